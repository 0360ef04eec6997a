import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { Alert } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./chart.module.css";

/** One mark of a picture: where it stands, what it says, what it opens. */
export interface Mark {
  seriesIndex: number;
  dataIndex: number;
  /** Place in the picture's rows and columns, for the arrow keys. */
  row: number;
  column: number;
  said: string;
  open: () => void;
}

interface ChartProps {
  label: string;
  height: number;
  option: EChartsCoreOption;
  marks: readonly Mark[];
}

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A picture whose every mark opens its rows: by a click, or by the arrow keys and Enter, each mark said aloud as it is
 * reached. What draws it is fetched with the first picture; should that fail, the table beside it still stands.
 */
export function Chart({ label, height, option, marks }: ChartProps) {
  const words = useWords().ui.chart;
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const [drawn, setDrawn] = useState(false);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<Mark | null>(null);

  useEffect(() => {
    let alive = true;
    const watch = new ResizeObserver(() => chart.current?.resize());
    const draw = async () => {
      const { init } = await import("./echarts.ts");
      await document.fonts.ready;
      if (!alive || !box.current) return;
      chart.current = init(box.current, null, { renderer: "svg" });
      watch.observe(box.current);
      setDrawn(true);
    };
    draw().catch(() => setFailed(true));
    return () => {
      alive = false;
      watch.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const drawing = chart.current;
    if (!drawn || !drawing) return undefined;
    drawing.setOption(
      { animation: false, textStyle: { fontFamily: "'Be Vietnam Pro', sans-serif" }, ...option },
      true,
    );
    const open = (event: { seriesIndex?: number; dataIndex?: number }) =>
      marks
        .find(
          (mark) => mark.seriesIndex === event.seriesIndex && mark.dataIndex === event.dataIndex,
        )
        ?.open();
    const clicked = (event: unknown) => open(event as { seriesIndex?: number; dataIndex?: number });
    drawing.on("click", clicked);
    return () => {
      drawing.off("click", clicked);
    };
  }, [drawn, option, marks]);

  const reach = (mark: Mark | undefined) => {
    if (!mark) return;
    if (at) chart.current?.dispatchAction({ type: "downplay", seriesIndex: at.seriesIndex });
    const { seriesIndex, dataIndex } = mark;
    chart.current?.dispatchAction({ type: "highlight", seriesIndex, dataIndex });
    chart.current?.dispatchAction({ type: "showTip", seriesIndex, dataIndex });
    setAt(mark);
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === "Enter" || event.key === " ") at?.open();
    else if (step) reach(at ? nextMark(marks, at, step) : marks[0]);
    else return;
    event.preventDefault();
  };

  if (failed) return <Alert color="yellow">{words.unreadable}</Alert>;
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application is driven by its own keys */}
      <div
        ref={box}
        role="application"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the keys reach it
        tabIndex={0}
        aria-label={`${label}. ${words.hint}`}
        aria-busy={!drawn}
        className={styles.chart}
        style={{ height }}
        onKeyDown={press}
        onFocus={({ currentTarget }) => {
          // By the keys only: the mouse has a mark of its own under it.
          if (currentTarget.matches(":focus-visible")) reach(at ?? marks[0]);
        }}
      />
      <output className="visually-hidden">{at?.said}</output>
    </>
  );
}

/** The nearest mark in the direction of the key; at the edge one stays. */
function nextMark(
  marks: readonly Mark[],
  from: Mark,
  [row, column]: readonly [number, number],
): Mark | undefined {
  const ahead = marks.filter((mark) =>
    row === 0
      ? mark.row === from.row && (mark.column - from.column) * column > 0
      : (mark.row - from.row) * row > 0,
  );
  const distance = (mark: Mark) =>
    Math.abs(mark.row - from.row) * 1000 + Math.abs(mark.column - from.column);
  return ahead.toSorted((a, b) => distance(a) - distance(b))[0];
}
