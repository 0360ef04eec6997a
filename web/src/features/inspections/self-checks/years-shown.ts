const YEARS_BACK = 3;

/**
 * The years that the list of self-inspections offers, the latest first: the next one is planned in the autumn, and one that is looked at
 * stays offered whatever it is.
 */
export function yearsShown(thisYear: number, looked: number): number[] {
  const offered = Array.from({ length: YEARS_BACK + 2 }, (_, back) => thisYear + 1 - back);
  return [...new Set([...offered, looked])].toSorted((a, b) => b - a);
}
