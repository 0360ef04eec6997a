import type { IndicatorTable } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/ids.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { confirmCompletion } from "../tasks/confirmation/confirm-completion.ts";
import { returnTask } from "../tasks/confirmation/return-task.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import { resumeTask } from "../tasks/suspension/resume-task.ts";
import { suspendTask } from "../tasks/suspension/suspend-task.ts";
import { taskActs } from "../tasks/task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../tasks/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitId: string;
let partnerId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), ALL);
  unitId = (await buildUnit(owner, { name: "Sở Nội vụ" })).unitId;
  partnerId = (await buildUnit(owner, { name: "Sở Tư pháp" })).unitId;
  agency = actorOf(await buildAccount(owner, { unitId }), ALL, [unitId]);
});
afterAll(() => database.close());

const at = (day: string) => database.clock.set(`${day}T03:00:00Z`);
const versionOf = async (id: string) =>
  (
    await database.owner
      .selectFrom("app.task")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).version;
const table = (today: string, asOf: string, actor = chair) =>
  inScope(database.runtime.db, actor, (tx) =>
    getIndicatorTable(tx, actor, today, { set: "delays", period: "2026-12", asOf }),
  );
/** Own, partner, suspended, confirmer: days of all agencies. */
const days = ({ total }: IndicatorTable) => total.map(({ numerator }) => numerator);

describe("the days after the last day of an agency's tasks", () => {
  it("are divided as each day knew them, also when it is asked again later", async () => {
    const { runtime, owner } = database;
    const { id } = await buildTask(owner, { unitId, dueOn: "2026-12-01" });
    const on = async () => ({ taskId: id, version: await versionOf(id) });
    const evidence = [{ documentNumber: "12/BC", issuedOn: "2026-12-10", receivedBy: "UBND tỉnh" }];
    const said = new Map<string, number[]>();
    const note = async (day: string) => said.set(day, days(await table(day, day)));

    await note("2026-12-04");
    at("2026-12-05");
    const decision = { decisionNumber: "9/QĐ-UBND", reason: "Chờ luật.", reviewOn: "2026-12-20" };
    await suspendTask.perform(runtime, chair, { ...(await on()), ...decision });
    await note("2026-12-07");
    at("2026-12-08");
    const resumed = { reason: "Luật đã ban hành.", dueOn: "2026-12-04" };
    await resumeTask.perform(runtime, chair, { ...(await on()), ...resumed });
    await note("2026-12-09");
    at("2026-12-10");
    await submitResult.perform(runtime, agency, { ...(await on()), evidence });
    await note("2026-12-12");
    at("2026-12-13");
    await returnTask.perform(runtime, chair, {
      ...(await on()),
      fault: "agency",
      reason: "Thiếu.",
    });
    at("2026-12-14");
    await submitResult.perform(runtime, agency, { ...(await on()), evidence });
    at("2026-12-16");
    await confirmCompletion.perform(runtime, chair, { ...(await on()), completedOn: "2026-12-10" });
    await note("2026-12-17");
    // On 18/12 it is found that a partner had taken 9/12 and 10/12.
    await owner
      .insertInto("app.waiting_period")
      .values({
        task_id: id,
        kind: "partner",
        from_on: "2026-12-09",
        to_on: "2026-12-10",
        charged_unit_id: partnerId,
        source_id: newId(),
        known_on: "2026-12-18",
      })
      .execute();
    await note("2026-12-18");

    expect(Object.fromEntries(said)).toEqual({
      "2026-12-04": [3, 0, 0, 0],
      "2026-12-07": [3, 0, 3, 0],
      // The date moved by the three days of rest.
      "2026-12-09": [2, 0, 3, 0],
      "2026-12-12": [3, 0, 3, 2],
      "2026-12-17": [4, 0, 3, 5],
      "2026-12-18": [2, 2, 3, 5],
    });
    for (const [day, split] of said)
      expect({ day, split: days(await table("2026-12-31", day)) }).toEqual({ day, split });
  });

  it("open the tasks whose they are, and are the agency's to see", async () => {
    const seen = await table("2026-12-31", "2026-12-18", agency);
    expect(days(seen)).toEqual([2, 2, 3, 5]);
    const rows = await inScope(database.runtime.db, agency, (tx) =>
      listIndicatorRows(tx, agency, "2026-12-31", {
        code: "DELAY_CONFIRMER",
        part: "numerator",
        period: "2026-12",
        asOf: "2026-12-18",
        limit: 40,
      }),
    );
    expect(rows.items).toMatchObject([{ value: 5, timeliness: "DONE_LATE" }]);
  });
});
