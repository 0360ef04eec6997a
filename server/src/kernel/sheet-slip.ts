import { textOf } from "./sheet-cells.ts";

type Cells = readonly unknown[];
/** Columns whose cells have a form, by which a line that has slipped is told. */
export type Forms<Column extends string> = Partial<Record<Column, (cell: unknown) => boolean>>;

interface Slip {
  /** From which cell on, counted from 0. */
  from: number;
  /** By how many columns, to the right where positive. */
  by: number;
}
/** At least so many cells of a form must stand elsewhere: a single wrong one is just wrong. */
const TELLING = 2;

interface Slipping<Column extends string> {
  columns: Partial<Record<Column, number>>;
  forms: Forms<Column>;
  /** Whether a line is one at all, once its cells are moved back. */
  sound: (moved: (at: number) => unknown) => boolean;
}

/** Whether the cells of a line have slipped from some column on: moved back, everything fits, and two cells do that did not before. */
export function slipOf<Column extends string>(
  cells: Cells,
  { columns, forms, sound }: Slipping<Column>,
): Slip | null {
  const formed = Object.entries<((cell: unknown) => boolean) | undefined>(forms).flatMap(
    ([column, fits]) => {
      const at = columns[column as Column];
      return at === undefined || !fits ? [] : [{ at, fits }];
    },
  );
  if (formed.every(({ at, fits }) => fits(cells[at]))) return null;
  for (const by of [1, -1, 2, -2])
    for (let from = 0; from < cells.length; from++) {
      const moved = (at: number) => (at >= from ? cells[at + by] : cells[at]);
      const mended = formed.filter(
        ({ at, fits }) => !fits(cells[at]) && textOf(moved(at)) !== "" && fits(moved(at)),
      );
      const fitting = formed.every(({ at, fits }) => fits(moved(at)));
      if (sound(moved) && mended.length >= TELLING && fitting) return { from, by };
    }
  return null;
}

/** As whoever sent the file is told of it. */
export function slipInWords({ from, by }: Slip, headings: readonly string[]): string {
  const way = by > 0 ? "phải" : "trái";
  const since = headings[from] ? ` từ cột “${headings[from]}”` : "";
  return `Các ô của dòng này lệch sang ${way} ${Math.abs(by)} cột${since}. Hãy đẩy lại cho đúng cột.`;
}
