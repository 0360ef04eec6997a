import { RequestExpunge } from "@dondoc/contract";
import { newId } from "../../../kernel/ids.ts";
import { mayRequestExpunge } from "../domain/document-policies.ts";
import { editable } from "../read/editable.ts";
import { latestExpungeRequest, pendingRequest } from "../read/expunge-requests.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { said } from "../domain/words.ts";
import { defineOfficeAct } from "./office-act.ts";

/** The first of two persons asks that a document's content be taken away. */
export const requestExpunge = defineOfficeAct({
  name: "documents.request-expunge",
  title: "Đề nghị xóa nội dung",
  input: RequestExpunge,
  async load({ tx }, { documentId }) {
    const document = editable(await lockDocument(tx, documentId));
    return { ...document, expunge: pendingRequest(await latestExpungeRequest(tx, documentId)) };
  },
  policy: (actor, subject) => mayRequestExpunge(actor, subject),
  async run(context, { row }, { legalBasis, reason }) {
    const id = newId(context.now.getTime());
    await context.tx
      .insertInto("app.expunge_request")
      .values({
        id,
        document_id: row.id,
        legal_basis: legalBasis,
        reason,
        requested_by: accountOf(context.actor),
        requested_at: context.now,
      })
      .execute();
    context.record("document", row.id, { legalBasis, reason });
    return { id, version: row.version };
  },
  tell: ({ legalBasis, reason }) =>
    `đề nghị xóa nội dung văn bản, căn cứ ${said(legalBasis)}, lý do: “${said(reason)}”`,
});
