/** 2025-07-01 as officials write it: 01/07/2025. */
export const vietnameseDate = (date: string): string => date.split("-").reverse().join("/");

/** The day after, ISO. */
export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
