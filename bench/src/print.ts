import type { Figure } from "./figure.ts";
import { limitOf } from "./limits.ts";

const HEADINGS: readonly (readonly [vietnamese: string, english: string])[] = [
  ["Phép đo", "figure"],
  ["Giá trị", "value"],
  ["Đơn vị", "unit"],
  ["Sàn", "floor"],
  ["Tỷ lệ", "ratio"],
  ["Số dòng", "rows"],
  ["Sàn là gì", "what the floor is"],
  ["Giới hạn", "limit"],
  ["Kết quả", "verdict"],
];
const NUMBERS = new Set([1, 3, 4, 5]);

/** One line for a program: the figure and nothing for people. */
export function jsonLine({ bench, value, unit, floor, ratio, rows, of, missed }: Figure): string {
  return JSON.stringify({ bench, value, unit, floor, ratio, rows, of, missed });
}

/** A table for people, and a plain sentence about what was missed. */
export function table(figures: readonly Figure[]): string {
  const lines = [
    HEADINGS.map(([vietnamese]) => vietnamese),
    HEADINGS.map(([, english]) => english),
    ...figures.map(cells),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return NUMBERS.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
  drawn.splice(2, 0, widths.map((width) => "─".repeat(width)).join("  "));
  const missed = figures.filter((figure) => limitOf(figure)?.holds(figure) === false);
  const verdict =
    missed.length === 0
      ? "Mọi giới hạn đều đạt. (Every limit holds.)"
      : `KHÔNG ĐẠT (MISSED): ${missed.map(({ bench, unit }) => `${bench} [${unit}]`).join(", ")}`;
  const why = missed.flatMap(({ missed: limits = [] }) => limits);
  return [...drawn, "", verdict, ...why].join("\n");
}

/** How the cost of each figure of tasks grows from the smallest to the largest province measured. */
export function growth(figures: readonly Figure[]): string {
  const sized = Map.groupBy(
    figures.filter(({ rows }) => rows !== undefined),
    ({ bench, unit, of }) => `${bench} [${of === undefined ? unit : `${unit}: ${of}`}]`,
  );
  const lines = [...sized].flatMap(([name, of]) => {
    const [smallest, ...larger] = of.toSorted((a, b) => (a.rows ?? 0) - (b.rows ?? 0));
    if (!smallest || larger.length === 0) return [];
    const steps = larger.map(
      ({ rows, value }) => `× ${(value / smallest.value).toPrecision(3)} ở/at ${rows}`,
    );
    return [`  ${name}: ${smallest.value} ở/at ${smallest.rows}; ${steps.join("; ")}`];
  });
  return lines.length === 0 ? "" : ["", "Lớn lên theo số nhiệm vụ (growth):", ...lines].join("\n");
}

function cells(figure: Figure): string[] {
  const limit = limitOf(figure);
  return [
    figure.bench,
    String(figure.value),
    figure.of === undefined ? figure.unit : `${figure.unit}: ${figure.of}`,
    String(figure.floor),
    figure.ratio.toPrecision(3),
    figure.rows === undefined ? "–" : String(figure.rows),
    figure.floorIs,
    limit?.says ?? "–",
    limit === undefined ? "–" : limit.holds(figure) ? "đạt / holds" : "KHÔNG ĐẠT / MISSED",
  ];
}
