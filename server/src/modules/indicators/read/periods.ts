import type { Tx } from "../../../kernel/database/scope.ts";
import { settingsOverTime, type Settings } from "../../settings/index.ts";
import { asOfFor, comparedAsOf, monthsUpTo, periodThen, previousOf } from "../domain/period.ts";
import {
  askedPeriod,
  withRules,
  type Asked,
  type AskedPeriod,
  type PeriodAsOf,
} from "./question.ts";

type On = (day: string) => Settings;

/**
 * What is asked, the period before it as of its own end, and the settings as they were on the day: a figure of the past is
 * counted by the rules of the past. `on` gives those of any other day.
 */
export async function periodAndBefore(
  tx: Tx,
  today: string,
  asked: Asked,
): Promise<{ now: AskedPeriod; before: AskedPeriod; settings: Settings; on: On }> {
  const on = await settingsOverTime(tx);
  const period = askedPeriod(asked, today, (day) => on(day).periodRule);
  const settings = on(period.day);
  const earlier = before(period, on);
  return {
    now: withRules(period, settings),
    before: withRules(earlier, on(earlier.day)),
    settings,
    on,
  };
}

function before(period: PeriodAsOf, on: On): PeriodAsOf {
  const earlier = periodThen(previousOf(period), (day) => on(day).periodRule, period.day) ?? period;
  return { ...earlier, day: comparedAsOf(period, earlier, period.day) };
}

/** So many months up to the one that a day lies in, each as of its end and by its own rules, the running one as of the day. */
export function monthsBefore(day: string, count: number, on: On): AskedPeriod[] {
  const ruleOn = (then: string) => on(then).periodRule;
  return monthsUpTo(day, count, ruleOn(day)).flatMap((code) => {
    const month = periodThen(code, ruleOn, day);
    if (month === null) return [];
    const asOf = asOfFor(month, day);
    return [withRules({ ...month, day: asOf }, on(asOf))];
  });
}
