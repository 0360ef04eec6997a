import type { MeasureFilter, MeasureRow, RemedyState } from "@dondoc/contract";
import { writeXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { kindNames, measureLabel } from "../domain/words.ts";
import { whereOf } from "./list-measures.ts";
import { measureColumns } from "./measure-rows.ts";

/** A register of more entries nobody keeps in one book; the filters divide it. */
const MOST = 20_000;

const subjects = { agency: "Cơ quan", head: "Người đứng đầu", person: "Cá nhân" } as const;
const remedies: Record<RemedyState, string> = {
  none: "Không yêu cầu",
  open: "Chưa khắc phục",
  overdue: "Quá hạn khắc phục",
  reported: "Chờ xác nhận",
  remedied: "Đã khắc phục",
};
const DATE = "dd/mm/yyyy";
const COLUMNS: readonly [title: string, width: number, numFmt?: string][] = [
  ["STT", 5],
  ["Số sổ", 9],
  ["Số văn bản", 15],
  ["Ngày văn bản", 11, DATE],
  ["Hình thức", 18],
  ["Đối tượng", 13],
  ["Cơ quan", 22],
  ["Người, chức vụ", 22],
  ["Cơ quan ban hành", 15],
  ["Nội dung, lý do", 40],
  ["Số nhiệm vụ", 8],
  ["Khắc phục", 14],
  ["Hạn khắc phục", 11, DATE],
  ["Ngày khắc phục", 11, DATE],
  ["Kỳ đánh giá", 12],
  ["Ngày công bố", 11, DATE],
  ["Ngày thu hồi", 11, DATE],
];
const CELL = { alignment: { wrapText: true, vertical: "top" } } as const;

/** The register as a workbook with typed cells: dates are dates, counts are numbers, and no text is a formula. With what is in it. */
export async function exportMeasures(
  tx: Tx,
  filter: z.output<typeof MeasureFilter>,
  today: string,
): Promise<{ rows: MeasureRow[]; book: Uint8Array }> {
  const { rows } = await sql<MeasureRow>`
    select ${measureColumns(today)} from app.measure where ${whereOf(filter, today)}
    order by measure.document_on desc, measure.id desc limit ${MOST}`.execute(tx);
  const headings = COLUMNS.map(([title]) => title);
  const last = String.fromCodePoint(64 + COLUMNS.length);
  const book = await writeXlsx({
    sheets: [
      {
        name: "Sổ trách nhiệm",
        columns: COLUMNS.map(([, width, numFmt]) => ({
          width,
          style: CELL,
          ...(numFmt && { numFmt }),
        })),
        rows: [headings, ...rows.map((row, index) => line(row, index + 1))],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${last}${rows.length + 1}` },
        pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 }, // prettier-ignore
      },
    ],
  });
  return { rows, book };
}

const line = (row: MeasureRow, ordinal: number) => [
  ordinal,
  measureLabel(row.number),
  row.documentNumber,
  dateCell(row.documentOn),
  kindNames[row.kind],
  subjects[row.subjectKind],
  row.unit.name,
  [row.person?.name, row.post].filter(Boolean).join(", ") || null,
  row.issuer,
  row.cause,
  row.tasks,
  remedies[row.remedyState],
  dateCell(row.remedyBy),
  dateCell(row.remediedOn),
  row.countsFor.replace(/^(\d+)-Q(\d)$/, "Quý $2/$1"),
  dateCell(row.publishedOn),
  dateCell(row.withdrawnOn),
];

const dateCell = (date: string | null): Date | null =>
  date === null ? null : new Date(`${date}T00:00:00Z`);
