import { DecideExpunge } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { mayDecideExpunge } from "../domain/document-policies.ts";
import { pendingRequest, latestExpungeRequest } from "../read/expunge-requests.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { dropFile } from "./drop-file.ts";
import { forgetCopiesOf } from "./end-reading.ts";
import { said } from "../domain/words.ts";
import { defineOfficeAct } from "./office-act.ts";

/** The second person decides. What is left is a stub: that the document was there, and why its content is gone. */
export const decideExpunge = defineOfficeAct({
  name: "documents.decide-expunge",
  title: "Quyết định xóa nội dung",
  input: DecideExpunge,
  async load({ tx }, { requestId }) {
    const named = await tx
      .selectFrom("app.expunge_request")
      .select("document_id")
      .where("id", "=", requestId)
      .executeTakeFirst();
    if (!named) throw refusals.NOT_FOUND("đề nghị xóa này");
    const row = await lockDocument(tx, named.document_id);
    const latest = await latestExpungeRequest(tx, row.id);
    const request = latest?.id === requestId ? latest : undefined;
    return { row, request, expunge: pendingRequest(request) };
  },
  policy: (actor, subject) => mayDecideExpunge(actor, subject),
  async run(context, { row, request }, { requestId, approve }) {
    const { tx } = context;
    await tx
      .updateTable("app.expunge_request")
      .set({
        approved: approve,
        decided_by: accountOf(context.actor),
        decided_at: context.now,
      })
      .where("id", "=", requestId)
      .execute();
    if (approve) {
      const evidence = await evidenceFiles(context, row.id);
      const copies = await forgetCopiesOf(tx, row.id, context.now);
      await sql`select app.expunge_document(${row.id}::uuid)`.execute(tx);
      for (const hash of new Set([
        ...copies,
        ...evidence,
        ...(row.file_hash ? [row.file_hash] : []),
      ])) {
        await dropFile(tx, context.files, hash);
      }
    }
    context.record("document", row.id, { approve, legalBasis: request?.legal_basis ?? "" });
    return { id: row.id, version: approve ? row.version + 1 : row.version };
  },
  tell: ({ approve, legalBasis }) =>
    approve
      ? `xóa nội dung văn bản theo đề nghị, căn cứ ${said(legalBasis)}`
      : "không đồng ý xóa nội dung văn bản",
});

/** What agencies attached to the results of the document's tasks, and to those of the slips that ask for its review. */
async function evidenceFiles({ tx }: ActContext, documentId: string): Promise<string[]> {
  const slips = tx
    .selectFrom("app.legal_review")
    .select("slip_id")
    .where("document_id", "=", documentId);
  const rows = await tx
    .selectFrom("app.evidence as evidence")
    .innerJoin("app.task_submission as submission", "submission.id", "evidence.submission_id")
    .innerJoin("app.task as task", "task.id", "submission.task_id")
    .select("evidence.file_hash")
    .where((where) =>
      where.or([
        where("task.document_id", "=", documentId),
        where("task.document_id", "in", slips),
      ]),
    )
    .where("evidence.file_hash", "is not", null)
    .execute();
  return rows.flatMap(({ file_hash }) => (file_hash === null ? [] : [file_hash]));
}
