import {
  AlignmentType,
  DeletedTextRun,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Document,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { defaultLimits } from "./file-limits.ts";
import { readDocx } from "./read-docx.ts";
import { docxOf, paragraphs, rawDocx } from "./sample-files.ts";

const read = (bytes: Uint8Array): string => readDocx(bytes, defaultLimits).text;
const level = (
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
});
const row = (...cells: string[]): TableRow =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: paragraphs(text) })) });

test("numbers that Word computes are part of the text", async () => {
  const levels = [
    level(0, LevelFormat.DECIMAL, "%1."),
    level(1, LevelFormat.LOWER_LETTER, "%2)"),
    level(2, LevelFormat.BULLET, "-"),
    level(3, LevelFormat.UPPER_ROMAN, "%1.%4"),
  ];
  const item = (text: string, depth: number): Paragraph =>
    new Paragraph({ text, numbering: { reference: "muc", level: depth } });
  const bytes = await docxOf(
    [
      item("Sở Nội vụ", 0),
      item("rà soát", 1),
      item("báo cáo", 1),
      item("theo quý", 2),
      item("Sở Tài chính", 0),
      item("bố trí vốn", 1),
      item("phụ lục", 3),
    ],
    { numbering: { config: [{ reference: "muc", levels }] } },
  );
  expect(read(bytes)).toBe(
    "1. Sở Nội vụ\na) rà soát\nb) báo cáo\n- theo quý\n2. Sở Tài chính\na) bố trí vốn\n2.I phụ lục",
  );
});

const numbered = (text: string, list: string, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const definition = (id: string, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map((inside, depth) => `<w:lvl w:ilvl="${depth}">${inside}</w:lvl>`).join("")}</w:abstractNum>`;
const DECIMAL = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>';
const SECOND = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/>';

test("lists of one definition count on together, unless a list says to start anew", () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering =
    definition("0", DECIMAL) +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
    `<w:num w:numId="3"><w:abstractNumId w:val="0"/>${start}</w:num>`;
  const body =
    numbered("a", "1") +
    numbered("b", "2") +
    numbered("c", "3") +
    numbered("d", "3") +
    numbered("e", "0");
  expect(read(rawDocx({ body, numbering }))).toBe("1. a\n2. b\n1. c\n2. d\ne");
});

test("a list may begin at another number, skip a level, or never restart", () => {
  const numbering =
    definition(
      "0",
      DECIMAL.replace('w:start w:val="1"', 'w:start w:val="5"'),
      `${SECOND}<w:lvlRestart w:val="0"/>`,
    ) + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const body = numbered("a", "1", 1) + numbered("b", "1") + numbered("c", "1", 1);
  expect(read(rawDocx({ body, numbering }))).toBe("5.1. a\n6. b\n6.2. c");
});

test("a style can number its paragraphs, at the level that names it, also through the style it is based on", () => {
  const numbering = `${definition("0", `${DECIMAL}<w:pStyle w:val="Muc"/>`, `${SECOND}<w:pStyle w:val="Tieu"/>`)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const inList = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles =
    `<w:style w:type="paragraph" w:styleId="Muc">${inList}</w:style><w:style w:type="paragraph" w:styleId="Tieu">${inList}</w:style>` +
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
  const styled = (text: string, style: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  expect(
    read(
      rawDocx({
        body: styled("a", "Muc") + styled("b", "Tieu") + styled("c", "Con"),
        numbering,
        styles,
      }),
    ),
  ).toBe("1. a\n1.1. b\n2. c");
});

test("a table of data is read row by row, the frame of the heading column by column", async () => {
  const heading = new Table({
    rows: [
      row(
        "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
      ),
      row("Số: 978/UBND-HCTC", "Đồng Nai, ngày 27 tháng 9 năm 2017"),
    ],
  });
  const data = new Table({
    rows: [row("TT", "Nhiệm vụ", "Chủ trì"), row("1", "Rà soát\nquy hoạch", "Sở Xây dựng")],
  });
  expect(read(await docxOf([heading, new Paragraph("Phụ lục"), data]))).toBe(
    "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\nSố: 978/UBND-HCTC\n\n" +
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồng Nai, ngày 27 tháng 9 năm 2017\n\n" +
      "Phụ lục\nTT | Nhiệm vụ | Chủ trì\n1 | Rà soát quy hoạch | Sở Xây dựng",
  );
});

test("notes stand at the end under the raised number of their mark", async () => {
  const sentence = new Paragraph({
    children: [
      new TextRun("Thực hiện Đề án"),
      new FootnoteReferenceRun(1),
      new TextRun(", giao Sở Nội vụ."),
    ],
  });
  const bytes = await docxOf([sentence], {
    footnotes: { 1: { children: [new Paragraph("Quyết định số 53/QĐ-UBND.")] } },
  });
  expect(read(bytes)).toBe("Thực hiện Đề án¹, giao Sở Nội vụ.\n\n¹ Quyết định số 53/QĐ-UBND.");
});

test("revisions are read as accepted, breaks and tabs kept, capitals as shown", async () => {
  const revision = { id: 1, author: "a", date: "2020-01-01T00:00:00Z" };
  const children = [
    new TextRun({ text: "quyết định", allCaps: true }),
    new TextRun({ break: 1, text: "Trước ngày " }),
    new DeletedTextRun({ ...revision, text: "15/9" }),
    new InsertedTextRun({ ...revision, text: "20/9" }),
    new TextRun({ children: [new Tab(), "10 km"] }),
    new TextRun({ text: "2", superScript: true }),
    new TextRun({ text: "ẩn", vanish: true }),
  ];
  expect(read(await docxOf([new Paragraph({ children })]))).toBe(
    "QUYẾT ĐỊNH\nTrước ngày 20/9\t10 km²",
  );
});

test("a text box is read once, on lines of its own before its paragraph", () => {
  const box = "<w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent>";
  const body =
    '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>' +
    `<mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback>` +
    "</mc:AlternateContent><w:t>Số: 12/UBND-NC</w:t></w:r></w:p>";
  expect(read(rawDocx({ body }))).toBe("MẬT\nSố: 12/UBND-NC");
});

test("running heads are apart from the text", async () => {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("TỐI MẬT")] }) },
        children: [new Paragraph("Nội dung")],
      },
    ],
  });
  expect(readDocx(new Uint8Array(await Packer.toBuffer(document)), defaultLimits)).toEqual({
    text: "Nội dung",
    margins: ["TỐI MẬT"],
  });
});
