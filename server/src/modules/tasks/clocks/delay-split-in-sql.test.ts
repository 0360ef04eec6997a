import type { TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { buildAccount, buildTask, buildUnit } from "../testing.ts";
import { delaySplit, type DelayFacts, type DelaySplit } from "./domain/delay-split.ts";

const START = "2026-11-01";
/** The row of the history that is asked; those before it are what the task was earlier. */
const LAST = 9;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const day = (n: number) => addDays(START, n);
const aDay = fc.integer({ min: -10, max: 60 }).map(day);
const span = fc
  .tuple(fc.integer({ min: -10, max: 50 }), fc.option(fc.integer({ min: 0, max: 20 })))
  .map(([from, length]) => ({ from: day(from), to: length === null ? null : day(from + length) }));
const known = fc.integer({ min: -10, max: 70 }).map(day);
const submission = fc.record({
  span,
  outcome: fc.constantFrom("confirmed" as const, "returned" as const),
});
const anyFacts = fc.record({
  state: fc.constantFrom<TaskState>(
    ...(["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED", "SUSPENDED"] as const),
    ...(["REVOKED", "TRANSFERRED"] as const),
  ),
  lastDay: fc.option(fc.integer({ min: 0, max: 40 }).map(day), { freq: 8 }),
  receivedOn: fc.integer({ min: -10, max: 5 }).map(day),
  completedOn: fc.option(aDay),
  extensionPending: fc.boolean(),
  passedOn: aDay,
  submissions: fc.array(submission, { maxLength: 3 }).map((all) =>
    all.map(({ span: { from, to }, outcome }) => ({
      submittedOn: from,
      decidedOn: to,
      outcome: to === null ? null : outcome,
    })),
  ),
  reopenings: fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: 1, max: 20 }))
      .map(([from, length]) => ({ confirmedOn: day(from), reopenedOn: day(from + length) })),
    { maxLength: 2 },
  ),
  waiting: fc
    .array(
      fc.record({ kind: fc.constantFrom("suspended" as const, "partner" as const), span, known }),
      {
        maxLength: 3,
      },
    )
    .map((all) =>
      all.map(({ kind, span: { from, to }, known: knownOn }) => ({
        kind,
        fromOn: from,
        toOn: to,
        knownOn,
      })),
    ),
});

it("divides the delay as the rule in TypeScript does, and the parts are the whole", async () => {
  const { owner } = database;
  const [submitter, decider] = [await buildAccount(owner), await buildAccount(owner)];
  const partner = await buildUnit(owner);
  const { id } = await buildTask(owner, { unitId: (await buildUnit(owner)).unitId });
  await sql`delete from app.task_history where task_id = ${id} and until_day < 'infinity'`.execute(
    owner,
  );
  await sql`update app.task_history set ordinal = ${LAST} where task_id = ${id}`.execute(owner);
  const at = (on: string) => new Date(`${on}T03:00:00Z`);
  const arrange = async (facts: DelayFacts) => {
    await sql`delete from app.task_submission where task_id = ${id}`.execute(owner);
    await sql`delete from app.waiting_period where task_id = ${id}`.execute(owner);
    await sql`delete from app.task_history where task_id = ${id} and ordinal < ${LAST}`.execute(
      owner,
    );
    await owner
      .updateTable("app.task_history")
      .set({
        state: facts.state,
        last_day: facts.lastDay,
        received_on: facts.receivedOn,
        completed_on: facts.completedOn,
        extension_pending: facts.extensionPending,
        state_since: facts.passedOn ?? START,
      })
      .where("task_id", "=", id)
      .execute();
    for (const [at, { confirmedOn, reopenedOn }] of facts.reopenings.entries()) {
      await sql`insert into app.task_history (task_id, ordinal, at, day, until_day, state, state_since, holder_unit_id, origin,
          received_on, start_estimated)
        select task_id, ${at + 1}, at, ${confirmedOn}, ${reopenedOn}, 'COMPLETED', ${confirmedOn}, holder_unit_id, origin,
          received_on, start_estimated
        from app.task_history where task_id = ${id} and ordinal = ${LAST}`.execute(owner);
    }
    for (const { submittedOn, decidedOn, outcome } of facts.submissions) {
      await owner
        .insertInto("app.task_submission")
        .values({
          task_id: id,
          submitted_by: submitter.accountId,
          submitted_at: at(submittedOn),
          outcome,
          decided_by: outcome === null ? null : decider.accountId,
          decided_at: decidedOn === null ? null : at(decidedOn),
          decision_reason: "Lý do",
        })
        .execute();
    }
    for (const { kind, fromOn, toOn, knownOn } of facts.waiting) {
      await owner
        .insertInto("app.waiting_period")
        .values({
          task_id: id,
          kind,
          from_on: fromOn,
          to_on: toOn,
          charged_unit_id: kind === "partner" ? partner.unitId : null,
          source_id: newId(),
          known_on: knownOn,
        })
        .execute();
    }
  };
  let late = 0;
  await fc.assert(
    fc.asyncProperty(anyFacts, aDay, async (facts, asOf) => {
      await arrange(facts);
      const { rows } = await sql<DelaySplit>`select delay.* from app.task_history h
        cross join lateral app.delay_split(h, ${asOf}) delay where h.task_id = ${id} and h.ordinal = ${LAST}`.execute(
        owner,
      );
      const said = delaySplit(facts, asOf);
      const nothing = { total: 0, own: 0, partner: 0, suspended: 0, confirmer: 0 };
      expect(rows[0] ?? nothing).toEqual(said);
      expect(said.own + said.partner + said.suspended + said.confirmer).toBe(said.total);
      if (said.total > 0) late += 1;
    }),
    { numRuns: 300, seed: 20_261_123 },
  );
  expect(late).toBeGreaterThan(50);
});
