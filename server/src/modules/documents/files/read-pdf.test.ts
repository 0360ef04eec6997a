import { degrees, PDFName, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { defaultLimits } from "./file-limits.ts";
import type { PdfReading } from "./read-pdf.ts";
import { readApart } from "./read-apart.ts";
import { samplePdf } from "./sample-files.ts";
import type { SamplePdf } from "./sample-files.ts";
import type { PDFPage } from "pdf-lib";

async function read(pdf: SamplePdf): Promise<PdfReading> {
  const reading = await readApart({ kind: "pdf", bytes: await pdf.save(), limits: defaultLimits });
  if (!("pages" in reading)) throw new Error("Not a PDF");
  return reading;
}

function writer(pdf: SamplePdf, page: PDFPage) {
  const { font } = pdf;
  return {
    at: (text: string, x: number, y: number, size = 14) =>
      page.drawText(text, { x, y, size, font }),
    centred: (text: string, x: number, y: number, size = 13) =>
      page.drawText(text, { x: x - font.widthOfTextAtSize(text, size) / 2, y, size, font }),
  };
}

test("the two columns of heading and signature are read one after the other", async () => {
  const pdf = await samplePdf();
  const { at, centred } = writer(pdf, pdf.page());
  centred("ỦY BAN NHÂN DÂN", 165, 780);
  centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 410, 780);
  centred("TỈNH ĐỒNG NAI", 165, 764);
  centred("Độc lập - Tự do - Hạnh phúc", 410, 763, 14);
  centred("Số: 978 /UBND-HCTC", 165, 738);
  centred("Đồng Nai, ngày 27 tháng 9 năm 2017", 410, 737, 14);
  centred("V/v tăng cường việc kiểm tra", 165, 722, 12);
  centred("thực hiện nhiệm vụ", 165, 708, 12);
  at("Kính gửi: Các Sở, ban, ngành.", 200, 670);
  at("1. Giao Sở Nội vụ chủ trì, phối hợp các đơn vị liên quan rà soát,", 120, 640);
  at("báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2017 theo Đề án", 85, 623);
  at(
    "3",
    85 +
      pdf.font.widthOfTextAtSize(
        "báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2017 theo Đề án",
        14,
      ),
    628,
    8,
  );
  at("và các quy định hiện hành./.", 85, 606);
  centred("KT. CHỦ TỊCH", 430, 508, 14);
  at("Nơi nhận:", 85, 500, 12);
  centred("PHÓ CHỦ TỊCH", 430, 490, 14);
  at("- Như trên;", 85, 486, 11);
  at("- Lưu: VT.", 85, 472, 11);
  centred("Trần Văn Nam", 430, 420, 14);
  expect((await read(pdf)).text).toBe(
    `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI

Số: 978 /UBND-HCTC
V/v tăng cường việc kiểm tra
thực hiện nhiệm vụ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Đồng Nai, ngày 27 tháng 9 năm 2017

Kính gửi: Các Sở, ban, ngành.

1. Giao Sở Nội vụ chủ trì, phối hợp các đơn vị liên quan rà soát,
báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2017 theo Đề án³
và các quy định hiện hành./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Nam
`,
  );
});

test("page numbers and repeated heads are no part of the text", async () => {
  const pdf = await samplePdf();
  for (const number of [1, 2, 3, 4]) {
    const { at } = writer(pdf, pdf.page());
    if (number > 1) at(String(number), 297, 805);
    at("TÀI LIỆU HỌP", 400, 822, 9);
    at(`Nội dung trang ${number},`, 85, 740);
    at("còn tiếp", 85, 720);
  }
  const reading = await read(pdf);
  expect(reading.text).toBe([1, 2, 3, 4].map((n) => `Nội dung trang ${n},\ncòn tiếp\n`).join(""));
  expect(reading.margins).toEqual(["TÀI LIỆU HỌP"]);
});

test("turned pages are read upright, slanted text is apart", async () => {
  const pdf = await samplePdf();
  for (const turn of [90, 180, 270]) {
    const page = pdf.page();
    if (turn !== 180) page.setSize(842, 595);
    page.setRotation(degrees(turn));
    const { width, height } = page.getSize();
    const at = (text: string, x: number, y: number): void => {
      const [left, bottom] =
        turn === 90 ? [width - y, x] : turn === 180 ? [width - x, height - y] : [y, height - x];
      page.drawText(text, {
        x: left ?? 0,
        y: bottom ?? 0,
        size: 14,
        font: pdf.font,
        rotate: degrees(turn),
      });
    };
    at("Giao Sở Nội vụ", 85, 700);
    at("chủ trì rà soát.", 85, 683);
    page.drawText("MẬT", { x: 300, y: 300, size: 40, font: pdf.font, rotate: degrees(turn + 45) });
  }
  const reading = await read(pdf);
  expect(reading.text).toBe("Giao Sở Nội vụ\nchủ trì rà soát.\n".repeat(3));
  expect(reading.margins).toContain("MẬT");
});

test("a number stamped as the face of a signature field is read in its place, a reader's comment is not", async () => {
  const pdf = await samplePdf();
  const page = pdf.page();
  const { at } = writer(pdf, page);
  at("Số:", 85, 740);
  at("/UBND-NC", 150, 740);
  const { context } = pdf.document;
  const face = (text: string) => {
    const glyphs = pdf.font.encodeText(text).toString();
    const dictionary = {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, 40, 16],
      Resources: { Font: { F1: pdf.font.ref } },
    };
    return context.register(context.stream(`BT /F1 14 Tf 0 3 Td ${glyphs} Tj ET`, dictionary));
  };
  const annotation = (kind: string, text: string, x: number, y: number) =>
    context.register(
      context.obj({
        Type: "Annot",
        Subtype: kind,
        F: 4,
        Rect: [x, y, x + 40, y + 16],
        AP: { N: face(text) },
        Contents: PDFString.of(text),
      }),
    );
  page.node.set(
    PDFName.of("Annots"),
    context.obj([annotation("Widget", "3743", 110, 737), annotation("FreeText", "nhớ", 300, 600)]),
  );
  expect((await read(pdf)).text).toBe("Số: 3743 /UBND-NC\n");
});

test("a paragraph begins where a line is indented or stands apart, an indented list stays together", async () => {
  const pdf = await samplePdf();
  const { at } = writer(pdf, pdf.page());
  at("Thực hiện Chỉ thị số 26/CT-TTg, Ủy ban nhân dân tỉnh", 120, 740);
  at("yêu cầu các đơn vị:", 85, 723);
  at("Sở Nội vụ rà soát", 120, 706);
  at("biên chế.", 85, 689);
  at("Sở Tài chính", 85, 660);
  at("bố trí kinh phí.", 85, 643);
  at("- một;", 120, 626);
  at("- hai.", 120, 609);
  expect((await read(pdf)).text).toBe(
    `Thực hiện Chỉ thị số 26/CT-TTg, Ủy ban nhân dân tỉnh
yêu cầu các đơn vị:

Sở Nội vụ rà soát
biên chế.

Sở Tài chính
bố trí kinh phí.

- một;
- hai.
`,
  );
});

test("a sentence runs over a page break, a paragraph that ends before it stays apart", async () => {
  const pdf = await samplePdf();
  const pages = [
    [
      "Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị rà soát",
      "và báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 10",
    ],
    ["hằng năm theo đề cương kèm theo văn bản này và đúng hạn.", "Báo cáo bằng văn bản."],
    ["Sở Tài chính bố trí kinh phí."],
  ];
  for (const lines of pages) {
    const { at } = writer(pdf, pdf.page());
    for (const [index, line] of lines.entries()) at(line, 85, 740 - index * 17);
  }
  const [first = [], second = [], third = []] = pages;
  expect((await read(pdf)).text).toBe(`${[...first, ...second].join("\n")}\n\n${third.join("")}\n`);
});
