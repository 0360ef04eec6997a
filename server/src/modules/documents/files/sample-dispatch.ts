import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import { toTcvn3, toVni } from "./encodings/sample-codes.ts";

/** What every class of file must give of the invented dispatch, blank lines aside. */
export const DISPATCH_TEXT = `ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN
Số: 12/UBND-TH
V/v bảo đảm thuốc
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Sơn, ngày 05 tháng 3 năm 2024
Kính gửi: Các sở, ban, ngành tỉnh.
1. Giao Sở Y tế rà soát¹ và báo cáo trước ngày 20/3/2024.
a) Kiểm tra thuốc tại các bệnh viện;
b) Kiểm tra vắc xin.
2. Sở Nội vụ chủ trì, phối hợp các đơn vị. TỔ CHỨC
Sở Tài chính bố trí kinh phí đầy đủ. GẤP	sau dấu cách, 5m²
Giữ thêm
TT | Nhiệm vụ | Cơ quan thực hiện Chủ trì | Cơ quan thực hiện Phối hợp | Thời hạn
I | Thể chế
1 | Lập đề án phòng dịch | Sở Tư pháp | Sở Y tế | 30/6/2024
2 | Ban hành bảng giá | Sở Xây dựng | Sở Y tế | 
Hết bảng.
¹ Ban hành kèm theo Quyết định số 12/QĐ-UBND.`;

const text = (content: string): Paragraph => new Paragraph(content);
const cell = (content: string | string[], options: object = {}): TableCell =>
  new TableCell({ children: [content].flat().map(text), ...options });
const above = { verticalMerge: VerticalMergeType.CONTINUE };
const below = { verticalMerge: VerticalMergeType.RESTART };
const revision = { author: "Người soạn", date: "2024-03-01T00:00:00Z" };

/** A dispatch with everything that readers must bear: frames, lists, notes, merged cells, old fonts, revisions. */
export async function sampleDispatch(): Promise<Uint8Array> {
  const list = (level: number, children: (TextRun | FootnoteReferenceRun)[]): Paragraph =>
    new Paragraph({ numbering: { reference: "numbers", level }, children });
  const frame = new Table({
    rows: [
      new TableRow({
        children: [
          cell(["ỦY BAN NHÂN DÂN", "TỈNH BẮC SƠN"]),
          cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ],
      }),
      new TableRow({
        children: [
          cell(["Số: 12/UBND-TH", "V/v bảo đảm thuốc"]),
          cell("Bắc Sơn, ngày 05 tháng 3 năm 2024"),
        ],
      }),
    ],
  });
  const row = (...children: TableCell[]): TableRow => new TableRow({ children });
  const tasks = new Table({
    rows: [
      row(
        cell("TT", below),
        cell("Nhiệm vụ", below),
        cell("Cơ quan thực hiện", { columnSpan: 2 }),
        cell("Thời hạn", below),
      ),
      row(cell("", above), cell("", above), cell("Chủ trì"), cell("Phối hợp"), cell("", above)),
      row(cell("I"), cell("Thể chế", { columnSpan: 4 })),
      row(
        cell("1"),
        cell("Lập đề án phòng dịch"),
        cell("Sở Tư pháp"),
        cell("Sở Y tế", below),
        cell("30/6/2024"),
      ),
      row(cell("2"), cell("Ban hành bảng giá"), cell("Sở Xây dựng"), cell("", above), cell("")),
    ],
  });
  const tcvn3 = (content: string, font: string): TextRun =>
    new TextRun({ text: toTcvn3(content).toString("latin1"), font });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "numbers",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1." },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: "%2)" },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [text("Ban hành kèm theo Quyết định số 12/QĐ-UBND.")] } },
    sections: [
      {
        headers: { default: new Header({ children: [text("Đầu trang lặp lại")] }) },
        children: [
          frame,
          text("Kính gửi: Các sở, ban, ngành tỉnh."),
          list(0, [
            new TextRun("Giao Sở Y tế rà soát"),
            new FootnoteReferenceRun(1),
            new TextRun(" và báo cáo trước ngày 20/3/2024."),
          ]),
          list(1, [new TextRun("Kiểm tra thuốc tại các bệnh viện;")]),
          list(1, [new TextRun("Kiểm tra vắc xin.")]),
          list(0, [
            tcvn3("Sở Nội vụ chủ trì, phối hợp các đơn vị.", ".VnTime"),
            tcvn3(" tổ chức", ".VnTimeH"),
          ]),
          new Paragraph({
            children: [
              new TextRun({
                text: toVni("Sở Tài chính bố trí kinh phí đầy đủ.").toString("latin1"),
                font: "VNI-Times",
              }),
              new TextRun({ text: " chữ ẩn", vanish: true }),
              new TextRun({ text: " gấp", allCaps: true }),
              new TextRun("\tsau dấu cách, 5m"),
              new TextRun({ text: "2", superScript: true }),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun("Giữ "),
              new DeletedTextRun({ text: "bỏ ", id: 1, ...revision }),
              new InsertedTextRun({ text: "thêm", id: 2, ...revision }),
            ],
          }),
          tasks,
          text("Hết bảng."),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
