import { Buffer } from "node:buffer";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { FileError } from "../file-error.ts";
import type { Rendered } from "../pdf-picture.ts";
import { readFile } from "../read-file.ts";
import { pdfOf } from "../sample-files.ts";
import { readScan } from "./read-scan.ts";
import { directivePdf } from "./sample-directive.ts";
import { asPng, asSharp, damaged, rendered, scanPdf, withSeal } from "./sample-scans.ts";

/** A page takes seconds, on a busy machine many. */
const SLOW = 180_000;

const ORDER = `1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát, tổng hợp, báo cáo
Ủy ban nhân dân tỉnh kết quả thực hiện trước ngày 20/10/2027.`;

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

async function failure(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => "It was read",
    (error: unknown) => (error instanceof FileError ? error.code : error),
  );
}

async function pageOf(pdf: Uint8Array, number: number, dpi: number): Promise<Rendered> {
  const page = (await rendered(pdf, dpi))[number - 1];
  if (!page) throw new Error("No such page");
  return page;
}

async function textOfPage(picture: Promise<Uint8Array>, name = "a.png"): Promise<string> {
  return (await readScan(await picture, name)).text;
}

describe("an invented directive, page by page", { timeout: SLOW }, () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await directivePdf({ annex: true });
  }, SLOW);

  test("the two columns of the head are read one after the other; number and date are doubtful", async () => {
    const bytes = await asPng(await pageOf(pdf, 1, 200), 200);
    const { text, scan } = await readScan(bytes, "a.png");
    expect(text).toContain(`ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: 2458/UBND-KTTH
V/v đẩy mạnh giải ngân vốn
đầu tư công và chuẩn bị
kế hoạch năm 2027

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ngày 16 tháng 9 năm 2026
`);
    const doubtful = scan?.doubtfulWords.map(({ start, end }) => text.slice(start, end));
    expect(doubtful).toEqual(expect.arrayContaining(["2458/UBND-KTTH", "16", "9", "2026"]));
  });

  test("a sheet that lay askew in a worn scanner is read", async () => {
    const damage = { skew: -1.3, blur: 0.5, noise: 12, quality: 40 };
    const text = folded(await textOfPage(damaged(await pageOf(pdf, 2, 150), damage, 3), "a.jpg"));
    expect(text).toContain("thẩm tra trước ngày 15/11/2026; thu hồi dứt điểm");
    expect(text).toContain("báo cáo Chủ tịch Ủy ban nhân dân tỉnh trong quý IV năm 2026.");
  });

  test.each([90, 180, 270])("a page turned by %i° is read upright", async (turn) => {
    const page = asSharp(await pageOf(pdf, 3, 150)).rotate(turn);
    const text = await textOfPage(page.withMetadata({ density: 150 }).png().toBuffer());
    expect(text).toContain("Nơi nhận:\n- Như trên;\n");
    expect(text).toContain("PHÓ CHỦ TỊCH");
  });

  test("a red seal over the signer's name does not hide it", async () => {
    const text = await textOfPage(withSeal(await pageOf(pdf, 3, 200), 200));
    expect(text).toMatch(/KT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Thị Hường Giang\n$/u);
  });

  test("the rows of a ruled table have their cells parted by tabs", async () => {
    const text = await textOfPage(asPng(await pageOf(pdf, 4, 200), 200));
    expect(text).toContain(`TT\tNội dung\tCơ quan chủ trì\tThời hạn
1\tĐề án điều chuyển vốn\tSở Tài chính\t05/10/2026
2\tBáo cáo tháo gỡ vướng mắc\tSở Xây dựng\t30/9/2026
`);
  });
});

describe("files of several pages", { timeout: SLOW }, () => {
  test("pages with letters and pages of pictures are read in their order, a printed stamp stays apart", async () => {
    const jpeg = await asSharp(await pageOf(await pdfOf(ORDER), 1, 150))
      .jpeg()
      .toBuffer();
    const stamp = "SAO Y; VĂN PHÒNG; Thời gian ký: 20/10/2027";
    const bytes = await scanPdf([jpeg], stamp, "2. Trang này có lớp chữ.");
    expect(await failure(readFile(bytes, "a.pdf"))).toBe("IS_A_SCAN");
    const told: [number, number][] = [];
    const reading = await readScan(bytes, "a.pdf", {
      onPage: (done, total) => told.push([done, total]),
    });
    expect(folded(reading.text)).toBe(`${folded(ORDER)} 2. Trang này có lớp chữ.`);
    expect(reading.margins).toEqual([stamp]);
    expect(reading).toMatchObject({ mediaType: "application/pdf", misnamed: false, pages: 2 });
    expect(reading.scan).toMatchObject({ pages: 2, scannedPages: [1], pagesWithoutText: [] });
    expect(reading.text.slice(reading.scan?.pageStarts[1])).toBe("2. Trang này có lớp chữ.\n");
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  test("a TIFF of two pages, the second one blank", async () => {
    const { data, width, height } = await pageOf(await pdfOf(ORDER), 1, 150);
    const blank = Buffer.alloc(data.length, 255);
    const bytes = await sharp(Buffer.concat([data, blank]), {
      raw: { width, height: height * 2, channels: 3, pageHeight: height },
    })
      .tiff({ compression: "lzw", xres: 150 / 25.4, yres: 150 / 25.4 })
      .toBuffer();
    const refused: unknown = await readFile(bytes, "a.tif").catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "IS_A_SCAN", detail: "2" });
    const { text, scan } = await readScan(bytes, "a.tif");
    expect(folded(text)).toBe(folded(ORDER));
    expect(scan).toMatchObject({ pages: 2, scannedPages: [1, 2], pagesWithoutText: [2] });
  });

  test("a reading that is called off ends at once and with the reason given", async () => {
    const jpeg = await asSharp(await pageOf(await pdfOf(ORDER), 1, 100))
      .jpeg()
      .toBuffer();
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
  });
});

describe("what cannot be read", { timeout: SLOW }, () => {
  test("a picture that is cut short", async () => {
    const head = Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1");
    expect(await failure(readFile(head, "a.png"))).toBe("IMAGE_BROKEN");
    const page = await asPng(await pageOf(await pdfOf(ORDER), 1, 100), 100);
    expect(await failure(readScan(page.subarray(0, page.length / 2), "a.png"))).toBe(
      "IMAGE_BROKEN",
    );
  });

  test("a picture that unpacks to more points than any page has, before it is unpacked", async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await failure(readFile(bomb, "a.png"))).toBe("IMAGE_TOO_LARGE");
    expect(await failure(readScan(bomb, "a.png"))).toBe("IMAGE_TOO_LARGE");
  });

  test("more pictures than one reading may have, before any is looked at", async () => {
    const jpeg = await asSharp(await pageOf(await pdfOf(ORDER), 1, 50))
      .jpeg()
      .toBuffer();
    const pages: number[] = [];
    const bytes = await scanPdf([jpeg, jpeg, jpeg]);
    const reading = readScan(bytes, "a.pdf", {
      limits: { scanPages: 2 },
      onPage: (done) => pages.push(done),
    });
    expect(await failure(reading)).toBe("SCAN_TOO_LONG");
    expect(pages).toEqual([]);
    expect(await failure(readFile(bytes, "a.pdf", { scanPages: 2 }))).toBe("SCAN_TOO_LONG");
    expect(await failure(readFile(bytes, "a.pdf", { scanPages: 3 }))).toBe("IS_A_SCAN");
    expect(await failure(readFile(jpeg, "a.jpg", { scanPages: 0 }))).toBe("SCAN_TOO_LONG");
  });

  test("a page that hangs its reader ends the reading, and not the line of those that wait", async () => {
    const jpeg = await asSharp(await pageOf(await pdfOf(ORDER), 1, 150))
      .jpeg()
      .toBuffer();
    const limits = { milliseconds: 1, pageMilliseconds: 0 };
    expect(await failure(readScan(jpeg, "a.jpg", { limits }))).toBe("READ_TIMEOUT");
  });

  test("a page that takes too long is left out, and said to be", async () => {
    const jpeg = await asSharp(await pageOf(await pdfOf(ORDER), 1, 150))
      .jpeg()
      .toBuffer();
    const { text, scan } = await readScan(await scanPdf([jpeg], undefined, ORDER), "a.pdf", {
      limits: { pageMilliseconds: 1 },
    });
    expect(folded(text)).toBe(folded(ORDER));
    expect(scan).toMatchObject({ scannedPages: [1], pagesWithoutText: [1] });
  });

  test.each([
    [
      "a blank page",
      () => asPng({ data: new Uint8Array(3e6).fill(255), width: 1000, height: 1000 }, 100),
    ],
    ["a picture without letters", () => landscape()],
  ])("%s", async (_, picture) => {
    expect(await failure(readScan(await picture(), "a.png"))).toBe("SCAN_NO_TEXT");
  });

  test("a text that is called a picture", async () => {
    expect(await failure(readScan(Buffer.from(ORDER), "a.png"))).toBe("NOT_SUPPORTED");
  });
});

/** Hills under a sky with clouds and a sun. */
function landscape(): Promise<Uint8Array> {
  const hills = Array.from({ length: 40 }, (_, index) => {
    const [x, y, r] = [(index * 137) % 900, 420 + ((index * 71) % 180), 40 + ((index * 29) % 90)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${90 + index}, 45%, ${20 + index}%)"/>`;
  });
  const svg = `<svg width="900" height="600"><rect width="900" height="420" fill="#8fc1e8"/>
    <circle cx="700" cy="110" r="60" fill="#ffe27a"/><ellipse cx="250" cy="130" rx="120" ry="40" fill="#f5f9fc"/>
    ${hills.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
