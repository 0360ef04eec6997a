import type { TaskState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Doer, Someone } from "./followed-task.ts";
import type { TaskSubject } from "./task-subject.ts";

export type Guard<Subject extends TaskSubject = TaskSubject> = (
  subject: Subject,
  actor: Actor,
  today: string,
) => Verdict;
export type Policy<Subject extends TaskSubject = TaskSubject> = (
  actor: Actor,
  subject: Subject,
  today: string,
) => Verdict;

/** An act is for those who hold it for the unit that answers for the task; a coordinating unit sees and does not act. */
export const forHolder =
  <Subject extends TaskSubject>(act: string, guard: Guard<Subject>): Policy<Subject> =>
  (actor, subject, today) =>
    holdsAct(actor, act, subject.holderUnitId)
      ? guard(subject, actor, today)
      : refuse(
          `Nhiệm vụ này do ${subject.holderName} chủ trì; chỉ người có thẩm quyền đối với cơ quan đó mới thực hiện được.`,
        );

export const STATES: Record<TaskState, string> = {
  ASSIGNED: "chưa được tiếp nhận",
  IN_PROGRESS: "đang thực hiện",
  SUBMITTED: "đang chờ xác nhận",
  RETURNED: "đã bị trả lại, đang làm tiếp",
  COMPLETED: "đã hoàn thành",
  SUSPENDED: "đang tạm dừng",
  TRANSFERRED: "đã chuyển cơ quan khác",
  REVOKED: "đã thu hồi",
};

export function within(states: readonly TaskState[], { state }: TaskSubject): Verdict {
  if (states.includes(state)) return allowed;
  const next =
    state === "ASSIGNED" ? " Hãy tiếp nhận trước." : " Hãy xem nhật ký để biết bước tiếp theo.";
  return refuse(`Nhiệm vụ ${STATES[state]}.${next}`);
}

export const working: readonly TaskState[] = ["IN_PROGRESS", "RETURNED"];
export const notSubmitted: readonly TaskState[] = ["ASSIGNED", ...working];
export const open: readonly TaskState[] = [...notSubmitted, "SUBMITTED"];

/**
 * Whether the actor, or whom they act for, is this person, under whichever account: separation of duties is about persons.
 */
export const isSame = (actor: Actor, { accountId, personId }: Someone): boolean =>
  [actor, ...(actor.onBehalfOf ? [actor.onBehalfOf] : [])].some(
    (one) =>
      (one.accountId !== null && one.accountId === accountId) ||
      (one.personId !== null && one.personId === personId),
  );

/** The same of who did something or had it done for them. */
export const isDoer = (actor: Actor, { principals, ...doer }: Doer): boolean =>
  [doer, ...principals].some((one) => isSame(actor, one));
