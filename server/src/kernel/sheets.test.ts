import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readSheets, TooLargeWorkbook } from "./sheets.ts";

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
    await expect(readSheets(await bomb(101), 10)).rejects.toThrow(TooLargeWorkbook);
  });

  it("is given up where it does not: no more is unpacked than it said", async () => {
    await expect(readSheets(await bomb(40, 1000), 10)).rejects.toThrow(/exceeds limit/);
    expect(await readSheets(await bomb(2), 10)).toEqual([[]]);
  });
});
