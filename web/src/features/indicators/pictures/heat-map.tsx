import type { HeatMap, IndicatorFigure } from "@dondoc/contract";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { figureWord, numberWord, ratioWord } from "../figure-words.ts";
import { useLens } from "../lens.ts";
import { Chart, type Mark } from "../../../ui/chart/chart.tsx";
import { useNarrow } from "../../../ui/chart/use-narrow.ts";

const ROW = 30;
const SHOWN_ON_PHONE = 6;
/** From worse to better: told apart by those who see no red or green; the number stands in each cell. */
const SCALE = ["#f3b98a", "#fbe6cf", "#f5f5f0", "#d6e6f4", "#9fc4e6"];

export function HeatMapPicture({ map, title }: { map: HeatMap; title: string }) {
  const words = useWords().indicators;
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { origin } = useLens();
  const { option, marks, height } = useMemo(() => {
    const { indicator, smallest } = map;
    const first = narrow ? Math.max(0, map.months.length - SHOWN_ON_PHONE) : 0;
    const months = map.months.slice(first);
    const cells = map.rows.flatMap(({ unit, figures }, row) =>
      figures
        .slice(first)
        .flatMap((figure, column) =>
          figure.denominator === 0 ? [] : [{ unit, row, column, figure }],
        ),
    );
    return {
      height: map.rows.length * ROW + 70,
      marks: cells.map(({ unit, row, column, figure }, dataIndex): Mark => {
        const month = months[column];
        return {
          seriesIndex: 0,
          dataIndex,
          row,
          column,
          said: words.heat.cell(
            unit.name,
            month?.title ?? "",
            figureWord(words, indicator, figure, smallest),
          ),
          open: () =>
            void navigate({
              to: "/chi-so/$code/cac-dong",
              params: { code: indicator.code },
              search: {
                ...(origin ? { origin } : {}),
                period: month?.code ?? "",
                asOf: month?.asOf ?? "",
                unitId: unit.id,
                part: "denominator",
              },
            }),
        };
      }),
      option: {
        grid: { top: 34, left: narrow ? 112 : 250, right: 8, bottom: 8 },
        tooltip: {
          confine: true,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const cell = cells[dataIndex];
            return cell
              ? words.heat.cell(
                  escaped(cell.unit.name),
                  months[cell.column]?.title ?? "",
                  figureWord(words, indicator, cell.figure, smallest),
                )
              : "";
          },
        },
        xAxis: {
          type: "category",
          position: "top",
          data: months.map(({ code }) =>
            narrow ? `T${Number(code.slice(5))}` : `${Number(code.slice(5))}/${code.slice(2, 4)}`,
          ),
          axisTick: { show: false },
          axisLabel: { color: "#212529", fontSize: narrow ? 13 : 15, interval: 0 },
          splitArea: { show: false },
        },
        yAxis: {
          type: "category",
          inverse: true,
          data: map.rows.map(({ unit }) => (narrow ? (unit.shortName ?? unit.name) : unit.name)),
          axisTick: { show: false },
          axisLabel: {
            color: "#212529",
            fontSize: narrow ? 13 : 15,
            width: narrow ? 104 : 240,
            overflow: "truncate",
            interval: 0,
          },
        },
        visualMap: {
          show: false,
          min: 0,
          max: 100,
          dimension: 2,
          inRange: { color: indicator.direction === "down" ? SCALE.toReversed() : SCALE },
        },
        series: [
          {
            type: "heatmap",
            data: cells.map(({ row, column, figure }) => ({
              value: [column, row, figure.value ?? 0],
              // Too few for a rate: no colour says anything of them.
              ...(figure.value === null && { visualMap: false, itemStyle: { color: "#eef0f3" } }),
              label: { formatter: cellWord(figure) },
            })),
            label: { show: true, color: "#212529", fontSize: narrow ? 13 : 15 },
            itemStyle: { borderColor: "#fff", borderWidth: 2 },
            emphasis: { itemStyle: { borderColor: "#1f4b87", borderWidth: 3 } },
          },
        ],
      },
    };

    function cellWord(figure: IndicatorFigure): string {
      return figure.value === null
        ? ratioWord(words, figure)
        : numberWord(Math.round(figure.value));
    }
  }, [map, narrow, navigate, origin, words]);
  return <Chart label={title} height={height} option={option} marks={marks} />;
}

/** Names go into a tooltip as HTML. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
