import type { ManifestColumn, ManifestLine } from "@dondoc/contract";
import { textOf } from "../../../../../kernel/sheet-cells.ts";
import type { Mapping } from "../../../../../kernel/sheet-columns.ts";
import { slipInWords, slipOf, type Forms } from "../../../../../kernel/sheet-slip.ts";
import { titleOf } from "./manifest-columns.ts";
import { hourAlone, readMoment } from "./read-moment.ts";

/** Before it no system recorded anything that is inspected today: an earlier year is a clock that was never set, or a slip. */
const EARLIEST = Date.parse("2000-01-01T00:00:00+07:00");

type Cells = readonly unknown[];

const HASH = /^[0-9a-f]{64}$/u;
const NAMED = /[^\s.]\.[a-z0-9]{2,5}$/iu;
const hashOf = (cell: unknown): string => textOf(cell).replace(/^sha-?256:\s*/iu, "").toLowerCase(); // prettier-ignore
const FORMS: Forms<ManifestColumn> = {
  // One that was left out altogether leaves its cell to the next.
  fileName: (cell) => textOf(cell) === "" || NAMED.test(textOf(cell)),
  recordedAt: (cell) => readMoment(cell) !== null,
  saidHash: (cell) => textOf(cell) === "" || HASH.test(hashOf(cell)),
};
const LONGEST: Readonly<Record<"fileName" | "origin" | "note", number>> = {
  fileName: 200,
  origin: 500,
  note: 2000,
};

/** Of a path its last part: manifests name files as the other system kept them. */
const lastPart = (path: string): string => path.split(/[/\\]/u).at(-1)?.trim() ?? "";

/** Every line of a manifest that says something, with what keeps it out at its row, numbered as the sheet shows it. */
export function readLines(
  rows: readonly Cells[],
  mapping: Mapping<ManifestColumn>,
  now: Date,
): ManifestLine[] {
  return [...rows.entries()]
    .filter(([at, cells]) => at > mapping.headingAt && cells.some((cell) => textOf(cell) !== ""))
    .map(([at, cells]) => readLine(cells, at + 1, { mapping, now }));
}

function readLine(
  cells: Cells,
  row: number,
  { mapping: { columns, headings }, now }: { mapping: Mapping<ManifestColumn>; now: Date },
): ManifestLine {
  const cell = (column: ManifestColumn): unknown => {
    const at = columns[column];
    return at === undefined ? undefined : cells[at];
  };
  const problems: string[] = [];
  const said = (column: keyof typeof LONGEST): string => {
    const text = column === "fileName" ? lastPart(textOf(cell(column))) : textOf(cell(column));
    const most = LONGEST[column];
    if (text.length > most) problems.push(`${titleOf(column)} dài quá ${most} ký tự.`);
    return text.slice(0, most);
  };
  const fileName = said("fileName");
  const origin = said("origin") || null;
  const note = said("note") || null;
  const recordedAt = readMoment(cell("recordedAt"));
  const hash = hashOf(cell("saidHash"));
  const whole = {
    row,
    fileName,
    recordedAt,
    origin,
    note,
    saidHash: HASH.test(hash) ? hash : null,
  };

  const slip = slipOf(cells, { columns, forms: FORMS, sound: () => true });
  if (slip) return { ...whole, problems: [slipInWords(slip, headings)] };
  if (fileName === "") problems.push("Thiếu tên tệp.");
  if (recordedAt === null) {
    const time = hourAlone(cell("recordedAt")) ?? textOf(cell("recordedAt"));
    problems.push(
      time === ""
        ? "Thiếu thời điểm ghi nhận."
        : `“${time}” không phải thời điểm. Ghi đủ ngày, giờ, phút, ví dụ 20/11/2026 08:15.`,
    );
  } else if (Date.parse(recordedAt) > now.getTime()) {
    problems.push("Thời điểm ghi nhận muộn hơn bây giờ. Hãy xem lại ngày, giờ của hệ thống nguồn.");
  } else if (Date.parse(recordedAt) < EARLIEST) {
    problems.push(
      "Thời điểm ghi nhận trước ngày 01/01/2000. Hãy xem lại năm; chứng cứ đã nhập không sửa, xóa được.",
    );
  }
  if (hash !== "" && whole.saidHash === null) {
    problems.push("Mã băm SHA-256 phải gồm 64 chữ số, chữ cái a đến f; không có thì để trống.");
  }
  return { ...whole, problems };
}
