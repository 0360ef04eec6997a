import { addDays } from "@dondoc/workcalendar";
import type { Settings } from "../../../settings/index.ts";

/** How long a year's end is made up for when its nights were missed: through January. */
const MADE_UP_UNTIL = "01-31";

/**
 * The year whose results are asked for on a day: the running one in its last days, as many as the province sets; in January
 * the one before, for nights that were missed. Null in between.
 */
export function yearAsked(
  day: string,
  settings: Pick<Settings, "standing.yearResultDays">,
): number | null {
  const year = Number(day.slice(0, 4));
  if (day >= addDays(`${year}-12-31`, -settings["standing.yearResultDays"])) return year;
  return day <= `${year}-${MADE_UP_UNTIL}` ? year - 1 : null;
}

/** The last day of a year, on which its standing duties close. */
export const endOfYear = (year: number): string => `${year}-12-31`;
