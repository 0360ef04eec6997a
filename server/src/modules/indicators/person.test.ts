import type { IndicatorPart } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/ids.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { confirmCompletion } from "../tasks/confirmation/confirm-completion.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import { addStep } from "../tasks/holding/add-step.ts";
import { allocateTask } from "../tasks/holding/allocate-task.ts";
import { completeStep } from "../tasks/holding/complete-step.ts";
import { taskActs } from "../tasks/task-acts.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
  type BuiltAccount,
} from "../tasks/testing.ts";
import { SEES_PERSONS } from "./domain/person-policy.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";
import { listIndicators } from "./read/list-indicators.ts";
import { getTrends } from "./read/trends.ts";

/** Two officers of one department, one of another, and who may look at their figures. */
const TODAY = "2026-11-23";
const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let unitId: string;
let elsewhere: string;
let binh: BuiltAccount;
let cuong: BuiltAccount;
let head: Actor;
let otherHead: Actor;
let chief: Actor;
let confirmer: BuiltAccount;
let confirming: Actor;
let documentId: string;

type Given = Parameters<typeof buildTask>[1];
async function give(given: Given = {}) {
  const assignmentId = await buildAssignment(database.owner, documentId);
  const task = { documentId, assignmentId, unitId, receivedOn: "2026-11-02", ...given };
  return buildTask(database.owner, task);
}
/** What lies on somebody from a day to another. */
async function lay(taskId: string, person: BuiltAccount, from = "2026-11-03", to?: string) {
  await database.owner
    .insertInto("app.task_allocation")
    .values({
      id: newId(),
      task_id: taskId,
      unit_id: unitId,
      person_id: person.personId,
      allocated_by: person.accountId,
      allocated_at: new Date(`${from}T02:00:00Z`),
      ended_at: to === undefined ? null : new Date(`${to}T02:00:00Z`),
    })
    .execute();
}

const ask = <T>(actor: Actor, work: (tx: Parameters<typeof listIndicators>[0]) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);
const all = (actor: Actor, { personId }: BuiltAccount, query = {}) =>
  ask(actor, (tx) => listIndicators(tx, actor, TODAY, { period: "2026-11", personId, ...query }));
async function figure(code: string, person: BuiltAccount, query = {}, actor = chief) {
  const line = (await all(actor, person, query)).items.find(
    ({ indicator }) => indicator.code === code,
  );
  return line && [line.now.numerator, line.now.denominator];
}
const behind = async (code: string, part: IndicatorPart, person: BuiltAccount, actor = chief) => {
  const { personId } = person;
  const page = await ask(actor, (tx) =>
    listIndicatorRows(tx, actor, TODAY, { code, part, personId, period: "2026-11", limit: 100 }),
  );
  return page.items.map(({ taskId }) => taskId);
};

let late: string;
let done: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unitId = (await buildUnit(owner, { name: "Sở Nội vụ" })).unitId;
  elsewhere = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  binh = await buildAccount(owner, { unitId, name: "Trần Thị Bình" });
  cuong = await buildAccount(owner, { unitId, name: "Lê Văn Cường" });
  head = actorOf(
    await buildAccount(owner, { unitId, isHead: true }),
    [SEES_PERSONS, ...ALL],
    [unitId],
  );
  otherHead = actorOf(
    await buildAccount(owner, { unitId: elsewhere }),
    [SEES_PERSONS, ...ALL],
    [elsewhere],
  );
  chief = actorOf(await buildAccount(owner), [SEES_PERSONS]);
  confirmer = await buildAccount(owner, { name: "Phạm Thị Dung" });
  confirming = actorOf(confirmer, ALL);
  documentId = await buildDocument(owner);

  late = (await give({ dueOn: "2026-11-13" })).id;
  done = (await give({ dueOn: "2026-11-20", state: "COMPLETED", completedOn: "2026-11-19" })).id;
  const passed = (await give({ dueOn: "2026-11-16" })).id;
  await lay(late, binh);
  await lay(done, binh);
  // Binh had it until the 20th, Cuong since.
  await lay(passed, binh, "2026-11-03", "2026-11-20");
  await lay(passed, cuong, "2026-11-20");
  // Nobody's by name, and another department's.
  await give({ dueOn: "2026-11-10" });
  await give({ unitId: elsewhere, dueOn: "2026-11-10" });
});
afterAll(() => database.close());

describe("figures of a person", () => {
  it("count what lay on them when the day ended, and open those rows", async () => {
    expect(await figure("COMPLETION_OF_DUE", binh)).toEqual([1, 2]);
    expect(await figure("ON_TIME_OF_DONE", binh)).toEqual([1, 1]);
    expect(await figure("OVERDUE_30", binh)).toEqual([1, 1]);
    expect(await behind("COMPLETION_OF_DUE", "denominator", binh)).toEqual([late, done]);
    expect(await behind("COMPLETION_OF_DUE", "difference", binh)).toEqual([late]);
    expect(await figure("COMPLETION_OF_DUE", cuong)).toEqual([0, 1]);
  });

  it("stay what they were on a past day, also when the work went to somebody else later", async () => {
    expect(await figure("COMPLETION_OF_ASSIGNED", binh, { asOf: "2026-11-19" })).toEqual([1, 3]);
    expect(await figure("COMPLETION_OF_ASSIGNED", cuong, { asOf: "2026-11-19" })).toEqual([0, 0]);
    const task = await give({ dueOn: "2026-11-30" });
    const before = await figure("COMPLETION_OF_ASSIGNED", cuong, { asOf: "2026-11-22" });
    await allocateTask.perform(database.runtime, head, {
      taskId: task.id,
      version: 1,
      unitId,
      personId: cuong.personId,
    });
    expect(await figure("COMPLETION_OF_ASSIGNED", cuong, { asOf: "2026-11-22" })).toEqual(before);
    expect(await figure("COMPLETION_OF_ASSIGNED", cuong)).toEqual([0, 2]);
  });

  it("are not of what only an agency is measured by", async () => {
    const codes = (await all(chief, binh)).items.map(({ indicator }) => indicator.code);
    expect(codes).not.toContain("DELAY_OWN");
    expect(codes).not.toContain("ANSWERED_ON_TIME");
    await expect(behind("DELAY_OWN", "numerator", binh)).rejects.toMatchObject({
      code: "NOT_PERSONAL",
    });
  });

  it("have rows behind every number and months before them", async () => {
    const { items } = await all(chief, binh);
    for (const { indicator, now } of items) {
      expect([indicator.code, (await behind(indicator.code, "denominator", binh)).length]).toEqual([
        indicator.code,
        now.denominator,
      ]);
    }
    const { personId } = binh;
    const trends = await ask(chief, (tx) =>
      getTrends(tx, chief, TODAY, { period: "2026-11", personId }),
    );
    const line = trends.items.find(({ code }) => code === "COMPLETION_OF_DUE");
    expect(line?.figures.at(-1)).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("of a step are those of the person named in it, by its own day", async () => {
    const { id } = await give({ dueOn: "2026-12-20" });
    const step = (title: string, dueOn: string, version: number) =>
      addStep.perform(database.runtime, head, {
        taskId: id,
        version,
        title,
        personId: binh.personId,
        dueOn,
      });
    await step("Thu thập số liệu", "2026-11-20", 1);
    await step("Dự thảo báo cáo", "2026-11-18", 2);
    const [first] = await database.owner
      .selectFrom("app.task_step")
      .select("id")
      .where("task_id", "=", id)
      .orderBy("ordinal")
      .execute();
    await completeStep.perform(database.runtime, head, {
      taskId: id,
      version: 3,
      stepId: first?.id ?? "",
      doneOn: "2026-11-20",
    });
    expect(await figure("STEPS_ON_TIME", binh)).toEqual([1, 2]);
    expect(await figure("STEP_DAYS_LATE", binh)).toEqual([5, 1]);
    expect(await figure("STEPS_ON_TIME", cuong)).toEqual([0, 0]);
    // Both were entered today: yesterday nobody knew of them.
    expect(await figure("STEPS_ON_TIME", binh, { asOf: "2026-11-22" })).toEqual([0, 0]);
    expect(await behind("STEP_DAYS_LATE", "denominator", binh)).toEqual([id]);
  });

  it("of confirming are those of who decided, not of who did the work", async () => {
    const { id } = await give({ dueOn: "2026-11-30", receivedOn: "2026-11-02" });
    await lay(id, cuong);
    await submitResult.perform(database.runtime, head, {
      taskId: id,
      version: 1,
      evidence: [{ documentNumber: "9/BC-SNV", issuedOn: "2026-11-20", receivedBy: "UBND tỉnh" }],
    });
    await confirmCompletion.perform(database.runtime, confirming, {
      taskId: id,
      version: 2,
      completedOn: "2026-11-20",
    });
    expect(await figure("CONFIRMATION_DELAY", confirmer)).toEqual([0, 1]);
    expect(await figure("CONFIRMATION_DELAY", cuong)).toEqual([0, 0]);
    expect(await figure("RETURNED", cuong)).toEqual([0, 1]);
  });
});

describe("figures of a person are seen", () => {
  it("by themselves and by their head", async () => {
    const herself = actorOf(binh, [], [unitId]);
    expect(await figure("COMPLETION_OF_DUE", binh, {}, herself)).toEqual([1, 2]);
    expect(await figure("COMPLETION_OF_DUE", binh, {}, head)).toEqual([1, 2]);
    expect(await behind("COMPLETION_OF_DUE", "difference", binh, head)).toEqual([late]);
  });

  it("not by a colleague, a specialist of the Office or the head of another agency", async () => {
    for (const actor of [actorOf(cuong, ALL, [unitId]), confirming, otherHead]) {
      await expect(all(actor, binh)).rejects.toMatchObject({ code: "PERSON_NOT_SEEN" });
      await expect(behind("COMPLETION_OF_DUE", "numerator", binh, actor)).rejects.toMatchObject({
        code: "PERSON_NOT_SEEN",
      });
      await expect(
        ask(actor, (tx) => getTrends(tx, actor, TODAY, { personId: binh.personId })),
      ).rejects.toMatchObject({ code: "PERSON_NOT_SEEN" });
      await expect(
        ask(actor, (tx) =>
          getIndicatorTable(tx, actor, TODAY, { set: "summary", personId: binh.personId }),
        ),
      ).rejects.toMatchObject({ code: "PERSON_NOT_SEEN" });
    }
    await expect(all(chief, { ...binh, personId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("of the own agency alone where the person also did work elsewhere", async () => {
    const { id } = await give({ unitId: elsewhere, dueOn: "2026-11-12" });
    await lay(id, binh);
    expect(await figure("OVERDUE_30", binh, {}, head)).toEqual([1, 1]);
    expect(await figure("OVERDUE_30", binh)).toEqual([2, 2]);
    // The database itself keeps the other agency's allocation from this head.
    const rows = await ask(head, (tx) =>
      tx.selectFrom("app.task_allocation").select("id").where("task_id", "=", id).execute(),
    );
    expect(rows).toEqual([]);
  });
});
