/** One field of a record put right: its name in the office's words, what stood there and what stands there now. */
export interface Change {
  what: string;
  from: string | null;
  to: string | null;
}

/** What differs between two states of a record, as it is told; in the order of the names. */
export function changesIn<K extends string>(
  names: Readonly<Record<K, string>>,
  before: Readonly<Record<K, string | null>>,
  after: Readonly<Record<K, string | null>>,
): Change[] {
  return (Object.entries(names) as [K, string][])
    .filter(([field]) => before[field] !== after[field])
    .map(([field, what]) => ({ what, from: before[field], to: after[field] }));
}

const quoted = (text: string | null): string => (text === null ? "để trống" : `“${text}”`);

/** "số văn bản từ “12/KH-UBND” thành “21/KH-UBND”; …" */
export const changesInWords = (changes: readonly Change[]): string =>
  changes.map(({ what, from, to }) => `${what} từ ${quoted(from)} thành ${quoted(to)}`).join("; ");
