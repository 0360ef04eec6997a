import type { Due } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";
import { periodWords } from "../recurrence/domain/periods.ts";
import { dueWords } from "./due-words.ts";
import { projectDue } from "./project-due.ts";

export interface DueStory {
  due: readonly Due[];
  issuedOn: string | null;
  receivedOn: string;
  /** A date that somebody decided later, with the ground. */
  decided?: { dueOn: string; reason: string; on: string };
  /** Of a later period of a periodic duty: which one, by which rule, of which task. */
  occurrence?: { period: string; rule: Due; duty: number };
}

/**
 * "Vì sao là ngày này?": the projection explains itself again from the rule it came from; a finished task keeps the reading of
 * "trước ngày" by which it was judged, whatever the setting is now.
 */
export function whyThisDate(
  story: DueStory,
  { dueOn, lastDay }: { dueOn: string | null; lastDay: string | null },
  settings: Settings,
): string {
  const { decided, occurrence } = story;
  if (decided) {
    const before = projectDue(story.due, story, settings).explanation;
    return `Ngày ${vietnameseDate(decided.dueOn)} được ấn định ngày ${vietnameseDate(decided.on)}, lý do: ${decided.reason}. Trước đó: ${before}`;
  }
  const read = dueOn !== null && lastDay !== null && lastDay < dueOn ? "DAY_BEFORE" : "SAME_DAY";
  const { explanation } = projectDue(
    story.due,
    story,
    dueOn === null ? settings : { ...settings, beforeDateMeans: read },
  );
  return occurrence
    ? `Kỳ ${periodWords(occurrence.period)} của nhiệm vụ định kỳ NV-${occurrence.duty} (“${dueWords(occurrence.rule)}”). ${explanation}`
    : explanation;
}
