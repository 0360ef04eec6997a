/** The one source of the present. Local dates are those of Asia/Ho_Chi_Minh (UTC+7, no summer time since 1975). */
export interface Clock {
  now(): Date;
}

const OFFSET_MS = 7 * 60 * 60 * 1000;

export const systemClock: Clock = { now: () => new Date() };

/** The local date, ISO, on which an instant falls in Việt Nam. */
export function localDateOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}
