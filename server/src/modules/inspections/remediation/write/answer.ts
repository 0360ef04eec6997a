import { AgreePlan, AnswerRecommendation, type RecommendationAnswer } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { accountOf } from "../../write/account-of.ts";
import { nextRecommendationState } from "../domain/recommendation-state.ts";
import { mayAgreePlan, mayAnswer } from "../domain/remediation-policies.ts";
import { remediationRefusals } from "../domain/remediation-refusals.ts";
import { lockRecommendation } from "../read/recommendation-rows.ts";
import { changeRecommendation, tellAgency, tellChecker } from "./on-recommendation.ts";

const answers: Readonly<Record<RecommendationAnswer, string>> = {
  accepted: "chấp nhận",
  disputed: "không đồng ý với",
};

/** The agency takes the recommendation with its plan, or says why not. Its task runs on meanwhile. */
export const answerRecommendation = defineAct({
  name: "inspections.answer-recommendation",
  title: "Trả lời kiến nghị",
  input: AnswerRecommendation,
  load: ({ tx }, input) => lockRecommendation(tx, input),
  policy: (actor, row) => mayAnswer(actor, row),
  async run(context, row, { answer, words }) {
    const step = answer === "accepted" ? "accept" : "dispute";
    if (nextRecommendationState(row.state, step) === null) {
      throw atField(remediationRefusals.ANSWER_NOT_NOW(), "answer");
    }
    await tellChecker(context, row, {
      title: `${row.holderName} ${answers[answer]} kiến nghị về phát hiện ${row.label}; chờ trưởng đoàn xem xét.`,
      key: "answered",
    });
    return changeRecommendation(
      context,
      row,
      sql`answer = ${answer}, answer_words = ${words}, answered_by = ${accountOf(context)}, answered_on = ${context.today}`,
      { answer },
    );
  },
  tell: telling<{ answer: RecommendationAnswer; finding: string }>(
    ({ answer, finding }) => `${answers[answer]} kiến nghị về phát hiện ${finding}`,
  ),
});

/** Who checks agrees to the plan; of a recommendation that was disputed, settles that it stands. */
export const agreePlan = defineAct({
  name: "inspections.agree-plan",
  title: "Thống nhất kế hoạch khắc phục",
  input: AgreePlan,
  toldTo: "parties",
  load: ({ tx }, input) => lockRecommendation(tx, input),
  policy: (actor, row) => mayAgreePlan(actor, row),
  async run(context, row, { words }) {
    const settled = row.state === "DISPUTED";
    await tellAgency(context, row, {
      title: settled
        ? `Trưởng đoàn kiểm tra giữ kiến nghị về phát hiện ${row.label}; hãy thực hiện theo thời hạn.`
        : `Kế hoạch khắc phục phát hiện ${row.label} đã được thống nhất.`,
      key: "agreed",
    });
    return changeRecommendation(
      context,
      row,
      sql`plan_agreed_on = ${context.today}, plan_agreed_by = ${accountOf(context)}, plan_words = ${words}`,
      { settled },
    );
  },
  tell: telling<{ settled: boolean; finding: string }>(({ settled, finding }) =>
    settled
      ? `giữ kiến nghị về phát hiện ${finding} sau khi xem xét ý kiến của cơ quan`
      : `thống nhất kế hoạch khắc phục phát hiện ${finding}`,
  ),
});
