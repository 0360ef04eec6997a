import { CorrectAssignment } from "@dondoc/contract";
import { mayChange } from "../domain/assignment-policies.ts";
import { documentDate, refusedDue } from "../domain/document-date.ts";
import { fieldNames } from "../domain/question-facts.ts";
import { checkedReading, settlesDoubts } from "../domain/settled-doubts.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editableAssignment } from "../read/editable.ts";
import { lockAssignment } from "../read/lock.ts";
import { matchGivenParties } from "./given-parties.ts";
import { replaceParties } from "./store-assignments.ts";
import { touchAssignment } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

const names: Record<string, string> = {
  ...fieldNames,
  text: "nội dung",
  mode: "cách theo dõi",
  parties: "các cơ quan",
};

export const correctAssignment = defineOfficeAct({
  name: "documents.correct-assignment",
  title: "Sửa nhiệm vụ",
  input: CorrectAssignment,
  load: async ({ tx }, { assignmentId, version }) =>
    editableAssignment(await lockAssignment(tx, assignmentId, version)),
  policy: (actor, subject) => mayChange(actor, subject),
  async run(context, { row, assignment }, sent) {
    const { text, deliverable, duty, due, mode, parties, confirmed } = sent;
    const wrongDue = due && refusedDue(due, row.issued_on);
    if (wrongDue) throw wrongDue;
    if (parties) {
      const asOf = documentDate({ issuedOn: row.issued_on, receivedOn: row.received_on });
      const matched = await matchGivenParties(context.tx, parties, assignment.parties, asOf);
      await replaceParties(context.tx, assignment.id, matched);
    }
    const version = await touchAssignment(context.tx, assignment.id, {
      ...(text === undefined ? {} : { text }),
      ...(deliverable === undefined ? {} : { deliverable: deliverable?.trim() || null }),
      ...(duty === undefined ? {} : { duty }),
      ...(due === undefined ? {} : { due: JSON.stringify(due) }),
      ...(mode === undefined ? {} : { mode }),
      ...(settlesDoubts(sent) ? { engine: JSON.stringify(checkedReading(assignment, sent)) } : {}),
    });
    const sentFields = Object.entries({ text, deliverable, duty, due, mode, parties });
    // Names of fields only: what they say is content, and must go when the document is expunged.
    context.record("assignment", assignment.id, {
      place: placeInJournal(assignment.path),
      fields: sentFields.filter(([, value]) => value !== undefined).map(([field]) => field),
      mode: mode ?? null,
      confirmed: confirmed ?? [],
    });
    return { id: assignment.id, version };
  },
  tell({ place, fields, confirmed = [] }) {
    const listed = (all: unknown) =>
      (all as string[]).map((field) => names[field] ?? field).join(", ");
    const made = [
      listed(fields) && `sửa ${listed(fields)}`,
      listed(confirmed) && `xác nhận đọc đúng ${listed(confirmed)}`,
    ].filter(Boolean);
    return `${made.join(", ") || "sửa không ô nào"} của nhiệm vụ ở ${said(place)}`;
  },
});
