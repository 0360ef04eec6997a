import {
  PDFOperator,
  PDFOperatorNames,
  rgb,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";
import { expect, test } from "vitest";
import { readDirective, toGold } from "@dondoc/directive";
import { toTcvn3, toVni } from "./encodings/sample-codes.ts";
import { defaultLimits } from "./file-limits.ts";
import { readPdf } from "./read-pdf.ts";
import type { PdfReading } from "./read-pdf.ts";
import { samplePdf } from "./sample-files.ts";
import type { SamplePdf } from "./sample-files.ts";

const EDGES = [60, 90, 260, 370, 460, 540];

async function read(pdf: SamplePdf): Promise<PdfReading> {
  return readPdf(await pdf.save(), defaultLimits);
}

/** Draws cells of wrapped lines, with borders as thin boxes, as Word prints them; an empty title merges with the left or upper one. */
function drawTable(pdf: SamplePdf, page: PDFPage, top: number, rows: string[][][]): void {
  let y = top;
  const line = (x: number, from: number, width: number, height: number): void =>
    page.drawRectangle({ x, y: from, width, height, color: rgb(0, 0, 0) });
  line(EDGES[0] ?? 0, y, 480, 0.5);
  for (const row of rows) {
    const height = 8 + 14 * Math.max(...row.map((cell) => cell.length));
    for (const [index, cell] of row.entries()) {
      const x = EDGES[index] ?? 0;
      line(x, y - height, 0.5, height);
      for (const [at, text] of cell.entries()) {
        page.drawText(text, { x: x + 4, y: y - 14 - 14 * at, size: 11, font: pdf.font });
      }
    }
    line(540, y - height, 0.5, height);
    y -= height;
    line(EDGES[0] ?? 0, y, 480, 0.5);
  }
}

test("cells of a ruled table that wrap come out row by row, and the engine reads their tasks", async () => {
  const pdf = await samplePdf();
  const page = pdf.page();
  const text = (words: string, y: number): void =>
    page.drawText(words, { x: 60, y, size: 13, font: pdf.font });
  text("1. Sở Y tế kiểm tra công vụ./.", 800);
  text("Nơi nhận:", 770);
  text("- Như trên.", 755);
  text("PHỤ LỤC", 720);
  drawTable(pdf, page, 700, [
    [["TT"], ["Nhiệm vụ"], ["Cơ quan chủ trì"], ["Cơ quan", "phối hợp"], ["Thời hạn"]],
    [
      ["1"],
      ["Xây dựng đề án vị trí", "việc làm của các cơ quan", "thuộc tỉnh"],
      ["Sở Nội vụ"],
      ["Sở Tài chính"],
      ["Trước ngày", "30/6/2026"],
    ],
    [["2"], ["Sắp xếp trụ sở"], ["Sở Tài chính"], [], ["Quý III/2026"]],
  ]);
  const reading = await read(pdf);
  expect(reading.text).toContain(
    "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n1 | Xây dựng đề án vị trí việc làm của các cơ quan thuộc tỉnh | Sở Nội vụ | Sở Tài chính | Trước ngày 30/6/2026\n2 | Sắp xếp trụ sở | Sở Tài chính | | Quý III/2026".replace(
      "| |",
      "|  |",
    ),
  );
  const tasks = toGold(readDirective(reading.text)).assignments.filter(({ at }) =>
    at.startsWith("PL"),
  );
  expect(tasks.map(({ assignees, due }) => [assignees, due])).toEqual([
    [["Sở Nội vụ"], { before: "2026-06-30" }],
    [["Sở Tài chính"], { quarter: "2026-Q3" }],
  ]);
}, 60_000);

test("words that nobody sees are apart: without ink, white on white, beside the page, too small", async () => {
  const pdf = await samplePdf();
  const page = pdf.page();
  const at = (text: string, y: number, more: object = {}): void =>
    page.drawText(text, { x: 80, y, size: 13, font: pdf.font, ...more });
  at("1. Giao Sở Nội vụ rà soát.", 760);
  at("trắng ẩn", 740, { color: rgb(1, 1, 1) });
  at("bé ẩn", 720, { size: 1 });
  at("ngoài ẩn", 700, { x: 900 });
  page.drawRectangle({ x: 70, y: 670, width: 300, height: 24, color: rgb(0.1, 0.2, 0.5) });
  at("Chữ trắng trên nền xanh", 676, { color: rgb(1, 1, 1) });
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  at("vô hình", 650);
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, [pdf.document.context.obj(0)]),
  );
  const { text, margins } = await read(pdf);
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "1. Giao Sở Nội vụ rà soát.",
    "Chữ trắng trên nền xanh",
  ]);
  for (const hidden of ["trắng ẩn", "bé ẩn", "ngoài ẩn", "vô hình"]) {
    expect(margins.join("\n")).toContain(hidden);
  }
}, 60_000);

test("letters in a font of TCVN3 or VNI are read by its name", async () => {
  const pdf = await samplePdf();
  const page = pdf.page();
  const font = await pdf.document.embedFont(StandardFonts.Helvetica);
  const courier = await pdf.document.embedFont(StandardFonts.Courier);
  const at = (text: string, y: number, used: PDFFont): void =>
    page.drawText(text, { x: 80, y, size: 13, font: used });
  at(toTcvn3("giao sở nội vụ chủ trì rà soát").toString("latin1"), 760, font);
  at(toVni("Sở Tài chính bố trí đủ kinh phí").toString("latin1"), 700, courier);
  const named = Buffer.from(await pdf.save())
    .toString("latin1")
    .replaceAll("/BaseFont /Helvetica", "/BaseFont /.VnTimeH ")
    .replaceAll("/BaseFont /Courier", "/BaseFont /VNI-Ari");
  const { text } = await readPdf(Buffer.from(named, "latin1"), defaultLimits);
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "GIAO SỞ NỘI VỤ CHỦ TRÌ RÀ SOÁT",
    "Sở Tài chính bố trí đủ kinh phí",
  ]);
}, 60_000);

test("a digit stamped over a typed one takes its place", async () => {
  const pdf = await samplePdf();
  const page = pdf.page();
  const at = (text: string, x: number): void =>
    page.drawText(text, { x, y: 760, size: 14, font: pdf.font });
  const before = "Bắc Sơn, ngày 05 tháng ";
  const x = 80 + pdf.font.widthOfTextAtSize(before, 14);
  at(`${before}5 năm 2026`, 80);
  at("6", x + 1);
  expect((await read(pdf)).text.trim()).toBe("Bắc Sơn, ngày 05 tháng 6 năm 2026");
}, 60_000);
