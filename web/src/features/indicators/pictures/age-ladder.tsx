import type { IndicatorTable } from "@dondoc/contract";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { StackedBars, type BarPart } from "./stacked-bars.tsx";

/** From pale to dark as the days grow, each with a pattern of its own. */
const looks: readonly Omit<BarPart, "name">[] = [
  { color: "#f8e3c5", pattern: "none" },
  { color: "#f0bd83", pattern: "dots" },
  { color: "#dd8a55", pattern: "stripes" },
  { color: "#b8573f", pattern: "grid" },
];

/** How long what is overdue has been so, agency by agency in the order of the table. */
export function AgeLadder({ table, title }: { table: IndicatorTable; title: string }) {
  const words = useWords().indicators;
  const navigate = useNavigate();
  const { parts, bars, said, open } = useMemo(() => {
    const { indicators, period, rows } = table;
    const late = rows.filter(({ figures }) => figures.some(({ numerator }) => numerator > 0));
    const count = (bar: number, part: number) => late[bar]?.figures[part]?.numerator ?? 0;
    return {
      parts: indicators.map(({ name }, at): BarPart => ({
        name,
        ...(looks[at] ?? { color: "#999", pattern: "none" }),
      })),
      bars: late.map(({ unit, figures }) => ({
        name: unit.shortName ?? unit.name,
        values: figures.map(({ numerator }) => numerator),
      })),
      said: (bar: number, part: number) =>
        words.heat.cell(
          late[bar]?.unit.name ?? "",
          indicators[part]?.name ?? "",
          String(count(bar, part)),
        ),
      open: (bar: number, part: number) =>
        void navigate({
          to: "/chi-so/$code/cac-dong",
          params: { code: indicators[part]?.code ?? "" },
          search: { period: period.code, asOf: period.asOf, unitId: late[bar]?.unit.id ?? "" },
        }),
    };
  }, [table, navigate, words]);
  if (bars.length === 0) return <p>{words.ages.none}</p>;
  return <StackedBars title={title} parts={parts} bars={bars} said={said} open={open} />;
}
