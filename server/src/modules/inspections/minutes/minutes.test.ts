import type { WriteMinutes } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { answerChecklist } from "../checklists/write/answers.ts";
import { takeChecklist } from "../checklists/write/checklists.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { changeTeam } from "../write/change-team.ts";
import { approveInspection, beginInspection, notifyInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { noteFinding, signRecord } from "../write/record.ts";
import { getMinutes, minutesSheet } from "./read/minutes.ts";
import { writeMinutes } from "./write/write-minutes.ts";

let database: TestDatabase;
let province: InspectingProvince;
const TODAY = "2026-11-23";
const INSPECTED = "director of the inspected";

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
});
afterAll(() => database.close());

const minutesOf = (id: string, name = "head") =>
  inScope(database.runtime.db, province.as(name), (tx) =>
    getMinutes(tx, province.as(name), id, { today: TODAY, acts: [writeMinutes] }),
  );
const printed = async (id: string, name = "head", unitId = province.finance.unitId) => {
  const { written } = await inScope(database.runtime.db, province.as(name), (tx) =>
    minutesSheet(tx, province.as(name), { inspectionId: id, unitId }, TODAY),
  );
  const words = [...written.body, ...written.annexes.flatMap(({ blocks }) => blocks)]
    .map((block) => (block.type === "table" ? block.rows.flat().join(" ") : block.text))
    .join("\n");
  return { words, written };
};
const on = async (id: string) => ({ inspectionId: id, version: (await minutesOf(id)).version });
const finding = {
  severity: "minor" as const,
  nature: "Vi phạm quy chế làm việc",
  causeKind: "subjective" as const,
  cause: "Thiếu nhắc nhở",
  responsibility: "Trưởng phòng",
  legalBasis: "Quy chế làm việc, Điều 5",
  detectedBy: "inspection" as const,
  evidence: "Ghi nhận tại chỗ",
  recurrenceOf: null,
  taskNumbers: [],
  answerIds: [],
};
/** The hours around the present of the test's clock. */
const hour = (offset: number): string =>
  new Date(database.clock.now().getTime() + offset * 3_600_000).toISOString();
const notes = (more: Partial<WriteMinutes> = {}) => ({
  unitId: province.finance.unitId,
  beganAt: hour(-0.1),
  endedAt: hour(0.1),
  place: "Trụ sở Sở Tài chính",
  representatives: ["Nguyễn Văn Giám Đốc, Giám đốc"],
  witnesses: [],
  statement: null,
  requests: "Báo cáo giải trình",
  papers: "Bảng chấm công",
  copies: 2,
  refusal: null,
  ...more,
});
const write = async (id: string, more: Partial<WriteMinutes> = {}, name = "head") =>
  writeMinutes.perform(database.runtime, province.as(name), { ...(await on(id)), ...notes(more) });
const sign = async (id: string, more: { unitSigner?: string | null; refusal?: string | null } = {}) =>
  signRecord.perform(database.runtime, province.as("head"), { ...(await on(id)), place: "Sở Tài chính", opinion: null, unitSigner: "Nguyễn Văn Giám Đốc", refusal: null, ...more }); // prettier-ignore

/** An inspection that has begun today, unannounced unless said otherwise. */
async function visit(more: Parameters<InspectingProvince["plan"]>[0] = {}): Promise<string> {
  const { runtime } = database;
  const { id } = await proposeInspection.perform(
    runtime,
    province.as("proposer"),
    province.plan({ kind: "unannounced", visitFrom: TODAY, visitTo: "2026-11-24", ...more }),
  );
  const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
  await approveInspection.perform(runtime, province.as("decider"), { inspectionId: id, version: 1, ...decision }); // prettier-ignore
  await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2 });
  return id;
}

describe("the minutes of a visit", () => {
  it("are the team's draft until the record is signed; then the inspected have them word for word", async () => {
    const id = await visit();
    expect((await printed(id)).words).toContain("……………………");
    await noteFinding.perform(database.runtime, province.as("head"), { ...(await on(id)), ...finding, unitId: province.finance.unitId, title: "Công chức không đeo thẻ" }); // prettier-ignore
    await write(id);
    await write(id, { statement: "Đã nhắc nhở" });
    expect(await minutesOf(id)).toMatchObject({
      items: [{ unit: { name: "Sở Tài chính" }, notes: { statement: "Đã nhắc nhở", copies: 2 }, fixedOn: null, printable: true }],
      acts: [{ act: "inspections.write-minutes", allowed: true }],
    }); // prettier-ignore
    for (const name of [INSPECTED, "OFFICE_CHIEF", "proposer"]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(printed(id, name)).rejects.toMatchObject({ status: 403 });
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect((await minutesOf(id, name)).items[0]).toMatchObject({ printable: false });
    }
    expect((await minutesOf(id, INSPECTED)).items[0]?.notes).toBeNull();
    await expect(printed(id, "director of another")).rejects.toMatchObject({ status: 404 });

    const draft = await printed(id, "member");
    expect(draft.words).toContain("Công chức không đeo thẻ.");
    await sign(id);
    const signed = await printed(id, INSPECTED);
    expect(signed.words).toBe(draft.words);
    expect(signed.written).toEqual((await printed(id)).written);
    await expect(write(id)).rejects.toMatchObject({ status: 403, message: expect.stringContaining("Biên bản đã ký") }); // prettier-ignore
    await expect(printed(id, "director of another")).rejects.toMatchObject({ status: 404 });
  });

  it("stay as they were signed, whoever leaves the team later", async () => {
    const id = await visit();
    await write(id);
    await sign(id);
    const { items } = await minutesOf(id);
    const before = await printed(id);
    const left = await inScope(database.runtime.db, province.as("head"), (tx) =>
      tx.selectFrom("app.inspection_member").select("id").where("inspection_id", "=", id).where("function", "=", "member").executeTakeFirstOrThrow(),
    ); // prettier-ignore
    await changeTeam.perform(database.runtime, province.as("head"), { ...(await on(id)), change: "leave", memberId: left.id, reason: "Chuyển công tác" }); // prettier-ignore
    expect((await printed(id)).written).toEqual(before.written);
    expect(items[0]).toMatchObject({ fixedOn: TODAY, printable: true });
  });

  it("say that the inspected would not sign, why, and who saw it", async () => {
    const id = await visit();
    await write(id, { witnesses: ["Hà Văn Chứng, Chủ tịch Công đoàn"] });
    await sign(id, { unitSigner: null, refusal: "Chưa thống nhất phát hiện số 1" });
    const { words, written } = await printed(id, INSPECTED);
    expect(words).toContain("từ chối ký, lý do: Chưa thống nhất phát hiện số 1.");
    expect(words).not.toContain("thống nhất nội dung");
    expect(written.signatures.flat().map(({ name }) => name)).toEqual([null, "Lê Thị Trưởng Đoàn", "Hà Văn Chứng", "Võ Văn Thành Viên"]); // prettier-ignore
  });

  it("hold how each item of a checklist stands", async () => {
    const id = await visit();
    const head = province.as("head");
    const list = await inScope(database.runtime.db, head, (tx) =>
      tx.selectFrom("app.checklist").select("id").where("kind", "=", "public-duty").executeTakeFirstOrThrow(),
    ); // prettier-ignore
    await takeChecklist.perform(database.runtime, head, {
      ...(await on(id)),
      checklistId: list.id,
    });
    const item = await inScope(database.runtime.db, head, (tx) =>
      tx.selectFrom("app.checklist_item").innerJoin("app.inspection_checklist", "app.inspection_checklist.version_id", "app.checklist_item.version_id")
        .select("app.checklist_item.id").where("inspection_id", "=", id).orderBy("ordinal").executeTakeFirstOrThrow(),
    ); // prettier-ignore
    const deviceAt = hour(-0.05);
    await answerChecklist.perform(database.runtime, head, {
      inspectionId: id,
      deviceNow: hour(0),
      answers: [{ id: crypto.randomUUID(), itemId: item.id, result: "fail", note: "Hai người đến muộn", deviceAt, photos: [] }],
    }); // prettier-ignore
    await write(id);
    await sign(id);
    const { words, written } = await printed(id, INSPECTED);
    expect(written.annexes).toHaveLength(1);
    expect(words).toContain("Không đạt Hai người đến muộn");
    expect(words).toMatch(/không đạt 1, chưa kiểm tra \d+\./u);
  });

  it("are each agency's own where several are inspected", async () => {
    const { runtime } = database;
    const { finance, health } = province;
    const { id } = await proposeInspection.perform(runtime, province.as("proposer"), province.plan({ kind: "remote", visitFrom: TODAY, visitTo: "2026-11-24", unitIds: [finance.unitId, health.unitId] })); // prettier-ignore
    await approveInspection.perform(runtime, province.as("decider"), { inspectionId: id, version: 1, decisionNumber: "13/QĐ-TCT", decisionOn: "2026-11-20" }); // prettier-ignore
    await expect(notifyInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2, noticeNumber: "1" })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
    await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2 });
    for (const [unitId, title] of [[finance.unitId, "Chậm cập nhật"], [health.unitId, "Thiếu minh chứng"]] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await noteFinding.perform(runtime, province.as("head"), { ...(await on(id)), ...finding, unitId, title }); // prettier-ignore
    } // prettier-ignore
    await write(id, { unitId: health.unitId, representatives: ["Bác Sĩ Trưởng, Giám đốc Sở Y tế"], refusal: "Vắng kế toán" }); // prettier-ignore
    await write(id);
    await sign(id, { unitSigner: "Nguyễn Văn Giám Đốc (Sở Tài chính)" });
    const first = await printed(id, INSPECTED);
    expect(first.words).toContain("Chậm cập nhật");
    expect(first.words).not.toContain("Thiếu minh chứng");
    const second = await printed(id, "director of another", health.unitId);
    expect(second.words).toContain("từ chối ký, lý do: Vắng kế toán.");
    expect(second.words).not.toContain("Chậm cập nhật");
    await expect(printed(id, INSPECTED, health.unitId)).rejects.toMatchObject({ status: 404 });
    expect((await minutesOf(id, INSPECTED)).items.map(({ unit }) => unit.name)).toEqual(["Sở Tài chính"]); // prettier-ignore
  });

  it("refuse hours that cannot be, an agency that is not inspected, and whoever is not on the team", async () => {
    const id = await visit();
    await expect(write(id, { beganAt: hour(1), endedAt: null })).rejects.toMatchObject({ code: "MINUTES_BEGIN" }); // prettier-ignore
    await expect(write(id, { beganAt: hour(-48), endedAt: null })).rejects.toMatchObject({ code: "MINUTES_BEGIN" }); // prettier-ignore
    await expect(write(id, { endedAt: hour(-0.2) })).rejects.toMatchObject({ code: "MINUTES_END" });
    await expect(write(id, { endedAt: hour(48) })).rejects.toMatchObject({ code: "MINUTES_END" });
    await expect(write(id, { unitId: province.health.unitId })).rejects.toMatchObject({ code: "NOT_A_TARGET" }); // prettier-ignore
    for (const name of ["proposer", "decider", "OFFICE_CHIEF", "HOME_AFFAIRS"]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(write(id, {}, name)).rejects.toMatchObject({ status: 403 });
    }
    await expect(write(id, {}, INSPECTED)).rejects.toMatchObject({ code: "42501" });
    expect((await minutesOf(id)).items[0]?.notes).toBeNull();
  });
});
