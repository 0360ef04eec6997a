import type { MeasuredTarget, TaskTarget } from "@dondoc/contract";

/** A figure as the reading of the directive keeps it. */
export type Target = Omit<TaskTarget, "inWords">;
/** The same with what a submission said was reached, in the target's unit. */
export interface Measure extends Target {
  achieved: number | null;
  note: string | null;
}

const COMPARED: Record<Target["comparator"], string> = {
  "at-least": "tối thiểu",
  "at-most": "tối đa",
  exactly: "",
  increase: "tăng",
  decrease: "giảm",
};

/** "95%" or "20 thủ tục", with the comma of Vietnamese figures. */
const figureInWords = (value: number, unit: string): string =>
  `${String(value).replace(".", ",")}${unit === "%" ? "%" : ` ${unit}`}`.trim();

export const withWords = (target: Target): TaskTarget => ({
  ...target,
  inWords: [COMPARED[target.comparator], figureInWords(target.value, target.unit), target.what]
    .filter(Boolean)
    .join(" "),
});

/**
 * Whether a figure is reached (task digest 19.22). A rise or fall is measured as such: "giảm 20%" is reached by a fall of 20 or more. Null
 * where nothing was measured.
 */
export function isMet({ comparator, value, achieved }: Measure): boolean | null {
  if (achieved === null) return null;
  switch (comparator) {
    case "at-most":
      return achieved <= value;
    case "exactly":
      return achieved === value;
    default:
      return achieved >= value;
  }
}

export const measuredInWords = (measure: Measure): MeasuredTarget => ({
  ...withWords(measure),
  achieved: measure.achieved,
  note: measure.note,
  met: isMet(measure),
});

/** "tối thiểu 95% kế hoạch vốn: 97%", for the journal. */
export const reachedInWords = (measure: Measure): string =>
  `${withWords(measure).inWords}: ${measure.achieved === null ? `chưa đo được (${measure.note ?? ""})` : figureInWords(measure.achieved, measure.unit)}`;
