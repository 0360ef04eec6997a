/** What a voice may be about besides an agency, by the number under which people quote it. */
export type RecordLabel =
  | { kind: "task"; number: number }
  | { kind: "finding"; number: number; ordinal: number }
  | { kind: "measure"; number: number };

const LABEL = /^(?:(NV|STN)?\s*-?\s*(\d{1,9})|KT\s*-?\s*(\d{1,9})\s*\.\s*(\d{1,4}))$/iu;

/** "NV-12" or a bare number, "KT-3.2", "STN-5", however it is spaced; null where it is none of these. */
export function recordLabel(typed: string): RecordLabel | null {
  const found = LABEL.exec(typed.trim());
  if (!found) return null;
  const [, prefix = "NV", number, inspection, ordinal] = found;
  if (inspection !== undefined && ordinal !== undefined)
    return { kind: "finding", number: Number(inspection), ordinal: Number(ordinal) };
  return { kind: prefix.toUpperCase() === "STN" ? "measure" : "task", number: Number(number) };
}
