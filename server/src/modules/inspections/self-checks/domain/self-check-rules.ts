import { calendarDaysBetween } from "@dondoc/workcalendar";
import type { Actor } from "../../../../kernel/actor.ts";
import { defineRefusals } from "../../../../kernel/refusal.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";

/** What the policies of acts on a self-check look at. */
export interface SelfCheckSubject {
  id: string;
  version: number;
  number: number;
  agencyUnitId: string;
  lastDay: string;
  plannedOn: string;
  isDone: boolean;
  isDropped: boolean;
}

/** Its own house is the agency's alone: no office above it plans or reports in its place (requirement C1). */
function ofAgency(
  actor: Actor,
  act: string,
  { agencyUnitId }: { agencyUnitId: string },
): Verdict | null {
  const own = actor.grants.some(
    (grant) =>
      grant.acts.has(act) && (grant.unitId === agencyUnitId || grant.unitIds.has(agencyUnitId)),
  );
  return own ? null : refuse("Cơ quan nào tự kiểm tra thì cơ quan đó lập kế hoạch, ghi kết quả.");
}

export const mayPlan = (actor: Actor, row: { agencyUnitId: string }): Verdict =>
  ofAgency(actor, "inspections.plan-self-check", row) ?? allowed;

const stillOpen = ({ isDone, isDropped }: SelfCheckSubject): Verdict =>
  isDone || isDropped ? refuse("Việc tự kiểm tra này đã có kết quả hoặc đã bỏ.") : allowed;

export const mayRecord = (actor: Actor, row: SelfCheckSubject): Verdict =>
  ofAgency(actor, "inspections.record-self-check", row) ?? stillOpen(row);

export const mayDrop = (actor: Actor, row: SelfCheckSubject): Verdict =>
  ofAgency(actor, "inspections.drop-self-check", row) ?? stillOpen(row);

/** Calendar days after the last day, of what was done late or is not done yet; what was dropped is not late. */
export const lateness = (
  { lastDay, doneOn, dropped }: { lastDay: string; doneOn: string | null; dropped: boolean },
  today: string,
): number => (dropped ? 0 : Math.max(0, calendarDaysBetween(lastDay, doneOn ?? today)));

export const selfCheckRefusals = defineRefusals({
  PLAN_PASSED: {
    status: 400,
    message: () => "Ngày hoàn thành không được trước hôm nay: kế hoạch lập trước khi kiểm tra.",
  },
  TARGET_OUTSIDE: {
    status: 400,
    message: () => "Chỉ tự kiểm tra cơ quan mình hoặc đơn vị thuộc cơ quan mình. Hãy chọn lại.",
  },
  DONE_LATER: { status: 400, message: () => "Ngày kiểm tra không được sau hôm nay." },
  DONE_BEFORE: {
    status: 400,
    message: (planned: string) => `Ngày kiểm tra không được trước ngày lập kế hoạch (${planned}).`,
  },
  OPEN_MORE: {
    status: 400,
    message: () => "Số còn phải khắc phục không được nhiều hơn số đã phát hiện.",
  },
});
