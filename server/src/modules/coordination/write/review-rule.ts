import { ReviewRule, type RuleReviewState } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { mayChangeRule } from "../domain/rule-policies.ts";
import { reviewStateWords } from "../domain/words.ts";
import { lockRule } from "./store-rule.ts";

/** Notes what a review of a rule came to: still fit, to be reviewed, being amended with its next day; or ended on a day. */
export const reviewRule = defineAct({
  name: "coordination.review-rule",
  title: "Ghi kết quả rà soát",
  input: ReviewRule,
  load: (context, input) => lockRule(context, input),
  policy: mayChangeRule,
  async run(context, { id, version, inForceFrom }, { reviewState, nextReviewOn, inForceTo, note }) {
    const ends = reviewState === "ended";
    if (ends && (inForceTo === undefined || inForceTo <= inForceFrom)) {
      throw atField(coordinationRefusals.END_DAY_WRONG(), "inForceTo");
    }
    if (!ends && (nextReviewOn === undefined || nextReviewOn < context.today)) {
      throw atField(coordinationRefusals.REVIEW_DAY_MISSING(), "nextReviewOn");
    }
    await context.tx
      .updateTable("app.coordination_rule")
      .set({
        review_state: reviewState,
        next_review_on: ends ? null : (nextReviewOn ?? null),
        ...(ends ? { in_force_to: inForceTo ?? null } : {}),
        review_note: note,
        version: version + 1,
      })
      .where("id", "=", id)
      .execute();
    const on = (ends ? inForceTo : nextReviewOn) ?? context.today;
    context.record("coordination-rule", id, { reviewState, on, note });
    return { id, version: version + 1 };
  },
  tell: telling<{ reviewState: RuleReviewState; on: string; note: string }>(
    ({ reviewState, on, note }) =>
      `ghi kết quả rà soát quy chế phối hợp: ${reviewStateWords[reviewState]}, ${reviewState === "ended" ? "hết áp dụng từ" : "rà soát tiếp trước"} ngày ${vietnameseDate(on)}; “${note}”`,
  ),
});
