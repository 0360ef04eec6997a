import type { GreyImage } from "./ink.ts";

/** How a sheet lies in its picture. */
export interface Lie {
  /** Lines run up or down the picture: it has to be turned by a quarter, one way or the other. */
  sideways: boolean;
  /** Degrees clockwise that the lines then still slope; 0 where no lines are seen. */
  skew: number;
}

/** Lines show at this resolution as well as at a finer one. */
const LOOK_DPI = 75;
const INK = 170;
const MOST_SKEW = 8;
/** Below, turning the picture costs more sharpness than it brings. */
const LEAST_SKEW = 0.25;
/** How much more the one direction must look like lines than the other. */
const CLEARLY = 1.15;

/** Finds the direction in which ink lies in rows with white between them. */
export function lieOf(image: GreyImage, dpi: number): Lie {
  const ink = inkPoints(image, Math.max(Math.round(dpi / LOOK_DPI), 1));
  if (ink.x.length < 200) return { sideways: false, skew: 0 };
  const across = bestSlope(ink);
  const down = bestSlope({ ...ink, x: ink.y, y: ink.x.map((x) => -x) });
  const sideways = down.sharpness > across.sharpness * CLEARLY;
  const { slope } = sideways ? down : across;
  const skew = (Math.atan(slope) * 180) / Math.PI;
  return { sideways, skew: Math.abs(skew) < LEAST_SKEW ? 0 : skew };
}

interface Ink {
  x: Float32Array;
  y: Float32Array;
  /** No point lies farther from the corner. */
  size: number;
}

function inkPoints({ data, width, height }: GreyImage, step: number): Ink {
  const [xs, ys]: [number[], number[]] = [[], []];
  // The edge of the sheet and the shadow of the lid are straight too, and say nothing about the lines.
  const margin = Math.round(Math.min(width, height) * 0.03);
  for (let y = margin; y + step <= height - margin; y += step) {
    for (let x = margin; x + step <= width - margin; x += step) {
      let sum = 0;
      for (let down = 0; down < step; down++) {
        for (let right = 0; right < step; right++)
          sum += data[(y + down) * width + x + right] ?? 255;
      }
      if (sum >= INK * step * step) continue;
      xs.push(x / step);
      ys.push(y / step);
    }
  }
  const size = Math.ceil(Math.max(width, height) / step);
  return { x: Float32Array.from(xs), y: Float32Array.from(ys), size };
}

/** Tries slopes, first coarsely, then closely around the best. */
function bestSlope(ink: Ink): { slope: number; sharpness: number } {
  const most = Math.tan((MOST_SKEW * Math.PI) / 180);
  let best = { slope: 0, sharpness: sharpness(ink, 0) };
  let reach = most;
  for (const step of [most / 16, most / 80, most / 320]) {
    const middle = best.slope;
    for (let slope = middle - reach; slope <= middle + reach; slope += step) {
      const here = sharpness(ink, slope);
      if (here > best.sharpness) best = { slope, sharpness: here };
    }
    reach = step;
  }
  return best;
}

/** How unevenly ink is shared out among rows of that slope: much where lines are, none between them. */
function sharpness({ x, y, size }: Ink, slope: number): number {
  const rows = new Int32Array(size * 4);
  for (let at = 0; at < x.length; at++) {
    const row = Math.round((y[at] ?? 0) - (x[at] ?? 0) * slope) + size * 2;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum / x.length;
}
