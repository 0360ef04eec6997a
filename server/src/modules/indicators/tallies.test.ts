import type { TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
import { getHeatMap } from "./read/heat-map.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";
import { tallyRound } from "./write/tally-round.ts";

const BEGIN = "2026-06-20";
const TODAY = "2026-11-23";
const DAYS = 150;
let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitIds: string[];

/** What a task became, so many days after it was made. */
const change = fc.record({
  after: fc.integer({ min: 0, max: 40 }),
  state: fc.constantFrom<TaskState>(
    ...(["ASSIGNED", "IN_PROGRESS", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED"] as const),
    ...(["COMPLETED", "SUSPENDED", "REVOKED", "TRANSFERRED"] as const),
  ),
  holder: fc.integer({ min: 0, max: 2 }),
  due: fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 6 }),
  submitted: fc.integer({ min: 0, max: DAYS }),
  completed: fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 6 }),
  extensionPending: fc.boolean(),
});
const lifetime = fc.record({
  made: fc.integer({ min: 0, max: DAYS }),
  received: fc.integer({ min: -5, max: 12 }),
  origin: fc.constantFrom("CENTRAL", "PARTY", "PROVINCE", "PROVINCE"),
  changes: fc.array(change, { minLength: 1, maxLength: 6 }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  unitIds = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"])
    unitIds.push((await buildUnit(owner, { name })).unitId);
  const [unitId = ""] = unitIds;
  agency = actorOf(await buildAccount(owner, { unitId }), [], [unitId]);
  const documentId = await buildDocument(owner);
  for (const one of fc.sample(lifetime, { numRuns: 90, seed: 46 })) {
    const assignmentId = await buildAssignment(owner, documentId);
    const { id } = await buildTask(owner, { unitId, documentId, assignmentId });
    await sql`delete from app.task_history where task_id = ${id}`.execute(owner);
    let day = addDays(BEGIN, one.made);
    const rows = one.changes.map(({ after, state, holder, due, submitted, completed, ...rest }) => {
      day = addDays(day, after);
      return {
        task_id: id,
        day,
        state,
        holder_unit_id: unitIds[holder] ?? "",
        origin: one.origin,
        last_day: due === null ? null : addDays(BEGIN, due),
        received_on: addDays(BEGIN, one.made + one.received),
        submitted_on: state === "SUBMITTED" ? addDays(BEGIN, submitted) : null,
        completed_on: state === "COMPLETED" && completed ? addDays(BEGIN, completed) : null,
        extension_pending: rest.extensionPending,
      };
    });
    for (const [at, row] of rows.entries()) {
      const since = rows.slice(0, at + 1).findLastIndex(({ state }) => state !== row.state) + 1;
      await owner
        .insertInto("app.task_history")
        .values({
          ...row,
          ordinal: at + 1,
          at: new Date(`${row.day}T02:00:00Z`),
          until_day: rows[at + 1]?.day ?? sql<string>`'infinity'::date`,
          state_since: rows[since]?.day ?? row.day,
          start_estimated: false,
        })
        .execute();
    }
  }
});
afterAll(() => database.close());
beforeEach(() => forgetAll());

async function forgetAll(): Promise<void> {
  await sql`delete from app.task_tally`.execute(database.owner);
  await sql`delete from app.task_tally_day`.execute(database.owner);
}
const night = (day: string) => tallyRound.run(database.runtime, day, new AbortController().signal);
const countedDays = async () =>
  (await sql<{ count: number }>`select count(*) from app.task_tally_day`.execute(database.owner))
    .rows[0]?.count;

type Span = readonly [from: string, to: string, asOf: string];
const summed = async (
  name: string,
  [from, to, asOf]: Span,
  actor = chair,
  origin: string | null = null,
) =>
  inScope(database.runtime.db, actor, async (tx) => {
    const { rows } = await sql`
      select unit_id, standing, carried_over, sum(tasks)::int as tasks
      from ${sql.raw(name)}(${from}::date, ${to}::date, ${asOf}::date, null, ${origin})
      group by unit_id, standing, carried_over having sum(tasks) <> 0
      order by unit_id, standing, carried_over`.execute(tx);
    return rows;
  });
const fromTallies = (span: Span, actor?: Actor, origin?: string) =>
  summed("app.task_standings", span, actor, origin);
const replayed = (span: Span, actor?: Actor, origin?: string) =>
  summed("app.task_standings_replayed", span, actor, origin);

const map = () => inScope(database.runtime.db, chair, (tx) => getHeatMap(tx, chair, TODAY, {}));

describe("what the nights have counted", () => {
  it("and what changed since are the history counted again, whatever night was the last", async () => {
    await night("2026-11-01");
    for (const asOf of ["2026-10-31", "2026-11-01", "2026-11-09", "2026-11-23", "2026-11-30"]) {
      const span = ["2026-11-01", "2026-11-30", asOf] as const;
      const said = await replayed(span);
      expect(said.length).toBeGreaterThan(10);
      expect(await fromTallies(span)).toEqual(said);
      expect(await fromTallies(span, agency)).toEqual(await replayed(span, agency));
    }
    for (let day = "2026-11-02"; day <= TODAY; day = addDays(day, 1)) {
      const span = ["2026-01-01", "2026-12-31", day] as const;
      expect(await fromTallies(span)).toEqual(await replayed(span));
      await night(day);
    }
  });

  it("are the history of each origin too, and of all origins together", async () => {
    await night("2026-11-01");
    for (const asOf of ["2026-10-31", "2026-11-01", "2026-11-09", "2026-11-30"]) {
      const span = ["2026-11-01", "2026-11-30", asOf] as const;
      for (const origin of ["CENTRAL", "PARTY", "PROVINCE"]) {
        const said = await replayed(span, chair, origin);
        expect(said.length).toBeGreaterThan(3);
        expect(await fromTallies(span, chair, origin)).toEqual(said);
        expect(await fromTallies(span, agency, origin)).toEqual(
          await replayed(span, agency, origin),
        );
      }
      expect(await fromTallies(span, chair, "INSPECTION")).toEqual([]);
    }
  });

  it("is not asked of a period that no night has counted", async () => {
    const span = ["2026-08-15", "2026-10-20", "2026-10-20"] as const;
    expect(await fromTallies(span)).toEqual(await replayed(span));
  });

  it("leaves every figure as it is: the map of months and the summary of a month", async () => {
    const table = () =>
      inScope(database.runtime.db, chair, (tx) =>
        getIndicatorTable(tx, chair, TODAY, { set: "summary", period: "2026-11" }),
      );
    const before = { map: await map(), table: await table() };
    expect(before.map.rows).toHaveLength(3);
    await night(TODAY);
    expect(await countedDays()).toBeGreaterThan(12);
    expect({ map: await map(), table: await table() }).toEqual(before);
  });

  it("is what the map of months is made of: the ended months are not read from the history again", async () => {
    await night(TODAY);
    await sql`update app.task_tally set tasks = 40 where to_on = '2026-10-31' and standing = 'OPEN_OVERDUE'`.execute(
      database.owner,
    );
    const { months, rows } = await map();
    const october = months.findIndex(({ code }) => code === "2026-10");
    expect(rows.every(({ figures }) => (figures[october]?.denominator ?? 0) >= 40)).toBe(true);
  });

  it("is the same after a second run, and is mended by the nights after the end of a month", async () => {
    await night("2026-11-01");
    const october = ["2026-10-01", "2026-10-31", "2026-10-31"] as const;
    const said = await replayed(october);
    const days = await countedDays();
    await sql`update app.task_tally set tasks = tasks + 1 where to_on = '2026-10-31'`.execute(
      database.owner,
    );
    await night("2026-11-01");
    expect(await countedDays()).toBe(days);
    expect(await fromTallies(october)).toEqual(said);
    await sql`delete from app.task_tally where to_on = '2026-10-31'`.execute(database.owner);
    await night("2026-11-03");
    expect(await fromTallies(october)).toEqual(said);
  });

  it("holds what today's periods are compared with, until the next night counts it anew", async () => {
    const ago = async () =>
      (await sql<{ as_of: string }>`select as_of from app.task_tally_day where as_of <> to_on and as_of < ${addDays(TODAY, -62)} order by as_of`
        .execute(database.owner)).rows.map(({ as_of }) => as_of); // prettier-ignore
    database.clock.set(`${TODAY}T17:20:00Z`);
    await night("2026-11-24");
    expect(await ago()).toEqual(["2025-11-24", "2026-08-24"]);
    const quarter = ["2026-07-01", "2026-09-30", "2026-08-24"] as const;
    const said = await replayed(quarter);
    expect(said.length).toBeGreaterThan(5);
    expect(await fromTallies(quarter)).toEqual(said);
    database.clock.set("2026-11-24T17:20:00Z");
    await night("2026-11-25");
    expect(await ago()).toEqual(["2025-11-25", "2026-08-25"]);
    // Nothing is left of what was forgotten.
    const { rows } =
      await sql`select from app.task_tally tally where not exists (select from app.task_tally_day day
      where (day.from_on, day.to_on, day.as_of) = (tally.from_on, tally.to_on, tally.as_of))`.execute(
        database.owner,
      );
    expect(rows).toEqual([]);
  });

  it("is seen by an agency for itself alone", async () => {
    await night(TODAY);
    const { rows } = await inScope(database.runtime.db, agency, (tx) =>
      sql<{ unit_id: string }>`select distinct unit_id from app.task_tally`.execute(tx),
    );
    expect(rows).toEqual([{ unit_id: unitIds[0] }]);
  });
});
