import type { IndicatorTrend, IndicatorTrendQuery, Origin, PersonRef } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { figureOf } from "../domain/figure.ts";
import { describePeriod } from "./describe.ts";
import { shownOf, wholeOf } from "./list-indicators.ts";
import { countMonths } from "./months.ts";
import { monthsBefore, periodAndBefore } from "./periods.ts";
import { personAsked } from "./person.ts";
import { unitsFor } from "./question.ts";

const MONTHS = 12;

/** Whose the days of a delay are is divided task by task: a picture of one period, not a line of twelve. */
const drawnOf = (person: PersonRef | null, origin: Origin | undefined) =>
  shownOf(person, origin).filter(({ group }) => group !== "delay");

/** The indicators, or one, over the twelve months up to the day asked. */
export async function getTrends(
  tx: Tx,
  actor: Actor,
  today: string,
  { code, ...query }: z.output<typeof IndicatorTrendQuery>,
): Promise<IndicatorTrend> {
  const { now, settings, on } = await periodAndBefore(tx, today, query);
  const every = drawnOf(await personAsked(tx, actor, now, query.personId), query.origin);
  const drawn = code === undefined ? every : every.filter((one) => one.code === code);
  const periods = monthsBefore(now.day, MONTHS, on);
  const counted = await countMonths(
    tx,
    { periods, origin: query.origin, together: true, ...unitsFor(actor, now.day, query) },
    drawn,
  );
  return {
    months: periods.map(describePeriod),
    items: drawn.map((indicator) => ({
      code: indicator.code,
      figures: periods.map((_, ordinal) =>
        figureOf(indicator, wholeOf(counted, indicator.code, ordinal), settings["metric.smallest"]),
      ),
    })),
  };
}
