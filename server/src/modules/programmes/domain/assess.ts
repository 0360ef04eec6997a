import type { LocalDate } from "@dondoc/workcalendar";
import type { TargetTally } from "@dondoc/contract";
import { forecastOf, type Forecast } from "./forecast.ts";
import { signalOf, type Signal, type Thresholds } from "./signal.ts";
import {
  expectedAt,
  isReached,
  latestOf,
  leadOf,
  type MonthValue,
  type Plan,
  type TargetMeasure,
} from "./trajectory.ts";

/** A target as it was known on a day: its plan and the values of its months. */
export interface KnownTarget {
  plan: Plan;
  measure: TargetMeasure;
  values: readonly MonthValue[];
}
export interface Assessed {
  latest: MonthValue | null;
  reached: boolean;
  signal: Signal;
  leadPercent: number | null;
  expected: number[];
  forecast: Forecast | null;
}

/** A year seen from a day, by what the province publishes. */
export interface Asked {
  year: number;
  day: LocalDate;
  thresholds: Thresholds;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Everything that follows from a target's plan and values; nothing of it is stored. */
export function assess(
  { plan, measure, values }: KnownTarget,
  { thresholds, ...then }: Asked,
): Assessed {
  const latest = latestOf(values);
  return {
    latest,
    reached: isReached(plan, measure, latest),
    signal: signalOf(plan, { measure, latest }, then, thresholds),
    leadPercent: latest === null ? null : Math.round(leadOf(plan, latest) * 1000) / 10,
    expected: MONTHS.map((month) => expectedAt(plan, month)),
    forecast: forecastOf(plan, values),
  };
}

/** "14/15 chỉ tiêu", with how many are of each colour. */
export function tallyTargets(
  targets: readonly Pick<Assessed, "reached" | "signal">[],
): TargetTally {
  const of = (signal: Signal) => targets.filter((target) => target.signal === signal).length;
  return {
    total: targets.length,
    reached: targets.filter(({ reached }) => reached).length,
    green: of("green"),
    amber: of("amber"),
    red: of("red"),
    grey: of("grey"),
  };
}
