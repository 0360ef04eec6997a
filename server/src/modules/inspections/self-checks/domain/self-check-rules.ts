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
  doneOn: string | null;
  isDropped: boolean;
  /** How much its result left open, how many points of that are written down, and how many of them put right. */
  leftOpen: number;
  points: number;
  settled: number;
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

/** As many points as the result left open, and no more. */
export function mayNotePoint(actor: Actor, row: SelfCheckSubject): Verdict {
  const foreign = ofAgency(actor, "inspections.note-open-point", row);
  if (foreign) return foreign;
  if (!row.isDone) return refuse("Việc tự kiểm tra này chưa có kết quả.");
  return row.points < row.leftOpen
    ? allowed
    : refuse(
        row.leftOpen === 0
          ? "Kết quả tự kiểm tra không còn việc nào phải khắc phục."
          : "Các việc còn phải khắc phục đã ghi đủ theo kết quả tự kiểm tra.",
      );
}

export function maySettlePoint(actor: Actor, row: SelfCheckSubject): Verdict {
  const foreign = ofAgency(actor, "inspections.settle-open-point", row);
  if (foreign) return foreign;
  return row.settled < row.points ? allowed : refuse("Không còn việc nào chờ khắc phục.");
}

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
  POINT_DUE_PASSED: {
    status: 400,
    message: () => "Hạn khắc phục không được trước hôm nay. Hãy chọn ngày khác.",
  },
  POINT_UNKNOWN: {
    status: 400,
    message: () => "Không có việc này, hoặc đã ghi khắc phục. Hãy tải lại trang.",
  },
  SETTLED_WHEN: {
    status: 400,
    message: () => "Ngày khắc phục phải từ ngày tự kiểm tra đến hôm nay.",
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
