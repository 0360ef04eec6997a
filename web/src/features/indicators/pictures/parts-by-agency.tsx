import type { IndicatorTable } from "@dondoc/contract";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { numberWord } from "../figure-words.ts";
import { useLens } from "../lens.ts";
import { StackedBars, type BarPart } from "./stacked-bars.tsx";

interface PartsByAgencyProps {
  table: Pick<IndicatorTable, "indicators" | "period" | "rows">;
  title: string;
  /** One look an indicator of the table, in its order. */
  looks: readonly Omit<BarPart, "name">[];
  /** What the parts are called in the legend, where the indicators' own names are too long. */
  names?: readonly string[];
  /** What is said of a part: whose it is, which one, how much. */
  saying?: (agency: string, part: string, count: string) => string;
}

/** The indicators of a table as parts of one bar for each agency that has any, in the order of the table; a part opens its rows. */
export function PartsByAgency({ table, title, looks, names, saying }: PartsByAgencyProps) {
  const words = useWords().indicators;
  const navigate = useNavigate();
  const { origin } = useLens();
  const { parts, bars, said, open } = useMemo(() => {
    const { indicators, period, rows } = table;
    const count = (bar: number, part: number) => rows[bar]?.figures[part]?.numerator ?? 0;
    return {
      parts: indicators.map(({ name }, at): BarPart => ({
        name: names?.[at] ?? name,
        ...(looks[at] ?? { color: "#999", pattern: "none" }),
      })),
      bars: rows.map(({ unit, figures }) => ({
        name: unit.shortName ?? unit.name,
        values: figures.map(({ numerator }) => numerator),
      })),
      said: (bar: number, part: number) =>
        (saying ?? words.heat.cell)(
          rows[bar]?.unit.name ?? "",
          names?.[part] ?? indicators[part]?.name ?? "",
          numberWord(count(bar, part)),
        ),
      open: (bar: number, part: number) =>
        void navigate({
          to: "/chi-so/$code/cac-dong",
          params: { code: indicators[part]?.code ?? "" },
          search: {
            ...(origin ? { origin } : {}),
            period: period.code,
            asOf: period.asOf,
            unitId: rows[bar]?.unit.id ?? "",
          },
        }),
    };
  }, [table, looks, names, saying, navigate, origin, words]);
  return <StackedBars title={title} parts={parts} bars={bars} said={said} open={open} />;
}
