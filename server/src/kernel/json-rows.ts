import { MOST_COLUMNS, TooLargeSheet, tooWide } from "./sheet-bounds.ts";

/**
 * A list of records in JSON, alone or under one name, as a sheet whose headings are their fields. Anybody may write a list whose
 * every record has a field of its own: both its records and its fields are counted before any record is spread over the headings.
 * @throws TooLargeSheet where it has more records than `maxRows`, SHEET_TOO_WIDE where it has more fields than columns are read
 */
export function jsonRows(text: string, maxRows: number): unknown[][] {
  if (hasMoreValues(text, maxRows * MOST_COLUMNS)) throw new TooLargeSheet();
  const value: unknown = JSON.parse(text);
  const list = Array.isArray(value)
    ? value
    : Object.values(value as Record<string, unknown>).find((one) => Array.isArray(one));
  if (!Array.isArray(list)) throw new Error("no list");
  if (list.length > maxRows) throw new TooLargeSheet();
  const records = list.map((one) =>
    typeof one === "object" && one !== null ? (one as Record<string, unknown>) : {},
  );
  const headings = fieldsOf(records);
  return [headings, ...records.map((one) => headings.map((name) => one[name]))];
}

function fieldsOf(records: readonly Record<string, unknown>[]): string[] {
  const fields = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(record)) {
      fields.add(name);
      if (fields.size > MOST_COLUMNS) throw tooWide();
    }
  }
  return [...fields];
}

const [QUOTE, COMMA, LIST, ESCAPE, RECORD] = Array.from('",[\\{', (sign) => sign.charCodeAt(0));

/** Whether more values stand in the text than so many, by their signs outside quotes: parsed, each takes far more than its letters. */
function hasMoreValues(text: string, most: number): boolean {
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length && values <= most; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted && sign === ESCAPE) at += 1;
    else if (sign === QUOTE) quoted = !quoted;
    else if (!quoted && (sign === COMMA || sign === LIST || sign === RECORD)) values += 1;
  }
  return values > most;
}
