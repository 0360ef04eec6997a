import {
  IndicatorRowsQuery,
  InspectionKind,
  ReportForm,
  ReportSheetQuery,
  type ReportSheet,
} from "@dondoc/contract";
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import type { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../tasks/testing.ts";
import { formulaOf, indicatorNamed } from "../indicators/index.ts";
import { listIndicatorRows } from "../indicators/read/indicator-rows.ts";
import { reportedBefore } from "./monthly/read/reported-before.ts";
import { ask } from "./read/ask.ts";
import { readSheet } from "./read/read-sheet.ts";
import { readWorkbook } from "./read/workbook.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let chair: Actor;
let health: Actor;
let healthId: string;
let financeId: string;
let documentId: string;

type Asked = z.input<typeof ReportSheetQuery>;
const sheetOf = (asked: Asked, actor: Actor = chair): Promise<ReportSheet> =>
  inScope(database.runtime.db, actor, (tx) =>
    readSheet(tx, actor, TODAY, ReportSheetQuery.parse({ period: "2026-11", ...asked })),
  );
const column = (sheet: ReportSheet, key: string): string[] => {
  const at = sheet.columns.findIndex((one) => one.key === key);
  return sheet.lines.map(({ cells }) => cells[at] ?? "");
};
const totalOf = (sheet: ReportSheet, key: string): string | undefined =>
  sheet.total?.[sheet.columns.findIndex((one) => one.key === key)];

async function give(unitId: string, given: Parameters<typeof buildTask>[1]): Promise<void> {
  const assignmentId = await buildAssignment(database.owner, documentId);
  await buildTask(database.owner, {
    documentId,
    assignmentId,
    unitId,
    receivedOn: "2026-09-01",
    ...given,
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  ({ unitId: healthId } = await buildUnit(owner, { name: "Sở Y tế" }));
  ({ unitId: financeId } = await buildUnit(owner, { name: "Sở Tài chính" }));
  health = actorOf(await buildAccount(owner, { unitId: healthId }), [], [healthId]);
  documentId = await buildDocument(owner);
  await give(healthId, { dueOn: "2026-11-13", title: "=1+1 rà soát thủ tục" });
  await give(healthId, { dueOn: "2026-10-01", state: "RETURNED" });
  await give(healthId, { dueOn: "2026-11-25" });
  await give(healthId, { dueOn: null });
  await give(healthId, { dueOn: "2026-11-20", state: "COMPLETED", completedOn: "2026-11-19" });
  await give(financeId, { dueOn: "2026-11-10" });
  await give(financeId, { dueOn: "2026-12-31", receivedOn: "2026-11-18" });
  await give(financeId, { dueOn: "2026-11-10", state: "COMPLETED", completedOn: "2026-11-12" });
});
afterAll(() => database.close());

describe("the summary by agency", () => {
  it("says what indicators count, with sums that agree", async () => {
    const sheet = await sheetOf({ form: "F2" });
    expect(column(sheet, "agency")).toEqual(["Sở Tài chính", "Sở Y tế"]);
    expect(column(sheet, "ASSIGNED")).toEqual(["3", "5"]);
    expect(totalOf(sheet, "ASSIGNED")).toBe("8");
    expect(totalOf(sheet, "CARRIED_OVER")).toBe("7");
    expect(totalOf(sheet, "OPEN_OVERDUE")).toBe("3");
    expect(sheet.checks.map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
    expect(sheet.columns.find(({ key }) => key === "OPEN_OVERDUE")?.opens?.code).toBe(
      "OPEN_OVERDUE",
    );
  });

  it("shows n/N where there is too little for a rate", async () => {
    const sheet = await sheetOf({ form: "F2" });
    expect(column(sheet, "ON_TIME_OF_DONE")).toEqual(["0/1", "1/1"]);
  });

  it("says to which day the period before is counted", async () => {
    const { notes } = await sheetOf({ form: "F2", asOf: "2026-11-22" });
    expect(notes).toContain(
      "So với cùng thời điểm kỳ trước: Tháng 10/2026, đến hết ngày 22/10/2026.",
    );
  });

  it("is an agency's own to that agency", async () => {
    const sheet = await sheetOf({ form: "F2" }, health);
    expect(column(sheet, "agency")).toEqual(["Sở Y tế"]);
    expect(totalOf(sheet, "ASSIGNED")).toBe("5");
  });
});

describe("the lists", () => {
  it("are as long as the figures they stand behind", async () => {
    const summary = await sheetOf({ form: "F2" });
    const lengths = await Promise.all(
      (["F1", "F3", "F5"] as const).map(async (form) => (await sheetOf({ form })).lines.length),
    );
    expect(lengths.map(String)).toEqual(
      ["ASSIGNED", "OPEN_OVERDUE", "OPEN_UNDATED"].map((code) => totalOf(summary, code)),
    );
  });

  it("come page by page, each line once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await sheetOf({ form: "F1", limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.lines.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it("put those late the longest first, with the class of their days and who must decide", async () => {
    const sheet = await sheetOf({ form: "F3" });
    expect(column(sheet, "daysLate")).toEqual(["53", "13", "10"]);
    expect(column(sheet, "age")).toEqual(["31–90 ngày", "8–30 ngày", "8–30 ngày"]);
    expect(column(sheet, "lastDay")[0]).toBe("01/10/2026");
    expect(column(sheet, "decider")[0]).toBe("Ủy ban nhân dân tỉnh An Sơn");
  });

  it("tell what a past day looked like", async () => {
    const sheet = await sheetOf({ form: "F3", asOf: "2026-11-20", unitId: healthId });
    expect(column(sheet, "daysLate")).toEqual(["50", "7"]);
    expect(column(sheet, "age")).toEqual(["31–90 ngày", "Đến 7 ngày"]);
  });

  it("leave to an agency only what is its own, and nothing of the province's forms", async () => {
    expect((await sheetOf({ form: "F3" }, health)).lines).toHaveLength(2);
    await expect(sheetOf({ form: "F3", unitId: financeId }, health)).rejects.toMatchObject({
      status: 404,
    });
    await expect(sheetOf({ form: "F13" }, health)).rejects.toMatchObject({
      code: "FORM_OF_PROVINCE",
    });
  });

  it.each(ReportForm.options)("answer: %s", async (form) => {
    const sheet = await sheetOf({ form });
    for (const { cells } of sheet.lines) expect(cells).toHaveLength(sheet.columns.length);
  });

  it("open the rows behind each number of the working group's, as many as it says", async () => {
    const { lines } = await sheetOf({ form: "F13" });
    const opened = lines.flatMap(({ cells, opens }) =>
      opens && "code" in opens ? [[cells[0]?.trim(), opens.code]] : [],
    );
    expect(opened).toContainEqual(["Nhiệm vụ đã rà soát", "ASSIGNED"]);
    expect(opened).toContainEqual(["Lượt đôn đốc bằng văn bản trong kỳ", "URGED"]);
    expect(opened).toContainEqual(["Có thời hạn", "UNDATED_OF_ASSIGNED"]);
    expect(lines.every(({ opens }) => opens !== null)).toBe(true);
    const numbers: string[] = [];
    const rows: string[] = [];
    for (const { cells, opens } of lines) {
      if (!opens || !("code" in opens)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const { items } = await inScope(database.runtime.db, chair, (tx) =>
        listIndicatorRows(tx, chair, TODAY, IndicatorRowsQuery.parse({ ...opens, period: "2026-11", limit: 100 })),
      ); // prettier-ignore
      numbers.push(`${cells[0]?.trim()}: ${cells[1]}`);
      rows.push(`${cells[0]?.trim()}: ${items.length}`);
    }
    expect(rows).toEqual(numbers);
    expect(numbers.filter((one) => !one.endsWith(": 0")).length).toBeGreaterThan(5);
    const inspected = lines.filter(({ cells }) => String(cells[0]).startsWith("Cuộc kiểm tra"));
    expect(inspected.map(({ cells }) => cells[1])).toEqual(["0", "0", "0", "0", "0"]);
    expect(inspected.map(({ opens }) => opens)).toEqual(
      InspectionKind.options.map((kind) => ({ register: "inspections", kind })),
    );
  });

  it("refuse a cursor that is not theirs", async () => {
    const cursor = Buffer.from(JSON.stringify(["x", "y"])).toString("base64url");
    await expect(sheetOf({ form: "F1", cursor })).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("the register of reminders", () => {
  it("tells an entry of an earlier period again, where it was withdrawn after that period was reported", async () => {
    const { accountId } = await buildAccount(database.owner);
    const entry = (document: string, on: string, withdrawn: Record<string, unknown> = {}) => ({
      kind: "reminder",
      subject_kind: "agency",
      unit_id: healthId,
      document_number: document,
      document_on: on,
      issuer: "UBND tỉnh",
      cause: "Chậm báo cáo",
      counts_for: "2026-Q4",
      published_on: on,
      entered_by: accountId,
      entered_at: new Date(`${on}T03:00:00Z`),
      explain_by: on,
      ...withdrawn,
    });
    await database.owner
      .insertInto("app.measure")
      .values([
        entry("31/UBND-NC", "2026-10-05", {
          withdrawn_on: "2026-11-16",
          withdrawn_at: new Date("2026-11-17T03:00:00Z"),
          withdrawn_by: accountId,
          withdrawal_document: "40/UBND-NC",
          withdrawal_reason: "Nhầm cơ quan",
        }),
        entry("32/UBND-NC", "2026-10-06"),
        entry("41/UBND-NC", "2026-11-18"),
      ])
      .execute();
    const told = async (asked: Asked) => {
      const sheet = await sheetOf({ form: "F8", ...asked });
      const [stands, days] = [column(sheet, "remedied"), column(sheet, "remediedOn")];
      return column(sheet, "document").map((one, at) => [one, stands[at], days[at]]);
    };
    expect(column(await sheetOf({ form: "F8" }), "countsFor")).toEqual([
      "Quý IV/2026",
      "Quý IV/2026",
    ]);
    // What October's register said, then and now, and the withdrawal in the next one.
    expect(await told({ period: "2026-10" })).toEqual([
      ["31/UBND-NC", "Chưa", ""],
      ["32/UBND-NC", "Chưa", ""],
    ]);
    expect(await told({ asOf: "2026-11-16" })).toEqual([]);
    expect(await told({})).toEqual([
      ["31/UBND-NC", "Đã rút", "16/11/2026"],
      ["41/UBND-NC", "Chưa", ""],
    ]);
  });
});

describe("the workbook", () => {
  const workbookOf = (actor: Actor, form: ReportForm | null) =>
    inScope(database.runtime.db, actor, (tx) =>
      readWorkbook(
        tx,
        actor,
        { today: TODAY, figuresAt: null },
        form,
        ReportSheetQuery.parse({ period: "2026-11" }),
      ),
    );

  it("has all forms of a period, each with the exact range and the day of its figures", async () => {
    const { bytes, name } = await workbookOf(chair, null);
    expect(name).toBe("so-lieu-2026-11-chot-2026-11-23.xlsx");
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name).slice(0, 3)).toEqual([
      "Tổng hợp theo cơ quan",
      "Danh mục nhiệm vụ",
      "Quá hạn",
    ]);
    for (const { rows } of sheets) {
      expect(rows.flat().join(" ")).toContain(
        "(từ ngày 01/11/2026 đến ngày 30/11/2026). Chốt số liệu đến hết ngày 23/11/2026",
      );
    }
    const summary = sheets[0]?.rows.flat().join("\n") ?? "";
    expect(summary).toContain("Khớp: Tổng số = hoàn thành + chưa hoàn thành (8 = 2 + 6)");
  });

  it("gives an agency its own rows, without the province's sheets", async () => {
    const { sheets } = await readXlsx((await workbookOf(health, null)).bytes);
    expect(sheets.map((sheet) => sheet.name)).not.toContain("Báo cáo Tổ công tác");
    const text = sheets.flatMap(({ rows }) => rows.flat()).join("\n");
    expect(text).toContain("=1+1 rà soát thủ tục");
    expect(text).not.toContain("Sở Tài chính");
  });

  it("is whole where the page is cut", async () => {
    await sql`analyze app.task_history`.execute(database.owner);
    const { sheets } = await readXlsx((await workbookOf(chair, "F1")).bytes);
    const numbers = sheets[0]?.rows.map((row) => row[0]).filter((no) => typeof no === "number");
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("after a merger", () => {
  it("adds to the same whole as it was and as it is now", async () => {
    const { owner } = database;
    const { unitId: trade } = await buildUnit(owner, { name: "Sở Công Thương cũ" });
    await give(trade, { dueOn: "2026-11-10" });
    const end = "2026-11-20";
    await sql`update app.unit_version set valid_to = ${end} where unit_id = ${trade}`.execute(
      owner,
    );
    await sql`insert into app.unit_succession (from_id, to_id, kind, effective_on, legal_basis)
      values (${trade}, ${financeId}, 'merge', ${end}, 'Nghị quyết số 12/NQ-HĐND')`.execute(owner);
    const then = await sheetOf({ form: "F2" });
    const now = await sheetOf({ form: "F2", view: "now" });
    expect(column(then, "agency")).toEqual(["Sở Công Thương cũ", "Sở Tài chính", "Sở Y tế"]);
    expect(column(now, "agency")).toEqual(["Sở Tài chính", "Sở Y tế"]);
    expect(column(now, "ASSIGNED")).toEqual(["4", "5"]);
    const counts = then.columns.flatMap(({ type }, at) => (type === "whole" ? at : []));
    expect(counts.map((at) => now.total?.[at])).toEqual(counts.map((at) => then.total?.[at]));
    expect(now.checks.every(({ holds }) => holds)).toBe(true);
  });
});

describe("a monthly report", () => {
  it("is compared with what the frozen report before it printed, by the same rate only", async () => {
    const official = indicatorNamed("COMPLETION_OF_DUE");
    const { accountId } = await buildAccount(database.owner);
    const at = new Date("2026-11-02T03:00:00Z");
    const reported = () =>
      inScope(database.runtime.db, chair, async (tx) => {
        const asked = { period: "2026-11", asOf: "2026-11-22", view: "then" } as const;
        const asking = await ask(tx, chair, TODAY, asked);
        return [
          await reportedBefore(asking, official),
          await reportedBefore(asking, indicatorNamed("ON_TIME_OF_DONE")),
        ];
      });
    expect(await reported()).toEqual([null, null]);
    const { code, name } = official;
    await database.owner
      .insertInto("app.report")
      .values({
        period_code: "2026-10",
        from_on: "2026-10-01",
        to_on: "2026-10-31",
        as_of: "2026-10-31",
        state: "frozen",
        obstacles: "",
        proposals: "",
        made_by: accountId,
        made_at: at,
        content: JSON.stringify({
          period: { code: "2026-10", asOf: "2026-10-31" },
          rate: { code, name, formula: formulaOf(official), now: 74.85, before: null },
        }),
        hash: "0".repeat(64),
        frozen_by: accountId,
        frozen_at: at,
      })
      .execute();
    expect(await reported()).toEqual([
      { rate: 74.85, against: { report: "2026-10", asOf: "2026-10-31" } },
      null,
    ]);
  });
});
