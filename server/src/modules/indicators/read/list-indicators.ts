import type { IndicatorList, IndicatorQuery, Origin, PersonRef } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";
import { catalogue } from "../catalogue.ts";
import { figureOf } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { count, type CountedFor } from "./count.ts";
import { describe, describePeriod } from "./describe.ts";
import { personAsked } from "./person.ts";
import { periodAndBefore } from "./periods.ts";
import { structureOf, unitsFor } from "./question.ts";

const NOTHING = { numerator: 0, denominator: 0, median: null };

/** Every indicator over all that the person may see, or over one agency, with the period before beside it. */
export async function listIndicators(
  tx: Tx,
  actor: Actor,
  today: string,
  query: IndicatorQuery,
): Promise<IndicatorList> {
  const { now, before, settings } = await periodAndBefore(tx, today, query);
  const person = await personAsked(tx, actor, now, query.personId);
  const units = unitsFor(actor, now.day, { ...query, structureOn: structureOf(query, today) });
  const indicators = shownOf(person, query.origin);
  const counted = await count(
    tx,
    { periods: [now, before], origin: query.origin, together: true, ...units },
    indicators,
  );
  const smallest = settings["metric.smallest"];
  const refs = query.unitId ? await unitRefs(tx, [query.unitId], now.day) : new Map();
  return {
    period: describePeriod(now),
    before: describePeriod(before),
    unit: (query.unitId && refs.get(query.unitId)) || null,
    person,
    origin: query.origin ?? null,
    smallest,
    items: indicators.map((indicator) => {
      const figure = (ordinal: number) =>
        figureOf(indicator, wholeOf(counted, indicator.code, ordinal), smallest);
      return { indicator: describe(indicator, settings), now: figure(0), before: figure(1) };
    }),
  };
}

/** The counts of the summary table stand there, not among the indicators. */
const shown = catalogue.filter(({ group }) => group !== "volume");

/** Of a person those that say something of one; of an origin those that count what somebody gave. */
export const shownOf = (
  person: PersonRef | null,
  origin: Origin | undefined,
): readonly Indicator[] =>
  shown.filter(
    ({ source }) =>
      (person === null || source.personal) &&
      (origin === undefined || source.records === undefined),
  );

export const wholeOf = (counted: readonly CountedFor[], code: string, ordinal: number) =>
  counted.find((one) => one.code === code && one.ordinal === ordinal && one.unitId === null) ??
  NOTHING;
