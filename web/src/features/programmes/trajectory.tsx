import type { TargetDetail } from "@dondoc/contract";
import { useMemo } from "react";
import { targetRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Chart, type Mark } from "../../ui/chart/chart.tsx";
import { useNarrow } from "../../ui/chart/use-narrow.ts";
import { amountWord, figureWord } from "../../ui/figures.ts";
import { Section } from "../../ui/section.tsx";

const HEIGHT = 320;
const PATH = 0;
const ACTUAL = 1;

/** The path and what was reached, month by month; each point opens its month in the table below, which has the same numbers. */
export function Trajectory({ target }: { target: TargetDetail }) {
  const { target: words } = useWords().programmes;
  const navigate = targetRoute.useNavigate();
  const narrow = useNarrow();
  const { option, marks } = useMemo(() => {
    const { plan, expected, values, forecast, unit, latest } = target;
    const monthOf = (at: number) => (at === 0 ? words.start : words.month(at));
    const path = [plan.baseline, ...expected];
    const actual = path.map((_, at) => values.find(({ month }) => month === at)?.value ?? null);
    const ahead = (end: number) =>
      path.map((_, at) => (at === latest?.month ? latest.value : at === 12 ? end : null));
    const said = (series: string, at: number, value: number) =>
      words.saidPoint(monthOf(at), series, amountWord(value, unit));
    const open = (at: number) => () =>
      void navigate({
        search: (before) => before,
        hash: `thang-${Math.max(1, at)}`,
        replace: true,
      });
    const marksOf = (series: string, index: number, points: readonly (number | null)[]): Mark[] =>
      points.flatMap((value, at) =>
        value === null
          ? []
          : [
              {
                seriesIndex: index,
                dataIndex: at,
                row: index,
                column: at,
                said: said(series, at, value),
                open: open(at),
              },
            ],
      );
    const dotted = { type: "line", connectNulls: true, showSymbol: false, silent: true };
    return {
      marks: [
        ...marksOf(words.series.expected, PATH, path),
        ...marksOf(words.series.actual, ACTUAL, actual),
      ],
      option: {
        grid: { top: 44, left: 12, right: 20, bottom: 12, containLabel: true },
        legend: {
          top: 0,
          left: 0,
          data: [words.series.expected, words.series.actual, ...(forecast ? [words.series.forecast] : [])], // prettier-ignore
          textStyle: { color: "#212529", fontSize: narrow ? 13 : 15 },
          selectedMode: false,
        },
        tooltip: {
          confine: true,
          formatter: ({ seriesName, dataIndex, value }: Pointed) =>
            said(seriesName, dataIndex, value).replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
        },
        xAxis: {
          type: "category",
          boundaryGap: false,
          data: path.map((_, at) => (at === 0 ? words.start : words.monthShort(at))),
          axisLabel: {
            color: "#212529",
            fontSize: narrow ? 13 : 15,
            interval: narrow ? 2 : 0,
            margin: 14,
          },
        },
        yAxis: {
          type: "value",
          scale: true,
          splitNumber: narrow ? 3 : 5,
          axisLabel: { color: "#495057", fontSize: narrow ? 13 : 15, formatter: figureWord },
        },
        series: [
          {
            type: "line",
            name: words.series.expected,
            data: path,
            step: plan.path === "steps" ? "end" : false,
            symbol: "emptyCircle",
            symbolSize: 8,
            lineStyle: { type: "dashed", width: 2, color: "#767d85" },
            itemStyle: { color: "#767d85" },
          },
          {
            type: "line",
            name: words.series.actual,
            data: actual,
            connectNulls: true,
            symbol: "circle",
            symbolSize: 10,
            lineStyle: { width: 3, color: "#275693" },
            itemStyle: { color: "#275693" },
          },
          ...(forecast
            ? [forecast.middle, forecast.low, forecast.high].map((end, at) => ({
                ...dotted,
                name: at === 0 ? words.series.forecast : "",
                data: ahead(end),
                lineStyle: { type: "dotted", width: at === 0 ? 2 : 1, color: "#8a4b08" },
                itemStyle: { color: "#8a4b08" },
              }))
            : []),
        ],
      },
    };
  }, [target, words, narrow, navigate]);
  return (
    <Section title={words.picture}>
      <Chart label={words.picture} height={HEIGHT} option={option} marks={marks} />
    </Section>
  );
}

interface Pointed {
  seriesName: string;
  dataIndex: number;
  value: number;
}
