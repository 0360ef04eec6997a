import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { bulkActs } from "../bulk/bulk-acts.ts";
import { getTask } from "../following/read/get-task.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask } from "../testing.ts";
import { submitResult } from "./submit-result.ts";

let database: TestDatabase;
let unitId: string;
let agency: Actor;
let office: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  ({ unitId } = await buildUnit(owner, { name: "Sở Nội vụ" }));
  agency = actorOf(await buildAccount(owner, { unitId }), ["tasks.submit"], [unitId]);
  office = actorOf(await buildAccount(owner), ["tasks.confirm"]);
});
afterAll(() => database.close());

const cut = { comparator: "at-least", value: 50, unit: "%", what: "thủ tục nội bộ" };
/** "Cắt giảm tối thiểu 50% thủ tục nội bộ, báo cáo UBND tỉnh qua Sở Tư pháp". */
async function build(): Promise<BuiltTask> {
  const task = await buildTask(database.owner, { unitId });
  await sql`insert into app.assignment_party (assignment_id, ordinal, role, name)
    values (${task.assignmentId}, 1, 'report-to', 'Ủy ban nhân dân tỉnh'), (${task.assignmentId}, 2, 'via', 'Sở Tư pháp')`.execute(
    database.owner,
  );
  await sql`update app.assignment set engine = ${JSON.stringify({ details: { targets: [cut] } })}::jsonb
    where id = ${task.assignmentId}`.execute(database.owner);
  return task;
}
type Given = Partial<Parameters<typeof submitResult.perform>[2]>;
const submit = ({ id }: BuiltTask, receivedBy: readonly string[], more: Given = {}) =>
  submitResult.perform(database.runtime, agency, {
    taskId: id,
    version: 1,
    evidence: receivedBy.map((name) => ({
      documentNumber: "12/BC-SNV",
      issuedOn: "2026-11-20",
      receivedBy: name,
    })),
    measured: [{ value: 62.5 }],
    ...more,
  });
const see = (actor: Actor, { id }: BuiltTask) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, "2026-11-23", id));
const inBulk = async (task: BuiltTask) => {
  const common = {};
  const prepared = await inScope(database.runtime.db, office, (tx) =>
    bulkActs["tasks.confirm"].prepare(tx, [{ taskId: task.id, version: 2 }], common),
  );
  return prepared.get(task.id);
};

describe("whom the directive wants the result sent to (task digest 6.4)", () => {
  it("is told to the submitter at the field, who may send elsewhere only with a reason", async () => {
    const task = await build();
    await expect(submit(task, ["Sở Tài chính"])).rejects.toMatchObject({
      code: "RECEIVER_DIFFERS",
      fields: {
        receiverReason: expect.stringContaining("Ủy ban nhân dân tỉnh hoặc Sở Tư pháp") as string,
      },
    });
    await expect(submit(task, ["Sở Tài chính"], { receiverReason: "   " })).rejects.toMatchObject({
      code: "RECEIVER_DIFFERS",
    });
    await submit(task, ["Sở Tài chính"], { receiverReason: "UBND tỉnh giao Sở Tài chính nhận." });
    const { submissions, journal } = await see(office, task);
    expect(submissions).toMatchObject([
      {
        receiverReason: "UBND tỉnh giao Sở Tài chính nhận.",
        evidence: [{ receivedBy: "Sở Tài chính", asNamed: false }],
      },
    ]);
    expect(journal[0]?.sentence).toContain("gửi nơi khác vì: “UBND tỉnh giao Sở Tài chính nhận.”");
    expect(await inBulk(task)).toMatchObject({ code: "LOOK_BEFORE_CONFIRMING" });
  });

  it("asks nothing where the result went there or to the body between; its annexes may go elsewhere", async () => {
    for (const receivedBy of ["Văn phòng UBND tỉnh", "Sở Tư pháp"]) {
      const task = await build();
      await submit(task, ["Sở Tài chính", receivedBy], { receiverReason: "Không dùng đến." });
      const [submission] = (await see(office, task)).submissions;
      expect(submission?.receiverReason).toBeNull();
      expect(submission?.evidence.map(({ asNamed }) => asNamed).toSorted()).toEqual([false, true]);
      expect(await inBulk(task)).toMatchObject({ run: expect.any(Function) as unknown });
    }
  });

  it("asks nothing of a directive that names nobody", async () => {
    const task = await buildTask(database.owner, { unitId });
    await submit(task, ["Sở Tài chính"], { measured: [] });
    expect((await see(office, task)).submissions[0]?.evidence).toMatchObject([{ asNamed: null }]);
  });
});

describe("a figure that the directive sets (task digest 19.22)", () => {
  it("stands on the task, and needs a measured value or a reason", async () => {
    const task = await build();
    expect((await see(agency, task)).targets).toEqual([
      { ...cut, inWords: "tối thiểu 50% thủ tục nội bộ" },
    ]);
    for (const measured of [[], [{ value: null }], [{ value: null, note: "  " }]]) {
      await expect(submit(task, ["UBND tỉnh"], { measured })).rejects.toMatchObject({
        code: "NOT_MEASURED",
        fields: { "measured.0.value": expect.stringContaining("%") as string },
      });
    }
    await expect(
      submit(task, ["UBND tỉnh"], { measured: [{ value: 1 }, { value: 2 }] }),
    ).rejects.toMatchObject({ code: "TARGETS_CHANGED" });
  });

  it.each([
    [{ value: 62.5 }, { achieved: 62.5, met: true }, "62,5%"],
    [{ value: 40 }, { achieved: 40, met: false }, "40%"],
    [
      { value: null, note: "Cuối năm mới có số liệu" },
      { achieved: null, met: null },
      "chưa đo được (Cuối năm mới có số liệu)",
    ],
  ])("is shown to the confirmer beside what was planned: %o", async (measure, shown, told) => {
    const task = await build();
    await submit(task, ["UBND tỉnh"], { measured: [measure] });
    const { submissions, journal } = await see(office, task);
    expect(submissions[0]?.measured).toMatchObject([{ ...cut, ...shown }]);
    expect(journal[0]?.sentence).toContain(`đạt được: tối thiểu 50% thủ tục nội bộ: ${told}`);
    // Many results at once are confirmed only where there is nothing to look at.
    const looked = (await inBulk(task)) ?? {};
    expect("run" in looked).toBe(shown.met === true);
  });

  it("stays as it was handed in when the reading is corrected later, and goes with an expunged document", async () => {
    const task = await build();
    await submit(task, ["UBND tỉnh"]);
    await sql`update app.assignment set engine = '{"details": {"targets": []}}' where id = ${task.assignmentId}`.execute(
      database.owner,
    );
    const seen = await see(office, task);
    expect(seen.targets).toEqual([]);
    expect(seen.submissions[0]?.measured).toMatchObject([{ value: 50, achieved: 62.5 }]);
    await sql`update app.document set state = 'expunged' where id = ${task.documentId}`.execute(
      database.owner,
    );
    const { rows } = await sql<{ measured: unknown[] }>`
      select measured from app.task_submission where task_id = ${task.id}`.execute(database.owner);
    expect(rows).toEqual([{ measured: [] }]);
  });
});
