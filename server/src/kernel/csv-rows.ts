import { detectDelimiter } from "hucre/csv";
import { MOST_COLUMNS, tooWide } from "./sheet-bounds.ts";

/** The first lines show what stands between cells; a file that is one line is not copied to find that out. */
const SHOWS_DELIMITER = 64 * 1024;

/**
 * The rows of a CSV file (RFC 4180, cells apart by comma, semicolon, tab or bar, whichever its first lines have), cut after so many
 * rows: what follows is not looked at. Cells are slices of the text, so that reading takes no more memory than the text has cells.
 * @throws SHEET_TOO_WIDE where something is written right of the last column that is read; blank cells there are left out
 */
export function csvRows(given: string, maxRows: number): string[][] {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const delimiter = detectDelimiter(text.slice(0, SHOWS_DELIMITER));
  const ends = new RegExp(`[\\r\\n${delimiter === "\t" ? "\\t" : delimiter}]`, "g");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < maxRows) {
    const quoted = readQuoted(text, at);
    ends.lastIndex = quoted.end;
    const end = ends.exec(text)?.index ?? text.length;
    const cell = quoted.value + text.slice(quoted.end, end);
    if (row.length < MOST_COLUMNS) row.push(cell);
    else if (cell !== "") throw tooWide();
    at = end + 1;
    if (text[end] === delimiter && at < text.length) continue;
    // A delimiter that ends the file has a blank cell behind it.
    if (text[end] === delimiter && row.length < MOST_COLUMNS) row.push("");
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What stands in quotes from here on, a doubled one in it said once, and where it ends: here, where there is none. */
function readQuoted(text: string, from: number): { value: string; end: number } {
  if (text[from] !== '"') return { value: "", end: from };
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: unquoted(text, from, text.length), end: text.length };
    if (text[quote + 1] !== '"') return { value: unquoted(text, from, quote), end: quote + 1 };
    at = quote + 2;
  }
}

const unquoted = (text: string, from: number, to: number): string =>
  text.slice(from + 1, to).replaceAll('""', '"');
