import type { IndicatorFigure } from "@dondoc/contract";

const WIDTH = 112;
const HEIGHT = 32;
const PAD = 4;

/** Twelve months as a line; months without a value leave a gap. Its numbers stand on the indicator's own page. */
export function Sparkline({
  figures,
  label,
}: {
  figures: readonly IndicatorFigure[];
  label: string;
}) {
  const values = figures.map(({ value, denominator }) => (denominator === 0 ? null : value));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    most === least
      ? HEIGHT / 2
      : HEIGHT - PAD - ((value - least) / (most - least)) * (HEIGHT - 2 * PAD);
  const points = values.map((value, index) =>
    value === null ? null : ([x(index), y(value)] as const),
  );
  const path = points
    .map(
      (point, index) =>
        point && `${points[index - 1] ? "L" : "M"}${point[0].toFixed(1)} ${point[1].toFixed(1)}`,
    )
    .filter(Boolean)
    .join(" ");
  const last = points.findLast((point) => point !== null);
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <path
        d={path}
        fill="none"
        stroke="#275693"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last && <circle cx={last[0]} cy={last[1]} r="3" fill="#275693" />}
    </svg>
  );
}
