import { Buffer } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { FileError } from "./file-error.ts";
import type { FileErrorCode } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";
import { readFile } from "./read-file.ts";
import { docxOf, paragraphs, pdfOf, rawDocx, samplePdf } from "./sample-files.ts";

const ORDER = "1. Giao Sở Nội vụ chủ trì, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2017.";

async function refusal(
  bytes: Uint8Array,
  name = "van-ban.pdf",
  limits: Partial<FileLimits> = {},
): Promise<FileErrorCode> {
  const error: unknown = await readFile(bytes, name, limits).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileError)) throw new Error("It was not refused", { cause: error });
  expect(error.message.length).toBeGreaterThan(40);
  return error.code;
}

test("a text file is read in UTF-8 with and without its mark and in both orders of UTF-16", async () => {
  const little = Buffer.from(`\uFEFF${ORDER}`, "utf16le");
  const files = [
    Buffer.from(ORDER),
    Buffer.from(`\uFEFF${ORDER}`),
    little,
    Buffer.from(little).swap16(),
  ];
  for (const file of files) expect((await readFile(file, "a.txt")).text).toBe(ORDER);
});

test("text comes out composed and with line feeds, whatever came in", async () => {
  const { text } = await readFile(Buffer.from("Sở Nội vụ\r\nđôn đốc\f".normalize("NFD")), "a.txt");
  expect(text).toBe("Sở Nội vụ\nđôn đốc\n".normalize("NFC"));
});

test("a text in UTF-16 without its mark is read too, UTF-32 and Western text are refused", async () => {
  const little = Buffer.from(ORDER, "utf16le");
  expect((await readFile(little, "a.txt")).text).toBe(ORDER);
  expect((await readFile(Buffer.from(little).swap16(), "a.txt")).text).toBe(ORDER);
  const wide = Buffer.from(Uint32Array.from(Array.from(ORDER).map((c) => c.charCodeAt(0))).buffer);
  expect(await refusal(wide)).toBe("TEXT_ENCODING");
  const french = "Les d\u00e9l\u00e9gu\u00e9s se r\u00e9unissent \u00e0 la pr\u00e9fecture.";
  expect(await refusal(Buffer.from(french, "latin1"))).toBe("TEXT_ENCODING");
});

test("an empty file and one of white space are refused", async () => {
  expect(await refusal(new Uint8Array(0))).toBe("EMPTY_FILE");
  expect(await refusal(Buffer.from(" \n\n"))).toBe("EMPTY_FILE");
});

test("a file over the limit is refused with the limit", async () => {
  expect(await refusal(new Uint8Array(100), "a.txt", { bytes: 99 })).toBe("TOO_LARGE");
});

test("more text than any directive has is refused, in whatever wrapping", async () => {
  const letters = ORDER.length - 1;
  expect(await refusal(Buffer.from(ORDER), "a.txt", { letters })).toBe("TEXT_TOO_LONG");
  const word = await docxOf(paragraphs(ORDER));
  expect(await refusal(word, "a.docx", { letters })).toBe("TEXT_TOO_LONG");
});

test("the content decides, not the name", async () => {
  const pdf = await readFile(await pdfOf(ORDER), "van-ban.docx");
  expect(pdf).toMatchObject({ mediaType: "application/pdf", misnamed: true });
  const word = await readFile(await docxOf(paragraphs(ORDER)), "van-ban.DOCX");
  expect(word).toMatchObject({ misnamed: false, text: ORDER });
});

test.each([
  ["chương trình", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1")],
  ["Excel", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<a/>") }))],
  ["ZIP", Buffer.from(zipSync({ "a.txt": strToU8("a") }))],
  ["HTML", Buffer.from("<!DOCTYPE html><p>Công văn</p>")],
  ["nhị phân", Buffer.from("abc\0def\0\0ghi")],
])("what cannot be read is called what it is: %s", async (looksLike, bytes) => {
  await expect(readFile(bytes, "van-ban.pdf")).rejects.toMatchObject({
    code: "NOT_SUPPORTED",
    message: expect.stringContaining(looksLike),
  });
});

test("a password-protected file of either kind is refused as such", async () => {
  const wrapped = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(512),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(await refusal(wrapped)).toBe("DOCX_ENCRYPTED");
  const plain = Buffer.from(await pdfOf(ORDER)).toString("latin1");
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`;
  const locked = plain.replace(/trailer\s*<</, (trailer) => `${trailer} ${lock}`);
  expect(await refusal(Buffer.from(locked, "latin1"))).toBe("PDF_ENCRYPTED");
});

test("a PDF cut short is refused, though PDFium would mend it silently", async () => {
  const bytes = await pdfOf(ORDER);
  expect(await refusal(bytes.subarray(0, bytes.length * 0.6))).toBe("PDF_BROKEN");
  expect(await refusal(bytes.subarray(0, bytes.length - 6))).toBe("PDF_BROKEN");
});

test("a PDF of pictures is told apart as a scan, also with a line printed on it", async () => {
  const pdf = await samplePdf();
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const page = pdf.page();
  page.drawImage(await pdf.document.embedPng(dot), { x: 0, y: 0, width: 595, height: 842 });
  page.drawText("SAO Y; VĂN PHÒNG; 20/10/2017", { x: 300, y: 800, size: 10, font: pdf.font });
  expect(await refusal(await pdf.save())).toBe("IS_A_SCAN");
});

test("too many pages are refused", async () => {
  const pdf = await samplePdf();
  for (let i = 0; i < 4; i++) pdf.page();
  expect(await refusal(await pdf.save(), "a.pdf", { pages: 3 })).toBe("TOO_MANY_PAGES");
});

test("a ZIP bomb is refused by what its directory says, and while unpacking when the directory lies", async () => {
  const zeros = zipSync({ "word/document.xml": new Uint8Array(120 * 1024 * 1024) }, { level: 1 });
  expect(await refusal(zeros)).toBe("ZIP_BOMB");
  const liar = Buffer.from(zeros);
  const directory = liar.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
  liar.writeUInt32LE(1000, directory + 24);
  expect(await refusal(liar)).toBe("ZIP_BOMB");
  const crowd = zipSync(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`word/document${i}.xml`, strToU8("a")]),
    ),
  );
  expect(await refusal(crowd, "a.docx", { zipEntries: 30 })).toBe("ZIP_BOMB");
}, 60_000);

test("a broken Word file is refused", async () => {
  const bytes = await docxOf(paragraphs(ORDER));
  expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe("DOCX_BROKEN");
  expect(await refusal(rawDocx({ body: "<w:p>" }))).toBe("DOCX_BROKEN");
});

test("reading that takes too long or too much memory is stopped", async () => {
  const body = "<w:p><w:r><w:t>Giao Sở Nội vụ.</w:t></w:r></w:p>".repeat(300_000);
  expect(await refusal(rawDocx({ body }), "a.docx", { milliseconds: 150, zipRatio: 100_000 })).toBe(
    "READ_TIMEOUT",
  );
  expect(
    await refusal(rawDocx({ body }), "a.docx", { memoryMebibytes: 40, zipRatio: 100_000 }),
  ).toBe("TOO_COMPLEX");
  const pdf = Buffer.from(await pdfOf(ORDER));
  const padded = Buffer.concat([
    pdf,
    Buffer.alloc(30 * 1024 * 1024, " "),
    pdf.subarray(pdf.lastIndexOf("startxref")),
  ]);
  expect(await refusal(padded, "a.pdf", { memoryMebibytes: 20 })).toBe("TOO_COMPLEX");
  expect((await readFile(padded, "a.pdf")).text.trim()).toBe(ORDER);
}, 60_000);
