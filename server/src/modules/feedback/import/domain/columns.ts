import { VoiceColumn } from "@dondoc/contract";
import { textOf } from "../../../../kernel/sheet-cells.ts";

export const COLUMNS = VoiceColumn.options;

/** Headings as the exports of 1022 and of portals write them, without accents; the first is how messages name the column. */
const HEADINGS: Record<VoiceColumn, readonly [title: string, ...folded: string[]]> = {
  externalId: ["Mã hồ sơ", "ma ho so", "ma phan anh", "ma pakn", "ma so", "ma", "so phieu", "ma phieu", "id", "service request id"],
  receivedOn: ["Ngày tiếp nhận", "ngay tiep nhan", "thoi gian tiep nhan", "ngay gui", "thoi gian gui", "ngay nhan", "ngay", "requested datetime", "received on"],
  kind: ["Loại", "loai", "loai phan anh", "phan loai", "hinh thuc", "service code"],
  subject: ["Tiêu đề", "tieu de", "tom tat", "trich yeu", "tom tat noi dung", "title", "subject"],
  content: ["Nội dung", "noi dung", "noi dung phan anh", "noi dung phan anh kien nghi", "chi tiet", "description", "content"],
  place: ["Địa điểm", "dia diem", "noi xay ra", "vi tri", "noi phan anh", "address string", "place"],
  agency: ["Cơ quan", "co quan", "don vi xu ly", "co quan xu ly", "don vi", "agency responsible", "agency"],
  name: ["Họ tên người gửi", "ho ten", "ho va ten", "nguoi gui", "nguoi phan anh", "ten", "name"],
  phone: ["Điện thoại", "dien thoai", "so dien thoai", "sdt", "dt", "phone"],
  email: ["Thư điện tử", "thu dien tu", "email", "e mail"],
  address: ["Địa chỉ người gửi", "dia chi", "dia chi nguoi gui", "address"],
  state: ["Trạng thái", "trang thai", "tinh trang", "trang thai xu ly", "status", "state"],
  answer: ["Trả lời", "tra loi", "ket qua xu ly", "ket qua", "noi dung tra loi", "status notes", "answer"],
  answeredOn: ["Ngày trả lời", "ngay tra loi", "ngay hoan thanh", "ngay xu ly xong", "updated datetime", "answered on"],
}; // prettier-ignore
const REQUIRED: readonly VoiceColumn[] = ["externalId", "receivedOn", "content"];
/** Titles and notes often stand above the headings. */
const HEADING_WITHIN = 15;
const LONGEST_HEADING = 300;

export const titleOf = (column: VoiceColumn): string => HEADINGS[column][0];

/** Words without accents, signs and case: headings, kinds and states are compared so. */
export const fold = (text: string): string =>
  text
    .replaceAll(/\([^)]*\)/gu, " ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

export interface Mapping {
  /** Counted from 0. */
  headingAt: number;
  headings: string[];
  columns: Partial<Record<VoiceColumn, number>>;
  missing: VoiceColumn[];
}
/** What a person says of headings: the column, or "" for none. */
export type Chosen = Readonly<Record<string, VoiceColumn | "">>;

function columnsOf(headings: readonly string[], chosen: Chosen): Mapping["columns"] {
  const folded = headings.map(fold);
  const columns: Mapping["columns"] = {};
  for (const column of COLUMNS) {
    const [, ...names] = HEADINGS[column];
    const at = names.map((name) => folded.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column] = at;
  }
  for (const [heading, column] of Object.entries(chosen)) {
    const at = folded.indexOf(fold(heading));
    if (at < 0) continue;
    for (const own of COLUMNS) if (columns[own] === at) delete columns[own];
    if (column !== "") columns[column] = at;
  }
  return columns;
}

/**
 * The row of the headings, the one most of whose cells are known, else the first that is as full as any, so that a person can say
 * what they are; what somebody has said of one goes first. Null where no row has two cells.
 */
export function mapColumns(
  rows: readonly (readonly unknown[])[],
  chosen: Chosen = {},
): Mapping | null {
  const found = rows
    .slice(0, HEADING_WITHIN)
    .map((cells, headingAt) => {
      const headings = Array.from(cells, (cell) => textOf(cell).slice(0, LONGEST_HEADING));
      const columns = columnsOf(headings, chosen);
      const written = headings.filter((heading) => heading !== "").length;
      return { headingAt, headings, columns, written, known: Object.keys(columns).length };
    })
    .filter(({ written }) => written >= 2)
    .toSorted((a, b) => b.known - a.known || b.written - a.written || a.headingAt - b.headingAt)[0];
  if (!found) return null;
  const { headingAt, headings, columns } = found;
  const missing = REQUIRED.filter((column) => columns[column] === undefined);
  return { headingAt, headings, columns, missing };
}
