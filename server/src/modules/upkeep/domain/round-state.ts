import type { RoundState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";

/** How a round stands at an hour ("07:30") of a day in Việt Nam: before its own hour yesterday's run is the last one due. */
export function roundState(
  { at }: { at: string },
  { lastDay, failing }: { lastDay: string | null; failing: unknown },
  { today, hour }: { today: string; hour: string },
): RoundState {
  if (failing) return "failing";
  if (lastDay === null) return "never";
  const due = hour >= at ? today : addDays(today, -1);
  return lastDay >= due ? "done" : "waiting";
}
