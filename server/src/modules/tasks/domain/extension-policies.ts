import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { FollowedTask } from "./followed-task.ts";
import {
  forHolder,
  isDoer,
  isSame,
  notSubmitted,
  open,
  within,
  type Policy,
} from "./policy-parts.ts";
import { byOfficeOf, handsIn } from "./who-decides.ts";

const CHAIR = "CHAIR";

/** A date that binds: only such a one can be moved. */
function withBindingDate({ lastDay, receivedOn }: FollowedTask): Verdict {
  if (lastDay === null) {
    return refuse("Nhiệm vụ chưa có thời hạn nên chưa có gì để gia hạn.");
  }
  return receivedOn > lastDay
    ? refuse(
        `Văn bản đến sau thời hạn (${vietnameseDate(lastDay)}); Văn phòng sẽ ấn định thời hạn mới, không phải gia hạn.`,
      )
    : allowed;
}

const waiting = ({ request }: FollowedTask): Verdict =>
  request === null ? refuse("Không có đề nghị gia hạn nào đang chờ quyết định.") : allowed;

/** The first verdict that refuses, or leave. */
const all = (...verdicts: readonly (() => Verdict)[]): Verdict => {
  for (const verdict of verdicts) {
    const said = verdict();
    if (!said.allowed) return said;
  }
  return allowed;
};

/** Nobody moves the date of what they gave out themselves, nor grants their own request (digest, section 8). */
function separate(actor: Actor, { makers, request }: FollowedTask): Verdict {
  if (makers.some((maker) => isSame(actor, maker))) {
    return refuse(
      "Bạn đã nhập, trình hoặc giao văn bản này nên không được quyết định gia hạn. Hãy để người khác quyết định.",
    );
  }
  return request && isDoer(actor, request)
    ? refuse("Bạn là người đề nghị nên không được tự quyết định. Hãy để người khác quyết định.")
    : allowed;
}

/** Beyond the number of extensions that the province sets, only the Chair decides (digest, section 10.4). */
function withinLimit(actor: Actor, { extensionCount, maxExtensions }: FollowedTask): Verdict {
  return extensionCount < maxExtensions || actor.grants.some(({ roleCode }) => roleCode === CHAIR)
    ? allowed
    : refuse(
        `Nhiệm vụ đã được gia hạn ${extensionCount} lần (mức tối đa ${maxExtensions}); lần này chỉ Chủ tịch UBND quyết định.`,
      );
}

export const extensionPolicies = {
  request: forHolder<FollowedTask>("tasks.request-extension", (task, actor) =>
    all(
      () => within(notSubmitted, task),
      () => withBindingDate(task),
      () =>
        task.request === null
          ? allowed
          : refuse("Đã có một đề nghị gia hạn đang chờ quyết định. Muốn sửa, hãy rút đề nghị đó."),
      () => handsIn(actor, task, "tasks.request-extension"),
    ),
  ),
  withdraw: forHolder<FollowedTask>("tasks.withdraw-extension", (task) => waiting(task)),
  // Also of what was finished meanwhile: the decision says then whether it was late.
  decide: ((actor, task) =>
    all(
      () => waiting(task),
      () => within([...open, "COMPLETED"], task),
      () => separate(actor, task),
      () => withinLimit(actor, task),
      () =>
        holdsAct(actor, "tasks.decide-extension", task.holderUnitId)
          ? allowed
          : refuse("Bạn không có thẩm quyền quyết định gia hạn đối với cơ quan này."),
      () =>
        byOfficeOf(actor, task.extensionDecidedBy, {
          act: "tasks.decide-extension",
          unitId: task.holderUnitId,
          what: "quyết định gia hạn",
        }),
    )) satisfies Policy<FollowedTask> as Policy<FollowedTask>,
};
