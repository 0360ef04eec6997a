import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql, type RawBuilder } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../tasks/testing.ts";
import { sourceOf } from "./read/sources.ts";

/*
 * The criteria over open tasks look only where something can be found. Over random lives of tasks and as of any day they
 * find what the whole history of that day holds.
 */
const BEGIN = "2026-01-05";
const DAYS = 300;
const TASKS = 120;
let database: TestDatabase;
let chair: Actor;

const change = fc.record({
  after: fc.integer({ min: 0, max: 60 }),
  state: fc.constantFrom("ASSIGNED", "IN_PROGRESS", "RETURNED", "SUSPENDED"),
  holder: fc.integer({ min: 0, max: 2 }),
  due: fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 2 }),
  extensionPending: fc.boolean(),
});
const lifetime = fc.record({
  made: fc.integer({ min: 0, max: DAYS / 2 }),
  received: fc.integer({ min: -20, max: 5 }),
  termClass: fc.constantFrom("FIXED", "RELATIVE", "STANDING", "RECURRING", "CONDITIONAL"),
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
});
type Lifetime = typeof lifetime extends fc.Arbitrary<infer Value> ? Value : never;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  const unitIds: string[] = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"])
    unitIds.push((await buildUnit(owner, { name })).unitId);
  const documentId = await buildDocument(owner);
  for (const one of fc.sample(lifetime, { numRuns: TASKS, seed: 60 }))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, numbered in this order
    await live(one, unitIds, documentId);
});
afterAll(() => database.close());

/** A task with its history; the task itself is as the last row of it says. */
async function live(one: Lifetime, unitIds: readonly string[], documentId: string): Promise<void> {
  const { owner } = database;
  const assignmentId = await buildAssignment(owner, documentId);
  let day = addDays(BEGIN, one.made);
  const receivedOn = addDays(day, one.received);
  const rows = one.changes.map(({ after, state, holder, due, extensionPending }) => {
    day = addDays(day, after);
    const lastDay = due === null ? null : addDays(BEGIN, due);
    return { day, state, unitId: unitIds[holder] ?? "", lastDay, extensionPending };
  });
  const last = rows.at(-1);
  if (!last) throw new Error("a life without a day");
  const { id } = await buildTask(owner, {
    unitId: last.unitId,
    documentId,
    assignmentId,
    receivedOn,
  });
  await sql`update app.task set state = ${last.state}, last_day = ${last.lastDay}, due_on = ${last.lastDay}, original_due_on = ${last.lastDay},
    due_bound = ${last.lastDay === null ? null : "by"}, term_class = ${one.termClass}, extension_pending = ${last.extensionPending},
    review_on = ${last.lastDay === null || last.state === "SUSPENDED" ? "2026-12-18" : null} where id = ${id}`.execute(
    owner,
  );
  await sql`delete from app.task_history where task_id = ${id}`.execute(owner);
  for (const [at, row] of rows.entries())
    // oxlint-disable-next-line no-await-in-loop -- a history of few rows
    await sql`insert into app.task_history (task_id, ordinal, at, day, until_day, state, state_since, holder_unit_id, origin, last_day, received_on,
        start_estimated, extension_pending)
      values (${id}, ${at + 1}, ${`${row.day}T02:00:00Z`}, ${row.day}, ${rows[at + 1]?.day ?? "infinity"}, ${row.state}, ${row.day}, ${row.unitId},
        'PROVINCE', ${row.lastDay}, ${receivedOn}, false, ${row.extensionPending})`.execute(owner);
}

const open = sql`h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;
/** Each criterion in its plainest words, over every task as it stood when the day ended. */
const plain = (day: string): Readonly<Record<"OVERDUE_LONG" | "UNDATED_LONG", RawBuilder<unknown>>> => ({
  OVERDUE_LONG: sql`select h.holder_unit_id as unit_id, h.task_id, h.last_day as on_day, ${day}::date - h.last_day as n
    from app.tasks_as_of(${day}::date) h where ${open} and ${day}::date - h.last_day > 30
      and app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, null, ${day}::date, ${day}::date, h.extension_pending) = 'OPEN_OVERDUE'`,
  UNDATED_LONG: sql`select h.holder_unit_id as unit_id, h.task_id, h.received_on as on_day, 0 as n
    from app.tasks_as_of(${day}::date) h join app.task on task.id = h.task_id
    where h.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and h.last_day is null and h.received_on < ${day}::date - interval '3 months'
      and task.term_class in ('FIXED', 'RELATIVE')`,
}); // prettier-ignore

const rowsOf = (rows: RawBuilder<unknown>) =>
  inScope(database.runtime.db, chair, async (tx) => {
    const found = await sql<{ said: string }>`
      select concat_ws(' ', unit_id, task_id, on_day, n) as said from (${rows}) rows order by 1`.execute(
      tx,
    );
    return found.rows.map(({ said }) => said);
  });

describe("what the risk list finds among open tasks", () => {
  it.each([
    ["OVERDUE_LONG", 30],
    ["UNDATED_LONG", 3],
  ] as const)("is what the history of the day holds: %s", async (code, bound) => {
    let found = 0;
    for (let at = 0; at <= DAYS + 60; at += 9) {
      const day = addDays(BEGIN, at);
      const source = sourceOf(code);
      if (!source) throw new Error(code);
      // oxlint-disable-next-line no-await-in-loop -- over one database
      const said = await rowsOf(plain(day)[code]);
      // oxlint-disable-next-line no-await-in-loop -- over one database
      expect(await rowsOf(source({ day, bound }))).toEqual(said);
      found += said.length;
    }
    expect(found).toBeGreaterThan(50);
  });
});
