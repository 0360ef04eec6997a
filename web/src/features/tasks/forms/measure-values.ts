import type { BodyOf, Routes, TaskDetail } from "@dondoc/contract";

/** What is typed of the figures that a directive sets, each under the path by which the server names it. */
export type MeasureForm = Record<string, string>;
type Measured = NonNullable<BodyOf<Routes["submitResult"]>["measured"]>;
type Targets = TaskDetail["targets"];

export const measurePath = (index: number, field: "value" | "note"): string =>
  `measured.${index}.${field}`;

export const emptyMeasures = (targets: Targets): MeasureForm =>
  Object.fromEntries(
    targets.flatMap((_, index) => [
      [measurePath(index, "value"), ""],
      [measurePath(index, "note"), ""],
    ]),
  );

const textAt = (form: MeasureForm, index: number, field: "value" | "note"): string =>
  (form[measurePath(index, field)] ?? "").trim();

/** A figure as people write it, "97,5" or "1.250"; not a number where it is none. */
export function figureIn(text: string): number {
  const plain = text.trim().replaceAll(/\s/gu, "");
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain)) {
    return Number(plain.replaceAll(".", "").replace(",", "."));
  }
  return /^-?\d+(?:[.,]\d+)?$/u.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}

export const measuredOf = (form: MeasureForm, targets: Targets): Measured =>
  targets.map((_, index) => {
    const [value, note] = [textAt(form, index, "value"), textAt(form, index, "note")];
    return { value: value === "" ? null : figureIn(value), ...(note === "" ? {} : { note }) };
  });

/** What is wrong with the figures, each at its field. */
export const wrongMeasures = (
  form: MeasureForm,
  targets: Targets,
  words: { notANumber: string; notMeasured: string },
): Record<string, string> =>
  Object.fromEntries(
    targets.flatMap((_, index) => {
      const [value, note] = [textAt(form, index, "value"), textAt(form, index, "note")];
      if (value === "")
        return note === "" ? [[measurePath(index, "value"), words.notMeasured]] : [];
      return Number.isNaN(figureIn(value)) ? [[measurePath(index, "value"), words.notANumber]] : [];
    }),
  );
