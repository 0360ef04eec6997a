import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { FileError } from "../file-error.ts";
import { readFile } from "../read-file.ts";
import { pdfOf } from "../sample-files.ts";
import { readScan } from "./read-scan.ts";
import { asPng, asSharp, rendered, scanPdf } from "./sample-scans.ts";

/** A page takes seconds, on a busy machine many. */
const SLOW = 120_000;

const ORDER = `1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát, tổng hợp, báo cáo
Ủy ban nhân dân tỉnh kết quả thực hiện trước ngày 20/10/2027.`;

async function failure(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => "It was read",
    (error: unknown) => (error instanceof FileError ? error.code : error),
  );
}

test(
  "a clean page is read, told of page by page, each word with its place",
  async () => {
    const [page] = await rendered(await pdfOf(ORDER), 200);
    if (!page) throw new Error("No page");
    const told: [number, number][] = [];
    const bytes = await asPng(page, 200);
    const reading = await readScan(bytes, "trang.png", {
      onPage: (done, total) => told.push([done, total]),
    });
    expect(reading.text.replace(/\s+/g, " ").trim()).toBe(ORDER.replace(/\s+/g, " "));
    expect(reading).toMatchObject({ mediaType: "image/png", misnamed: false, pages: 1 });
    expect(reading.scan).toMatchObject({ pages: 1, scannedPages: [1], pageStarts: [0] });
    expect(told).toEqual([
      [0, 1],
      [1, 1],
    ]);
  },
  SLOW,
);

test(
  "pages with letters of their own and pictures are read in the order of the pages",
  async () => {
    const [page] = await rendered(await pdfOf(ORDER), 200);
    if (!page) throw new Error("No page");
    const jpeg = await asSharp(page).jpeg().toBuffer();
    const stamp = "SAO Y; VĂN PHÒNG; Thời gian ký: 20/10/2027";
    const bytes = await scanPdf([jpeg], stamp);
    expect(await failure(readFile(bytes, "a.pdf"))).toBe("IS_A_SCAN");
    const reading = await readScan(bytes, "a.pdf");
    expect(reading.text.replace(/\s+/g, " ").trim()).toBe(ORDER.replace(/\s+/g, " "));
    expect(reading.margins).toEqual([stamp]);
  },
  SLOW,
);

test(
  "a reading that is called off ends at once and with the reason given",
  async () => {
    const [page] = await rendered(await pdfOf(ORDER), 200);
    if (!page) throw new Error("No page");
    const jpeg = await asSharp(page).jpeg().toBuffer();
    const stop = new AbortController();
    const pagesDone: number[] = [];
    const reading = readScan(await scanPdf([jpeg, jpeg, jpeg]), "a.pdf", {
      signal: stop.signal,
      onPage: (done) => {
        pagesDone.push(done);
        if (done === 1) stop.abort("không cần nữa");
      },
    });
    expect(await failure(reading)).toBe("không cần nữa");
    expect(pagesDone).toEqual([0, 1]);
  },
  SLOW,
);

test("a picture that is cut short is refused as broken", async () => {
  const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1");
  expect(await failure(readFile(png, "a.png"))).toBe("IMAGE_BROKEN");
  expect(await failure(readScan(png, "a.png"))).toBe("IMAGE_BROKEN");
});
