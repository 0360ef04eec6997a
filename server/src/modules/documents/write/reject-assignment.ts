import { RejectAssignment } from "@dondoc/contract";
import { mayReject } from "../domain/assignment-policies.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editableAssignment } from "../read/editable.ts";
import { lockAssignment } from "../read/lock.ts";
import { touchAssignment } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

export const rejectAssignment = defineOfficeAct({
  name: "documents.reject-assignment",
  title: "Loại bỏ nhiệm vụ",
  input: RejectAssignment,
  load: async ({ tx }, { assignmentId, version }) =>
    editableAssignment(await lockAssignment(tx, assignmentId, version)),
  policy: (actor, subject) => mayReject(actor, subject),
  async run(context, { assignment }, { reason }) {
    const version = await touchAssignment(context.tx, assignment.id, {
      state: "rejected",
      reject_reason: reason,
      decided_by: context.actor.accountId,
      decided_at: context.now,
    });
    context.record("assignment", assignment.id, {
      place: placeInJournal(assignment.path),
      reason,
    });
    return { id: assignment.id, version };
  },
  tell: ({ place, reason }) => `loại bỏ nhiệm vụ ở ${said(place)}, lý do: “${said(reason)}”`,
});
