import { writeCsv } from "hucre/csv";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { doorkeeper } from "../../app/doorkeeper.ts";
import { furnishRegister } from "./index.ts";
import { seedInstruments } from "./seed/furnish-register.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.house.close());

const list = async (query: Record<string, unknown> = {}) =>
  (await office.finance.call("listLegalDocuments", { query: { limit: 100, ...query } })).body;
const entryOf = async (reference: string) => {
  const found = first((await list({ q: reference })).items);
  return (await office.specialist.call("getLegalDocument", { params: { id: found.id } })).body;
};
const fields = (reference: string, more = {}) => ({ kind: "nghị định" as const, reference, issuer: "Chính phủ", ...more }); // prettier-ignore
const SHEET = ["Số, ký hiệu", "Loại văn bản", "Cơ quan ban hành", "Ngày ban hành", "Ngày có hiệu lực", "Ngày hết hiệu lực", "Được thay thế bởi"]; // prettier-ignore
const importing = (rows: (string | null)[][], dryRun = false, name = "can-cu.csv") =>
  does(office.specialist, "importLegalDocuments", { dryRun: String(dryRun) }, {
    name,
    bytes: new TextEncoder().encode(writeCsv([SHEET, ...rows])),
  }); // prettier-ignore

describe("the instruments of the digests", () => {
  it("are in the register from the first day, none of them checked, none with a day the digests do not say", async () => {
    const { total, items } = await list({ kind: "nghị định" });
    expect(total).toBeGreaterThan(40);
    expect(items.some(({ checked }) => checked)).toBe(false);
    expect((await list()).total).toBe(seedInstruments.length);
    const undated = await entryOf("124/2020/NĐ-CP");
    expect(undated).toMatchObject({ issuedOn: null, effectiveFrom: null, standing: "unknown", source: expect.stringContaining("(đã thấy nguồn)") }); // prettier-ignore
  });

  it.each([
    ["61/2018/NĐ-CP", "expired", ["118/2025/NĐ-CP"]],
    ["39/2022/NĐ-CP", "expired", ["191/2026/NĐ-CP"]],
    ["42/2022/NĐ-CP", "expired", ["224/2026/NĐ-CP"]],
    ["64/2014/NĐ-CP", "expired", ["154/2026/NĐ-CP"]],
    ["80/2015/QH13", "expired", ["64/2025/QH15"]],
    ["118/2025/NĐ-CP", "in-force", []],
    ["26/CT-TTg", "in-force", []],
  ])("know that %s is %s, and what stands in its place", async (reference, standing, chain) => {
    const entry = await entryOf(reference);
    expect([entry.standing, entry.chain.map((one) => one.reference)]).toEqual([standing, chain]);
  });

  it("come once: what people have changed stays, and a relation they dropped does not come back", async () => {
    const entry = await entryOf("107/2021/NĐ-CP");
    const relation = first(entry.relations);
    const dropped = await does(office.chief, "dropLegalRelation", { documentId: entry.id, version: entry.version, relationId: relation.id, reason: "Ghi thử." }); // prettier-ignore
    await does(office.chief, "relateLegalDocuments", { documentId: entry.id, version: dropped.version, kind: "amends", side: "acts", other: { reference: "63/2010/ND-CP" } }); // prettier-ignore
    const { db, clock } = office.house.program.runtime;
    const added = await inScope(db, doorkeeper, (tx) => furnishRegister(tx, doorkeeper, clock.now())); // prettier-ignore
    expect(added).toBe(0);
    const now = await entryOf("107/2021/NĐ-CP");
    expect(now.relations.map(({ other }) => other.reference)).toEqual(["63/2010/NĐ-CP"]);
    expect(now.journal.map(({ sentence }) => sentence)).toEqual([
      "ghi quan hệ: Nghị định 107/2021/NĐ-CP sửa đổi, bổ sung Nghị định 63/2010/NĐ-CP",
      "bỏ quan hệ ghi nhầm: 107/2021/NĐ-CP sửa đổi, bổ sung 61/2018/NĐ-CP, lý do: “Ghi thử.”",
    ]);
  });
});

describe("the list", () => {
  it("finds a number however it is written, and words without accents", async () => {
    for (const q of [
      "118/2025/ND-CP",
      "118 /2025/NĐCP",
      "mot cua lien thong thu tuc 118",
      "nghi dinh 118/2025",
    ]) {
      expect([q, (await list({ q })).items.map(({ reference }) => reference)]).toEqual([q, ["118/2025/NĐ-CP"]]); // prettier-ignore
    }
  });

  it("filters by kind, issuer and standing as of a day, page after page without a gap", async () => {
    const expired = await list({ standing: "expired", issuer: "chinh phu" });
    expect(expired.items.map(({ standing }) => standing)).toEqual(
      expired.items.map(() => "expired"),
    );
    expect(expired.items.map(({ reference }) => reference)).toContain("61/2018/NĐ-CP");
    const then = await list({ standing: "expired", asOf: "2025-06-30" });
    expect(then.items.map(({ reference }) => reference)).not.toContain("61/2018/NĐ-CP");
    const all: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await list({ limit: 40, ...(cursor ? { cursor } : {}) });
      all.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect([all.length, new Set(all).size]).toEqual([
      seedInstruments.length,
      seedInstruments.length,
    ]);
  });
});

describe("an entry", () => {
  it("is added, corrected, checked, and told in the journal; an old version is refused", async () => {
    const { id } = await does(office.specialist, "addLegalDocument", fields("10/2024/NĐ-CP", { issuedOn: "2024-02-01", effectiveFrom: "2024-02-01" })); // prettier-ignore
    const change = { ...fields("10/2024/NĐ-CP", { issuedOn: "2024-02-01", effectiveFrom: "2024-03-15", checked: true }), documentId: id, version: 1 }; // prettier-ignore
    await does(office.chief, "correctLegalDocument", change);
    expect(await entryOf("10/2024/NĐ-CP")).toMatchObject({ checked: true, checkedOn: "2026-11-23", effectiveFrom: "2024-03-15", version: 2 }); // prettier-ignore
    const late = await office.chief.call("correctLegalDocument", { body: change });
    expect([late.status, (late.body as unknown as { code: string }).code]).toEqual([409, "VERSION_CONFLICT"]); // prettier-ignore
    expect(first((await entryOf("10/2024/NĐ-CP")).journal).sentence).toBe(
      "sửa ngày có hiệu lực, trạng thái kiểm tra của Nghị định 10/2024/NĐ-CP trong sổ căn cứ",
    );
  });

  it.each([
    [fields("118/2025/ND-CP"), "DOCUMENT_EXISTS", "reference"],
    [fields("Luật Khiếu nại"), "REFERENCE_UNREADABLE", "reference"],
    [fields("11/2024/NĐ-CP", { issuedOn: "2023-02-01" }), "YEAR_DISAGREES", "issuedOn"],
    [fields("11/2024/NĐ-CP", { effectiveFrom: "2024-03-01", expiredFrom: "2024-03-01" }), "EFFECT_OUT_OF_ORDER", "expiredFrom"], // prettier-ignore
    [fields("11/2024/NĐ-CP", { declaredStanding: "in-force" }), "DECLARED_INCOMPLETE", "declaredOn"], // prettier-ignore
    [fields("11/2024/NĐ-CP", { sourceUrl: "javascript:alert(1)" }), "INVALID", "sourceUrl"],
  ])("is refused at its field when it is wrong: %#", async (body, code, field) => {
    const answer = await office.specialist.call("addLegalDocument", { body });
    expect(answer.body).toMatchObject({ code, fields: { [field]: expect.any(String) as string } });
  });

  it("that was only mentioned is found by the relation once it is entered", async () => {
    const { id, version } = await does(office.specialist, "addLegalDocument", fields("20/2021/NĐ-CP", { effectiveFrom: "2021-05-01" })); // prettier-ignore
    await does(office.specialist, "relateLegalDocuments", { documentId: id, version, kind: "replaces", side: "acted-upon", other: { reference: "21/2024/NĐ-CP" } }); // prettier-ignore
    expect(await entryOf("20/2021/NĐ-CP")).toMatchObject({ standing: "unknown", chain: [{ id: null, reference: "21/2024/NĐ-CP" }] }); // prettier-ignore
    await does(office.specialist, "addLegalDocument", fields("21/2024/NĐ-CP", { effectiveFrom: "2024-08-01" })); // prettier-ignore
    const now = await entryOf("20/2021/NĐ-CP");
    expect(now).toMatchObject({
      standing: "expired",
      chain: [{ id: expect.any(String) as string }],
    });
  });

  it("is read by everybody and written by the Office and the Department of Justice only", async () => {
    const answer = await office.finance.call("addLegalDocument", { body: fields("12/2024/NĐ-CP") });
    expect(answer.status).toBe(403);
    expect((await list()).total).toBeGreaterThan(100);
  });
});

describe("an import", () => {
  const rows = [
    [
      "101/2019/QĐ-UBND",
      null,
      "UBND tỉnh An Sơn",
      "05/03/2019",
      "15/3/19",
      "01/08/2025",
      "34/2025/QĐ-UBND",
    ],
    ["34/2025/QĐ-UBND", "Quyết định", "UBND tỉnh An Sơn", "20/07/2025", "2025-08-01", null, null],
    ["12/2020/NĐ-CP", null, null, "05/03/2020", null, null, null],
  ];

  it("says beforehand what each line would do, writes all or nothing, and nothing the second time", async () => {
    const before = (await list()).total;
    const dry = await importing(rows, true);
    expect([dry.written, dry.counts]).toEqual([false, { new: 3, changed: 0, same: 0, wrong: 0 }]);
    const wrong = await importing([
      ...rows,
      ["sai", null, "UBND tỉnh An Sơn", null, null, null, null],
    ]);
    expect([wrong.written, wrong.counts.wrong, (await list()).total]).toEqual([false, 1, before]);
    expect(first(wrong.rows)).toMatchObject({ row: 5, outcome: "wrong", message: expect.stringContaining("Dòng 5") as string }); // prettier-ignore
    expect((await importing(rows)).counts.new).toBe(3);
    expect((await importing(rows)).counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 });
    expect(await entryOf("101/2019/QĐ-UBND")).toMatchObject({ standing: "expired", chain: [{ reference: "34/2025/QĐ-UBND" }] }); // prettier-ignore
  });

  it.each([
    [
      ["5/2020/NĐ-CP", "Sắc lệnh", null, null, null, null, null],
      "không có loại văn bản “Sắc lệnh”",
    ],
    [["5/2020/NĐ-CP", null, null, "31/02/2020", null, null, null], "không phải một ngày"],
    [["5/QĐ-SNV", null, null, null, null, null, null], "thiếu Cơ quan ban hành"],
    [["5/2020/NĐ-CP", null, null, "01/01/2021", null, null, null], "trong năm 2020"],
  ])("says what is wrong with a line: %#", async (row, message) => {
    expect(first((await importing([row], true)).rows).message).toContain(message);
  });

  it("names the line that says the same document again", async () => {
    const twice = await importing([["6/2020/NĐ-CP", null, null, null, null, null, null], ["06/2020/ND-CP", null, null, null, null, null, null]], true); // prettier-ignore
    expect(first(twice.rows).message).toBe("Dòng 3: trùng với dòng 2 (cùng số, cơ quan, năm).");
  });

  it("refuses what is no table, and a table without its columns", async () => {
    for (const [bytes, code] of [
      [new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x01]), "FILE_UNREADABLE"],
      [new TextEncoder().encode("Tên;Ngày\nA;B"), "FILE_COLUMNS"],
    ] as const) {
      const answer = await office.specialist.call("importLegalDocuments", { body: { dryRun: "true" }, file: { name: "x.csv", bytes } }); // prettier-ignore
      expect(answer.body).toMatchObject({ code });
    }
  });

  it("takes ten thousand lines of a workbook at once", async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [`${at + 1}/2012/QĐ-UBND`, null, "UBND tỉnh Bình Minh", "01/02/2012", null, null, null]); // prettier-ignore
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [SHEET, ...many] }] });
    const answer = await does(office.specialist, "importLegalDocuments", { dryRun: "false" }, { name: "lon.xlsx", bytes }); // prettier-ignore
    expect([answer.written, answer.counts.new, answer.rows.length]).toEqual([true, 10_000, 500]);
  });

  it("of an export changes nothing", async () => {
    const session = await office.house.sessionOf("chuyenvien@tinhmau.example");
    const get = (file: string) =>
      office.house.program.http.inject({ url: `/api/legal-documents/${file}`, cookies: { dondoc_session: session } }); // prettier-ignore
    const exported = await get(`export.xlsx?kind=${encodeURIComponent("nghị định")}`);
    expect(exported.statusCode).toBe(200);
    const { counts } = await does(office.specialist, "importLegalDocuments", { dryRun: "true" }, { name: "xuat.xlsx", bytes: new Uint8Array(exported.rawPayload) }); // prettier-ignore
    expect(counts).toMatchObject({ new: 0, changed: 0, wrong: 0 });
    expect(counts.same).toBe((await list({ kind: "nghị định" })).total);
    const template = await readXlsx(new Uint8Array((await get("template.xlsx")).rawPayload));
    expect(template.sheets[0]?.rows[0]).toContain("Số, ký hiệu");
    expect((await office.house.program.http.inject({ url: "/api/legal-documents/export.xlsx" })).statusCode).toBe(401); // prettier-ignore
  });
});
