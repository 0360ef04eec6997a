import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FileError } from "./file-error.ts";
import { readFile } from "./read-file.ts";
import { DISPATCH_TEXT, sampleDispatch } from "./sample-dispatch.ts";

function fixture(extension: string): Buffer {
  return readFileSync(new URL(`./fixtures/cong-van.${extension}`, import.meta.url));
}

function filled(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[ |]+$/, ""))
    .filter((line) => line !== "");
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readFile(bytes, "a.doc").catch((thrown: unknown) => thrown);
  if (!(error instanceof FileError)) throw new Error("It was not refused", { cause: error });
  return error.code;
}

test.each(["docx", "doc", "odt", "rtf"])(
  "the same dispatch reads the same as .%s",
  async (kind) => {
    const bytes = kind === "docx" ? await sampleDispatch() : fixture(kind);
    const reading = await readFile(bytes, `cong-van.${kind}`);
    expect(filled(reading.text)).toEqual(filled(DISPATCH_TEXT));
    expect(reading).toMatchObject({ misnamed: false, margins: ["Đầu trang lặp lại"] });
  },
);

test("an old file cut short or damaged is refused as broken", async () => {
  for (const [kind, code] of [
    ["doc", "DOC_BROKEN"],
    ["odt", "ODT_BROKEN"],
    ["rtf", "RTF_BROKEN"],
  ] as const) {
    const bytes = fixture(kind);
    expect(await refusal(bytes.subarray(0, bytes.length * 0.6))).toBe(code);
  }
});

test("an old file under a password or older than 1997 is told as such", async () => {
  const doc = fixture("doc");
  const header = doc.indexOf(Buffer.from("eca5", "hex"));
  const locked = Buffer.from(doc);
  locked.writeUInt16LE(locked.readUInt16LE(header + 10) | 0x0100, header + 10);
  expect(await refusal(locked)).toBe("DOC_ENCRYPTED");
  const ancient = Buffer.from(doc);
  ancient.writeUInt16LE(0x65, header + 2);
  expect(await refusal(ancient)).toBe("DOC_TOO_OLD");
});

test("chains of sectors that run in a ring are refused", async () => {
  const ring = fixture("doc");
  const table = (ring.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) ring.writeUInt32LE(sector, table + sector * 4);
  expect(await refusal(ring)).toBe("DOC_BROKEN");
});
