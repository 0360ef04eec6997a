import { SplitAssignment } from "@dondoc/contract";
import { newId } from "../../../kernel/ids.ts";
import { mayChange } from "../domain/assignment-policies.ts";
import { within } from "../domain/engine-reading.ts";
import { splitPassage } from "../domain/passages.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editableAssignment } from "../read/editable.ts";
import { lockAssignment } from "../read/lock.ts";
import { documentRefusals } from "../refusals.ts";
import { storeAssignments, type NewAssignment } from "./store-assignments.ts";
import { touchAssignment, touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** Makes several assignments of one passage; each keeps parties, deadline and mode until a person says otherwise. */
export const splitAssignment = defineOfficeAct({
  name: "documents.split-assignment",
  title: "Tách nhiệm vụ",
  input: SplitAssignment,
  load: async ({ tx }, { assignmentId, version }) =>
    editableAssignment(await lockAssignment(tx, assignmentId, version)),
  policy: (actor, subject) => mayChange(actor, subject),
  async run(context, { row, assignment }, { at }) {
    const parts = splitPassage(
      row.text,
      { start: assignment.span_start, end: assignment.span_end },
      at,
    );
    if (!parts) throw documentRefusals.SPLIT_OUTSIDE();
    const { path, deliverable, duty, due, duePhrase, mode, parties } = assignment;
    const children = parts.map((part): NewAssignment => ({
      id: newId(context.now.getTime()),
      path,
      ...part,
      deliverable: deliverable && part.text.includes(deliverable) ? deliverable : null,
      duty,
      due,
      duePhrase,
      mode,
      foundBy: "person",
      engine: within(assignment, part),
      parties,
    }));
    await storeAssignments(context.tx, row.id, children);
    const version = await touchAssignment(context.tx, assignment.id, {
      state: "rejected",
      reject_reason: `Đã tách thành ${children.length} nhiệm vụ`,
      replaced_by: children.map(({ id }) => id),
      decided_by: context.actor.accountId,
      decided_at: context.now,
    });
    await touchDocument(context.tx, row.id, {});
    context.record("assignment", assignment.id, {
      place: placeInJournal(path),
      parts: children.length,
    });
    return { id: assignment.id, version };
  },
  tell: ({ place, parts }) => `tách nhiệm vụ ở ${said(place)} thành ${said(parts)}`,
});
