import { SendBackBatch } from "@dondoc/contract";
import { maySendBack } from "../domain/document-policies.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { touchDocument } from "./touch-document.ts";
import { said } from "../domain/words.ts";
import { defineOfficeAct } from "./office-act.ts";

export const sendBackBatch = defineOfficeAct({
  name: "documents.send-back",
  title: "Trả lại để rà soát",
  input: SendBackBatch,
  load: async ({ tx }, { documentId, version }) =>
    editable(await lockDocument(tx, documentId, version)),
  policy: (actor, subject) => maySendBack(actor, subject),
  async run(context, { row }, { reason }) {
    const version = await touchDocument(context.tx, row.id, {
      state: "review",
      fully_read: false,
      proposed_by: null,
      proposed_at: null,
    });
    context.record("document", row.id, { reason });
    return { id: row.id, version };
  },
  tell: ({ reason }) => `trả lại để rà soát, lý do: “${said(reason)}”`,
});
