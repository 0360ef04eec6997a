import type { RiskCode, RiskFigure } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { count, figureOf, indicatorNamed, monthsBefore } from "../../indicators/index.ts";
import { settingsOverTime } from "../../settings/index.ts";

/** The figures of each rate for each agency, the earliest first. */
export type Rates = ReadonlyMap<string, ReadonlyMap<RiskCode, RiskFigure[]>>;

/**
 * Rates as the indicators' pages have them, where their rows are: of results on time those of the last two months that have ended,
 * of the news of progress that of the running month as of the day.
 */
export async function ratesOn(tx: Tx, day: string): Promise<Rates> {
  const on = await settingsOverTime(tx);
  const smallest = on(day)["metric.smallest"];
  const months = monthsBefore(day, 3, on);
  const everybody = { scope: "all", units: sql`select id from app.unit` } as const;
  const asked = [
    ["ON_TIME_LOW", "ON_TIME_OF_DONE", months.slice(0, 2)],
    ["UPDATED_LOW", "UPDATED", months.slice(2)],
  ] as const;
  const rates = new Map<string, Map<RiskCode, RiskFigure[]>>();
  for (const [code, named, periods] of asked) {
    const indicator = indicatorNamed(named);
    // oxlint-disable-next-line no-await-in-loop -- two, over one connection
    for (const one of await count(tx, { ...everybody, periods }, [indicator])) {
      const period = periods[one.ordinal];
      if (one.unitId === null || !period) continue;
      const own = rates.get(one.unitId) ?? new Map<RiskCode, RiskFigure[]>();
      rates.set(one.unitId, own);
      const figures = own.get(code) ?? [];
      own.set(code, figures);
      figures[one.ordinal] = {
        code: named,
        period: period.code,
        asOf: period.day,
        title: period.title,
        ...figureOf(indicator, one, smallest),
      };
    }
  }
  // An agency that had nothing in one of the months has no rate there.
  for (const own of rates.values()) {
    if ((own.get("ON_TIME_LOW") ?? []).filter(Boolean).length < 2) own.delete("ON_TIME_LOW");
  }
  return rates;
}
