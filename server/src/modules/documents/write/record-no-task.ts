import { RecordNoTask } from "@dondoc/contract";
import { mayRecordNoTask } from "../domain/document-policies.ts";
import { readDossier, standingOf } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { touchDocument } from "./touch-document.ts";
import { said } from "../domain/words.ts";
import { defineOfficeAct } from "./office-act.ts";

/** Most documents hold no task: that too is an outcome, with who found so, when and why. */
export const recordNoTask = defineOfficeAct({
  name: "documents.record-no-task",
  title: "Ghi nhận không giao nhiệm vụ",
  input: RecordNoTask,
  async load({ tx, today }, { documentId, version }) {
    const dossier = await readDossier(tx, await lockDocument(tx, documentId, version), today);
    return { dossier, ...standingOf(dossier) };
  },
  policy: (actor, subject) => mayRecordNoTask(actor, subject),
  async run(context, { dossier }, { reason }) {
    const { id } = dossier.document;
    const account = accountOf(context.actor);
    await context.tx
      .updateTable("app.assignment")
      .set((to) => ({
        state: "rejected",
        reject_reason: reason,
        decided_by: account,
        decided_at: context.now,
        version: to("version", "+", 1),
      }))
      .where("document_id", "=", id)
      .where("state", "=", "proposed")
      .execute();
    const version = await touchDocument(context.tx, id, {
      state: "no-task",
      fully_read: true,
      reviewed_by: account,
      reviewed_at: context.now,
    });
    context.record("document", id, { reason });
    return { id, version };
  },
  tell: ({ reason }) => `ghi nhận văn bản không giao nhiệm vụ, lý do: “${said(reason)}”`,
});
