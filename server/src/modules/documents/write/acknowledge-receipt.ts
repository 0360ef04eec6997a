import { AcknowledgeReceipt } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { mayAcknowledge } from "../domain/document-policies.ts";
import { foremost, readReceipts, receiptStanding } from "../read/receipt.ts";
import { accountOf } from "./actor-account.ts";

/** An agency says that the document has reached it; that it was made known is reported with evidence (module study). */
export const acknowledgeReceipt = defineAct({
  name: "documents.acknowledge-receipt",
  title: "Xác nhận đã nhận",
  input: AcknowledgeReceipt,
  async load({ tx, actor }, { documentId }) {
    const receipts = await readReceipts(tx, documentId, actor, { lock: true });
    return { receipts, receipt: receiptStanding(foremost(receipts)) };
  },
  policy: (actor, subject) => mayAcknowledge(actor, subject),
  async run(context, { receipts }, { documentId }) {
    const waiting = receipts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    await context.tx
      .updateTable("app.document_recipient")
      .set({ acknowledged_by: accountOf(context.actor), acknowledged_at: context.now })
      .where("document_id", "=", documentId)
      .where(
        "unit_id",
        "in",
        waiting.map(({ unitId }) => unitId),
      )
      .execute();
    context.record("document", documentId, {
      units: waiting.map(({ unitId }) => unitId),
      as: "received",
    });
    return { documentId };
  },
  // Before the register of study both were said in one.
  tell: ({ as }) =>
    as === "received"
      ? "xác nhận cơ quan đã nhận văn bản"
      : "xác nhận cơ quan đã nhận và quán triệt văn bản",
});
