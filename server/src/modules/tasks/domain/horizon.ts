import { addDays, addWorkingDays } from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";

/** The days that the derived states are measured against, as of one day. All are local dates. */
export interface Horizon {
  today: string;
  /** Last days up to this one are "due soon": the list. */
  dueSoonUntil: string;
  /** Last days up to this one are yellow: the warning to the owner, narrower than the list. */
  yellowUntil: string;
  /** Undated work that nobody has reported on since before this day has been silent too long. */
  silentSince: string;
}

/** The horizon of a day by the province's settings, which count in working days; today itself is not counted. */
export function horizonOf(today: string, settings: Settings): Horizon {
  const after = (days: number) => addWorkingDays(settings.calendar, today, days).date;
  return {
    today,
    dueSoonUntil: after(settings["alert.dueSoonDays"]),
    yellowUntil: after(settings["alert.yellowDays"]),
    silentSince: addDays(today, -settings["noDeadline.staleDays"]),
  };
}
