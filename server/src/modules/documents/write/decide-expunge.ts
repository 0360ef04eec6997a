import { DecideExpunge } from "@dondoc/contract";
import { sql } from "kysely";
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
      const copies = await forgetCopiesOf(tx, row.id, context.now);
      const { rows } = await sql<{ hash: string }>`
        select hash from app.expunge_with_files(${row.id}::uuid) as hash`.execute(tx);
      // Always in one order, or two could wait for each other.
      const unnamed = new Set([...copies, ...rows.map(({ hash }) => hash)]);
      for (const hash of [...unnamed].toSorted()) await dropFile(tx, context.files, hash);
    }
    context.record("document", row.id, { approve, legalBasis: request?.legal_basis ?? "" });
    return { id: row.id, version: approve ? row.version + 1 : row.version };
  },
  tell: ({ approve, legalBasis }) =>
    approve
      ? `xóa nội dung văn bản theo đề nghị, căn cứ ${said(legalBasis)}`
      : "không đồng ý xóa nội dung văn bản",
});
