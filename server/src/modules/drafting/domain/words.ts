/** A word of an event's payload, as the journal writes it. */
export const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
