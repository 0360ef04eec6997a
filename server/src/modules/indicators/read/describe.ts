import type { IndicatorInfo, IndicatorPeriod } from "@dondoc/contract";
import type { Settings } from "../../settings/index.ts";
import { formulaOf, type Indicator } from "../domain/indicator.ts";
import { previousOf } from "../domain/period.ts";
import type { AskedPeriod } from "./question.ts";

/** The official formula is the one that was in force on the day asked; a later choice rewrites nothing. */
export const describe = (indicator: Indicator, settings: Settings): IndicatorInfo => ({
  code: indicator.code,
  name: indicator.name,
  group: indicator.group,
  unit: indicator.unit,
  direction: indicator.direction,
  legalBasis: indicator.legalBasis,
  formula: formulaOf(indicator),
  numerator: indicator.numerator.words,
  denominator: indicator.denominator.words,
  measure: indicator.measure,
  official: indicator.code === settings["metric.official"],
  hasOrigin: indicator.source.records === undefined,
});

export const describePeriod = (period: AskedPeriod): IndicatorPeriod => ({
  code: period.code,
  title: period.title,
  from: period.from,
  to: period.to,
  asOf: period.day,
  previous: previousOf(period),
  decreeMonths: period.rule === "ND09",
});
