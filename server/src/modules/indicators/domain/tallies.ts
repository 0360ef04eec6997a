import { addDays, type LocalDate } from "@dondoc/workcalendar";
import {
  comparedAsOf,
  monthsUpTo,
  periodsOn,
  periodThen,
  previousOf,
  type RuleOn,
} from "./period.ts";

/** A period's tasks counted as of a day: of the day before its first, which is where it begins, to its last. */
export interface Tally {
  from: LocalDate;
  to: LocalDate;
  asOf: LocalDate;
}

/** Months that a picture shows, and one before them to compare with. */
const MONTHS = 13;
/** Nights on which the end of a period is counted again, for what an act wrote that began before it and ended after. */
const AGAIN = 3;

/**
 * What the night of a day counts: the periods in which the day lies as of the day before, every period of which a page asks the
 * end and that nobody has counted, or that ended so lately that it is counted again, and what pages of the day compare the running
 * periods with: those before them as of as many days, unless their own night counted that or the period has ended. The calendar year is always among
 * them: the agency board counts it whatever rule the province's periods follow.
 */
export function talliesDue(
  day: LocalDate,
  ruleOn: RuleOn,
  isCounted: (tally: Tally) => boolean,
): Tally[] {
  const asOf = addDays(day, -1);
  const rule = ruleOn(day);
  const running = [...periodsOn(day, rule), ...periodsOn(day, "CALENDAR").slice(-1)].map(
    ({ from, to }) => ({ from, to, asOf }),
  );
  const endings = [...monthsUpTo(day, MONTHS, rule), ...periodsOn(day, rule).map(previousOf)]
    .flatMap((code) => periodThen(code, ruleOn, day) ?? [])
    .filter(({ to }) => to < day)
    .map(({ from, to }) => ({ from, to, asOf: to }))
    .filter((tally) => tally.asOf >= addDays(day, -AGAIN) || !isCounted(tally));
  const compared = periodsOn(day, rule)
    .filter(({ to }) => day < to)
    .flatMap((period) => {
      const earlier = periodThen(previousOf(period), ruleOn, day);
      if (earlier === null) return [];
      return { from: earlier.from, to: earlier.to, asOf: comparedAsOf(period, earlier, day) };
    })
    .filter((tally) => !isCounted(tally));
  const all = [...running, ...endings, ...compared].map(
    (tally) => [`${tally.from} ${tally.to} ${tally.asOf}`, tally] as const,
  );
  return [...new Map(all).values()];
}
