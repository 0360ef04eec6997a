import { ReviewDuty } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import { giveDate } from "../assigning/set-due-date.ts";
import { changeTask } from "../locking/change-task.ts";
import { taskRefusals } from "../refusals.ts";
import { dutyPolicies, reviewAtLatest } from "./domain/duty-policies.ts";
import { lockDuty } from "./lock-duty.ts";
import { noteReview } from "./note-review.ts";

/** A person looks again at a duty that no date closes; nothing else moves its day of review (ADR 13). */
export const reviewDuty = defineAct({
  name: "tasks.review",
  title: "Rà soát",
  input: ReviewDuty,
  load: (context, input) => lockDuty(context, input),
  policy: dutyPolicies.review,
  async run(context, task, input) {
    const { decision, note } = input;
    if (decision === "end") {
      await noteReview(context, task.id, { decision, note });
      context.record("task", task.id, { decision, note });
      return changeTask(context, task);
    }
    if (task.lastDay !== null)
      throw refusals.NOT_ALLOWED(
        "Nhiệm vụ định kỳ đã có ngày của mỗi kỳ; khi rà soát chỉ có thể đề nghị kết thúc.",
      );
    if (decision === "date") {
      await noteReview(context, task.id, { decision, note });
      context.record("task", task.id, { decision, note, dueOn: input.dueOn });
      return giveDate(context, task, { dueOn: input.dueOn, reason: note });
    }
    const { nextReviewOn } = input;
    const latest = reviewAtLatest(
      context.today,
      task.every,
      await readSettings(context.tx, context.today),
    );
    if (nextReviewOn <= context.today || nextReviewOn > latest)
      throw atField(taskRefusals.REVIEW_OUTSIDE(context.today, latest), "nextReviewOn");
    await noteReview(context, task.id, { decision, note, nextReviewOn });
    context.record("task", task.id, { decision, note, nextReviewOn });
    return changeTask(context, task, { review_on: nextReviewOn });
  },
  tell: telling<
    | { decision: "keep"; note: string; nextReviewOn: string }
    | { decision: "date"; note: string; dueOn: string }
    | { decision: "end"; note: string }
  >((told) => {
    switch (told.decision) {
      case "keep":
        return `rà soát, tiếp tục theo dõi, rà soát lần sau ngày ${vietnameseDate(told.nextReviewOn)}: “${told.note}”`;
      case "date":
        return `rà soát, ấn định thời hạn ${vietnameseDate(told.dueOn)}, lý do: “${told.note}”`;
      default:
        return `rà soát, đề nghị kết thúc, lý do: “${told.note}”`;
    }
  }),
});
