/** 2026-11-05 → 5/11/2026, as officials write it. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** A word of an event's payload, as the journal writes it. */
export const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
