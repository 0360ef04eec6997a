import type { ExceptionRow } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../kernel/actor.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../../testing.ts";
import { getExceptions } from "./exceptions.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let chair: Actor;
let agency: { unitId: string; actor: Actor };

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  const office = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office" });
  await buildAccount(owner, { name: "Lê Văn Chánh", unitId: office.unitId, isHead: true });
  const monitor = await buildAccount(owner, { name: "Trần Thị Bình", unitId: office.unitId });
  const { unitId } = await buildUnit(owner, { name: "Sở Nội vụ" });
  const head = await buildAccount(owner, { name: "Phạm Văn Đức", unitId, isHead: true });
  agency = { unitId, actor: actorOf(head, [], [unitId]) };
  const other = await buildUnit(owner, { name: "Sở Y tế" });
  const documentId = await buildDocument(owner);
  const build = async (overrides: Parameters<typeof buildTask>[1]) =>
    buildTask(owner, {
      unitId,
      documentId,
      assignmentId: await buildAssignment(owner, documentId),
      monitorAccountId: monitor.accountId,
      receivedOn: "2026-09-01",
      ...overrides,
    });
  const obstacle = (taskId: string, raisedAt: string) =>
    owner
      .insertInto("app.task_obstacle")
      .values({
        task_id: taskId,
        content: "Thiếu số liệu",
        raised_by: head.accountId,
        raised_at: new Date(raisedAt),
      })
      .execute();

  await build({ lastDay: "2026-11-22", deliverable: null, title: "Rà soát" });
  const late = await build({ lastDay: "2026-11-10", deliverable: "Tờ trình" });
  await obstacle(late.id, "2026-11-01T02:00:00Z");
  await build({ lastDay: "2026-11-20", state: "SUBMITTED", submittedOn: "2026-11-19" });
  // Came late and waits: it is the agency's delay, and the confirmer's turn.
  await build({ lastDay: "2026-11-21", state: "SUBMITTED", submittedOn: "2026-11-22" });
  // Raised at 0:30 of the 21st in Việt Nam, which is still the 20th in UTC.
  await obstacle((await build({ dueOn: null })).id, "2026-11-20T17:30:00Z");
  await build({ lastDay: "2026-11-01", receivedOn: "2026-11-18" });
  await build({ state: "SUSPENDED", dueOn: null, reviewOn: "2026-11-19" });
  await build({ state: "SUSPENDED", dueOn: null, reviewOn: "2026-11-24" });
  await build({ lastDay: "2026-12-31" });
  await build({ unitId: other.unitId, lastDay: "2026-11-15" });
});
afterAll(() => database.close());

const exceptions = (actor: Actor, cursor?: string) =>
  inScope(database.runtime.db, actor, (tx) => getExceptions(tx, actor, TODAY, { cursor }));

describe("the exceptions", () => {
  it("say who, how many days, what is missing and who must decide, the worst first", async () => {
    const { items, next } = await exceptions(chair);
    expect(next).toBeNull();
    const facts = items.map(({ kind, who, head, days, missing, decider }) => [
      kind,
      who.name,
      head,
      days,
      missing,
      decider,
    ]);
    expect(facts).toStrictEqual([
      [
        "overdue",
        "Sở Nội vụ",
        "Phạm Văn Đức",
        13,
        "Tờ trình",
        "Ủy ban nhân dân tỉnh An Sơn: xử lý việc chậm",
      ],
      ["overdue", "Sở Y tế", null, 8, "Báo cáo", "Ủy ban nhân dân tỉnh An Sơn: xử lý việc chậm"],
      [
        "overdue",
        "Sở Nội vụ",
        "Phạm Văn Đức",
        2,
        "Xác nhận kết quả của Sở Nội vụ: Báo cáo",
        "Trần Thị Bình: xác nhận hoặc trả lại",
      ],
      ["overdue", "Sở Nội vụ", "Phạm Văn Đức", 1, "Rà soát", "Thủ trưởng Sở Nội vụ"],
      [
        "confirmation-late",
        "Văn phòng UBND tỉnh",
        "Lê Văn Chánh",
        3,
        "Xác nhận kết quả của Sở Nội vụ: Báo cáo",
        "Trần Thị Bình: xác nhận hoặc trả lại",
      ],
      [
        "obstacle",
        "Sở Nội vụ",
        "Phạm Văn Đức",
        2,
        "Báo cáo",
        "Ủy ban nhân dân tỉnh An Sơn: cho ý kiến về vướng mắc",
      ],
      [
        "suspension-ended",
        "Sở Nội vụ",
        "Phạm Văn Đức",
        4,
        "Báo cáo",
        "Ủy ban nhân dân tỉnh An Sơn: cho làm tiếp hoặc thu hồi",
      ],
      [
        "received-after-due",
        "Sở Nội vụ",
        "Phạm Văn Đức",
        5,
        "Báo cáo",
        "Ủy ban nhân dân tỉnh An Sơn: ấn định thời hạn mới",
      ],
    ]);
  });

  it("count as the lists do that they lead to", async () => {
    expect((await exceptions(chair)).figures).toStrictEqual([
      { list: "overdue", count: 4 },
      { list: "confirmation-late", count: 1 },
      { list: "obstacles", count: 2 },
      { list: "suspension-ended", count: 1 },
      { list: "received-after-due", count: 1 },
      { list: "starred", count: 0 },
      { list: "due-soon", count: 0 },
    ]);
  });

  it("show an agency its own only", async () => {
    const { items } = await exceptions(agency.actor);
    expect(items).toHaveLength(7);
    expect(items.some(({ who }) => who.name === "Sở Y tế")).toBe(false);
  });

  it("go on page after page across the kinds without loss or repetition", async () => {
    const documentId = await buildDocument(database.owner);
    for (let index = 0; index < 70; index += 1) {
      await buildTask(database.owner, {
        unitId: agency.unitId,
        documentId,
        assignmentId: await buildAssignment(database.owner, documentId),
        lastDay: addDays("2026-11-12", index % 5),
        receivedOn: "2026-09-01",
      });
    }
    const rows: ExceptionRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, next } = await exceptions(chair, cursor);
      rows.push(...items);
      cursor = next;
    }
    expect(new Set(rows.map(({ taskId }) => taskId)).size).toBe(78);
    expect(rows).toHaveLength(78);
    const late = rows.filter(({ kind }) => kind === "overdue").map(({ days }) => days);
    expect(late).toStrictEqual(late.toSorted((a, b) => b - a));
    expect(rows.slice(0, 74).every(({ kind }) => kind === "overdue")).toBe(true);
  });
});
