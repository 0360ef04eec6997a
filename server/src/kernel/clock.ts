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

/** The minute at which an instant falls in Việt Nam, "YYYY-MM-DDTHH:mm"; its seconds are dropped. */
export function localMinuteOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** The instant of a minute in Việt Nam. Throws a RangeError for what is none. */
export function instantOf(localMinute: string): Date {
  const instant = new Date(`${localMinute}:00Z`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a local minute: ${localMinute}`);
  return new Date(instant.getTime() - OFFSET_MS);
}
