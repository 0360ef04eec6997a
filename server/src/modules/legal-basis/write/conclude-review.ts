import { ConcludeReview, type TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { mayConcludeReview, type ReviewSubject } from "../domain/review-policy.ts";
import { opinionWords, said } from "../domain/words.ts";

export const concludeReview = defineAct({
  name: "legal-basis.conclude-review",
  title: "Ghi ý kiến rà soát",
  input: ConcludeReview,
  async load({ tx }, { reviewId }): Promise<ReviewSubject> {
    const { rows } = await sql<{ documentId: string; opinion: string | null; slipId: string }>`
      select document_id as "documentId", opinion, slip_id as "slipId" from app.legal_review
      where id = ${reviewId} for update`.execute(tx);
    const [review] = rows;
    if (!review) throw refusals.NOT_FOUND("lần rà soát này");
    const task = await tx
      .selectFrom("app.task")
      .select("state")
      .where("document_id", "=", review.slipId)
      .executeTakeFirst();
    return {
      documentId: review.documentId,
      opinion: review.opinion,
      taskState: (task?.state as TaskState | undefined) ?? null,
    };
  },
  policy: mayConcludeReview,
  async run(context, { documentId }, { reviewId, opinion, proposal }) {
    const { tx, actor, now } = context;
    if (actor.accountId === null) {
      throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
    }
    await tx
      .updateTable("app.legal_review")
      .set({ opinion, proposal, concluded_by: actor.accountId, concluded_at: now })
      .where("id", "=", reviewId)
      .execute();
    const payload = { opinion: opinionWords[opinion], proposal };
    context.record("legal-review", reviewId, payload);
    context.record("document", documentId, payload);
    return {};
  },
  tell: ({ opinion, proposal }) =>
    `ghi ý kiến rà soát văn bản: ${said(opinion)}; đề xuất: “${said(proposal)}”`,
});
