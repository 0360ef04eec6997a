import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { FollowedTask } from "./followed-task.ts";
import { forHolder, isDoer, open, STATES, within } from "./policy-parts.ts";
import { leftToChecker } from "./remedy.ts";
import { byOfficeOf } from "./who-decides.ts";

const openOrPaused = [...open, "SUSPENDED"] as const;
const firstRefusal = (...verdicts: Verdict[]): Verdict =>
  verdicts.find((verdict) => !verdict.allowed) ?? allowed;
const unless = (wrong: boolean, because: string): Verdict => (wrong ? refuse(because) : allowed);

const rests = (actor: Actor, task: FollowedTask, act: string): Verdict =>
  byOfficeOf(actor, task.suspensionDecidedBy, {
    act,
    unitId: task.holderUnitId,
    what: "quyết định tạm dừng, cho tiếp tục nhiệm vụ",
  });

/** The acts on a task's holder and life (digest, section 6.2). */
export const lifePolicies = {
  refuse: forHolder<FollowedTask>("tasks.refuse", (task, _actor, today) =>
    firstRefusal(
      unless(
        task.remedy !== null,
        `Đây là nhiệm vụ khắc phục phát hiện ${task.remedy?.label ?? ""}. Không đồng ý thì hãy trả lời kiến nghị tại trang cuộc kiểm tra.`,
      ),
      within(["ASSIGNED", "IN_PROGRESS"], task),
      unless(task.refusal !== null, "Cơ quan đã báo không thuộc chức năng; hãy chờ quyết định."),
      unless(
        today > task.refuseUntil,
        `Đã quá thời hạn báo không thuộc chức năng (hết ngày ${vietnameseDate(task.refuseUntil)}). Hãy nêu vướng mắc để xin ý kiến.`,
      ),
    ),
  ),
  decideRefusal: forHolder<FollowedTask>("tasks.decide-refusal", (task, actor) =>
    firstRefusal(
      unless(task.refusal === null, "Không có báo cáo “không thuộc chức năng” nào đang chờ."),
      within(["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED"], task),
      unless(
        task.refusal !== null && isDoer(actor, task.refusal),
        "Bạn là người báo nên không được tự quyết định.",
      ),
    ),
  ),
  transfer: forHolder<FollowedTask>("tasks.transfer", (task) =>
    firstRefusal(
      leftToChecker(task),
      within(open, task),
      unless(
        task.refusal !== null,
        "Cơ quan đang báo không thuộc chức năng; hãy quyết định việc đó.",
      ),
    ),
  ),
  suspend: forHolder<FollowedTask>("tasks.suspend", (task, actor) =>
    firstRefusal(leftToChecker(task), within(open, task), rests(actor, task, "tasks.suspend")),
  ),
  resume: forHolder<FollowedTask>("tasks.resume", (task, actor) =>
    firstRefusal(
      unless(
        task.state !== "SUSPENDED",
        `Nhiệm vụ ${STATES[task.state]}, không phải đang tạm dừng.`,
      ),
      rests(actor, task, "tasks.resume"),
    ),
  ),
  revoke: forHolder<FollowedTask>("tasks.revoke", (task) =>
    firstRefusal(leftToChecker(task), within(openOrPaused, task)),
  ),
  star: forHolder<FollowedTask>("tasks.star", (task) =>
    firstRefusal(
      within(openOrPaused, task),
      unless(task.starredByMe, "Bạn đã đánh dấu sao nhiệm vụ này."),
      unless(
        task.myStars >= task.maxStars,
        `Bạn đã có ${task.myStars} nhiệm vụ được đánh dấu sao (tối đa ${task.maxStars}). Hãy bỏ bớt một nhiệm vụ trước.`,
      ),
    ),
  ),
  unstar: forHolder<FollowedTask>("tasks.unstar", (task) =>
    unless(!task.starredByMe, "Bạn chưa đánh dấu sao nhiệm vụ này."),
  ),
};
