import { AcceptRemaining } from "@dondoc/contract";
import { sql } from "kysely";
import { mayAcceptRemaining } from "../domain/document-policies.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { readAssignments } from "../read/records.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** Accepts at once all that nobody has decided yet; those without a mode get the one that is given. */
export const acceptRemaining = defineOfficeAct({
  name: "documents.accept-remaining",
  title: "Chấp nhận tất cả nhiệm vụ còn lại",
  input: AcceptRemaining,
  async load({ tx }, { documentId, version }) {
    const document = editable(await lockDocument(tx, documentId, version));
    const assignments = await readAssignments(tx, { documentId });
    const remaining = assignments.filter(({ state }) => state === "proposed");
    return { ...document, remaining, review: { proposed: remaining.length } };
  },
  policy: (actor, subject) => mayAcceptRemaining(actor, subject),
  async run(context, { row, remaining }, { mode = null }) {
    await context.tx
      .updateTable("app.assignment")
      .set({
        state: "accepted",
        mode: sql`coalesce(mode, ${mode})`,
        decided_by: context.actor.accountId,
        decided_at: context.now,
        version: sql`version + 1`,
      })
      .where("document_id", "=", row.id)
      .where("state", "=", "proposed")
      .execute();
    const version = await touchDocument(context.tx, row.id, {});
    context.record("document", row.id, { accepted: remaining.length, mode });
    for (const assignment of remaining) {
      context.record("assignment", assignment.id, {
        place: placeInJournal(assignment.path),
        mode: assignment.mode === null ? mode : null,
      });
    }
    return { id: row.id, version };
  },
  tell: ({ accepted, place }, subjectType) =>
    subjectType === "document"
      ? `chấp nhận cùng lúc ${said(accepted)} nhiệm vụ còn lại`
      : `chấp nhận nhiệm vụ ở ${said(place)}`,
});
