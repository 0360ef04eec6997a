import type { IndicatorDirection, IndicatorFigure } from "@dondoc/contract";

export interface Ranked<Row> {
  row: Row;
  /** From 1; the same for equal values. Null where there is no value to compare. */
  rank: number | null;
}

/** The best first; what has no value, or too few for a rate, stands last in the order it had. */
export function ranked<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => IndicatorFigure | undefined,
  direction: Exclude<IndicatorDirection, "none">,
): Ranked<Row>[] {
  const valueOf = (row: Row): number | null => {
    const figure = figureOf(row);
    return figure && figure.denominator > 0 ? figure.value : null;
  };
  const compared = rows.flatMap((row) => {
    const value = valueOf(row);
    return value === null ? [] : [{ row, value }];
  });
  const sorted = compared.toSorted((a, b) =>
    direction === "up" ? b.value - a.value : a.value - b.value,
  );
  return [
    ...sorted.map(({ row, value }) => ({
      row,
      rank: 1 + sorted.findIndex((one) => one.value === value),
    })),
    ...rows.filter((row) => valueOf(row) === null).map((row) => ({ row, rank: null })),
  ];
}
