import { cellXml, columnName, STYLE, textXml, type Cell, type ColumnType } from "./cell.ts";

interface SheetColumn {
  title: string;
  /** The heading over this and its neighbours of the same band. */
  band: string | null;
  type: ColumnType;
  /** Characters; by the type where none is given. */
  width?: number;
}

/** One sheet: the head of an office's table, its columns, lines as they come, sums and notes. */
export interface Sheet {
  /** On its tab. */
  name: string;
  /** "UBND TỈNH AN SƠN", "VĂN PHÒNG". */
  organ: readonly string[];
  title: string;
  /** The period, as of when, what it is narrowed to: one line each. */
  under: readonly string[];
  columns: readonly SheetColumn[];
  /** In batches; the number of each line is written before it. */
  lines: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;
  total: readonly Cell[] | null;
  notes: readonly string[];
}

/** Where the table stands: known once its last line is written, and asked for by the names of the workbook. */
export interface Extent {
  headingFrom: number;
  headingTo: number;
  lastLine: number;
  lastColumn: string;
}

const WIDTH: Record<ColumnType, number> = {
  text: 15,
  long: 38,
  whole: 8,
  percent: 9.5,
  decimal: 11,
  points: 9.5,
  date: 11,
};
/** Wider than this a table is not read on A4 any more. */
const A4_CHARACTERS = 270;
const A4 = 9;
const A3 = 8;
const NATION = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The XML of a sheet, piece by piece; says at its end where the table stood. */
export async function* sheetXml(sheet: Sheet, told: (extent: Extent) => void) {
  const columns: SheetColumn[] = [
    { title: "STT", band: null, type: "whole", width: 5.5 },
    ...sheet.columns,
  ];
  const lastColumn = columnName(columns.length - 1);
  const merges: string[] = [];
  const head = headRows(sheet, columns, merges);
  const headingFrom = head.count + 1;
  const bands = columns.some(({ band }) => band !== null);
  const headingTo = headingFrom + (bands ? 1 : 0);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="${headingTo}" topLeftCell="C${headingTo + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
    .map(
      ({ type, width }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width ?? WIDTH[type]}" customWidth="1"/>`,
    )
    .join("")}</cols><sheetData>${head.xml}${headingRows(columns, headingFrom, bands, merges)}`;
  let row = headingTo;
  for await (const batch of sheet.lines) {
    let piece = "";
    for (const line of batch) {
      row += 1;
      piece += `<row r="${row}" ht="${heightOf(columns, line)}" customHeight="1"><c r="A${row}" s="${STYLE.centred}"><v>${row - headingTo}</v></c>${lineXml(columns, row, line, false)}</row>`;
    }
    yield piece;
  }
  const lastLine = Math.max(row, headingTo + 1);
  if (row === headingTo) row += 1;
  yield footRows(sheet, columns, row, merges);
  yield `</sheetData><autoFilter ref="A${headingTo}:${lastColumn}${lastLine}"/>${
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
  }<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${widthOf(columns) > A4_CHARACTERS ? A3 : A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
  told({ headingFrom, headingTo, lastLine, lastColumn });
}

function lineXml(
  columns: readonly SheetColumn[],
  row: number,
  line: readonly Cell[],
  isTotal: boolean,
): string {
  let xml = "";
  for (let at = 1; at < columns.length; at += 1) {
    const type = columns[at]?.type ?? "text";
    xml += cellXml(`${columnName(at)}${row}`, type, line[at - 1] ?? null, isTotal);
  }
  return xml;
}

const widthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, { type, width }) => sum + (width ?? WIDTH[type]), 0);

/** Room for the longest text of a line, since not every program makes it by itself; 409 points are the most there are. */
function heightOf(columns: readonly SheetColumn[], line: readonly Cell[]): number {
  let most = 1;
  for (const [at, value] of line.entries()) {
    if (typeof value !== "string") continue;
    const { type = "text", width } = columns[at + 1] ?? {};
    // Words do not break: a line holds a little less than its characters.
    most = Math.max(most, Math.ceil(value.length / ((width ?? WIDTH[type]) * 0.92)));
  }
  return Math.min(409, most * 15 + 1);
}

/** The organ to the left, the nation to the right, the title below and what the figures are of. */
function headRows(
  { organ, title, under }: Sheet,
  columns: readonly SheetColumn[],
  merges: string[],
): { xml: string; count: number } {
  const last = columns.length - 1;
  const left = middleOf(columns);
  const rows: string[] = [];
  const merged = (row: number, from: number, to: number) => {
    if (to > from) merges.push(`${columnName(from)}${row}:${columnName(to)}${row}`);
  };
  for (const [at, nation] of NATION.entries()) {
    const row = at + 1;
    const name = organ[at] ?? "";
    const style = at === organ.length - 1 ? STYLE.organBold : STYLE.organ;
    rows.push(
      `<row r="${row}" ht="18" customHeight="1">${textXml(`A${row}`, name, style)}${last > left ? textXml(`${columnName(left + 1)}${row}`, nation, STYLE.organBold) : ""}</row>`,
    );
    merged(row, 0, left);
    merged(row, left + 1, last);
  }
  rows.push(`<row r="3" ht="9" customHeight="1"/>`);
  rows.push(
    `<row r="4" ht="24" customHeight="1">${textXml("A4", title.toLocaleUpperCase("vi"), STYLE.title)}</row>`,
  );
  merged(4, 0, last);
  for (const [at, line] of under.entries()) {
    const row = 5 + at;
    rows.push(
      `<row r="${row}" ht="18" customHeight="1">${textXml(`A${row}`, line, STYLE.under)}</row>`,
    );
    merged(row, 0, last);
  }
  const count = 5 + under.length;
  rows.push(`<row r="${count}" ht="9" customHeight="1"/>`);
  return { xml: rows.join(""), count };
}

/** The column at which the left part of the head ends: about four tenths of the width. */
function middleOf(columns: readonly SheetColumn[]): number {
  const widths = columns.map(({ type, width }) => width ?? WIDTH[type]);
  const whole = widthOf(columns);
  let reached = 0;
  for (const [at, width] of widths.entries()) {
    reached += width;
    if (reached >= whole * 0.4) return Math.min(at, columns.length - 2);
  }
  return 0;
}

/** One row of headings, two where some stand under a band. */
function headingRows(
  columns: readonly SheetColumn[],
  from: number,
  bands: boolean,
  merges: string[],
): string {
  const own = (row: number) =>
    columns
      .map(({ title, band }, at) =>
        bands && band === null && row > from
          ? `<c r="${columnName(at)}${row}" s="${STYLE.heading}"/>`
          : textXml(`${columnName(at)}${row}`, title, STYLE.heading),
      )
      .join("");
  const height = `ht="${tallest(columns)}" customHeight="1"`;
  if (!bands) return `<row r="${from}" ${height}>${own(from)}</row>`;
  let over = "";
  for (let at = 0; at < columns.length; at += 1) {
    const { band = null, title = "" } = columns[at] ?? {};
    const place = `${columnName(at)}${from}`;
    if (band === null) {
      over += textXml(place, title, STYLE.heading);
      merges.push(`${place}:${columnName(at)}${from + 1}`);
    } else if (columns[at - 1]?.band === band) {
      over += `<c r="${place}" s="${STYLE.heading}"/>`;
    } else {
      over += textXml(place, band, STYLE.heading);
      let last = at;
      while (columns[last + 1]?.band === band) last += 1;
      if (last > at) merges.push(`${place}:${columnName(last)}${from}`);
    }
  }
  return `<row r="${from}" ht="20" customHeight="1">${over}</row><row r="${from + 1}" ${height}>${own(from + 1)}</row>`;
}

/** Lines of fifteen points, as many as the longest heading needs in its column. */
function tallest(columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ title, type, width }) =>
    Math.ceil((title.length * 1.25) / (width ?? WIDTH[type])),
  );
  return 15 * Math.min(8, Math.max(2, ...lines)) + 4;
}

function footRows(
  { total, notes }: Sheet,
  columns: readonly SheetColumn[],
  after: number,
  merges: string[],
): string {
  let row = after;
  let xml = "";
  if (total) {
    row += 1;
    xml += `<row r="${row}"><c r="A${row}" s="${STYLE.totalText}"/>${lineXml(columns, row, total, true)}</row>`;
  }
  row += 1;
  const last = columnName(columns.length - 1);
  const width = widthOf(columns);
  for (const note of notes) {
    row += 1;
    const height = 15 * Math.max(1, Math.ceil((note.length * 1.1) / width)) + 2;
    xml += `<row r="${row}" ht="${height}" customHeight="1">${textXml(`A${row}`, note, STYLE.note)}</row>`;
    merges.push(`A${row}:${last}${row}`);
  }
  return xml;
}
