const OFFSET_MS = 7 * 60 * 60 * 1000;
const TIME = /^(?:[01]?\d|2[0-3])[:hg][0-5]\d$/u;

/** Is this an hour and minute as people type them: "8h20", "8:20"? */
export const isTime = (time: string): boolean => TIME.test(time.trim());

/** The instant of a day and an hour of Việt Nam. */
export const instantOf = (day: string, time: string): string =>
  `${day}T${time.trim().replace(/[hg]/u, ":").padStart(5, "0")}:00+07:00`;

/** The day and the hour of an instant, by the clock of Việt Nam. */
export function localTimeOf(instant: string): { day: string; time: string } {
  const local = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
