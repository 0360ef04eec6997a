import { sql } from "kysely";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VoiceImportResult } from "@dondoc/contract";
import { ownerOf } from "../../../demo/testing.ts";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import type { Visitor } from "../../../testing/test-program.ts";

/* Files of 1022 and of portals through the whole program; the clock stands at 9:00 on Monday 23/11/2026. */
let office: Office;
let hotline: Visitor;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
});
afterAll(() => office.house.close());

const HEAD = ["Mã hồ sơ", "Ngày tiếp nhận", "Loại", "Nội dung", "Địa điểm", "Họ tên", "Điện thoại", "Trạng thái", "Trả lời", "Ngày trả lời"]; // prettier-ignore
const line = (id: string, more: Record<number, string> = {}) =>
  Object.assign(
    [id, "20/11/2026 08:15", "Sự cố", `Đèn đường ${id} không sáng.`, "Tân An", "Lê Văn Tám", "0905 123 456", "Đang xử lý", "", ""],
    more,
  ); // prettier-ignore
const csv = (...lines: readonly string[][]) => ({
  name: "1022-thang-11.csv",
  bytes: new TextEncoder().encode([HEAD, ...lines].map((cells) => cells.join(";")).join("\n")),
});
const bring = async (
  file: { name: string; bytes: Uint8Array },
  more: object = {},
  dryRun = "false",
): Promise<VoiceImportResult> =>
  does(hotline, "importVoices", { dryRun, source: "hotline", ...more }, file);
const found = async (q: string) =>
  (await hotline.call("listVoices", { query: { list: "all", q } })).body.items;
const read = async (q: string) =>
  (await hotline.call("getVoice", { params: { id: first(await found(q)).id } })).body;
const countOf = (table: string): Promise<number> =>
  ownerOf(office.house, async (owner) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`app.${table}`)}`.execute(owner); // prettier-ignore
    return rows[0]?.n ?? -1;
  });

describe("a file of a portal", () => {
  it("is looked at first, then written whole, with its clocks, senders and provenance, under one line of the journal", async () => {
    const before = await countOf("voice");
    const file = csv(line("T-101"), line("T-102", { 2: "Thủ tục hành chính", 7: "Đã trả lời", 8: "Đã hướng dẫn.", 9: "21/11/2026" })); // prettier-ignore
    const looked = await bring(file, {}, "true");
    expect(looked).toMatchObject({ written: false, counts: { fresh: 2, changed: 0, same: 0, wrong: 0 } }); // prettier-ignore
    expect(await countOf("voice")).toBe(before);
    expect(await bring(file, { saveAs: "Tổng đài" })).toMatchObject({ written: true, counts: { fresh: 2 } }); // prettier-ignore
    expect(await countOf("voice")).toBe(before + 2);
    const open = await read("den duong t 101");
    expect(open).toMatchObject({ state: "NEW", channel: "hotline", kind: "service-request", receivedOn: "2026-11-20", due: { step: "triage", on: "2026-11-23" }, sender: { phone: "••• ••• 456" } }); // prettier-ignore
    expect(open.origin).toMatchObject({ externalId: "T-101", fileName: file.name, row: 2, importedOn: "2026-11-23", stateThere: "Đang xử lý" }); // prettier-ignore
    expect(await read("den duong t 102")).toMatchObject({ state: "SETTLED_ELSEWHERE", kind: "rule-feedback", due: null, origin: { answerThere: "Đã hướng dẫn.", answeredThereOn: "2026-11-21" } }); // prettier-ignore
    const { items } = (await hotline.call("listVoiceImports")).body;
    expect(first(items)).toMatchObject({ fileName: file.name, fresh: 2, changed: 0, source: "hotline", fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }); // prettier-ignore
    const auditor = await office.house.enter("kiemsoat@tinhmau.example");
    const told = (await auditor.call("listJournal", { query: { limit: 50 } })).body.items.filter(
      ({ act }) => act === "voices.import",
    );
    expect(told.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("tệp “1022-thang-11.csv”: 2 mới, 0 cập nhật"),
    ]);
  });

  it("comes again and doubles nothing: what is known by its code gets the state it has there", async () => {
    const before = await countOf("voice");
    const again = csv(line("T-101"), line("T-103"));
    expect(await bring(again)).toMatchObject({ counts: { fresh: 1, same: 1, changed: 0 } });
    const answered = csv(line("T-101", { 7: "Đã trả lời", 8: "Đã thay bóng.", 9: "22/11/2026" }), line("T-103")); // prettier-ignore
    expect(await bring(answered)).toMatchObject({ counts: { fresh: 0, same: 1, changed: 1 } });
    expect(await countOf("voice")).toBe(before + 1);
    expect(await read("den duong t 101")).toMatchObject({ state: "SETTLED_ELSEWHERE", due: null, origin: { stateThere: "Đã trả lời", answerThere: "Đã thay bóng." } }); // prettier-ignore
    // The same code of another system is another voice.
    expect(await bring(again, { source: "province-portal" }, "true")).toMatchObject({ counts: { fresh: 2 } }); // prettier-ignore
  });

  it("leaves alone what is worked on here, and says so", async () => {
    const voice = await read("den duong t 103");
    const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
    const { id: unitId } = first(items.filter(({ name }) => name === "Sở Tài chính"));
    await does(hotline, "routeVoice", { voiceId: voice.id, version: voice.version, unitId });
    const told = await bring(csv(line("T-103", { 7: "Hoàn thành" })));
    expect(told).toMatchObject({ written: true, counts: { changed: 1 } });
    expect(told.remarks.map(({ message }) => message)).toEqual([expect.stringContaining(`PAKN-${voice.number}`)]); // prettier-ignore
    expect(await read("den duong t 103")).toMatchObject({ state: "PROCESSING", origin: { stateThere: "Hoàn thành" } }); // prettier-ignore
  });

  it("with one wrong line writes none, and names row, column and what to do", async () => {
    const before = [await countOf("voice"), await countOf("voice_import")];
    const told = await bring(
      csv(
        line("T-201"),
        line("T-202", { 1: "31/02/2026" }),
        line("T-203", { 6: "không có" }),
        line("T-204", { 2: "Tố cáo" }),
        line("T-201"),
        line("", { 3: "" }),
        line("T-207", { 1: "24/11/2026" }),
        line("T-208", { 9: "19/11/2026" }),
      ),
    );
    expect(told).toMatchObject({ written: false, counts: { wrong: 7 } });
    expect(told.errors.map(({ row, column }) => `${row} ${column}`)).toEqual(["3 Ngày tiếp nhận", "4 Điện thoại", "5 Loại", "6 Mã hồ sơ", "7 Mã hồ sơ", "7 Nội dung", "8 Ngày tiếp nhận", "9 Ngày trả lời"]); // prettier-ignore
    expect([await countOf("voice"), await countOf("voice_import")]).toEqual(before);
  });

  it("of shifted columns is told so, line by line", async () => {
    const [id = "", ...rest] = line("T-301");
    const told = await bring(csv(line("T-300"), [id, "", ...rest], line("T-302").slice(1)), {}, "true"); // prettier-ignore
    expect(told.errors.map(({ row }) => row)).toEqual([3, 4]);
    const whole = await bring(csv(["", ...line("T-303")]), {}, "true");
    expect(whole.errors).toMatchObject([{ row: 2, message: expect.stringContaining("lệch sang phải 1 cột") as string }]); // prettier-ignore
  });

  it("may be a workbook or JSON, with headings that somebody explains and keeps for the next file", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Phiếu", rows: [["Báo cáo tháng 11"], ["Phiếu số mấy", "Ngày gửi", "Chuyện gì"], ["X-1", new Date("2026-11-19T00:00:00Z"), "Rác không được thu gom."]] }] }); // prettier-ignore
    const file = { name: "phieu.xlsx", bytes };
    // "Ngày gửi" alone is known.
    expect((await bring(file, {}, "true")).missing).toEqual(["Mã hồ sơ", "Nội dung"]);
    const columns = JSON.stringify({ "Phiếu số mấy": "externalId", "Chuyện gì": "content" });
    const kept = { columns, saveAs: "Phiếu giấy", kind: "service-request" };
    expect(await bring(file, kept)).toMatchObject({ written: true, missing: [], counts: { fresh: 1 } }); // prettier-ignore
    const mappings = (await hotline.call("listVoiceMappings")).body.items;
    expect(mappings.find(({ name }) => name === "Phiếu giấy")?.columns).toMatchObject({ "Phiếu số mấy": "externalId" }); // prettier-ignore

    const json = JSON.stringify({ items: [{ id: "J-1", requested_datetime: "2026-11-18T08:00:00+07:00", description: "Vỉa hè bị lấn chiếm.", status: "open" }] }); // prettier-ignore
    const portal = { name: "cong.json", bytes: new TextEncoder().encode(json) };
    expect(await bring(portal, { source: "national-portal" })).toMatchObject({ written: true, counts: { fresh: 1 } }); // prettier-ignore
    expect(await read("via he bi lan chiem")).toMatchObject({ channel: "national-portal", receivedOn: "2026-11-18", kind: "proposal" }); // prettier-ignore
  });

  it("that is none is refused in words, and nobody else brings one", async () => {
    for (const text of ["", "không phải bảng", "[1, 2", '{"a":1}', "\u0000\u0001", "[]"]) {
      const file = { name: "x.json", bytes: new TextEncoder().encode(text) };
      const { status } = await hotline.call("importVoices", { body: { source: "hotline" }, file });
      expect([text, status]).toEqual([text, 400]);
    }
    for (const login of ["chuyenvien", "sotaichinh", "quantri"]) {
      const who = await office.house.enter(`${login}@tinhmau.example`);
      const answer = await who.call("importVoices", { body: { source: "hotline" }, file: csv(line("Z")) }); // prettier-ignore
      expect([login, answer.status]).toEqual([login, 403]);
      expect((await who.call("listVoiceImports")).body.items).toEqual([]);
    }
  });

  it("sent twice at once is written once", async () => {
    const before = await countOf("voice");
    const file = csv(line("T-901"), line("T-902"));
    await Promise.all([bring(file), bring(file)]);
    expect(await countOf("voice")).toBe(before + 2);
  });
});
