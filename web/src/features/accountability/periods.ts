/** Periods of evaluation somebody may mean today: the running quarter first, those before it, the years. */
export function periodsAround(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const quarters = Array.from({ length: 6 }, (_, back) => {
    const index = year * 4 + quarter - 1 - back;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
  return [...quarters, String(year), String(year - 1), String(year - 2)];
}
