import { useMemo } from "react";
import { Chart, type Mark } from "../../../ui/chart/chart.tsx";
import { useNarrow } from "../../../ui/chart/use-narrow.ts";

/** One part of the bars, in the order in which they are stacked. */
export interface BarPart {
  name: string;
  color: string;
  /** Beside the colour, for those who do not see it and for paper. */
  pattern: "none" | "stripes" | "dots" | "grid";
}

interface Bar {
  name: string;
  /** One value a part; nothing is drawn of 0. */
  values: readonly number[];
}

interface StackedBarsProps {
  title: string;
  parts: readonly BarPart[];
  bars: readonly Bar[];
  said: (bar: number, part: number) => string;
  open: (bar: number, part: number) => void;
}

const ROW = 40;
const decals = {
  none: { symbol: "none" },
  stripes: {
    dashArrayX: [1, 0],
    dashArrayY: [3, 5],
    rotation: Math.PI / 4,
    color: "rgba(0,0,0,0.28)",
  },
  dots: {
    symbol: "circle",
    symbolSize: 0.6,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    color: "rgba(0,0,0,0.28)",
  },
  grid: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], color: "rgba(0,0,0,0.32)" },
};

/** Lying bars in parts, one for each agency, the number in each part that has room for it. */
export function StackedBars({ title, parts, bars, said, open }: StackedBarsProps) {
  const narrow = useNarrow();
  const { option, marks } = useMemo(() => {
    const most = Math.max(
      1,
      ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)),
    );
    return {
      marks: bars.flatMap(({ values }, row) =>
        values.flatMap((value, column): Mark[] =>
          value === 0
            ? []
            : [
                {
                  seriesIndex: column,
                  dataIndex: row,
                  row,
                  column,
                  said: said(row, column),
                  open: () => open(row, column),
                },
              ],
        ),
      ),
      option: {
        grid: {
          top: narrow ? 34 * parts.length : 44,
          left: narrow ? 112 : 250,
          right: 24,
          bottom: 30,
        },
        legend: {
          top: 0,
          left: 0,
          itemGap: 14,
          textStyle: { color: "#212529", fontSize: narrow ? 13 : 15 },
          selectedMode: false,
        },
        tooltip: {
          confine: true,
          formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) =>
            said(dataIndex, seriesIndex).replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
        },
        xAxis: {
          type: "value",
          minInterval: 1,
          splitNumber: narrow ? 3 : 6,
          axisLabel: { color: "#495057", fontSize: narrow ? 13 : 15 },
        },
        yAxis: {
          type: "category",
          inverse: true,
          data: bars.map(({ name }) => name),
          axisTick: { show: false },
          axisLabel: {
            color: "#212529",
            fontSize: narrow ? 13 : 15,
            width: narrow ? 104 : 240,
            overflow: "truncate",
            interval: 0,
          },
        },
        series: parts.map(({ name, color, pattern }, part) => ({
          type: "bar",
          name,
          stack: "all",
          barWidth: 24,
          itemStyle: { color, decal: decals[pattern], borderColor: "#fff", borderWidth: 1 },
          emphasis: { itemStyle: { borderColor: "#1f4b87", borderWidth: 3 } },
          data: bars.map(({ values }) => {
            const value = values[part] ?? 0;
            return {
              value: value === 0 ? "-" : value,
              label: { show: value / most > (narrow ? 0.09 : 0.03) },
            };
          }),
          label: {
            color: "#212529",
            fontSize: 14,
            backgroundColor: "rgba(255,255,255,0.85)",
            padding: [1, 3],
            borderRadius: 2,
          },
        })),
      },
    };
  }, [bars, parts, said, open, narrow]);
  return (
    <Chart
      label={title}
      height={bars.length * ROW + (narrow ? 34 * parts.length + 40 : 80)}
      option={option}
      marks={marks}
    />
  );
}
