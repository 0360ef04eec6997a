import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../tasks/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";

const TODAY = "2026-11-25";
let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitId: string;
let extendedTask: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  ({ unitId } = await buildUnit(owner, { name: "Sở Nội vụ" }));
  agency = actorOf(await buildAccount(owner, { unitId }), [], [unitId]);
  const other = await buildUnit(owner, { name: "Sở Y tế" });
  ({ id: extendedTask } = await buildTask(owner, { unitId }));
  await buildTask(owner, { unitId });
  await buildTask(owner, { unitId, dueOn: null });
  await buildTask(owner, { unitId: other.unitId });
  const decisions = [
    { on: "2026-11-19", decision: "approved" },
    { on: "2026-11-20", decision: "refused" },
    { on: "2026-11-21", decision: "approved" },
    { on: "2026-11-24", decision: "approved" },
  ] as const;
  const [asker, decider] = [await buildAccount(owner), await buildAccount(owner)];
  for (const [at, { on, decision }] of decisions.entries()) {
    const granted = decision === "approved";
    await owner
      .insertInto("app.task_extension")
      .values({
        task_id: extendedTask,
        no: at + 1,
        unit_id: unitId,
        ground: "partner",
        explanation: "Chờ số liệu của cơ quan phối hợp.",
        missing: "Số liệu của các xã.",
        percent: 60,
        proposed_on: "2026-12-31",
        document_number: "15/TTr",
        in_time: true,
        central: false,
        old_due_on: "2026-12-20",
        old_bound: "by",
        old_last_day: "2026-12-20",
        requested_by: asker.accountId,
        requested_at: new Date("2026-11-18T03:00:00Z"),
        decision,
        ...(granted && { new_due_on: "2026-12-31", new_bound: "by", new_last_day: "2026-12-31" }),
        reason: "Theo đề nghị.",
        decided_by: decider.accountId,
        decided_at: new Date(`${on}T03:00:00Z`),
      })
      .execute();
  }
});
afterAll(() => database.close());

const ask = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(database.runtime.db, actor, work);

it.each([
  ["2026-11-18", 0, 0],
  ["2026-11-20", 1, 1],
  ["2026-11-23", 1, 2],
  ["2026-11-24", 1, 3],
])(
  "by the end of %s, %i task was extended, %i times: a later or refused one counts for nothing",
  async (asOf, tasks, times) => {
    const query = { period: "2026-11", asOf };
    const figures = (actor: Actor, set: string, unit = {}) =>
      ask(actor, (tx) => getIndicatorTable(tx, actor, TODAY, { set, ...query, ...unit }));
    const all = {
      share: await figures(chair, "EXTENDED"),
      mean: await figures(chair, "EXTENSIONS_PER_TASK"),
    };
    expect(all.share.total[0]).toMatchObject({ numerator: tasks, denominator: 3 });
    expect(all.mean.total[0]).toMatchObject({ numerator: times, denominator: 3 });
    for (const actor of [chair, agency]) {
      const own = await figures(actor, "EXTENSIONS_PER_TASK", { unitId });
      expect(own.rows.map((row) => row.figures[0])).toMatchObject([
        { numerator: times, denominator: 2 },
      ]);
    }
    const { items } = await ask(chair, (tx) =>
      listIndicatorRows(tx, chair, TODAY, {
        code: "EXTENDED",
        part: "numerator",
        limit: 10,
        ...query,
      }),
    );
    expect(items.map(({ taskId }) => taskId)).toEqual(tasks === 0 ? [] : [extendedTask]);
  },
);
