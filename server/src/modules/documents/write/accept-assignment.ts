import { AcceptAssignment } from "@dondoc/contract";
import { mayAccept } from "../domain/assignment-policies.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editableAssignment } from "../read/editable.ts";
import { lockAssignment } from "../read/lock.ts";
import { touchAssignment } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

export const acceptAssignment = defineOfficeAct({
  name: "documents.accept-assignment",
  title: "Chấp nhận nhiệm vụ",
  input: AcceptAssignment,
  load: async ({ tx }, { assignmentId, version }) =>
    editableAssignment(await lockAssignment(tx, assignmentId, version)),
  policy: (actor, subject) => mayAccept(actor, subject),
  async run(context, { assignment }, { mode }) {
    const version = await touchAssignment(context.tx, assignment.id, {
      state: "accepted",
      ...(mode === undefined ? {} : { mode }),
      reject_reason: null,
      decided_by: context.actor.accountId,
      decided_at: context.now,
    });
    context.record("assignment", assignment.id, {
      place: placeInJournal(assignment.path),
      again: assignment.state === "rejected",
      mode: mode ?? null,
    });
    return { id: assignment.id, version };
  },
  tell: ({ place, again }) => `chấp nhận${again ? " lại" : ""} nhiệm vụ ở ${said(place)}`,
});
