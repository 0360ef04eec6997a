import { createHash } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readManifest } from "./read/read-manifest.ts";

/* Lists as cameras and one-stop systems write them; it is 9:00 on Monday 23/11/2026. */
const NOW = new Date("2026-11-23T02:00:00Z");
const HEAD = ["Tên tệp", "Thời điểm ghi nhận", "Nguồn", "Mã băm SHA-256", "Ghi chú"];
const HASH = "a1".repeat(32);
const LINE = ["cam-1.jpg", "20/11/2026 08:15", "Camera số 3", HASH, "Quầy 2 không người"];
const csv = (...lines: readonly (readonly string[])[]) =>
  new TextEncoder().encode([HEAD, ...lines].map((cells) => cells.join(";")).join("\r\n"));
const read = (bytes: Uint8Array, columns?: object) =>
  readManifest(bytes, { columns: columns && JSON.stringify(columns), now: NOW });
const problemsOf = async (...cells: readonly string[]) =>
  (await read(csv(cells))).lines[0]?.problems;

describe("a manifest of files", () => {
  it("is read line by line with file, moment, origin, hash and note, from CSV, JSON or a workbook under a title", async () => {
    const whole = { fileName: "cam-1.jpg", recordedAt: "2026-11-20T01:15:00Z", origin: "Camera số 3", saidHash: HASH, note: "Quầy 2 không người", problems: [] }; // prettier-ignore
    const bytes = csv(LINE);
    expect(await read(bytes)).toMatchObject({
      fileHash: createHash("sha256").update(bytes).digest("hex"),
      missing: [],
      lines: [{ row: 2, ...whole }],
    });
    const json = { snapshots: [{ fileName: "cam-1.jpg", recordedAt: "2026-11-20T01:15:00Z", device: "Camera số 3", sha256: `SHA256:${HASH.toUpperCase()}`, note: "Quầy 2 không người" }] }; // prettier-ignore
    expect((await read(new TextEncoder().encode(JSON.stringify(json)))).lines).toEqual([{ row: 2, ...whole }]); // prettier-ignore
    const workbook = await writeXlsx({ sheets: [{ name: "Ảnh", rows: [["Bảng kê ảnh camera"], ["File", "Thời gian chụp", "Camera", "SHA256", "Mô tả"], ["D:\\cam\\cam-1.jpg", new Date("2026-11-20T08:15:00Z"), "Camera số 3", HASH, "Quầy 2 không người"]] }] }); // prettier-ignore
    expect((await read(workbook)).lines).toEqual([{ row: 3, ...whole }]);
  });

  it("refuses an hour without its day in a workbook too, as it stands there", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Ảnh", rows: [["File", "Thời gian chụp"], ["cam-1.jpg", new Date("1899-12-31T08:15:00Z")]] }] }); // prettier-ignore
    const { lines } = await read(bytes);
    expect(lines).toMatchObject([{ recordedAt: null, problems: [expect.stringMatching(/^“08:15” không phải thời điểm/)] }]); // prettier-ignore
  });

  it("says of a line what keeps it out, and leaves the others alone", async () => {
    const [name = "", time = "", origin = "", hash = ""] = LINE;
    expect(await problemsOf("", time, origin, hash)).toEqual(["Thiếu tên tệp."]);
    expect(await problemsOf(name, "", origin, hash)).toEqual(["Thiếu thời điểm ghi nhận."]);
    expect(await problemsOf(name, "20/11/2026", origin)).toEqual([expect.stringContaining("Ghi đủ ngày, giờ, phút")]); // prettier-ignore
    expect(await problemsOf(name, "23/11/2026 09:01", origin)).toEqual([expect.stringContaining("muộn hơn bây giờ")]); // prettier-ignore
    // It could neither be corrected nor deleted afterwards.
    expect(await problemsOf(name, "31/12/1999 23:59", origin)).toEqual([expect.stringContaining("trước ngày 01/01/2000")]); // prettier-ignore
    expect(await problemsOf(name, "01/01/2000 00:00", origin)).toEqual([]);
    expect(await problemsOf(name, "23/11/2026 09:00", origin)).toEqual([]);
    expect(await problemsOf(name, time, origin, "a1b2")).toEqual([expect.stringContaining("64 chữ số")]); // prettier-ignore
    expect(await problemsOf(`${"a".repeat(200)}.jpg`, time, origin)).toEqual(["Tên tệp dài quá 200 ký tự."]); // prettier-ignore
    expect(await problemsOf(name, time, "x".repeat(501))).toEqual(["Nguồn dài quá 500 ký tự."]);
    const { lines } = await read(csv(LINE, ["", "", "", "", ""], [name, "?"], LINE));
    expect(lines.map(({ row, problems }) => [row, problems.length])).toEqual([[2, 0], [4, 1], [5, 0]]); // prettier-ignore
  });

  it("of shifted columns is told so, line by line", async () => {
    const { lines } = await read(csv(LINE, ["1", ...LINE], LINE.slice(1)));
    expect(lines.map(({ problems }) => problems)).toEqual([
      [],
      [expect.stringContaining("lệch sang phải 1 cột")],
      [expect.stringContaining("lệch sang trái 1 cột")],
    ]);
  });

  it("names a file with accents as one, however they are composed", async () => {
    const { lines } = await read(
      csv(["Ảnh quầy một cửa.jpg".normalize("NFD"), "20/11/2026 08:15"]),
    );
    expect(lines[0]?.fileName).toBe("Ảnh quầy một cửa.jpg".normalize("NFC"));
  });

  it("whose headings nobody knows is explained by a person; one without any is refused", async () => {
    const bytes = new TextEncoder().encode("Mục;Lúc mấy giờ\ncam-1.jpg;20/11/2026 08:15");
    expect(await read(bytes)).toMatchObject({ missing: ["Tên tệp", "Thời điểm ghi nhận"], lines: [] }); // prettier-ignore
    const explained = await read(bytes, { Mục: "fileName", "Lúc mấy giờ": "recordedAt" });
    expect(explained).toMatchObject({ missing: [], lines: [{ fileName: "cam-1.jpg", origin: null, problems: [] }] }); // prettier-ignore
    await expect(readManifest(bytes, { columns: "{", now: NOW })).rejects.toMatchObject({ code: "MANIFEST_MAPPING" }); // prettier-ignore
    await expect(read(new TextEncoder().encode("một dòng"))).rejects.toMatchObject({ code: "MANIFEST_NO_HEADINGS" }); // prettier-ignore
    for (const broken of ["\u0000\u0001", "[1, 2", "PK\u0003\u0004không"]) {
      // oxlint-disable-next-line no-await-in-loop -- each for itself
      await expect(read(new TextEncoder().encode(broken))).rejects.toMatchObject({ code: "MANIFEST_UNREADABLE" }); // prettier-ignore
    }
  });

  it("of a thousand lines is read, of more is to be divided", async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => [`cam-${at}.jpg`, ...LINE.slice(1)]); // prettier-ignore
    expect((await read(csv(...lines(1000)))).lines).toHaveLength(1000);
    await expect(read(csv(...lines(1001)))).rejects.toMatchObject({ code: "MANIFEST_TOO_LONG" });
  });

  it("with blank rows between its lines is read whole or refused, never cut in silence", async () => {
    const blank = (count: number) => Array.from({ length: count }, () => [""]);
    const [one, other] = [LINE, ["cam-9.jpg", ...LINE.slice(1)]];
    expect((await read(csv(one, ...blank(900), other))).lines).toHaveLength(2);
    await expect(read(csv(one, ...blank(1100), other))).rejects.toMatchObject({ code: "MANIFEST_TOO_LONG" }); // prettier-ignore
  });
});
