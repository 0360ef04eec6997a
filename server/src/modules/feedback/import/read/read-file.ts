import { readNamedSheetsOrCsv, TooLargeWorkbook, type Sheet } from "../../../../kernel/sheets.ts";
import { mapColumns, type Chosen, type Mapping } from "../domain/columns.ts";
import { voiceImportRefusals } from "../refusals.ts";

/** So many lines at once are written as a whole within seconds; more come in several files. */
const MOST_ROWS = 20_000;
/** Titles, headings and empty lines beside them. */
const ROOM = 50;

/** The lines of a workbook, a CSV file or a list in JSON, and how its headings are read. */
export async function readFile(
  bytes: Uint8Array,
  chosen: Chosen,
): Promise<{ rows: Sheet; mapping: Mapping }> {
  const sheets = await rowsOf(bytes).catch((error: unknown) => {
    throw error instanceof TooLargeWorkbook
      ? voiceImportRefusals.TOO_LONG(MOST_ROWS)
      : voiceImportRefusals.FILE_UNREADABLE();
  });
  for (const rows of sheets) {
    const mapping = mapColumns(rows, chosen);
    if (!mapping) continue;
    if (rows.length - mapping.headingAt > MOST_ROWS + 1)
      throw voiceImportRefusals.TOO_LONG(MOST_ROWS);
    return { rows, mapping };
  }
  throw voiceImportRefusals.NO_HEADINGS();
}

async function rowsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const text = looksLikeJson(bytes)
    ? new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    : null;
  if (text !== null) return [fromJson(JSON.parse(text.replace(/^\uFEFF/u, "")))];
  return (await readNamedSheetsOrCsv(bytes, MOST_ROWS + ROOM)).map(({ rows }) => rows);
}

const looksLikeJson = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/u, "").trimStart(); // prettier-ignore
  return head.startsWith("[") || head.startsWith("{");
};

/** A list of records, alone or under one name, as a sheet whose headings are their fields. */
function fromJson(value: unknown): Sheet {
  const list = Array.isArray(value)
    ? value
    : Object.values(value as Record<string, unknown>).find((one) => Array.isArray(one));
  if (!Array.isArray(list)) throw new Error("no list");
  const records = list.map((one) =>
    typeof one === "object" && one !== null ? (one as Record<string, unknown>) : {},
  );
  const headings = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [headings, ...records.map((one) => headings.map((name) => one[name]))];
}
