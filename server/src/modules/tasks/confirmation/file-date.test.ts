import { Buffer } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileDateOf } from "./file-date.ts";

const core = (words: string) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "docProps/core.xml": strToU8(words) });
const modified = (instant: string) => core(`<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`); // prettier-ignore

/** A photograph as far as its head goes: JFIF, then Exif with the words of its clock, then the picture. */
function photograph(taken: string): Buffer {
  const segment = (marker: number, content: Buffer) => {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(content.length + 2);
    return Buffer.concat([Buffer.from([0xff, marker]), size, content]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0")),
    segment(0xe1, Buffer.from(`Exif\0\0II*\0........${taken}\0`, "latin1")),
    segment(0xda, Buffer.from("2020:01:01 00:00:00")),
  ]);
}

describe("the day a file carries itself", () => {
  it.each([
    ["PDF, the later of its two", "%PDF-1.4 /CreationDate (D:20261101) /ModDate (D:20261122235959)", "2026-11-22"],
    ["PDF of another zone, by the day here", "%PDF-1.4 /ModDate (D:20261122180000Z)", "2026-11-23"],
    ["PDF with its zone written out", "%PDF-1.4 /ModDate(D:20261122233000+07'00')", "2026-11-22"],
    ["PDF without any", "%PDF-1.4 nothing", null],
    ["PDF with a day there is not", "%PDF-1.4 /ModDate (D:20261345)", null],
    ["PDF of a clock that was never set", "%PDF-1.4 /ModDate (D:19700101000000Z)", null],
    ["plain text", "ngày 20261101", null],
  ])("%s", (_what, content, day) => {
    expect(fileDateOf(Buffer.from(content, "latin1"))).toBe(day);
  }); // prettier-ignore

  it("of Word and Excel is that of the last writing, by the day here", () => {
    expect(fileDateOf(modified("2026-11-22T17:30:00Z"))).toBe("2026-11-23");
    expect(fileDateOf(modified("không rõ"))).toBeNull();
    expect(fileDateOf(core("<x/>"))).toBeNull();
    // A package cut short, and one whose words are a bomb, say nothing.
    expect(fileDateOf(modified("2026-11-22T17:30:00Z").subarray(0, 60))).toBeNull();
    expect(fileDateOf(core(`<dcterms:modified>2026-11-22</dcterms:modified>${"x".repeat(1_000_001)}`))).toBeNull(); // prettier-ignore
  });

  it("of a photograph is the camera's, and of nothing behind the picture's beginning", () => {
    expect(fileDateOf(photograph("2026:11:20 08:15:00"))).toBe("2026-11-20");
    expect(fileDateOf(photograph("không có"))).toBeNull();
    expect(fileDateOf(photograph("2026:11:20 08:15:00").subarray(0, 20))).toBeNull();
  });
});
