import type { IndicatorTable, IndicatorTableQuery } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";
import { daysListed } from "../../settings/index.ts";
import { indicatorOf } from "../catalogue.ts";
import { figureOf, type Counted } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { groupOf, volumeGroups } from "../domain/volume-group.ts";
import { indicatorRefusals } from "../refusals.ts";
import { count } from "./count.ts";
import { describe, describePeriod } from "./describe.ts";
import { ensurePersonal, personAsked } from "./person.ts";
import { periodAndBefore } from "./periods.ts";
import { structureOf, unitsFor } from "./question.ts";

/** The columns of the monthly summary by agency (biểu tổng hợp), as counts; the rates follow. */
const summary = [
  "CARRIED_OVER",
  "ASSIGNED_IN_PERIOD",
  "ASSIGNED",
  "DONE",
  "DONE_ON_TIME",
  "DONE_LATE",
  "DONE_UNDATED",
  "DONE_UNASSESSED",
  "OPEN",
  "OPEN_WITHIN_DUE",
  "OPEN_OVERDUE",
  "OPEN_UNDATED",
  "OPEN_PAUSED",
  "OPEN_AWAITING",
  "OPEN_EXTENSION_PENDING",
  "OPEN_RECEIVED_LATE",
  "COMPLETION_OF_ASSIGNED",
  "COMPLETION_OF_DUE",
  "ON_TIME_OF_ASSIGNED",
  "ON_TIME_OF_DONE",
  "UPDATED",
  "RETURNED",
] as const;
const delays = ["DELAY_OWN", "DELAY_PARTNER", "DELAY_SUSPENDED", "DELAY_CONFIRMER"] as const;
const ages = ["OVERDUE_7", "OVERDUE_30", "OVERDUE_90", "OVERDUE_LONGER"] as const;

/** How an agency's volume is told: what it was given in the period. */
const VOLUME = "ASSIGNED";
const NOTHING: Counted = { numerator: 0, denominator: 0, median: null };

/**
 * Indicators by agency, within groups of about as many tasks and there by name: a table to read, not a ranking of small with
 * large.
 */
export async function getIndicatorTable(
  tx: Tx,
  actor: Actor,
  today: string,
  { set, ...query }: z.output<typeof IndicatorTableQuery>,
): Promise<IndicatorTable> {
  const { now, before, settings } = await periodAndBefore(tx, today, query);
  const person = await personAsked(tx, actor, now, query.personId);
  const indicators = indicatorsOf(set);
  for (const one of indicators) ensurePersonal(person, one);
  const withVolume = [...new Set([...indicators, ...indicatorsOf(VOLUME)])];
  const counted = await count(
    tx,
    {
      periods: [now, before],
      origin: query.origin,
      ...unitsFor(actor, now.day, { ...query, structureOn: structureOf(query, today) }),
    },
    withVolume,
  );
  const smallest = settings["metric.smallest"];
  const groups = volumeGroups(daysListed(settings["metric.volumeGroups"]));

  const found = new Map(counted.map((one) => [keyOf(one.unitId, one.ordinal, one.code), one]));
  const countedOf = (unitId: string | null, ordinal: number, code: string) =>
    found.get(keyOf(unitId, ordinal, code)) ?? NOTHING;
  const figures = (unitId: string | null, ordinal: number) =>
    indicators.map((one) => figureOf(one, countedOf(unitId, ordinal, one.code), smallest));
  const unitIds = [
    ...new Set(counted.flatMap(({ unitId, ordinal }) => (ordinal === 0 && unitId) || [])),
  ];
  const names = await unitRefs(tx, unitIds, query.structure === "now" ? today : now.day);
  const rows = unitIds
    .map((id) => ({
      unit: names.get(id) ?? { id, name: "", shortName: null },
      group: groupOf(groups, countedOf(id, 0, VOLUME).numerator),
      figures: figures(id, 0),
      before: figures(id, 1),
    }))
    .filter(({ figures: own }) => own.some(({ denominator }) => denominator > 0))
    .toSorted((a, b) => a.group - b.group || a.unit.name.localeCompare(b.unit.name, "vi"));
  return {
    period: describePeriod(now),
    before: describePeriod(before),
    person,
    origin: query.origin ?? null,
    structure: query.structure ?? "then",
    smallest,
    indicators: indicators.map((one) => describe(one, settings)),
    groups: groups.map(({ title }) => ({ title })),
    rows,
    total: figures(null, 0),
  };
}

const sets: Readonly<Record<string, readonly string[]>> = { summary, ages, delays };

function indicatorsOf(set: string): Indicator[] {
  const codes: readonly string[] = sets[set] ?? [set];
  return codes.map((code) => {
    const indicator = indicatorOf(code);
    if (!indicator) throw indicatorRefusals.INDICATOR_UNKNOWN(code);
    return indicator;
  });
}

const keyOf = (unitId: string | null, ordinal: number, code: string) =>
  `${unitId ?? ""} ${ordinal} ${code}`;
