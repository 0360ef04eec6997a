import type { SheetMapping, TaskImportResult } from "@dondoc/contract";
import { COLUMNS, foldHeading, titleOf, type Mapping } from "../domain/columns.ts";
import type { ReadLines, RowError, RowRemark } from "../domain/read-row.ts";
import type { ImportPlan } from "./read-plan.ts";
import type { ReadSheet } from "./read-sheet.ts";

/** So many errors, remarks and lines are shown; all are counted. */
const SHOWN_ERRORS = 200;
const SHOWN_LINES = 30;

/** What a plan comes to, as it is shown. */
export interface Outcome {
  /** The batch that was written; null of a look. */
  importId: string | null;
  counts: TaskImportResult["counts"];
  preview: TaskImportResult["preview"];
  errors: RowError[];
  remarks: RowRemark[];
}

export function outcomeOf({ documents, same, errors, remarks }: ImportPlan): Outcome {
  const tasks = documents.flatMap((document) => document.tasks);
  const count = (state: string) => tasks.filter((task) => task.state === state).length;
  return {
    importId: null,
    counts: {
      fresh: tasks.length,
      same,
      wrong: 0,
      documents: documents.length,
      newDocuments: documents.filter(({ id }) => id === null).length,
      open: count("IN_PROGRESS"),
      done: count("COMPLETED"),
      revoked: count("REVOKED"),
    },
    preview: linesOf(documents),
    errors,
    remarks,
  };
}

/** The same with what was wrong in the lines themselves, and how the headings were read. */
export function outcomeWith(
  { importId, counts, preview, errors: found, remarks: made }: Outcome,
  lines: ReadLines,
  { name, names, mapping }: ReadSheet,
): Omit<TaskImportResult, "dryRun" | "written"> {
  const errors = [...lines.errors, ...found].toSorted((a, b) => a.row - b.row);
  const remarks = [...lines.remarks, ...made].toSorted((a, b) => a.row - b.row);
  const columnAt = new Map(COLUMNS.map((column) => [mapping.columns[column], column]));
  return {
    importId,
    sheet: name,
    sheets: names,
    headings: mapping.headings.map((title, at) => ({ title, column: columnAt.get(at) ?? null })),
    missing: mapping.missing.map(titleOf),
    counts: { ...counts, wrong: new Set(errors.map(({ row }) => row)).size },
    errors: errors.slice(0, SHOWN_ERRORS),
    moreErrors: Math.max(0, errors.length - SHOWN_ERRORS),
    remarks: remarks.slice(0, SHOWN_ERRORS),
    moreRemarks: Math.max(0, remarks.length - SHOWN_ERRORS),
    hint: hintOf(errors, lines.tasks.length),
    preview,
  };
}

/** How every heading was read, also those that are none of ours: the next file is read the same way. */
export function mappingToKeep({ headings, columns }: Mapping): SheetMapping {
  const columnAt = new Map(COLUMNS.map((column) => [columns[column], column]));
  return Object.fromEntries(
    headings
      .map((title, at) => [title, columnAt.get(at) ?? ""] as const)
      .filter(([title]) => foldHeading(title) !== "")
      // Of two columns with one heading the one that is read.
      .toSorted(([, a], [, b]) => Number(a !== "") - Number(b !== "")),
  );
}

/** One column wrong in most lines has been shifted, or is another one. */
function hintOf(errors: readonly { column: string }[], fine: number): string | null {
  const [worst] = [...Map.groupBy(errors, ({ column }) => column)]
    .map(([column, own]) => ({ column, count: own.length }))
    .toSorted((a, b) => b.count - a.count);
  return worst && worst.count > 3 && worst.count > fine
    ? `Hầu hết các dòng sai ở cột ${worst.column}: có thể cột bị lệch. Hãy xem lại cách ghép cột.`
    : null;
}

const linesOf = (documents: ImportPlan["documents"]): TaskImportResult["preview"] =>
  documents
    .flatMap(({ number, symbol, tasks }) =>
      tasks.map(({ row, content, lead, partnerNames, due, state, note }) => ({
        row,
        reference: number === null ? "" : `${number}/${symbol}`,
        content,
        lead,
        partners: partnerNames,
        due,
        state,
        note,
      })),
    )
    .toSorted((a, b) => a.row - b.row)
    .slice(0, SHOWN_LINES);
