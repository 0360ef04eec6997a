import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { CooperationClock } from "./cooperation-state.ts";
import { actsFor } from "./parties.ts";

/** What the policies of acts on a request for help look at. */
export interface CooperationSubject extends CooperationClock {
  id: string;
  version: number;
  number: number;
  taskId: string;
  askingUnitId: string;
  askingName: string;
  askedUnitId: string;
  askedName: string;
  sentBy: string;
}

/** A task with its agencies, and in whose name the person may ask. */
export interface HelpSubject {
  taskId: string;
  leadUnitId: string;
  coordinatingUnitIds: readonly string[];
  open: boolean;
}

/** Asks the lead of its partners, a partner of the lead; nobody else of anybody (task digest 9). */
export const askingSide = (actor: Actor, task: HelpSubject): string | null =>
  [task.leadUnitId, ...task.coordinatingUnitIds].find((unit) =>
    actsFor(actor, "coordination.request-help", unit),
  ) ?? null;

export function mayRequestHelp(actor: Actor, task: HelpSubject): Verdict {
  if (askingSide(actor, task) === null) {
    return refuse("Chỉ cơ quan chủ trì hoặc phối hợp của nhiệm vụ này mới yêu cầu phối hợp được.");
  }
  return task.open
    ? allowed
    : refuse("Nhiệm vụ đã kết thúc hoặc đang tạm dừng nên không yêu cầu phối hợp nữa.");
}

type Policy = (actor: Actor, subject: CooperationSubject) => Verdict;
const asked =
  (act: string, guard: (subject: CooperationSubject) => Verdict): Policy =>
  (actor, subject) =>
    actsFor(actor, act, subject.askedUnitId)
      ? guard(subject)
      : refuse(`Việc này do ${subject.askedName} thực hiện.`);

const undecided = ({ accepted, declinedOn, deliveredOn }: CooperationSubject): Verdict => {
  if (declinedOn !== null) return refuse("Yêu cầu đã bị từ chối.");
  if (deliveredOn !== null) return refuse("Kết quả đã được gửi.");
  return accepted ? refuse("Cơ quan đã nhận phối hợp.") : allowed;
};

export const cooperationPolicies = {
  accept: asked("coordination.accept-help", undecided),
  decline: asked("coordination.decline-help", undecided),
  deliver: asked("coordination.deliver", ({ declinedOn, deliveredOn }) => {
    if (declinedOn !== null) return refuse("Yêu cầu đã bị từ chối.");
    return deliveredOn === null ? allowed : refuse("Kết quả đã được gửi.");
  }),
  confirm: ((actor, { askingUnitId, askingName, deliveredOn, confirmed }) => {
    if (!actsFor(actor, "coordination.confirm-help", askingUnitId)) {
      return refuse(`Việc này do ${askingName} thực hiện.`);
    }
    if (deliveredOn === null) return refuse("Chưa có kết quả để xác nhận.");
    return confirmed ? refuse("Đã xác nhận nhận kết quả.") : allowed;
  }) satisfies Policy,
};
