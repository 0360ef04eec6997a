import type { HeatMap, HeatMapQuery } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";
import { daysListed } from "../../settings/index.ts";
import { indicatorOf } from "../catalogue.ts";
import { figureOf, type Counted } from "../domain/figure.ts";
import { groupOf, volumeGroups } from "../domain/volume-group.ts";
import { indicatorRefusals } from "../refusals.ts";
import { describe, describePeriod } from "./describe.ts";
import { countMonths } from "./months.ts";
import { monthsBefore, periodAndBefore } from "./periods.ts";
import { unitsFor } from "./question.ts";

const MONTHS = 12;
const NOTHING: Counted = { numerator: 0, denominator: 0, median: null };

/** One indicator, the official one unless another is named, for each agency in each of twelve months. */
export async function getHeatMap(
  tx: Tx,
  actor: Actor,
  today: string,
  { code, until, origin }: z.output<typeof HeatMapQuery>,
): Promise<HeatMap> {
  const { now, settings, on } = await periodAndBefore(tx, today, { period: until });
  const indicator = indicatorOf(code ?? settings["metric.official"]);
  const volume = indicatorOf("ASSIGNED");
  if (!indicator || !volume) throw indicatorRefusals.INDICATOR_UNKNOWN(code ?? "");
  const periods = monthsBefore(now.day, MONTHS, on);
  const counted = await countMonths(tx, { periods, origin, ...unitsFor(actor, now.day) }, [
    ...new Set([indicator, volume]),
  ]);
  const groups = volumeGroups(daysListed(settings["metric.volumeGroups"]));

  const byUnit = new Map<string, Map<string, Counted>>();
  for (const one of counted) {
    if (one.unitId === null) continue;
    const own = byUnit.get(one.unitId) ?? new Map<string, Counted>();
    byUnit.set(one.unitId, own.set(`${one.ordinal} ${one.code}`, one));
  }
  const names = await unitRefs(tx, [...byUnit.keys()], now.day);
  const last = periods.length - 1;
  const rows = [...byUnit].map(([id, own]) => ({
    unit: names.get(id) ?? { id, name: "", shortName: null },
    group: groupOf(groups, (own.get(`${last} ${volume.code}`) ?? NOTHING).numerator),
    figures: periods.map((_, ordinal) =>
      figureOf(
        indicator,
        own.get(`${ordinal} ${indicator.code}`) ?? NOTHING,
        settings["metric.smallest"],
      ),
    ),
  }));
  return {
    indicator: describe(indicator, settings),
    origin: origin ?? null,
    smallest: settings["metric.smallest"],
    months: periods.map(describePeriod),
    groups: groups.map(({ title }) => ({ title })),
    rows: rows
      .filter(({ figures }) => figures.some(({ denominator }) => denominator > 0))
      .toSorted((a, b) => a.group - b.group || a.unit.name.localeCompare(b.unit.name, "vi")),
  };
}
