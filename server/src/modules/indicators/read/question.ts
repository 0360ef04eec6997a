import type { IndicatorStructure, Origin } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { isProvinceWide, unitsOf, type Actor } from "../../../kernel/actor.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitsBelow } from "../../organisation/index.ts";
import type { Settings } from "../../settings/index.ts";
import type { FactScope } from "../domain/indicator.ts";
import {
  asOfFor,
  monthOn,
  periodThen,
  type Period,
  type PeriodRule,
  type RuleOn,
} from "../domain/period.ts";
import { indicatorRefusals } from "../refusals.ts";

/** A period as of a day, by the rule that it follows. */
export interface PeriodAsOf extends Period {
  day: string;
  rule: PeriodRule;
}

/** The same with what the province had decided by then. */
export interface AskedPeriod extends PeriodAsOf {
  everyDays: number;
  staleDays: number;
}

/** For whom and when figures are asked. */
export interface Question {
  periods: readonly AskedPeriod[];
  /** Only what came from there; everything where none is named. */
  origin?: Origin | undefined;
  /** Set where the scope is a person's. */
  personId?: string;
  scope: FactScope;
  units: RawBuilder<unknown>;
  /** Set where facts count for who stands on this day for the agency that had them. */
  structureOn?: string | undefined;
  /** Asks for all units together alone, and for no line of each: counted with less work. */
  together?: true;
}

export interface Asked {
  period?: string | undefined;
  asOf?: string | undefined;
}

/**
 * The period and day that somebody asks for: the running month unless they say otherwise.
 * @throws PERIOD_UNKNOWN, AS_OF_OUTSIDE
 */
export function askedPeriod(asked: Asked, today: string, ruleOn: RuleOn): PeriodAsOf {
  const code = asked.period ?? monthOn(today, ruleOn(today));
  const period = periodThen(code, ruleOn, asked.asOf ?? today);
  if (period === null) throw indicatorRefusals.PERIOD_UNKNOWN();
  if (period.from > today) throw indicatorRefusals.PERIOD_TO_COME();
  const day = asked.asOf ?? asOfFor(period, today);
  if (day < period.from || day > today) throw indicatorRefusals.AS_OF_OUTSIDE();
  return { ...period, day };
}

/** A period with the numbers of days that the province had decided by its day. */
export const withRules = (period: PeriodAsOf, settings: Settings): AskedPeriod => ({
  ...period,
  everyDays: settings["progress.everyDays"],
  staleDays: settings["noDeadline.staleDays"],
});

/**
 * The units that figures are counted over: one with those below it as the tree was on the day asked, or all that the person may
 * see. Periods that are compared with one another are counted over the same units.
 * @throws NOT_FOUND for a unit they may not see.
 */
export function unitsFor(
  actor: Actor,
  day: string,
  {
    unitId,
    personId,
    structureOn,
  }: {
    unitId?: string | undefined;
    personId?: string | undefined;
    structureOn?: string | undefined;
  } = {},
): Pick<Question, "scope" | "units" | "personId" | "structureOn"> {
  const seen = unitsSeen(actor, day, unitId);
  const units =
    structureOn === undefined || seen.scope === "all"
      ? seen.units
      : withForebears(seen.units, structureOn);
  const asked = { ...seen, units, structureOn };
  return personId === undefined ? asked : { ...asked, scope: "person", personId };
}

/** The units and those for which they stand on a day. */
const withForebears = (units: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`
  select unit.id from app.unit where unit.id in (${units}) or app.unit_now(unit.id, ${day}::date) in (${units})`;

/** For which day's bodies facts count: those of the day they are of, or today's. */
export const structureOf = (
  { structure }: { structure?: IndicatorStructure | undefined },
  today: string,
): string | undefined => (structure === "now" ? today : undefined);

function unitsSeen(
  actor: Actor,
  day: string,
  unitId: string | undefined,
): Pick<Question, "scope" | "units"> {
  const below = (ids: readonly string[]) => unitsBelow(ids, day);
  if (isProvinceWide(actor)) {
    return unitId === undefined
      ? { scope: "all", units: sql`select id from app.unit` }
      : { scope: "few", units: below([unitId]) };
  }
  const own = unitsOf(actor);
  if (unitId !== undefined && !own.includes(unitId)) throw refusals.NOT_FOUND("cơ quan này");
  return { scope: "few", units: below(unitId === undefined ? own : [unitId]) };
}

/** Of the facts those that came from where was asked. */
export const fromOrigin = ({ origin }: Pick<Question, "origin">): RawBuilder<unknown> =>
  origin === undefined ? sql`true` : sql`fact.origin = ${origin}`;

/** The tables that the sources of facts read: what is asked for when, and for whom. */
export const asked = ({
  periods,
  units,
  personId,
  structureOn,
}: Question): RawBuilder<unknown> => sql`
  period (ordinal, from_on, to_on, day, every_days, stale_days) as (values ${sql.join(
    periods.map(
      (one, ordinal) =>
        sql`(${ordinal}::int, ${one.from}::date, ${one.to}::date, ${one.day}::date, ${one.everyDays}::int, ${one.staleDays}::int)`,
    ),
  )}),
  unit (id) as materialized (${units})${
    personId === undefined
      ? sql``
      : sql`,
  person (id) as (values (${personId}::uuid))`
  }${
    structureOn === undefined
      ? sql``
      : sql`,
  standing_for (id, now_id) as materialized (select unit.id, app.unit_now(unit.id, ${structureOn}::date) from app.unit)`
  }`;
