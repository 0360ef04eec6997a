import type { RiskCriterion } from "@dondoc/contract";

type Weighed = Pick<RiskCriterion, "weight" | "bound" | "least">;

/**
 * Points of a count: its weight each time another `least` rows have come together, `most` times at most. Below `least` it says
 * nothing.
 */
export const pointsOfCount = ({ weight, least }: Weighed, rows: number, most: number): number =>
  weight * Math.min(most, Math.floor(rows / least));

/**
 * Points of a rate: its weight where it was below the bound in all the periods looked at. A rate of too few is none (null) and
 * speaks for nothing.
 */
export const pointsOfRate = (
  { weight, bound }: Weighed,
  rates: readonly (number | null)[],
): number =>
  rates.length > 0 && rates.every((rate) => rate !== null && rate < bound) ? weight : 0;

/** Points of an age: its weight where the last time lies more than so many years before the day, or never was. */
export const pointsOfAge = (
  { weight, bound }: Weighed,
  lastOn: string | null,
  day: string,
): number => (lastOn === null || lastOn < yearsBefore(day, bound) ? weight : 0);

/** The same day so many years earlier; of 29 February the 28th. */
function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, "0");
  const rest = day.slice(4);
  return rest === "-02-29" ? `${year}-02-28` : `${year}${rest}`;
}

/** Who stands where: the most points first, equal points share a rank and stand by name. */
export function ranked<Row extends { points: number; name: string }>(
  rows: readonly Row[],
): (Row & { rank: number })[] {
  const ordered = rows.toSorted(
    (a, b) => b.points - a.points || a.name.localeCompare(b.name, "vi"),
  );
  let rank = 0;
  return ordered.map((row, at) => {
    if (at === 0 || row.points !== ordered[at - 1]?.points) rank = at + 1;
    return { ...row, rank };
  });
}
