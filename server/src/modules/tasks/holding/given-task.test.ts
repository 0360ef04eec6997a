import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { findActor } from "../../access/index.ts";
import { getFigures } from "../following/read/figures.ts";
import { getTask } from "../following/read/get-task.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { reportProgress } from "../progress/report-progress.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltTask,
} from "../testing.ts";
import { addStep } from "./add-step.ts";
import { allocateTask } from "./allocate-task.ts";
import { handUpTask } from "./hand-up-task.ts";
import { takeUpTask } from "./take-up-task.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let agencyId: string;
let divisionId: string;
let siblingId: string;
let director: BuiltAccount;
let chief: BuiltAccount;
let worker: BuiltAccount;
let neighbour: BuiltAccount;
let task: BuiltTask;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  agencyId = (await buildUnit(owner, { name: "Sở Tài chính" })).unitId;
  const below = { kind: "division", parentId: agencyId };
  divisionId = (await buildUnit(owner, { name: "Phòng Ngân sách", ...below })).unitId;
  siblingId = (await buildUnit(owner, { name: "Phòng Giá", ...below })).unitId;
  director = await serve("Trần Thị Bình", agencyId, "AGENCY_HEAD");
  chief = await serve("Lê Văn Cường", divisionId, "DIVISION_HEAD");
  worker = await serve("Nguyễn Văn An", divisionId, "EXECUTOR");
  neighbour = await serve("Phạm Thị Dung", siblingId, "DIVISION_HEAD");
});
afterAll(() => database.close());
beforeEach(async () => {
  task = await buildTask(database.owner, { unitId: agencyId });
});

/** Somebody with an office of the real roles. */
async function serve(name: string, unitId: string, role: string): Promise<BuiltAccount> {
  const account = await buildAccount(database.owner, { name, unitId });
  await sql`insert into app.role_grant (account_id, role_code, unit_id, valid_from)
    values (${account.accountId}, ${role}, ${unitId}, '2020-01-01')`.execute(database.owner);
  return account;
}
/** As the door finds them on a day. */
const on = async ({ accountId }: BuiltAccount, day = TODAY): Promise<Actor> => {
  const actor = await database.owner.transaction().execute((tx) => findActor(tx, accountId, day));
  if (!actor) throw new Error("no office");
  return actor;
};
const as = async <T>(
  who: BuiltAccount,
  work: (tx: Tx, actor: Actor) => Promise<T>,
  day = TODAY,
) => {
  const actor = await on(who, day);
  return inScope(database.runtime.db, actor, (tx) => work(tx, actor));
};
const see = (who: BuiltAccount, id = task.id, day = TODAY) =>
  as(who, (tx, actor) => getTask(tx, actor, day, id), day);
const listed = async (who: BuiltAccount, day = TODAY, unitId?: string) =>
  as(
    who,
    async (tx, actor) => {
      const asked = unitId === undefined ? {} : { unitId };
      const { items } = await listTasks(tx, actor, day, { ...asked, list: "open", limit: 100 });
      const { figures } = await getFigures(tx, actor, day, asked);
      expect(figures.find(({ list }) => list === "open")?.count).toBe(items.length);
      return items.map(({ id }) => id);
    },
    day,
  );
const give = async (who: BuiltAccount, version: number, unitId: string, personId?: string) =>
  allocateTask.perform(database.runtime, await on(who), {
    taskId: task.id,
    version,
    unitId,
    ...(personId ? { personId } : {}),
  });
const toldOf = async (id: string) =>
  database.owner
    .selectFrom("app.notification")
    .select(["account_id", "title"])
    .where("subject_id", "=", id)
    .execute();

describe("a division with accounts of its own", () => {
  it("sees what was given to it for as long as it has it, and nothing else of the agency", async () => {
    const { id: held } = await buildTask(database.owner, { unitId: agencyId });
    await expect(see(chief)).rejects.toMatchObject({ code: "NOT_FOUND" });

    await give(director, 1, divisionId);
    expect(await see(chief)).toMatchObject({
      holder: { name: "Sở Tài chính" },
      siblings: { total: 1 },
    });
    expect(await listed(chief)).toEqual([task.id]);
    expect(await listed(worker)).toEqual([task.id]);
    // Their first page asks for their own unit; of another division they are told of nothing.
    expect(await listed(chief, TODAY, divisionId)).toEqual([task.id]);
    expect(await listed(chief, TODAY, siblingId)).toEqual([]);
    await expect(see(chief, held)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(see(neighbour)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listed(director)).toEqual(expect.arrayContaining([task.id, held]));

    await give(director, 2, siblingId);
    await expect(see(chief)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listed(chief)).toEqual([]);
    expect(await listed(neighbour)).toEqual([task.id]);

    await give(director, 3, agencyId);
    expect(await listed(neighbour)).toEqual([]);
  });

  it("sees the directive and its own passage of it, not the passages of others", async () => {
    const documentId = await buildDocument(database.owner, { number: "55" });
    const assignmentId = await buildAssignment(database.owner, documentId);
    const others = await buildAssignment(database.owner, documentId);
    task = await buildTask(database.owner, { unitId: agencyId, documentId, assignmentId });
    await give(director, 1, divisionId);
    expect(await see(chief)).toMatchObject({
      quote: { text: "Tổng hợp, báo cáo kết quả" },
      documentTitle: "Về chấn chỉnh kỷ luật, kỷ cương hành chính",
    });
    const passages = await as(chief, (tx) =>
      tx.selectFrom("app.assignment").select("id").where("document_id", "=", documentId).execute(),
    );
    expect(passages).toEqual([{ id: assignmentId }]);
    expect(others).not.toBe(assignmentId);
  });

  it("is seen by a person from the day they serve there to the day they leave", async () => {
    const mover = await serve("Hoàng Văn Em", siblingId, "EXECUTOR");
    await sql`update app.role_grant set valid_to = '2026-11-25' where account_id = ${mover.accountId}`.execute(
      database.owner,
    );
    await sql`insert into app.role_grant (account_id, role_code, unit_id, valid_from)
      values (${mover.accountId}, 'EXECUTOR', ${divisionId}, '2026-11-25')`.execute(database.owner);
    await give(director, 1, siblingId);
    expect(await listed(mover, "2026-11-24")).toEqual([task.id]);
    expect(await listed(mover, "2026-11-25")).not.toContain(task.id);
    await expect(see(mover, task.id, "2026-11-25")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what its people do", () => {
  it("takes the work up, gives it to a person, reports on it and hands it up; the agency hands it in", async () => {
    const { runtime } = database;
    await give(director, 1, divisionId);
    const head = await on(chief);
    const on2 = (version: number) => ({ taskId: task.id, version });
    await takeUpTask.perform(runtime, head, on2(2));
    await expect(takeUpTask.perform(runtime, head, on2(3))).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect((await see(chief)).allocateWithin).toMatchObject({
      id: divisionId,
      name: "Phòng Ngân sách",
    });
    await expect(give(chief, 3, siblingId)).rejects.toMatchObject({ code: "UNIT_OUTSIDE_AGENCY" });
    await expect(give(chief, 3, agencyId)).rejects.toMatchObject({ code: "UNIT_OUTSIDE_AGENCY" });
    await give(chief, 3, divisionId, worker.personId);
    await addStep.perform(runtime, head, {
      ...on2(4),
      title: "Dự thảo",
      personId: worker.personId,
      dueOn: "2026-12-10",
    });
    await reportProgress.perform(runtime, await on(worker), {
      ...on2(5),
      content: "Đã có dự thảo",
      percent: 60,
    });
    const acts = (await see(worker)).acts.flatMap(({ act, allowed }) => (allowed ? [act] : []));
    expect(acts).toEqual(expect.arrayContaining(["tasks.report-progress", "tasks.hand-up"]));
    expect(acts).not.toContain("tasks.submit");
    await handUpTask.perform(runtime, await on(worker), {
      ...on2(6),
      as: "result",
      note: "Báo cáo 12/BC đã trình ký.",
    });

    const page = await see(director);
    expect(page).toMatchObject({
      state: "IN_PROGRESS",
      allocations: [
        {
          person: { name: "Nguyễn Văn An" },
          takenUp: { by: { name: "Nguyễn Văn An" } },
          handedUp: { as: "result", note: "Báo cáo 12/BC đã trình ký." },
        },
        { person: null, takenUp: { by: { name: "Lê Văn Cường" } }, handedUp: null },
      ],
    });
    expect(page.journal.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        "nhận việc được phân công cho Phòng Ngân sách",
        "trình lãnh đạo cơ quan kết quả của Phòng Ngân sách: “Báo cáo 12/BC đã trình ký.”",
      ]),
    );
    expect(page.acts.find(({ act }) => act === "tasks.submit")?.allowed).toBe(true);
    expect((await see(worker)).journal).toHaveLength(page.journal.length);
  });

  it("is told to both sides: the division of what it is given, the agency of what comes back", async () => {
    await give(director, 1, divisionId);
    expect((await toldOf(task.id)).map((row) => row.account_id)).toEqual([chief.accountId]);
    await handUpTask.perform(database.runtime, await on(chief), {
      taskId: task.id,
      version: 2,
      as: "declined",
      note: "Thuộc Phòng Giá.",
    });
    expect(await toldOf(task.id)).toContainEqual({
      account_id: director.accountId,
      title: `Phòng Ngân sách đề nghị phân công lại nhiệm vụ NV-${task.number}.`,
    });
    // They keep it in sight until somebody else has it.
    expect(await listed(chief)).toContain(task.id);
    expect((await see(director)).allocations[0]).toMatchObject({ takenUp: null });
    await give(director, 3, siblingId);
    expect((await toldOf(task.id)).map((row) => row.account_id)).toContain(neighbour.accountId);
  });

  it("hands no result up for a task that the agency has not acknowledged", async () => {
    task = await buildTask(database.owner, { unitId: agencyId, state: "ASSIGNED" });
    await give(director, 1, divisionId);
    await expect(
      handUpTask.perform(database.runtime, await on(chief), {
        taskId: task.id,
        version: 2,
        as: "result",
        note: "Xong",
      }),
    ).rejects.toMatchObject({ code: "AGENCY_TO_ACKNOWLEDGE" });
  });

  it("of two heads who act at once, the second learns that the task has changed", async () => {
    await give(director, 1, divisionId);
    const head = await on(chief);
    const up = { taskId: task.id, version: 2, note: "Xong" };
    const both = await Promise.allSettled([
      handUpTask.perform(database.runtime, head, { ...up, as: "result" }),
      handUpTask.perform(database.runtime, head, { ...up, as: "declined" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("asked of the database itself", () => {
  it("a division changes nothing of the agency's other tasks and makes no task anybody else's", async () => {
    await give(director, 1, divisionId);
    const { id: held } = await buildTask(database.owner, { unitId: agencyId });
    const write = (id: string, holder?: string) =>
      as(chief, async (tx) => {
        const { numAffectedRows } = await sql`update app.task set version = version + 1
          ${holder ? sql`, holder_unit_id = ${holder}` : sql``} where id = ${id}`.execute(tx);
        return Number(numAffectedRows);
      });
    expect(await write(held)).toBe(0);
    expect(await write(task.id)).toBe(1);
    await expect(write(task.id, divisionId)).rejects.toThrow("holder of a task");
    const self = actorOf(chief, [], [divisionId]);
    await expect(
      inScope(database.runtime.db, self, (tx) =>
        sql`insert into app.task_given select ${divisionId}, id, document_id, assignment_id from app.task where id = ${task.id}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow("permission denied");
  });
});
