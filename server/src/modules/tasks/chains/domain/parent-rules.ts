import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import type { TaskState } from "@dondoc/contract";
import type { TaskSubject } from "../../domain/task-subject.ts";

const ENDED: readonly TaskState[] = ["COMPLETED", "REVOKED", "TRANSFERRED"];

export const mayHaveParent = (actor: Actor, { holderUnitId, state }: TaskSubject): Verdict => {
  if (!holdsAct(actor, "tasks.set-parent", holderUnitId)) {
    return refuse("Việc gắn nhiệm vụ vào nhiệm vụ cấp trên do Văn phòng UBND tỉnh thực hiện.");
  }
  return ENDED.includes(state)
    ? refuse("Nhiệm vụ đã kết thúc nên không gắn vào nhiệm vụ khác nữa.")
    : allowed;
};

export interface Served {
  number: number;
  state: TaskState;
  lastDay: string | null;
}

/** Why a task cannot serve another, or null: what has ended takes nothing in, and a child is due by its parent's day (task digest 4.4). */
export function whyNotUnder(child: { lastDay: string | null }, parent: Served): string | null {
  if (ENDED.includes(parent.state)) {
    return `NV-${parent.number} đã kết thúc nên không nhận thêm nhiệm vụ cấp dưới. Hãy kiểm tra lại số nhiệm vụ.`;
  }
  return dueAfter(child.lastDay, parent.lastDay)
    ? `Nhiệm vụ này có hạn ${said(child.lastDay)}, sau hạn ${said(parent.lastDay)} của NV-${parent.number}. Hãy điều chỉnh hạn trước, hoặc chọn nhiệm vụ khác.`
    : null;
}

/** What is wrong where dates have moved since; null while a child is due by its parent's day, or one has no date. */
export const dueAfterParent = (child: string | null, parent: string | null): string | null =>
  dueAfter(child, parent)
    ? `Hạn ${said(child)} sau hạn nhiệm vụ cấp trên (${said(parent)}).`
    : null;

const dueAfter = (child: string | null, parent: string | null): boolean =>
  child !== null && parent !== null && child > parent;
const said = (day: string | null): string => (day === null ? "" : vietnameseDate(day));

/**
 * Says that a task waits to be closed though all that served it have ended, some days ago: it closes by its own result, never by
 * itself (task digest 4.4). Null otherwise. `endedOn`: of each child the day it ended, null while it runs.
 */
export function waitsToBeClosed(
  state: TaskState,
  endedOn: readonly (string | null)[],
  { today, after }: { today: string; after: number },
): string | null {
  if (ENDED.includes(state) || state === "SUBMITTED" || endedOn.length === 0) return null;
  const days = endedOn.flatMap((day) => day ?? []);
  const last = days.toSorted().at(-1);
  if (last === undefined || days.length < endedOn.length || addDays(last, after) > today)
    return null;
  return `${endedOn.length}/${endedOn.length} nhiệm vụ cấp dưới đã kết thúc từ ngày ${vietnameseDate(last)} mà nhiệm vụ này chưa báo cáo hoàn thành.`;
}
