import { allowed, refuse } from "../../../kernel/act.ts";
import type { HandedIn } from "./task-subject.ts";
import { handsIn } from "./who-decides.ts";
import {
  forHolder,
  notSubmitted,
  open,
  STATES,
  within,
  working,
  type Guard,
  type Policy,
} from "./policy-parts.ts";

/** Nobody judges their own result, under whichever account: the rule is about persons. */
const judgedByAnother: Guard = (subject, actor) => {
  const verdict = within(["SUBMITTED"], subject);
  if (!verdict.allowed) return verdict;
  const own =
    (actor.accountId !== null && actor.accountId === subject.submittedBy) ||
    (actor.personId !== null &&
      [subject.submitterPersonId, subject.submittedForPersonId].includes(actor.personId));
  return own
    ? refuse(
        "Bạn là người báo cáo kết quả này nên không được tự quyết định. Hãy để người khác xem xét.",
      )
    : allowed;
};

/** Only where no date binds yet: changing a date that does is an extension, which has its own rules. */
const withoutBindingDate: Guard = (subject) => {
  const verdict = within(notSubmitted, subject);
  if (!verdict.allowed) return verdict;
  return subject.lastDay === null || subject.receivedOn > subject.lastDay
    ? allowed
    : refuse("Nhiệm vụ đã có thời hạn; muốn đổi phải theo thủ tục điều chỉnh thời hạn.");
};

export const policies = {
  acknowledge: forHolder("tasks.acknowledge", (subject) =>
    subject.state === "ASSIGNED"
      ? allowed
      : refuse(`Nhiệm vụ ${STATES[subject.state]}, không cần tiếp nhận nữa.`),
  ),
  addStep: forHolder("tasks.add-step", (subject) => within(working, subject)),
  completeStep: forHolder("tasks.complete-step", (subject) => {
    const verdict = within(open, subject);
    if (!verdict.allowed || subject.openSteps > 0) return verdict;
    return refuse("Không còn bước nào đang làm.");
  }),
  reportProgress: forHolder("tasks.report-progress", (subject) => within(working, subject)),
  raiseObstacle: forHolder("tasks.raise-obstacle", (subject) => within(notSubmitted, subject)),
  decideObstacle: forHolder("tasks.decide-obstacle", (subject) => {
    const verdict = within([...open, "SUSPENDED"], subject);
    if (!verdict.allowed || subject.openObstacles > 0) return verdict;
    return refuse("Không có vướng mắc nào đang chờ ý kiến.");
  }),
  submit: forHolder<HandedIn>("tasks.submit", (subject, actor) => {
    const verdict = within(working, subject);
    return verdict.allowed ? handsIn(actor, subject, "tasks.submit") : verdict;
  }),
  confirm: forHolder("tasks.confirm", judgedByAnother),
  return: forHolder("tasks.return", judgedByAnother),
  reopen: forHolder("tasks.reopen", (subject) =>
    subject.state === "COMPLETED" ? allowed : refuse("Chỉ mở lại được nhiệm vụ đã hoàn thành."),
  ),
  setDueDate: forHolder("tasks.set-due-date", withoutBindingDate),
  allocate: forHolder("tasks.allocate", (subject) => within(notSubmitted, subject)),
  setMonitor: forHolder("tasks.set-monitor", (subject) => within([...open, "SUSPENDED"], subject)),
  setField: forHolder("tasks.set-field", () => allowed),
} satisfies Record<string, Policy<HandedIn>>;
