import { addDays, calendarDaysBetween } from "@dondoc/workcalendar";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings, type Settings } from "../../settings/index.ts";
import { asOfFor, monthsUpTo, periodOf, previousOf, type Period } from "../domain/period.ts";
import { askedPeriod, withRules, type Asked, type AskedPeriod } from "./question.ts";

type OnDay = Period & { day: string };

/**
 * What is asked, the period before it as of its own end, and the settings as they were on the day: a figure of the past is
 * counted by the rules of the past.
 */
export async function periodAndBefore(
  tx: Tx,
  today: string,
  asked: Asked,
): Promise<{ now: AskedPeriod; before: AskedPeriod; settings: Settings }> {
  const current = await readSettings(tx, today);
  const period = askedPeriod(asked, today, current);
  const settings = await readSettings(tx, period.day);
  return {
    now: withRules(period, settings),
    before: withRules(before(period, settings), settings),
    settings,
  };
}

function before(period: OnDay, { periodRule }: Settings): OnDay {
  const earlier = periodOf(previousOf(period), periodRule) ?? period;
  // Of a period that still runs so many days are compared with as many: 22 days of November with 22 of October.
  const asFar = addDays(earlier.from, calendarDaysBetween(period.from, period.day));
  const running = period.day < period.to;
  return { ...earlier, day: running ? asOfFor(earlier, asFar) : asOfFor(earlier, period.day) };
}

/** So many months up to the one that a day lies in, each as of its end, the running one as of the day. */
export function monthsBefore(day: string, count: number, settings: Settings): AskedPeriod[] {
  return monthsUpTo(day, count, settings.periodRule).flatMap((code) => {
    const month = periodOf(code, settings.periodRule);
    return month ? [withRules({ ...month, day: asOfFor(month, day) }, settings)] : [];
  });
}
