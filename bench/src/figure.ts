/** One measured figure with the floor of the same run beside it. */
export interface Figure {
  bench: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
  rows?: number;
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

/** Milliseconds of each run, after some runs to warm up. */
export async function time(
  runs: number,
  work: () => unknown,
  warmUp = Math.ceil(runs / 5),
): Promise<number[]> {
  for (let run = 0; run < warmUp; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

/** Alternates two pieces of work, so that a noisy neighbour slows both alike. */
export async function timePair(
  runs: number,
  work: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<{ work: number[]; floor: number[] }> {
  const times = { work: [] as number[], floor: [] as number[] };
  for (let run = -Math.ceil(runs / 5); run < runs; run++) {
    for (const [name, piece] of [
      ["work", work],
      ["floor", floor],
    ] as const) {
      const started = performance.now();
      await piece();
      if (run >= 0) times[name].push(performance.now() - started);
    }
  }
  return times;
}
