import type { IndicatorFigure } from "@dondoc/contract";
import type { Indicator } from "./indicator.ts";

/** What was counted: of a sum, a mean and a median the numerator is the sum of the values. */
export interface Counted {
  numerator: number;
  denominator: number;
  median: number | null;
}

/**
 * The figure of what was counted. Of a denominator below the province's smallest there is no rate: n/N stands for itself
 * (one task of three is no 33 %).
 */
export function figureOf(
  { measure }: Pick<Indicator, "measure">,
  { numerator, denominator, median }: Counted,
  smallest: number,
): IndicatorFigure {
  if (measure === "count" || measure === "sum") return { numerator, denominator, value: numerator };
  const quotients = {
    share: (numerator / denominator) * 100,
    mean: numerator / denominator,
    median,
  };
  const value = denominator > 0 && denominator >= smallest ? quotients[measure] : null;
  return { numerator, denominator, value: value === null ? null : rounded(value) };
}

/** Two decimal places, as published rates have them. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
