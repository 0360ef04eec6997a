import { ProposeBatch } from "@dondoc/contract";
import { mayPropose } from "../domain/document-policies.ts";
import { tellRelease } from "../domain/release-words.ts";
import { readDossier, standingOf } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { releaseTasks } from "./release-tasks.ts";
import { touchDocument } from "./touch-document.ts";
import { said } from "../domain/words.ts";
import { defineOfficeAct } from "./office-act.ts";

/** The reviewer's word that the whole text was read and every assignment decided; where one step is enough, tasks go out now. */
export const proposeBatch = defineOfficeAct({
  name: "documents.propose",
  title: "Trình duyệt",
  input: ProposeBatch,
  async load({ tx, today }, { documentId, version }) {
    const dossier = await readDossier(tx, await lockDocument(tx, documentId, version), today);
    return { dossier, ...standingOf(dossier) };
  },
  policy: (actor, subject) => mayPropose(actor, subject),
  async run(context, { dossier, twoStep, review }) {
    const { id } = dossier.document;
    const account = accountOf(context.actor);
    const proposal = { fully_read: true, proposed_by: account, proposed_at: context.now };
    if (twoStep) {
      const version = await touchDocument(context.tx, id, { ...proposal, state: "proposed" });
      context.record("document", id, { accepted: review.accepted });
      return { id, version, tasks: 0, recipients: 0 };
    }
    const version = await touchDocument(context.tx, id, {
      ...proposal,
      state: "released",
      reviewed_by: account,
      reviewed_at: context.now,
    });
    const released = await releaseTasks(context, dossier, account);
    context.record("document", id, { ...released });
    return { id, version, ...released };
  },
  tell: (payload, subjectType) =>
    subjectType === "document" && payload["tasks"] === undefined
      ? `trình duyệt ${said(payload["accepted"])} nhiệm vụ, xác nhận đã đọc hết văn bản`
      : tellRelease(payload, subjectType),
});
