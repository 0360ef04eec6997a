import { allowed, refuse } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import type { HandedIn } from "./task-subject.ts";
import { leftToChecker } from "./remedy.ts";
import { handsIn } from "./who-decides.ts";
import {
  forHolder,
  forWorker,
  notAnothers,
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
  const checked = leftToChecker(subject);
  if (!checked.allowed) return checked;
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

/** Between the agency and its division: asked of whoever has the work now, and of nobody who gives it out. */
const given =
  (act: string, guard: Guard): Policy =>
  (actor, subject, today) => {
    if (subject.given === null) {
      return refuse("Nhiệm vụ chưa được phân công cho phòng, đơn vị hay người nào trong cơ quan.");
    }
    if (!holdsAct(actor, act, subject.given.unitId)) {
      return refuse(`Việc này được giao cho ${subject.given.unitName}; chỉ người ở đó thực hiện.`);
    }
    const verdict = notAnothers(subject, actor);
    return verdict.allowed ? guard(subject, actor, today) : verdict;
  };

export const policies = {
  acknowledge: forHolder("tasks.acknowledge", (subject) =>
    subject.state === "ASSIGNED"
      ? allowed
      : refuse(`Nhiệm vụ ${STATES[subject.state]}, không cần tiếp nhận nữa.`),
  ),
  addStep: forWorker("tasks.add-step", (subject) => within(working, subject)),
  completeStep: forWorker("tasks.complete-step", (subject) => {
    const verdict = within(open, subject);
    if (!verdict.allowed || subject.openSteps > 0) return verdict;
    return refuse("Không còn bước nào đang làm.");
  }),
  reportProgress: forWorker("tasks.report-progress", (subject) => within(working, subject)),
  raiseObstacle: forWorker("tasks.raise-obstacle", (subject) => within(notSubmitted, subject)),
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
  reopen: forHolder("tasks.reopen", (subject) => {
    const checked = leftToChecker(subject);
    if (!checked.allowed || subject.state === "COMPLETED") return checked;
    return refuse("Chỉ mở lại được nhiệm vụ đã hoàn thành.");
  }),
  setDueDate: forHolder("tasks.set-due-date", withoutBindingDate),
  allocate: forWorker("tasks.allocate", (subject) => within(notSubmitted, subject)),
  takeUp: given("tasks.take-up", (subject) => {
    const verdict = within([...open, "SUSPENDED"], subject);
    if (!verdict.allowed || !subject.given?.takenUp) return verdict;
    return refuse(`${subject.given.personName ?? subject.given.unitName} đã nhận việc này.`);
  }),
  handUp: given("tasks.hand-up", (subject) => {
    const verdict = within(notSubmitted, subject);
    if (!verdict.allowed || !subject.given?.handedUp) return verdict;
    return refuse("Đã trình lãnh đạo cơ quan. Cơ quan phân công lại thì mới làm tiếp.");
  }),
  setMonitor: forHolder("tasks.set-monitor", (subject) => within([...open, "SUSPENDED"], subject)),
  setField: forHolder("tasks.set-field", () => allowed),
} satisfies Record<string, Policy<HandedIn>>;
