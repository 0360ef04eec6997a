import { unzipSync, zipSync } from "fflate";
import { parseCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { TooLargeSheet } from "./sheet-bounds.ts";
import {
  readNamedSheetsOrCsv,
  readSheets,
  readSheetsCsvOrJson,
  readSheetsOrCsv,
} from "./sheets.ts";

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Where the unpacked size stands in an entry of the directory and before the part itself. */
const SIZE_AT = { [DIRECTORY_ENTRY]: 24, [LOCAL_ENTRY]: 22 };

/** A workbook whose sheet unpacks to so many megabytes of blanks, and is said to unpack to `says`. */
async function bomb(megabytes: number, says?: number): Promise<Buffer> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["một", 1]] }] }));
  const sheet = Object.keys(parts).find((name) => name.startsWith("xl/worksheets/")) ?? "";
  parts[sheet] = Buffer.concat([
    Buffer.from('<?xml version="1.0"?><worksheet><sheetData>'),
    Buffer.alloc(megabytes * 1024 * 1024, " "),
    Buffer.from("</sheetData></worksheet>"),
  ]);
  const archive = Buffer.from(zipSync(parts));
  if (says !== undefined)
    for (const [entry, at] of Object.entries(SIZE_AT))
      for (let place = 0; place + 46 <= archive.length; place += 1)
        if (archive.readUInt32LE(place) === Number(entry) && archive.readUInt32LE(place + at) > 1e6)
          archive.writeUInt32LE(says, place + at);
  return archive;
}

describe("a workbook that unpacks to far more than it is", () => {
  it("is not unpacked where it says so", async () => {
    await expect(readSheets(await bomb(101), 10)).rejects.toThrow(TooLargeSheet);
  });

  it("is given up where it does not: no more is unpacked than it said", async () => {
    await expect(readSheets(await bomb(40, 1000), 10)).rejects.toThrow(/exceeds limit/);
    expect(await readSheets(await bomb(2), 10)).toEqual([[]]);
  });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const WIDE = { code: "SHEET_TOO_WIDE", status: 413 };

describe("a list in JSON", () => {
  const read = (value: unknown, maxRows = 1000) =>
    readSheetsCsvOrJson(bytesOf(JSON.stringify(value)), maxRows);

  it("is a sheet under the fields of its records, alone or under one name", async () => {
    const sheet = [["tên", "số"], ["một", 1], ["hai", undefined]]; // prettier-ignore
    expect(await read([{ tên: "một", số: 1 }, { tên: "hai" }])).toEqual([sheet]);
    expect(await read({ list: [{ tên: "một", số: 1 }, { tên: "hai" }] })).toEqual([sheet]);
  });

  it("of more records than are read is refused, before they are spread over their fields", async () => {
    const records = Array.from({ length: 11 }, (_, at) => ({ a: at }));
    await expect(read(records, 10)).rejects.toThrow(TooLargeSheet);
    expect((await read(records, 11))[0]).toHaveLength(12);
    // Half a million records of 5 MB: spread over fields of their own, they would be 250 thousand million cells.
    const text = `[${Array.from({ length: 500_000 }, (_, at) => `{"a${at}":1}`).join()}]`;
    await expect(readSheetsCsvOrJson(bytesOf(text), 1050)).rejects.toThrow(TooLargeSheet);
  });

  it("whose every record has a field of its own is refused, with as few records as are read", async () => {
    const own = Array.from({ length: 20_000 }, (_, at) => ({ [`a${at}`]: 1 }));
    await expect(read(own, 20_050)).rejects.toMatchObject(WIDE);
    expect((await read(own.slice(0, 256)))[0]?.[0]).toHaveLength(256);
    await expect(read(own.slice(0, 257))).rejects.toMatchObject(WIDE);
  });

  it("of more values than so many records can have is not parsed, and signs in what is written count for nothing", async () => {
    await expect(read([{ a: Array.from({ length: 2561 }, () => 1) }], 10)).rejects.toThrow(TooLargeSheet); // prettier-ignore
    const said = '[{,"\\'.repeat(2000);
    expect(await read([{ a: said }], 10)).toEqual([[["a"], [said]]]);
  });
});

describe("a CSV file", () => {
  const read = async (text: string, maxRows = 1000) =>
    (await readSheetsOrCsv(bytesOf(text), maxRows))[0];

  it("is read as the standard says: quotes, doubled quotes, ends of lines, blank cells, also where it is broken off", async () => {
    expect(await read('a;"b;""c""\nd"\r\n;\r;"x"y\n')).toEqual([["a", 'b;"c"\nd'], ["", ""], ["", "xy"]]); // prettier-ignore
    const odd = ["", "a", "a,b", "a,b\n", "a,b\n\n", "a,", ",", ",\n", "\n", "\r\n\r\n", '"",b', 'a,""', '""', '"a', '"a""', '"a""b",c', 'a"b",c', '"a"b"c,d', '"a,\n', "a\tb", "a|b", "\uFEFFa,b"]; // prettier-ignore
    for (const text of odd) expect([text, await read(text)]).toEqual([text, parseCsv(text)]);
  });

  it("is cut after so many rows", async () => {
    expect(await read("a,b\n1,2\n3,4\n5,6", 3)).toEqual([["a", "b"], ["1", "2"], ["3", "4"]]); // prettier-ignore
    expect(await read("\n".repeat(1_000_000), 3)).toEqual([[""], [""], [""]]);
  });

  it("is refused where a row goes on for ever, and blank columns at the right are left out", async () => {
    await expect(read(`a${",a".repeat(256)}`)).rejects.toMatchObject(WIDE);
    expect((await read(`a${",a".repeat(255)}`))?.[0]).toHaveLength(256);
    expect((await read(`a,b${",".repeat(1_000_000)}\n1,2`))?.map((row) => row.length)).toEqual([256, 2]); // prettier-ignore
  });
});

describe("a workbook", () => {
  const wide = (columns: number) => Array.from({ length: columns }, (_, at) => at);
  const read = async (...sheets: (readonly (string | number | null)[])[][]) =>
    readSheets(await writeXlsx({ sheets: sheets.map((rows, at) => ({ name: `S${at}`, rows: rows.map((row) => [...row]) })) }), 100); // prettier-ignore

  it("whose sheet is wider than is read is refused; beside a list such a sheet is passed over", async () => {
    expect((await read([wide(256)]))[0]?.[0]).toHaveLength(256);
    await expect(read([wide(257)])).rejects.toMatchObject(WIDE);
    expect(await read([wide(257)], [["một", 1]])).toEqual([[["một", 1]]]);
  });

  it("of two cells far apart asks for none between them", async () => {
    const far = [...Array.from({ length: 5000 }, () => null), "xa"];
    const [sheet] = await read([["một"], ...Array.from({ length: 200 }, () => []), far]);
    expect(sheet?.length).toBeLessThanOrEqual(100);
    expect(sheet?.every((row) => row.length <= 1)).toBe(true);
  });

  it("whose cells are merged over and over is given up", async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["một", 1]] }] }));
    const sheet = Object.keys(parts).find((name) => name.startsWith("xl/worksheets/")) ?? "";
    const xml = Buffer.from(parts[sheet] ?? []).toString("utf8");
    const merged = (times: number) => {
      const refs = '<mergeCell ref="A1:A1048576"/>'.repeat(times);
      parts[sheet] = Buffer.from(xml.replace("</sheetData>", `</sheetData><mergeCells>${refs}</mergeCells>`)); // prettier-ignore
      return zipSync(parts);
    };
    expect((await readNamedSheetsOrCsv(merged(1), 100))[0]?.merges).toHaveLength(1);
    await expect(readNamedSheetsOrCsv(merged(300), 100)).rejects.toThrow("merged twice");
  });
});
