import type { BodyOf, Routes, TaskDetail } from "@dondoc/contract";
import { figureIn } from "../../../ui/figures.ts";

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
