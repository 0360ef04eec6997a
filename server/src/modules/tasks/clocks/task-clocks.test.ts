import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { confirmCompletion } from "../confirmation/confirm-completion.ts";
import { reopenTask } from "../confirmation/reopen-task.ts";
import { submitResult } from "../confirmation/submit-result.ts";
import { taskActs } from "../task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../testing.ts";
import { getTaskClocks } from "./read/get-task-clocks.ts";

const ALL = taskActs.map(({ name }) => name);
const TODAY = "2026-12-01";
let database: TestDatabase;
let chief: Actor;
beforeAll(async () => {
  database = await createTestDatabase(`${TODAY}T02:00:00Z`);
  chief = actorOf(await buildAccount(database.owner), []);
});
afterAll(() => database.close());

const clocksOf = (id: string, actor = chief) =>
  inScope(database.runtime.db, actor, (tx) => getTaskClocks(tx, actor, TODAY, id));

describe("a late task whose result waits for the Office", () => {
  it("shows each clock with its holder, and divides the delay", async () => {
    const { owner } = database;
    const submitter = await buildAccount(owner);
    const { id } = await buildTask(owner, {
      dueOn: "2026-11-20",
      state: "SUBMITTED",
      submittedOn: "2026-11-25",
      submittedBy: submitter.accountId,
    });
    await owner
      .insertInto("app.task_submission")
      .values({
        task_id: id,
        submitted_by: submitter.accountId,
        submitted_at: new Date("2026-11-25T02:00:00Z"),
      })
      .execute();
    await owner
      .insertInto("app.waiting_period")
      .values({
        task_id: id,
        kind: "partner",
        from_on: "2026-11-18",
        to_on: "2026-11-19",
        charged_unit_id: (await buildUnit(owner)).unitId,
        source_id: newId(),
        known_on: "2026-11-24",
      })
      .execute();
    const told = await clocksOf(id);
    expect(told.clocks).toMatchObject([
      { kind: "entry", lastDay: "2026-11-19", endedOn: "2026-11-18", daysLate: 0 },
      // Nobody ever took it up: handing in the result is the first that the agency did.
      { kind: "acknowledgement", lastDay: "2026-11-19", endedOn: "2026-11-25", daysLate: 6 },
      { kind: "final", lastDay: "2026-11-20", endedOn: "2026-11-25", daysLate: 5 },
      { kind: "confirmation", lastDay: "2026-11-26", endedOn: null, daysLate: 5 },
    ]);
    expect(told.delay).toEqual({
      total: 11,
      own: 3,
      partner: 2,
      suspended: 0,
      confirmer: 6,
      stood: 0,
    });
    // Three working days after 25/11 end on 30/11.
    expect(told.deputySince).toBe("2026-12-01");
  });
});

it("a result that was confirmed, stood some days and was reopened: those days are nobody's, on the page as in the figure", async () => {
  const { owner, runtime, clock } = database;
  const { unitId } = await buildUnit(owner);
  const office = actorOf(await buildAccount(owner), ALL);
  const agency = actorOf(await buildAccount(owner, { unitId }), ALL, [unitId]);
  const { id } = await buildTask(owner, { unitId, dueOn: "2026-11-20" });
  clock.set("2026-11-22T02:00:00Z");
  await submitResult.perform(runtime, agency, {
    taskId: id,
    version: 1,
    evidence: [{ documentNumber: "12/BC-SNV", issuedOn: "2026-11-22", receivedBy: "UBND tỉnh" }],
  });
  clock.set("2026-11-24T02:00:00Z");
  const confirmed = { taskId: id, version: 2, completedOn: "2026-11-22" };
  await confirmCompletion.perform(runtime, office, confirmed);
  clock.set("2026-11-29T02:00:00Z");
  const reason = "Số liệu không đúng với thực tế";
  await reopenTask.perform(runtime, office, { taskId: id, version: 3, reason });
  clock.set(`${TODAY}T02:00:00Z`);
  // 21 and 22 the agency's, 23 and 24 the confirmer's, 25 to 28 nobody's, from 29 on the agency's again.
  const split = { total: 7, own: 5, partner: 0, suspended: 0, confirmer: 2 };
  expect((await clocksOf(id)).delay).toEqual({ ...split, stood: 4 });
  const { rows } = await sql`select delay.* from app.tasks_as_of(${TODAY}) h
    cross join lateral app.delay_split(h, ${TODAY}) delay where h.task_id = ${id}`.execute(owner);
  expect(rows).toEqual([split]);
});

it("a task that came after its own date is told plainly, and nobody is late", async () => {
  const { id } = await buildTask(database.owner, { dueOn: "2026-11-10", receivedOn: "2026-11-18" });
  const { delay, deadline, clocks } = await clocksOf(id);
  expect(delay).toBeNull();
  expect(clocks.map(({ kind }) => kind)).not.toContain("final");
  expect(deadline.remarks.join(" ")).toContain("đã qua: chưa tính quá hạn");
});

it("another agency is told nothing", async () => {
  const { id } = await buildTask(database.owner);
  const stranger = actorOf(
    await buildAccount(database.owner),
    [],
    [(await buildUnit(database.owner)).unitId],
  );
  await expect(clocksOf(id, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
