import type { BodyOf, Routes } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getExceptions } from "../following/read/exceptions.ts";
import { getTask } from "../following/read/get-task.ts";
import {
  actorOf,
  buildAccount,
  buildDocument,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltTask,
  type BuiltUnit,
} from "../testing.ts";
import { decideExtension } from "./decide-extension.ts";
import { getExtension } from "./read/get-extension.ts";
import { listExtensions } from "./read/list-extensions.ts";
import { requestExtension } from "./request-extension.ts";
import { withdrawExtension } from "./withdraw-extension.ts";

const ASKS = ["tasks.request-extension", "tasks.withdraw-extension"];
const DECIDES = ["tasks.decide-extension"];
const TODAY = "2026-11-23";
let database: TestDatabase;
let unit: BuiltUnit;
let head: BuiltAccount;
let director: Actor;
let neighbour: Actor;
let chair: Actor;
let deputy: Actor;

const withRole = (actor: Actor, roleCode: string): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => ({ ...grant, roleCode })),
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unit = await buildUnit(owner, { name: "Sở Tài chính" });
  const other = await buildUnit(owner, { name: "Sở Y tế" });
  head = await buildAccount(owner, { name: "Nguyễn Thị Giám Đốc", unitId: unit.unitId });
  director = actorOf(head, ASKS, [unit.unitId]);
  neighbour = actorOf(await buildAccount(owner), ASKS, [other.unitId]);
  chair = withRole(actorOf(await buildAccount(owner, { name: "Lê Chủ Tịch" }), DECIDES), "CHAIR");
  deputy = actorOf(await buildAccount(owner, { name: "Trần Phó Chủ Tịch" }), DECIDES);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(`${TODAY}T02:00:00Z`));

type Asked = BodyOf<Routes["requestExtension"]>;
const asking = (task: BuiltTask, more: Partial<Asked> = {}): Asked => ({
  taskId: task.id,
  version: 1,
  ground: "partner",
  explanation: "Ba xã chưa gửi số liệu.",
  missing: "Số liệu của ba xã",
  percent: 70,
  proposedOn: "2027-01-15",
  documentNumber: "45/STC-VP",
  ...more,
});
const build = (overrides: Parameters<typeof buildTask>[1] = {}): Promise<BuiltTask> =>
  buildTask(database.owner, { unitId: unit.unitId, ...overrides });
const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const see = (actor: Actor, id: string, today = TODAY) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, today, id));
const ask = (task: BuiltTask, more: Partial<Asked> = {}) =>
  requestExtension.perform(database.runtime, director, asking(task, more));
const waitingOf = async ({ id }: BuiltTask) => {
  const [extension] = (await see(chair, id)).extensions;
  if (!extension) throw new Error("nothing was asked");
  return extension;
};
type Decided = BodyOf<Routes["decideExtension"]>;
const decide = async (actor: Actor, task: BuiltTask, more: Partial<Decided> = {}) =>
  decideExtension.perform(database.runtime, actor, {
    taskId: task.id,
    version: (await rowOf(task.id)).version,
    extensionId: (await waitingOf(task)).id,
    decision: "approve",
    dueOn: "2027-01-15",
    reason: "Có lý do khách quan.",
    ...more,
  });
const tellings = async (id: string) => {
  const rows = await database.owner
    .selectFrom("app.notification")
    .select(["account_id", "title"])
    .where("subject_id", "=", id)
    .execute();
  return rows.map((row) => ({ to: row.account_id, title: row.title }));
};

describe("a request under a date of the centre", () => {
  it("warns whoever decides of a day within those kept before it, and may still be granted", async () => {
    const parent = await build({ lastDay: "2027-01-15", origin: "CENTRAL" });
    const task = await build({ parentId: parent.id });
    await ask(task, { proposedOn: "2027-01-12" });
    const { id } = await waitingOf(task);
    const { consequences } = await inScope(database.runtime.db, chair, (tx) =>
      getExtension(tx, chair, TODAY, id),
    );
    expect(consequences.buffer).toContain("lấn vào 5 ngày làm việc dự phòng");
    expect(consequences.buffer).toContain(
      `NV-${parent.number} (15/01/2027); nên chậm nhất là 08/01/2027`,
    );
    await decide(chair, task, { dueOn: "2027-01-12" });
    expect(await rowOf(task.id)).toMatchObject({ last_day: "2027-01-12" });
  });
});

describe("a request in time", () => {
  it("moves nothing, and stands in the history with all it says", async () => {
    const task = await build();
    await ask(task);
    expect(await rowOf(task.id)).toMatchObject({
      due_on: "2026-12-31",
      last_day: "2026-12-31",
      extension_count: 0,
      extension_pending: true,
      version: 2,
    });
    expect(await waitingOf(task)).toMatchObject({
      no: 1,
      category: "objective",
      percent: 70,
      proposedOn: "2027-01-15",
      oldDueOn: "2026-12-31",
      inTime: true,
      decision: null,
    });
  });

  it("keeps the delay out of the overdue after the last day, and is an exception for the Chair", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-20" });
    const later = await see(chair, task.id, "2026-12-03");
    expect(later.standing).toMatchObject({ timeliness: "EXTENSION_PENDING", daysLate: 3 });
    const { items } = await inScope(database.runtime.db, chair, (tx) =>
      getExceptions(tx, chair, "2026-12-03", {}),
    );
    expect(items.filter(({ taskId }) => taskId === task.id)).toMatchObject([
      { kind: "extension", days: 10, decider: expect.stringContaining("gia hạn") },
    ]);
  });

  it.each([
    ["2026-11-17", "NEW_DUE_BEFORE_RECEIPT"],
    ["2026-12-31", "NEW_DUE_NOT_LATER"],
  ])("until %s is refused at its field", async (proposedOn, code) => {
    const task = await build();
    const wrong = await ask(task, { proposedOn }).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code, fields: { proposedOn: expect.any(String) } });
  });

  it("for a day gone by is refused, when the task is late already", async () => {
    const task = await build({ lastDay: "2026-11-19", receivedOn: "2026-11-02" });
    await expect(ask(task, { proposedOn: "2026-11-20" })).rejects.toMatchObject({
      code: "NEW_DUE_IN_PAST",
    });
  });

  it("waits alone: a second one is refused until it is withdrawn", async () => {
    const task = await build();
    await ask(task);
    await expect(ask(task, { version: 2 })).rejects.toThrow("đang chờ quyết định");
    await withdrawExtension.perform(database.runtime, director, {
      taskId: task.id,
      version: 2,
      extensionId: (await waitingOf(task)).id,
      reason: "Đã đủ số liệu.",
    });
    expect((await rowOf(task.id)).extension_pending).toBe(false);
    await ask(task, { version: 3 });
    const { extensions } = await see(director, task.id);
    expect(extensions.map(({ no, decision }) => [no, decision])).toStrictEqual([
      [2, null],
      [1, "withdrawn"],
    ]);
  });

  it("needs a date that binds", async () => {
    await expect(ask(await build({ dueOn: null }))).rejects.toThrow("chưa có thời hạn");
    const late = await build({ lastDay: "2026-11-10" });
    await expect(ask(late)).rejects.toThrow("Văn bản đến sau thời hạn");
  });

  it("is nobody's of another agency, who does not even see it", async () => {
    const task = await build();
    await ask(task);
    await expect(
      requestExtension.perform(database.runtime, neighbour, asking(task, { version: 2 })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const seen = await inScope(database.runtime.db, neighbour, (tx) =>
      sql`select id from app.task_extension where task_id = ${task.id}`.execute(tx),
    );
    expect(seen.rows).toStrictEqual([]);
  });
});

describe("a late request", () => {
  it("is kept and changes nothing: the task stays overdue until it is decided", async () => {
    const task = await build({ lastDay: "2026-11-20" });
    await ask(task, { proposedOn: "2026-12-10" });
    expect((await waitingOf(task)).inTime).toBe(false);
    expect((await see(chair, task.id)).standing).toMatchObject({
      timeliness: "OPEN_OVERDUE",
      daysLate: 3,
    });
    await decide(chair, task, { dueOn: "2026-12-10" });
    expect((await see(chair, task.id)).standing).toMatchObject({
      timeliness: "OPEN_WITHIN_DUE",
      daysLate: 0,
      extensionCount: 1,
    });
    expect(await waitingOf(task)).toMatchObject({ daysLateBefore: 3, daysLateAfter: 0 });
  });

  it("under an urgent document is in time until the last day", async () => {
    const documentId = await buildDocument(database.owner);
    await database.owner
      .updateTable("app.document")
      .set({ urgency: "khẩn" })
      .where("id", "=", documentId)
      .execute();
    const task = await build({ documentId, lastDay: TODAY });
    await ask(task, { proposedOn: "2026-12-10" });
    expect((await waitingOf(task)).inTime).toBe(true);
  });
});

describe("the decision", () => {
  it("moves the effective date only: the original and the request stay as they were", async () => {
    const task = await build({ bound: "before" });
    await ask(task);
    await decide(chair, task, { dueOn: "2027-01-20" });
    expect(await rowOf(task.id)).toMatchObject({
      original_due_on: "2026-12-31",
      due_on: "2027-01-20",
      due_bound: "by",
      last_day: "2027-01-20",
      extension_count: 1,
      extension_pending: false,
    });
    const seen = await see(director, task.id);
    expect(seen.extensions).toMatchObject([
      { oldDueOn: "2026-12-31", oldBound: "before", newDueOn: "2027-01-20", decision: "approved" },
    ]);
    expect(seen.whyThisDate).toContain("20/01/2027");
    expect(seen.journal.map(({ sentence }) => sentence).join()).toContain(
      "cho gia hạn lần 1 từ ngày 31/12/2026 đến ngày 20/01/2027",
    );
  });

  it("tells the agency, who learns the new date and the old one", async () => {
    const task = await build();
    await database.owner
      .insertInto("app.role_grant")
      .values({
        account_id: head.accountId,
        role_code: "AGENCY_HEAD",
        unit_id: unit.unitId,
        valid_from: "2020-01-01",
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await ask(task);
    await decide(chair, task);
    expect(await tellings(task.id)).toContainEqual({
      to: head.accountId,
      title: `Nhiệm vụ NV-${task.number} được gia hạn đến hết ngày 15/01/2027 (trước đây 31/12/2026).`,
    });
  });

  it("refused leaves the date, and the delay counts again", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-20" });
    database.clock.set("2026-12-02T02:00:00Z");
    const { dueOn: _no, ...refusal } = { dueOn: "", decision: "refuse" as const };
    await decide(chair, task, { ...refusal, reason: "Đã có đủ số liệu." });
    expect((await see(chair, task.id, "2026-12-02")).standing).toMatchObject({
      timeliness: "OPEN_OVERDUE",
      daysLate: 2,
      extensionCount: 0,
    });
  });

  it("is not for whoever entered, proposed or released the document, nor for who asked", async () => {
    const maker = await buildAccount(database.owner);
    const documentId = await buildDocument(database.owner, { enteredBy: maker.accountId });
    const task = await build({ documentId });
    await ask(task);
    await expect(decide(actorOf(maker, DECIDES), task)).rejects.toThrow("đã nhập, trình hoặc giao");
    // The same person under another account.
    const again = { ...actorOf(maker, DECIDES), accountId: chair.accountId };
    await expect(decide(again, task)).rejects.toThrow("đã nhập, trình hoặc giao");
    const asker = { ...actorOf(head, DECIDES), accountId: deputy.accountId };
    await expect(decide(asker, task)).rejects.toThrow("người đề nghị");
  });

  it("of two officers at once is the first one's; the second learns who and what", async () => {
    const task = await build();
    await ask(task);
    const outcomes = await Promise.allSettled([
      decide(chair, task),
      decide(deputy, task, { decision: "refuse" }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toStrictEqual([
      "fulfilled",
      "rejected",
    ]);
    const [lost] = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toMatchObject({ code: "EXTENSION_DECIDED", status: 409 });
    expect(String(lost)).toMatch(/(Chủ Tịch vừa cho gia hạn|Phó Chủ Tịch vừa không cho)/);
    expect((await see(chair, task.id)).extensions).toHaveLength(1);
  });

  it("beyond the limit of the province is the Chair's alone, and stands among the exceptions", async () => {
    const task = await build({ extensionCount: 2 });
    await ask(task);
    await expect(decide(deputy, task)).rejects.toThrow("chỉ Chủ tịch UBND quyết định");
    const { items } = await inScope(database.runtime.db, chair, (tx) =>
      getExceptions(tx, chair, TODAY, {}),
    );
    expect(items.find(({ taskId }) => taskId === task.id)?.kind).toBe("extension");
    await decide(chair, task);
    expect((await rowOf(task.id)).extension_count).toBe(3);
  });

  it("never goes beyond the task above, whose own extension moves none below it", async () => {
    const parent = await build({ lastDay: "2027-01-10" });
    const child = await build({ parentId: parent.id });
    await expect(ask(child)).rejects.toMatchObject({ code: "NEW_DUE_BEYOND_PARENT" });
    await ask(parent, { proposedOn: "2027-02-01" });
    await decide(chair, parent, { dueOn: "2027-02-01" });
    expect((await rowOf(child.id)).last_day).toBe("2026-12-31");
    await ask(child);
    expect((await waitingOf(child)).proposedOn).toBe("2027-01-15");
  });

  it("comes after the result too, and says then whether it was late", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-20" });
    await database.owner
      .updateTable("app.task")
      .set({ state: "COMPLETED", completed_on: "2026-12-02" })
      .where("id", "=", task.id)
      .execute();
    database.clock.set("2026-12-03T02:00:00Z");
    expect((await see(chair, task.id, "2026-12-03")).standing.timeliness).toBe("DONE_LATE");
    await decide(chair, task, { dueOn: "2026-12-20" });
    expect((await see(chair, task.id, "2026-12-03")).standing.timeliness).toBe("DONE_EARLY");
  });
});

describe("a decision that comes after the day that was asked for", () => {
  it("may grant that day when it was asked for in time, so that the agency is not late by the assigner", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-20" });
    await database.owner
      .updateTable("app.task")
      .set({ state: "COMPLETED", completed_on: "2026-12-18" })
      .where("id", "=", task.id)
      .execute();
    database.clock.set("2026-12-22T02:00:00Z");
    await expect(decide(chair, task, { dueOn: "2026-12-19" })).rejects.toMatchObject({
      code: "NEW_DUE_BEFORE_ASKED",
      fields: { dueOn: expect.any(String) },
    });
    await decide(chair, task, { dueOn: "2026-12-20" });
    expect((await see(chair, task.id, "2026-12-22")).standing.timeliness).toBe("DONE_EARLY");
    expect((await see(chair, task.id)).extensions).toMatchObject([
      { newDueOn: "2026-12-20", daysLateBefore: 18, daysLateAfter: 0 },
    ]);
  });

  it("counts the delay of what is still open from that day", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-20" });
    database.clock.set("2026-12-22T02:00:00Z");
    await decide(chair, task, { dueOn: "2026-12-20" });
    expect((await see(chair, task.id, "2026-12-22")).standing).toMatchObject({
      timeliness: "OPEN_OVERDUE",
      daysLate: 2,
    });
  });

  it("goes from the day of the decision on when it was asked for too late", async () => {
    const task = await build({ lastDay: "2026-11-25" });
    await ask(task, { proposedOn: "2026-12-20" });
    database.clock.set("2026-12-22T02:00:00Z");
    await expect(decide(chair, task, { dueOn: "2026-12-20" })).rejects.toMatchObject({
      code: "NEW_DUE_IN_PAST",
    });
  });
});

describe("a date set by the centre", () => {
  it("is not the province's to move: it asks upward, and grants on the ground of the answer only", async () => {
    const task = await build({ origin: "CENTRAL" });
    await ask(task);
    // Nothing is hidden meanwhile.
    expect((await rowOf(task.id)).extension_pending).toBe(false);
    await expect(decide(chair, task)).rejects.toMatchObject({
      code: "CENTRAL_DATE",
      fields: { basis: expect.any(String) },
    });
    await expect(decide(chair, task, { decision: "ask-upward" })).rejects.toMatchObject({
      code: "UPWARD_DOCUMENT_MISSING",
    });
    await decide(chair, task, { decision: "ask-upward", basis: "88/UBND-TH" });
    expect(await waitingOf(task)).toMatchObject({
      decision: null,
      upward: { document: "88/UBND-TH" },
    });
    await decide(chair, task, { basis: "120/VPCP-TH ngày 20/11/2026" });
    expect(await rowOf(task.id)).toMatchObject({ last_day: "2027-01-15", extension_count: 1 });
  });
});

describe("the register of extensions", () => {
  it("shows whoever decides what waits for them, and not what they may not decide", async () => {
    const maker = await buildAccount(database.owner);
    const documentId = await buildDocument(database.owner, { enteredBy: maker.accountId });
    const task = await build({ documentId });
    await ask(task);
    const listed = async (actor: Actor, list: "mine" | "waiting") =>
      (
        await inScope(database.runtime.db, actor, (tx) =>
          listExtensions(tx, actor, TODAY, { list, limit: 100 }),
        )
      ).items.some((row) => row.task.id === task.id);
    expect(await listed(chair, "mine")).toBe(true);
    expect(await listed(actorOf(maker, DECIDES), "mine")).toBe(false);
    expect(await listed(actorOf(maker, DECIDES), "waiting")).toBe(true);
    expect(await listed(director, "waiting")).toBe(true);
    expect(await listed(neighbour, "waiting")).toBe(false);
  });

  it("goes on page after page without loss, and says which decision is late", async () => {
    const seen: string[] = [];
    const waiting: (string | boolean)[] = [];
    let cursor: string | undefined;
    do {
      const page = await inScope(database.runtime.db, chair, (tx) =>
        listExtensions(tx, chair, "2026-11-30", {
          list: "all",
          limit: 2,
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
      seen.push(...page.items.map(({ id }) => id));
      waiting.push(
        ...page.items.flatMap(({ decision, decideBy, decisionLate }) =>
          decision === null ? [decideBy, decisionLate] : [],
        ),
      );
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect([...new Set(waiting)]).toStrictEqual(["2026-11-26", true]);
    const rows = await database.owner.selectFrom("app.task_extension").select("id").execute();
    expect(seen.toSorted()).toStrictEqual(rows.map(({ id }) => id).toSorted());
  });

  it("opens each with what follows from the decision", async () => {
    const task = await build({ lastDay: "2026-11-30" });
    await ask(task, { proposedOn: "2026-12-21" });
    const { id } = await waitingOf(task);
    const detail = await inScope(database.runtime.db, chair, (tx) =>
      getExtension(tx, chair, "2026-12-04", id),
    );
    expect(detail.consequences).toStrictEqual({
      daysLateNow: 4,
      daysLateThen: 0,
      daysFromOriginal: 21,
      approvedBefore: 0,
      maxCount: 2,
      stepsAfter: 0,
      buffer: null,
    });
    expect(detail.agency.open).toBeGreaterThan(1);
    expect(detail.acts.find(({ act }) => act === "tasks.decide-extension")?.allowed).toBe(true);
  });
});
