import type { ConsultationState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { AskedSubject, ConsultationSubject } from "./asked-subject.ts";
import { consultationState } from "./consultation-state.ts";
import { actsFor, judgesOwnCause } from "./parties.ts";

type Policy<Subject> = (actor: Actor, subject: Subject, today: string) => Verdict;
type Guard = (subject: AskedSubject, state: ConsultationState) => Verdict;

const UNANSWERED: readonly ConsultationState[] = [
  "sent",
  "received",
  "answering",
  "overdue",
  "overdueEscalated",
  "deemedAgree",
];
const ANSWERED: readonly ConsultationState[] = ["answered", "answeredLate"];

const SAID: Record<ConsultationState, string> = {
  draft: "chưa gửi đi",
  sent: "chưa được tiếp nhận",
  received: "đã tiếp nhận, chưa trả lời",
  answering: "đang được trả lời",
  overdue: "quá hạn mà chưa trả lời",
  overdueEscalated: "quá hạn mà chưa trả lời",
  deemedAgree: "quá hạn không trả lời nên coi là đồng ý",
  answered: "đã trả lời",
  answeredLate: "đã trả lời muộn",
  returnedForClarification: "đang chờ làm rõ",
  accepted: "đã kết thúc",
  closed: "đã được rút lại",
};

/** For the agency that was asked. */
const forAsked =
  (act: string, guard: Guard): Policy<AskedSubject> =>
  (actor, subject, today) =>
    actsFor(actor, act, subject.unitId)
      ? guard(subject, consultationState(subject, today))
      : refuse(`Phần này do ${subject.unitName} trả lời; chỉ người của cơ quan đó thực hiện được.`);

/** For the agency that asks. */
const forAsking =
  (act: string, guard: Guard): Policy<AskedSubject> =>
  (actor, subject, today) =>
    actsFor(actor, act, subject.askingUnitId)
      ? guard(subject, consultationState(subject, today))
      : refuse(`Yêu cầu này của ${subject.askingName}; chỉ người của cơ quan đó thực hiện được.`);

const within = (states: readonly ConsultationState[], state: ConsultationState): Verdict =>
  states.includes(state)
    ? allowed
    : refuse(`Phần này ${SAID[state]}. Hãy xem diễn biến để biết bước tiếp theo.`);

const answerable: Guard = (_subject, state) =>
  within([...UNANSWERED, "returnedForClarification"], state);

export const askedPolicies = {
  receive: forAsked("coordination.receive", (subject, state) => {
    const open = within([...UNANSWERED, "returnedForClarification"], state);
    if (!open.allowed) return open;
    if (!subject.read || subject.unseenReminders > 0) return allowed;
    return refuse("Yêu cầu đã được tiếp nhận.");
  }),
  allocate: forAsked("coordination.allocate", answerable),
  draftAnswer: forAsked("coordination.draft-answer", answerable),
  answer: forAsked("coordination.answer", answerable),
  accept: forAsking("coordination.accept-answer", (subject, state) => {
    const verdict = within([...ANSWERED, "deemedAgree"], state);
    if (!verdict.allowed || subject.objectedOn === null || subject.evasiveUpheld !== null)
      return verdict;
    return refuse("Đánh dấu né tránh đang chờ kết luận; hãy đợi kết luận rồi kết thúc.");
  }),
  returnAnswer: forAsking("coordination.return-answer", (subject, state) => {
    const verdict = within(ANSWERED, state);
    if (!verdict.allowed || subject.clarifyOn === null) return verdict;
    return refuse("Đã đề nghị làm rõ một lần; không trả lại lần nữa.");
  }),
  markEvasive: forAsking("coordination.mark-evasive", (subject, state) => {
    const verdict = within(ANSWERED, state);
    if (!verdict.allowed || subject.evasiveOn === null) return verdict;
    return refuse("Câu trả lời này đã được đánh dấu né tránh.");
  }),
  objectEvasive: forAsked("coordination.object-evasive", (subject) => {
    if (subject.evasiveOn === null) return refuse("Câu trả lời không bị đánh dấu né tránh.");
    return subject.objectedOn === null ? allowed : refuse("Cơ quan đã phản đối một lần.");
  }),
  findEvasive: ((actor, subject) => {
    if (subject.objectedOn === null) return refuse("Không có phản đối nào chờ kết luận.");
    if (subject.evasiveUpheld !== null) return refuse("Việc này đã có kết luận.");
    return judgesOwnCause(actor, subject)
      ? refuse("Cơ quan của bạn là một bên của yêu cầu này. Hãy để cơ quan khác kết luận.")
      : allowed;
  }) satisfies Policy<AskedSubject>,
  remind: forAsking("coordination.remind", (_subject, state) =>
    within([...UNANSWERED, "returnedForClarification"], state),
  ),
};

export const consultationPolicies = {
  confirmMany: (actor, subject) => {
    if (!actsFor(actor, "coordination.confirm-many", subject.askingUnitId)) {
      return refuse(`Chỉ thủ trưởng ${subject.askingName} xác nhận được.`);
    }
    if (subject.withdrawn) return refuse("Yêu cầu đã được rút lại.");
    return subject.needsHead && !subject.sent
      ? allowed
      : refuse("Yêu cầu này không chờ thủ trưởng xác nhận.");
  },
  withdraw: (actor, subject) => {
    if (!actsFor(actor, "coordination.withdraw", subject.askingUnitId)) {
      return refuse(`Chỉ ${subject.askingName} rút lại được.`);
    }
    if (subject.withdrawn) return refuse("Yêu cầu đã được rút lại.");
    return subject.answered === 0
      ? allowed
      : refuse("Đã có cơ quan trả lời nên không rút lại được; hãy tiếp thu từng câu trả lời.");
  },
} satisfies Record<string, Policy<ConsultationSubject>>;
