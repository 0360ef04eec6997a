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
          worksOn(actor, act, subject)
            ? `${subject.given?.unitName} thực hiện nhiệm vụ này, còn ${subject.holderName} chịu trách nhiệm; việc này do cơ quan làm. Hãy trình lãnh đạo cơ quan.`
            : `Nhiệm vụ này do ${subject.holderName} chủ trì; chỉ người có thẩm quyền đối với cơ quan đó mới thực hiện được.`,
        );

/** The work was given to a unit for which the actor holds the act. */
const worksOn = (actor: Actor, act: string, { given }: TaskSubject): boolean =>
  given !== null && holdsAct(actor, act, given.unitId);

/**
 * What the people of a division do on a task that their agency has given to it, as the agency itself may: the person who was
 * named, or whoever leads the division; where nobody was named, anybody there who holds the act.
 */
export const forWorker =
  <Subject extends TaskSubject>(act: string, guard: Guard<Subject>): Policy<Subject> =>
  (actor, subject, today) => {
    if (holdsAct(actor, act, subject.holderUnitId) || !worksOn(actor, act, subject)) {
      return forHolder(act, guard)(actor, subject, today);
    }
    const verdict = notAnothers(subject, actor);
    return verdict.allowed ? guard(subject, actor, today) : verdict;
  };

const isPerson = (actor: Actor, personId: string): boolean =>
  [actor.personId, actor.onBehalfOf?.personId].includes(personId);

/** Of what was given to a person by name, only that person and the head of their division. */
export function notAnothers({ given }: TaskSubject, actor: Actor): Verdict {
  if (given === null || given.personId === null) return allowed;
  if (isPerson(actor, given.personId)) return allowed;
  return holdsAct(actor, "tasks.allocate", given.unitId)
    ? allowed
    : refuse(
        `Việc này được giao cho ${given.personName}, ${given.unitName}; người đó hoặc lãnh đạo ${given.unitName} thực hiện.`,
      );
}

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
