import type { ReviewTrigger } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** A review as the documents module begins it, with the slip that will give it out. */
export interface NewReview {
  documentId: string;
  citationOrdinal: number | null;
  legalDocumentId: string | null;
  slipId: string;
  unitId: string;
  dueOn: string;
  trigger: ReviewTrigger;
  reason: string;
}

/** Notes a review inside the act that makes its slip. */
export async function startReview(
  { tx, actor, now }: ActContext,
  review: NewReview,
): Promise<string> {
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  const id = newId(now.getTime());
  await tx
    .insertInto("app.legal_review")
    .values({
      id,
      document_id: review.documentId,
      citation_ordinal: review.citationOrdinal,
      legal_document_id: review.legalDocumentId,
      slip_id: review.slipId,
      unit_id: review.unitId,
      due_on: review.dueOn,
      trigger: review.trigger,
      reason: review.reason,
      opened_by: actor.accountId,
      opened_at: now,
    })
    .execute();
  return id;
}
