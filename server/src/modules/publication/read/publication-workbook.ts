import type { Publication, PublishedLine, PublishedResults } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { Cell, CellType } from "../../../kernel/workbook/cell.ts";
import { writeWorkbook } from "../../../kernel/workbook/write-workbook.ts";

const DONE = "Hoàn thành";
const OPEN = "Chưa hoàn thành";
type Column = [
  title: string,
  band: string | null,
  type: CellType,
  of: (line: PublishedLine) => Cell,
];
const COLUMNS: readonly Column[] = [
  ["Cơ quan", null, "long", ({ name }) => name],
  ["Tổng số nhiệm vụ", null, "whole", ({ assigned }) => assigned],
  ["Tổng", DONE, "whole", ({ done }) => done],
  ["Đúng, trước hạn", DONE, "whole", ({ onTime }) => onTime],
  ["Quá hạn", DONE, "whole", ({ late }) => late],
  ["Tổng", OPEN, "whole", ({ open }) => open],
  ["Quá hạn", OPEN, "whole", ({ overdue }) => overdue],
];

/** What is published as a workbook for the portal: the table and how it was counted, nothing besides. */
export async function publicationWorkbook(
  publication: Publication,
  results: PublishedResults,
  organ: readonly string[],
): Promise<Buffer> {
  const { title, from, to, state } = publication;
  const { lines, others, total, rate, smallest, intro } = results;
  const cells = (line: PublishedLine): Cell[] => [
    ...COLUMNS.map(([, , , of]) => of(line)),
    line.rate,
  ];
  return writeWorkbook([
    {
      name: "Kết quả",
      organ: organ.map((line) => line.toLocaleUpperCase("vi")),
      title: `CÔNG BỐ KẾT QUẢ THỰC HIỆN NHIỆM VỤ ${title.toLocaleUpperCase("vi")}`,
      under: [
        ...(state === "draft" ? ["BẢN NHÁP, CHƯA CÔNG BỐ"] : []),
        ...(state === "withdrawn" ? [`ĐÃ THU HỒI: ${publication.withdrawnBecause ?? ""}`] : []),
        `Từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)}, số liệu đến hết ngày ${vietnameseDate(to)}`,
        ...(intro === "" ? [] : intro.split("\n")),
      ],
      columns: [
        ...COLUMNS.map(([heading, band, type]) => ({ title: heading, band, type })),
        { title: `${rate.name} (%)`, band: null, type: "percent" as const },
      ],
      lines: [[...lines, ...(others ? [others] : [])].map(cells)],
      total: cells(total),
      notes: [
        `${rate.name} = ${rate.formula}.`,
        `Cơ quan có ít hơn ${smallest} nhiệm vụ không nêu riêng; số liệu của các cơ quan đó được cộng chung.`,
        "Hoàn thành không thời hạn hoặc chưa đánh giá tính vào tổng hoàn thành, không tính đúng hạn hay quá hạn.",
      ],
    },
  ]);
}
