import { SheetColumn } from "@dondoc/contract";
import { textOf } from "../../../kernel/sheet-cells.ts";

/** In the order of form F1. */
export const COLUMNS = SheetColumn.options;
export type Column = SheetColumn;

/** Headings as people write them, without accents and signs; the first is how messages name the column. */
const HEADINGS: Record<Column, readonly [title: string, ...folded: string[]]> = {
  reference: [
    "Số, ký hiệu văn bản",
    "so ky hieu van ban",
    "so ky hieu",
    "so ky hieu vb",
    "so van ban",
    "van ban giao",
    "van ban giao nhiem vu",
    "so vb",
  ],
  issuedOn: [
    "Ngày ban hành",
    "ngay ban hanh",
    "ngay van ban",
    "ngay vb",
    "ngay thang van ban",
    "ngay ky",
  ],
  receivedOn: ["Ngày nhận", "ngay nhan", "ngay giao", "ngay giao nhiem vu"],
  issuer: [
    "Cấp giao, cơ quan ban hành",
    "cap giao",
    "co quan ban hanh",
    "cap giao nguoi ky",
    "co quan giao",
    "noi ban hanh",
  ],
  origin: ["Nguồn", "nguon", "nguon giao", "nguon nhiem vu"],
  place: ["Trích dẫn mục", "trich dan muc", "khoan diem", "muc khoan diem", "muc"],
  content: [
    "Nội dung nhiệm vụ",
    "noi dung nhiem vu",
    "nhiem vu",
    "noi dung",
    "noi dung giao",
    "nhiem vu duoc giao",
    "noi dung cong viec",
  ],
  lead: [
    "Cơ quan chủ trì",
    "co quan chu tri",
    "don vi chu tri",
    "chu tri",
    "co quan don vi chu tri",
    "co quan thuc hien",
    "don vi thuc hien",
  ],
  partners: ["Cơ quan phối hợp", "co quan phoi hop", "don vi phoi hop", "phoi hop"],
  deliverable: ["Sản phẩm", "san pham", "san pham dau ra", "ket qua san pham"],
  originalDue: ["Hạn gốc", "han goc", "han ban dau", "thoi han ban dau"],
  due: [
    "Thời hạn",
    "han hien hanh",
    "thoi han",
    "thoi han hoan thanh",
    "han hoan thanh",
    "han",
    "thoi gian hoan thanh",
    "han xu ly",
  ],
  state: [
    "Trạng thái",
    "trang thai",
    "tinh trang",
    "tinh trang thuc hien",
    "ket qua thuc hien",
    "tien do",
  ],
  completedOn: ["Ngày hoàn thành", "ngay hoan thanh", "ngay xong", "ngay ket thuc"],
};
const REQUIRED: readonly Column[] = ["content", "lead"];
/** Titles and notes often stand above the headings. */
const HEADING_WITHIN = 15;

export const titleOf = (column: Column): string => HEADINGS[column][0];

/** A heading without accents, signs, line breaks and what stands in brackets. */
export const foldHeading = (cell: unknown): string =>
  textOf(cell)
    .replaceAll(/\([^)]*\)/gu, " ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

export interface Mapping {
  /** The last row of the headings, counted from 0. */
  headingAt: number;
  headings: string[];
  /** Where each column stands; what is not there is left out. */
  columns: Partial<Record<Column, number>>;
  missing: Column[];
}

/** What a person says of headings: the column, or "" for none. */
export type Chosen = Readonly<Record<string, Column | "">>;

/** The longest heading that is kept. */
const HEADING_LETTERS = 300;

function columnsOf(headings: readonly string[], chosen: Chosen): Mapping["columns"] {
  const folded = headings.map(foldHeading);
  const columns: Mapping["columns"] = {};
  for (const column of COLUMNS) {
    const [, ...names] = HEADINGS[column];
    const at = names.map((name) => folded.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column] = at;
  }
  for (const [heading, column] of Object.entries(chosen)) {
    const at = folded.indexOf(foldHeading(heading));
    if (at < 0) continue;
    for (const own of COLUMNS) if (columns[own] === at) delete columns[own];
    if (column !== "") columns[column] = at;
  }
  return columns;
}

/**
 * Finds the row of the headings, the one most of whose cells are known, and what each column holds; what a person has said of a
 * heading goes before what is guessed. Headings on two rows, the lower ones under a common one, are read as one. Null where no
 * row looks like headings.
 */
export function mapColumns(
  sheet: readonly (readonly unknown[])[],
  chosen: Chosen = {},
): Mapping | null {
  const rows = sheet
    .slice(0, HEADING_WITHIN)
    .map((cells) => Array.from(cells, (cell) => textOf(cell).slice(0, HEADING_LETTERS)));
  const found = rows
    .flatMap((headings, at) => {
      const below = rows[at + 1] ?? [];
      const width = Math.max(headings.length, below.length);
      const both = Array.from({ length: width }, (_, own) => below[own] || headings[own] || "");
      return [
        { headingAt: at, headings, columns: columnsOf(headings, chosen) },
        { headingAt: at + 1, headings: both, columns: columnsOf(both, chosen) },
      ];
    })
    .map((one) => ({ ...one, known: Object.keys(one.columns).length }))
    .toSorted((a, b) => b.known - a.known || a.headingAt - b.headingAt)[0];
  if (!found || found.known < 2) return null;
  const { headingAt, headings, columns } = found;
  return {
    headingAt,
    headings,
    columns,
    missing: REQUIRED.filter((column) => columns[column] === undefined),
  };
}
