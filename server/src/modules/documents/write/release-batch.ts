import { ReleaseBatch } from "@dondoc/contract";
import { mayRelease } from "../domain/document-policies.ts";
import { tellRelease } from "../domain/release-words.ts";
import { readDossier, standingOf } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { releaseTasks } from "./release-tasks.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** The second person's step: what was proposed goes out as tasks, each followed by whoever is in charge of it. */
export const releaseBatch = defineOfficeAct({
  name: "documents.release",
  title: "Giao nhiệm vụ",
  input: ReleaseBatch,
  async load({ tx, today }, { documentId, version }) {
    const dossier = await readDossier(tx, await lockDocument(tx, documentId, version), today);
    return { dossier, ...standingOf(dossier) };
  },
  policy: (actor, subject) => mayRelease(actor, subject),
  async run(context, { dossier }, { divisions = [] }) {
    const { id, proposed_by: proposedBy } = dossier.document;
    const version = await touchDocument(context.tx, id, {
      state: "released",
      reviewed_by: accountOf(context.actor),
      reviewed_at: context.now,
    });
    const released = await releaseTasks(
      context,
      dossier,
      proposedBy,
      new Map(divisions.map(({ assignmentId, divisionId }) => [assignmentId, divisionId])),
    );
    context.record("document", id, { ...released });
    return { id, version, ...released };
  },
  tell: tellRelease,
});
