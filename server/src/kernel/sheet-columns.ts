import { textOf } from "./sheet-cells.ts";

/** Of each column the headings that name it, without accents; the first, with accents, is how messages call the column. */
export type Headings<Column extends string> = Readonly<
  Record<Column, readonly [title: string, ...folded: string[]]>
>;
export interface KnownColumns<Column extends string> {
  /** In the order in which headings are given to them. */
  all: readonly Column[];
  headings: Headings<Column>;
  required: readonly Column[];
}
export interface Mapping<Column extends string> {
  /** Counted from 0. */
  headingAt: number;
  headings: string[];
  columns: Partial<Record<Column, number>>;
  missing: Column[];
}
/** What a person says of headings: the column, or "" for none. */
export type Chosen<Column extends string> = Readonly<Record<string, Column | "">>;

/** Titles and notes often stand above the headings. */
const HEADING_WITHIN = 15;
const LONGEST_HEADING = 300;

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

function columnsOf<Column extends string>(
  { all, headings: names }: KnownColumns<Column>,
  headings: readonly string[],
  chosen: Chosen<Column>,
): Mapping<Column>["columns"] {
  const folded = headings.map(fold);
  const columns: Mapping<Column>["columns"] = {};
  for (const column of all) {
    const [, ...known] = names[column];
    const at = known.map((name) => folded.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column] = at;
  }
  for (const [heading, column] of Object.entries(chosen)) {
    const at = folded.indexOf(fold(heading));
    if (at < 0) continue;
    for (const own of all) if (columns[own] === at) delete columns[own];
    if (column !== "") columns[column] = at;
  }
  return columns;
}

/**
 * The row of the headings, the one most of whose cells are known, else the first that is as full as any, so that a person can say
 * what they are; what somebody has said of one goes first. Null where no row has two cells.
 */
export function mapColumns<Column extends string>(
  known: KnownColumns<Column>,
  rows: readonly (readonly unknown[])[],
  chosen: Chosen<Column> = {},
): Mapping<Column> | null {
  const found = rows
    .slice(0, HEADING_WITHIN)
    .map((cells, headingAt) => {
      const headings = Array.from(cells, (cell) => textOf(cell).slice(0, LONGEST_HEADING));
      const columns = columnsOf(known, headings, chosen);
      const written = headings.filter((heading) => heading !== "").length;
      return { headingAt, headings, columns, written, known: Object.keys(columns).length };
    })
    .filter(({ written }) => written >= 2)
    .toSorted((a, b) => b.known - a.known || b.written - a.written || a.headingAt - b.headingAt)[0];
  if (!found) return null;
  const { headingAt, headings, columns } = found;
  const missing = known.required.filter((column) => columns[column] === undefined);
  return { headingAt, headings, columns, missing };
}
