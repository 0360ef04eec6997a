/** A word out of a journal payload, which the types know nothing about. */
export const said = (value: unknown): string => (typeof value === "string" ? value : "");
