import { refusals } from "./refusal.ts";

/** A place in a keyset-paginated list: the sort values of the last row seen, opaque to the client. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

export function decodeCursor(
  cursor: string | undefined,
  length: number,
): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(values) && values.length === length && values.every(isKey)) return values;
  } catch {
    // falls through: whatever it was, it is not a cursor of ours
  }
  throw refusals.INVALID();
}

const isKey = (value: unknown): value is string | number | null =>
  value === null || typeof value === "string" || typeof value === "number";

/** Cuts one row more than asked into a page and the cursor of the next. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number | null)[],
): { rows: Row[]; next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
