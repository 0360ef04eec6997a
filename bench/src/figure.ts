/** One measured figure with the floor of the same run beside it. */
export interface Figure {
  bench: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
  rows?: number;
  /** Which of several it is of: the one that took longest. */
  of?: string;
  /** Limits that another judge than this bench found missed. */
  missed?: readonly string[];
  /** What the floor is, for people. */
  floorIs: string;
}

export function figure(
  bench: string,
  unit: string,
  value: number,
  floor: number,
  floorIs: string,
  rows?: number,
): Figure {
  const round = (number: number) => Number(number.toPrecision(4));
  return {
    bench,
    value: round(value),
    unit,
    floor: round(floor),
    ratio: round(value / floor),
    floorIs,
    ...(rows === undefined ? {} : { rows }),
  };
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

interface Pair {
  work: number[];
  floor: number[];
}

/** Milliseconds of two pieces of work, one after the other in turn, so that a noisy neighbour slows both alike. */
export async function timePair(
  runs: number,
  work: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<Pair> {
  const times: Pair = { work: [], floor: [] };
  const warmUp = Math.ceil(runs / 5);
  for (let run = -warmUp; run < runs; run++) {
    const taken = { work: await timed(work), floor: await timed(floor) };
    if (run < 0) continue;
    times.work.push(taken.work);
    times.floor.push(taken.floor);
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
