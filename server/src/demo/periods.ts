import { addMonths } from "@dondoc/workcalendar";
import type { Runtime } from "../kernel/act.ts";
import { occurrenceRound } from "../modules/tasks/index.ts";

/** Months that lie behind the demo's first morning: its directives are no older. */
const MONTHS = 24;

/**
 * The tasks that periodic duties made on the first of each month, by the round itself as of those nights, so that they live as the
 * other tasks do; a night of today would find all of them at once, and each late since its month.
 */
export async function makeDemoPeriods(
  at: (instant: string) => Runtime,
  today: string,
): Promise<void> {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  for (let ago = MONTHS; ago >= 0; ago -= 1) {
    const day = addMonths(firstOfMonth, -ago);
    await occurrenceRound.run(at(`${day}T00:05:00+07:00`), day, new AbortController().signal);
  }
}
