import { vietnameseDate } from "@dondoc/workcalendar";
import type { Payload, SubjectType } from "../../../../kernel/act.ts";

const words = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const day = (value: unknown): string => (typeof value === "string" ? vietnameseDate(value) : "");

/**
 * The journal's predicate of words that became a task: on the new task to whom it went, on the one it follows up what was said, on
 * the list and on the words themselves both.
 */
export function tellInstruction(payload: Payload, subjectType: SubjectType): string {
  const { holder, due, said, agency, dueOn, briefingOn, task, about } = payload;
  if (subjectType === "task" && holder !== undefined) {
    return `giao nhiệm vụ cho ${words(holder)}, hạn ${day(due)}, theo ý kiến chỉ đạo của lãnh đạo UBND tỉnh`;
  }
  const where = typeof briefingOn === "string" ? ` tại giao ban ngày ${day(briefingOn)}` : "";
  const regarding = about === undefined || about === null ? "" : ` về ${words(about)}`;
  return `cho ý kiến${where}${regarding}: giao ${words(agency)} “${words(said)}”, chậm nhất ngày ${day(dueOn)} (${words(task)})`;
}
