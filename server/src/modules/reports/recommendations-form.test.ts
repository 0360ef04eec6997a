import { Buffer } from "node:buffer";
import { RecommendationQuery, RecommendationShow, ReportSheetQuery, type ReportSheet } from "@dondoc/contract"; // prettier-ignore
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { getRemediation } from "../inspections/remediation/read/get-remediation.ts";
import { listRecommendations } from "../inspections/remediation/read/list-recommendations.ts";
import { atInspected } from "../inspections/remediation/testing.ts";
import { closeRecommendation, verifyRemedy } from "../inspections/remediation/write/judge-claim.ts";
import { recommend } from "../inspections/remediation/write/recommend.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { acknowledgeTask, submitResult } from "../tasks/index.ts";
import { readSheet } from "./read/read-sheet.ts";
import { readWorkbook } from "./read/workbook.ts";

/* What the working group reports of its recommendations, made by the acts themselves; the clock is moved. */
let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atInspected>;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atInspected(database, province);
});
afterAll(() => database.close());

const today = () => database.clock.now().toISOString().slice(0, 10);
const seen = (id: string) =>
  inScope(database.runtime.db, province.as("head"), (tx) =>
    getRemediation(tx, province.as("head"), id, { today: today(), acts: [], onInspection: [] }),
  );
async function ask(id: string, findingId: string, dueOn: string): Promise<void> {
  const { version } = await seen(id);
  await recommend.perform(database.runtime, province.as("head"), { inspectionId: id, version, findingId, measure: "Chấn chỉnh", evidenceWanted: "Văn bản", dueOn }); // prettier-ignore
}
const asked = async (id: string, place: number) => {
  const one = (await seen(id)).items[place];
  if (!one) throw new Error("nothing is asked");
  return { recommendationId: one.id, version: one.version, taskId: one.task.id };
};
const onTask = async (taskId: string) => ({
  taskId,
  version: (await database.owner.selectFrom("app.task").select("version").where("id", "=", taskId).executeTakeFirstOrThrow()).version,
}); // prettier-ignore
/** The agency hands its result in, and whoever checks confirms it. */
async function putRight(id: string, place: number): Promise<void> {
  const { taskId } = await asked(id, place);
  const agency = at.able("director of the inspected");
  const { hash, size } = await database.runtime.files.put(Buffer.from("%PDF-1.4 minh chứng"));
  await sql`insert into app.file (hash, size, media_type, created_at) values (${hash}, ${size}, 'application/pdf', now())`.execute(database.owner); // prettier-ignore
  await sql`insert into app.file_upload (file_hash, account_id, uploaded_at) values (${hash}, ${agency.accountId}, now())`.execute(database.owner); // prettier-ignore
  await acknowledgeTask.perform(database.runtime, agency, await onTask(taskId));
  await submitResult.perform(database.runtime, agency, {
    ...(await onTask(taskId)),
    evidence: [{ documentNumber: "45/BC-STC", issuedOn: today(), receivedBy: "Đoàn kiểm tra", fileHash: hash, fileName: "minh-chung.pdf" }],
  }); // prettier-ignore
  const { recommendationId, version } = await asked(id, place);
  await verifyRemedy.perform(database.runtime, province.as("head"), { recommendationId, version, completedOn: today(), how: "Xem hồ sơ", unregistered: "Đã xem bản gốc" }); // prettier-ignore
}
async function giveUp(id: string, place: number): Promise<void> {
  const { recommendationId, version } = await asked(id, place);
  await closeRecommendation.perform(database.runtime, province.as("head"), { recommendationId, version, as: "not-implemented", reason: "Không còn đối tượng", authority: "Chủ tịch UBND tỉnh" }); // prettier-ignore
}
const sheet = (period: string, asOf?: string): Promise<ReportSheet> =>
  inScope(database.runtime.db, province.as("CHAIR"), (tx) =>
    readSheet(tx, province.as("CHAIR"), today(), ReportSheetQuery.parse({ form: "F13", period, ...(asOf ? { asOf } : {}) })),
  ); // prettier-ignore
const figures = ({ lines }: ReportSheet) =>
  Object.fromEntries(
    lines
      .map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""] as const)
      .slice(lines.findIndex(({ cells }) => cells[0] === "Kiến nghị sau kiểm tra")),
  );

const register = (query: Partial<z.input<typeof RecommendationQuery>>, as = province.as("CHAIR")) =>
  inScope(database.runtime.db, as, (tx) =>
    listRecommendations(tx, RecommendationQuery.parse(query), today()),
  );
/** Every number of a recommendation has its list in the register: as many rows, page by page, and the same figure there. */
async function opensWhatItCounts({ lines, period }: ReportSheet): Promise<void> {
  const counted = lines.flatMap(({ cells, opens }) =>
    opens && "register" in opens && opens.register === "recommendations"
      ? [{ show: opens.show, number: Number(cells[1]) }]
      : [],
  );
  expect(counted.map(({ show }) => show)).toEqual(RecommendationShow.options);
  for (const { show, number } of counted) {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const asked = { show, period: period.code, asOf: period.asOf, limit: 2, ...(cursor ? { cursor } : {}) }; // prettier-ignore
      const page = await register(asked); // oxlint-disable-line no-await-in-loop -- page after page
      expect(page.figures[show]).toBe(number);
      for (const { id } of page.items) ids.add(id);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect([show, ids.size]).toEqual([show, number]);
  }
}

it("counts what was asked, put right, late, given up and repeated, each in its period, and its sums agree", async () => {
  const first = await at.signedRecord([{}, { title: "Hồ sơ quá hạn" }, { title: "Thiếu niêm yết" }, { title: "Không trực" }]); // prettier-ignore
  const [badge = "", late = "", posted = "", duty = ""] = first.findings;
  await ask(first.id, badge, "2026-12-20");
  await ask(first.id, late, "2026-11-30");
  await ask(first.id, posted, "2026-12-20");
  await ask(first.id, duty, "2026-12-20");
  const november = figures(await sheet("2026-11"));
  expect(november).toMatchObject({ "Kiến nghị sau kiểm tra": "4", "  Kỳ trước chuyển sang": "0", "  Mới trong kỳ": "4", "Kiến nghị chưa khắc phục": "4", "  Quá hạn": "0" }); // prettier-ignore

  database.clock.set("2026-12-03T02:00:00Z");
  await putRight(first.id, 0);
  await giveUp(first.id, 2);
  database.clock.set("2026-12-08T02:00:00Z");
  const again = await at.signedRecord([{ recurrenceOf: badge }], "2026-12-08");
  await ask(again.id, again.findings[0] ?? "", "2026-12-31");

  const december = await sheet("2026-12");
  expect(figures(december)).toEqual({
    "Kiến nghị sau kiểm tra": "5",
    "  Kỳ trước chuyển sang": "4",
    "  Mới trong kỳ": "1",
    "  Về phát hiện tái diễn": "1",
    "Kiến nghị đã khắc phục": "1",
    "Kiến nghị kết thúc khi khắc phục một phần": "0",
    "Kiến nghị kết thúc, không khắc phục": "1",
    "Kiến nghị chưa khắc phục": "3",
    "  Quá hạn": "1",
    "Kiến nghị mở lại do tái diễn": "1",
  });
  expect(december.checks.filter(({ name }) => name.startsWith("Kiến nghị"))).toMatchObject([{ holds: true, words: "5 = 1 + 0 + 1 + 3" }]); // prettier-ignore
  await opensWhatItCounts(december);
  const { bytes } = await inScope(database.runtime.db, province.as("CHAIR"), (tx) =>
    readWorkbook(tx, province.as("CHAIR"), { today: today(), figuresAt: null }, "F13", ReportSheetQuery.parse({ period: "2026-12" })),
  ); // prettier-ignore
  const printed = (await readXlsx(bytes)).sheets[0]?.rows.flat().join("\n") ?? "";
  expect(printed).toContain("Kiến nghị mở lại do tái diễn");
  expect(printed).toContain("Khớp: Kiến nghị sau kiểm tra = đã khắc phục + một phần + không khắc phục + chưa khắc phục (5 = 1 + 0 + 1 + 3)"); // prettier-ignore
  // As of an earlier day nothing of what came later has happened.
  const earlier = await sheet("2026-12", "2026-12-02");
  await opensWhatItCounts(earlier);
  expect(figures(earlier)).toMatchObject({ "Kiến nghị sau kiểm tra": "4", "Kiến nghị đã khắc phục": "0", "Kiến nghị chưa khắc phục": "4", "  Quá hạn": "1", "Kiến nghị mở lại do tái diễn": "0" }); // prettier-ignore
  // What ended in December is not carried over into January.
  database.clock.set("2027-01-05T02:00:00Z");
  await opensWhatItCounts(await sheet("2027-01"));
  expect(figures(await sheet("2027-01"))).toMatchObject({ "Kiến nghị sau kiểm tra": "3", "  Kỳ trước chuyển sang": "3", "Kiến nghị đã khắc phục": "0", "  Quá hạn": "3" }); // prettier-ignore
});

it("keeps a register that says how each stood on a day, to each as far as it concerns them", async () => {
  const december = { period: "2026-12", asOf: "2026-12-31" };
  const ended = await register({ ...december, show: "not-implemented" });
  expect(ended.items).toMatchObject([{ finding: { title: "Thiếu niêm yết" }, ended: { as: "not-implemented", on: "2026-12-03" }, overdue: false, reopenedOn: null }]); // prettier-ignore
  const late = await register({ ...december, show: "overdue" });
  expect(late.items.every(({ overdue, ended: end }) => overdue && end === null)).toBe(true);
  // Of that due on the last day itself nothing is late yet.
  expect(new Set(late.items.map(({ dueOn }) => dueOn))).toEqual(
    new Set(["2026-11-30", "2026-12-20"]),
  );
  const again = await register({ ...december, show: "reopened" });
  expect(again.items).toMatchObject([{ reopenedOn: "2026-12-08", ended: { as: "implemented", on: "2026-12-03" } }]); // prettier-ignore

  // Of one agency; an agency sees what was asked of itself, another nothing.
  const { finance, health } = province;
  expect(await register({ ...december, unitId: health.unitId })).toMatchObject({ unit: { name: "Sở Y tế" }, items: [], figures: { followed: 0, reopened: 0 } }); // prettier-ignore
  expect((await register({ ...december, unitId: finance.unitId })).items).toHaveLength(5);
  const own = await register(december, province.as("director of the inspected"));
  expect([own.figures.followed, own.items.length]).toEqual([5, 5]);
  expect(own.items.every(({ task, dueOn }) => task !== null && dueOn !== null)).toBe(true);
  const other = await register(december, province.as("director of another"));
  expect([other.figures.followed, other.items.length]).toEqual([0, 0]);
});

it("refuses a period that has not begun, a day outside it and a cursor of another list", async () => {
  await expect(register({ period: "2027-08" })).rejects.toMatchObject({ code: "PERIOD_TO_COME" });
  await expect(register({ period: "2026-12", asOf: "2026-11-01" })).rejects.toMatchObject({ code: "AS_OF_OUTSIDE" }); // prettier-ignore
  for (const place of [
    ["x", "y"],
    ["2026-12-01", "no id"],
    [1, 2],
  ]) {
    const cursor = Buffer.from(JSON.stringify(place)).toString("base64url");
    await expect(register({ cursor })).rejects.toMatchObject({ code: "INVALID" }); // oxlint-disable-line no-await-in-loop -- one after the other
  }
});
