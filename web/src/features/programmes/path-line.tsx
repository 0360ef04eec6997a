import type { TargetDetail } from "@dondoc/contract";

const WIDTH = 120;
const HEIGHT = 40;
const PAD = 4;

/** A target's path and values in small: dashed what is expected, solid what was reached. Its numbers stand on the target's page. */
export function PathLine({ target, label }: { target: TargetDetail; label: string }) {
  const { plan, expected, values } = target;
  const path = [plan.baseline, ...expected].map((value, month) => ({ month, value }));
  const all = [...path, ...values].map(({ value }) => value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (month: number) => PAD + (month * (WIDTH - 2 * PAD)) / 12;
  const y = (value: number) =>
    most === least
      ? HEIGHT / 2
      : HEIGHT - PAD - ((value - least) / (most - least)) * (HEIGHT - 2 * PAD);
  const line = (points: readonly { month: number; value: number }[]) =>
    points.map(({ month, value }) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const last = values.at(-1);
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline
        points={line(path)}
        fill="none"
        stroke="#767d85"
        strokeWidth="2"
        strokeDasharray="4 3"
      />
      <polyline
        points={line(values)}
        fill="none"
        stroke="#275693"
        strokeWidth="2.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last && <circle cx={x(last.month)} cy={y(last.value)} r="3.5" fill="#275693" />}
    </svg>
  );
}
