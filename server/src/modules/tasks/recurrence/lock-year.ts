import type { ActContext } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { lockTask } from "../locking/lock-task.ts";
import type { YearSubject } from "./domain/year-policies.ts";
import { openYear, readYears } from "./read/read-years.ts";

/** Takes the duty's row for this transaction, with the year that waits. */
export async function lockYear(
  context: ActContext,
  input: { taskId: string; version: number },
): Promise<YearSubject> {
  const task = await lockTask(context, input);
  return { ...task, year: openYear(await readYears(context.tx, task.id)) };
}

/** An answer is for the year that waits, the earliest first; the page may have been open since another. */
export function checkYear({ year }: YearSubject, answered: number): void {
  if (year?.year !== answered) throw atField(refusals.VERSION_CONFLICT(), "year");
}
