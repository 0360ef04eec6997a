import type { Words } from "../../app/words/words.ts";
import type { dueChangesVi } from "./words.vi.ts";

export const dueChangesEn: Words<typeof dueChangesVi> = {
  title: "Changed deadlines",
  lead: "Who changed the deadline of which task, when, why, and the agency's figures before and after. The latest first.",
  how: (day: string) =>
    `Figures of the period as of the end of ${day}: "before" is as if the old date still stood, "after" is by the new one, all else as it is.`,
  period: "Period",
  caption: "Changes of deadlines",
  columns: {
    task: "Task",
    dates: "Deadline",
    who: "Changed by",
    why: "Reason",
    late: "Days late",
    figures: "The agency's figures",
  },
  task: (number: number) => `NV-${number}`,
  moved: (before: string, after: string) => `${before} → ${after}`,
  none: "none",
  noLine:
    "No line of the journal belongs to this change. Have the administrator look (dondoc audit verify).",
  noReason: "No reason of its own",
  days: (before: number, after: number) => `${before} → ${after} days`,
  notCounted: "Not counted in this period",
  figure: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  ratio: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
  percent: (value: string, ratio: string) => `${value}% (${ratio})`,
  empty: "No deadline was changed in this period",
  emptyLead: "Choose another period.",
};
