import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { getIndicatorTable } from "../indicators/read/indicator-table.ts";
import { delaySplit } from "../tasks/clocks/domain/delay-split.ts";
import { readClockFacts } from "../tasks/clocks/read/read-clock-facts.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { reorganise } from "./write/reorganise.ts";
import { routeTasks } from "./write/route-tasks.ts";
import { begun, BASIS, enter, passOnAll } from "./testing.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let province: BuiltUnit;
let planning: BuiltUnit;
let transport: BuiltUnit;
let home: Actor;
let works: string;
let merger: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  province = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  const parentId = province.unitId;
  planning = await buildUnit(owner, { name: "Sở Quy hoạch", parentId });
  transport = await buildUnit(owner, { name: "Sở Vận tải", parentId });
  home = actorOf(await buildAccount(owner, { name: "Trần Thị Nội" }), [
    reorganise.name,
    routeTasks.name,
  ]);
});
afterAll(() => database.close());

const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const heirOf = async (id: string) => {
  const { to_task_id } = await database.owner
    .selectFrom("app.task_transfer")
    .select("to_task_id")
    .where("from_task_id", "=", id)
    .executeTakeFirstOrThrow();
  return rowOf(to_task_id);
};
const table = (structure: "then" | "now", asOf: string, set: string) =>
  inScope(database.runtime.db, home, (tx) =>
    getIndicatorTable(tx, home, TODAY, { period: "2026-11", asOf, structure, set }),
  );

describe("two departments that become a third, entered once (story 41)", () => {
  let late: string;
  let timely: string;
  let done: string;
  let waiting: string;
  let resting: string;
  let shared: string;
  let sharedToo: string;
  let partnered: string;
  let before: unknown;

  beforeAll(async () => {
    const { owner } = database;
    const of = { unitId: planning.unitId, receivedOn: "2026-11-02" };
    late = (await buildTask(owner, { ...of, dueOn: "2026-11-13" })).id;
    timely = (await buildTask(owner, { ...of, dueOn: "2026-12-15" })).id;
    done = (await buildTask(owner, { ...of, state: "COMPLETED", completedOn: "2026-11-20" })).id;
    waiting = (await buildTask(owner, { ...of, state: "SUBMITTED" })).id;
    resting = (await buildTask(owner, { ...of, state: "SUSPENDED" })).id;
    const one = await buildTask(owner, { ...of, dueOn: "2026-12-20" });
    shared = one.id;
    sharedToo = (
      await buildTask(owner, {
        unitId: transport.unitId,
        receivedOn: "2026-11-02",
        dueOn: "2026-12-20",
        documentId: one.documentId,
        assignmentId: one.assignmentId,
      })
    ).id;
    partnered = (await buildTask(owner, { coordinatingUnitIds: [transport.unitId] })).id;
    // What was counted yesterday.
    before = await table("then", "2026-11-22", "summary");
    merger = await enter(database, home, {
      kind: "merge",
      effectiveOn: TODAY,
      unitIds: [planning.unitId, transport.unitId],
      successors: [
        {
          fresh: { name: "Sở Quy hoạch và Vận tải", kind: "department", parentId: province.unitId },
        },
      ],
    });
    await passOnAll(database, merger);
    works = (await begun(database, home, merger)).get("Sở Quy hoạch và Vận tải") ?? "";
  });

  it("ends the old ones on the day and begins the new one, on its legal basis", async () => {
    const { rows } = await sql<{
      name: string;
      valid_to: string | null;
      legal_basis: string | null;
    }>`
      select name, valid_to, legal_basis from app.unit_version
      where unit_id = any (${[planning.unitId, transport.unitId, works]}::uuid[]) order by name`.execute(
      database.owner,
    );
    expect(rows).toEqual([
      { name: "Sở Quy hoạch", valid_to: TODAY, legal_basis: null },
      { name: "Sở Quy hoạch và Vận tải", valid_to: null, legal_basis: BASIS },
      { name: "Sở Vận tải", valid_to: TODAY, legal_basis: null },
    ]);
  });

  it("passes open tasks on by itself, with their dates, received today", async () => {
    expect((await rowOf(timely)).state).toBe("TRANSFERRED");
    expect(await heirOf(timely)).toMatchObject({
      holder_unit_id: works,
      state: "ASSIGNED",
      last_day: "2026-12-15",
      received_on: TODAY,
      inherited: true,
    });
    expect((await rowOf(done)).holder_unit_id).toBe(planning.unitId);
  });

  it("leaves the ten days late with the old one; the new one begins with none", async () => {
    const { owner } = database;
    const heir = await heirOf(late);
    const splitOf = async (id: string, day: string) => {
      const facts = await inScope(database.runtime.db, home, (tx) => readClockFacts(tx, id, day));
      if (!facts) throw new Error("there is the task");
      const { rows } = await sql<{ total: number; own: number }>`
        select split.total, split.own from app.tasks_as_of(${day}::date) h cross join lateral app.delay_split(h, ${day}::date) split
        where h.task_id = ${id}`.execute(owner);
      const split = rows[0] ?? { total: 0, own: 0 };
      expect(split.total).toBe(delaySplit(facts, day).total);
      return split;
    };
    // Due on the 13th, passed on on the 23rd; a month later it is still ten days.
    expect(await splitOf(late, TODAY)).toMatchObject({ total: 10, own: 10 });
    expect(await splitOf(late, "2026-12-23")).toMatchObject({ total: 10, own: 10 });
    expect(await splitOf(heir.id, "2026-12-23")).toMatchObject({ total: 0 });
    const { days_late } = await owner
      .selectFrom("app.task_transfer")
      .select("days_late")
      .where("from_task_id", "=", late)
      .executeTakeFirstOrThrow();
    expect(days_late).toBe(10);
  });

  it("joins two shares of one assignment into one task", async () => {
    const [one, other] = [await heirOf(shared), await heirOf(sharedToo)];
    expect(one.id).toBe(other.id);
    const { rows } = await sql<{ count: number }>`select count(*)::int from app.task
      where holder_unit_id = ${works} and assignment_id = ${one.assignment_id}`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("lets what waits to be judged, and what rests, wait where it is until it may go", async () => {
    expect((await rowOf(waiting)).state).toBe("SUBMITTED");
    expect((await rowOf(resting)).state).toBe("SUSPENDED");
    await database.owner
      .updateTable("app.task")
      .set({ state: "RETURNED" })
      .where("id", "=", waiting)
      .execute();
    await passOnAll(database, merger);
    expect(await heirOf(waiting)).toMatchObject({ holder_unit_id: works });
    expect((await rowOf(resting)).state).toBe("SUSPENDED");
  });

  it("puts the new one in the place of the old where that cooperated", async () => {
    const { rows } = await sql<{ unit_id: string; valid_to: string | null }>`
      select unit_id, valid_to from app.task_holder where task_id = ${partnered} and role = 'coordinating' order by valid_to`.execute(
      database.owner,
    );
    expect(rows).toEqual([
      { unit_id: transport.unitId, valid_to: TODAY },
      { unit_id: works, valid_to: null },
    ]);
  });

  it("does nothing a second time", async () => {
    const count = () =>
      sql<{ tasks: number; holders: number }>`select (select count(*)::int from app.task) as tasks,
        (select count(*)::int from app.task_holder) as holders`.execute(database.owner);
    const { rows } = await count();
    await passOnAll(database, merger);
    expect((await count()).rows).toEqual(rows);
  });

  it("counts yesterday as it was counted, and today's totals the same in both views", async () => {
    expect(await table("then", "2026-11-22", "summary")).toEqual(before);
    for (const set of ["summary", "delays"]) {
      const [then, now] = [await table("then", TODAY, set), await table("now", TODAY, set)];
      expect(now.total).toEqual(then.total);
      const had = (view: typeof then, unitId: string) =>
        view.rows.find(({ unit }) => unit.id === unitId);
      expect(had(then, planning.unitId)).toBeDefined();
      expect(had(now, planning.unitId)).toBeUndefined();
      // Each count of the new one is what the three had together.
      for (const [at, { measure }] of then.indicators.entries()) {
        if (measure !== "count" && measure !== "sum") continue;
        const three = [planning.unitId, transport.unitId, works]
          .map((id) => had(then, id)?.figures[at]?.numerator ?? 0)
          .reduce((sum, one) => sum + one, 0);
        expect(had(now, works)?.figures[at]?.numerator).toBe(three);
      }
    }
    const delays = await table("then", TODAY, "delays");
    const own = delays.indicators.findIndex(({ code }) => code === "DELAY_OWN");
    expect(
      delays.rows.find(({ unit }) => unit.id === planning.unitId)?.figures[own]?.numerator,
    ).toBe(10);
  });
});
