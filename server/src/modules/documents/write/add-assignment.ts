import { AddAssignment } from "@dondoc/contract";
import { newId } from "../../../kernel/ids.ts";
import { mayEdit } from "../domain/document-policies.ts";
import { passageAt } from "../domain/passages.ts";
import { fromStored, provisionAt } from "../domain/stored-reading.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { documentRefusals } from "../refusals.ts";
import { storeAssignments } from "./store-assignments.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** A missed assignment, marked in the text: its words are there, everything else is asked. */
export const addAssignment = defineOfficeAct({
  name: "documents.add-assignment",
  title: "Thêm nhiệm vụ bị sót",
  input: AddAssignment,
  load: async ({ tx }, { documentId }) => editable(await lockDocument(tx, documentId)),
  policy: (actor, subject) => mayEdit(actor, subject),
  async run(context, { row }, { start, end }) {
    const passage = passageAt(row.text, start, end);
    if (!passage) throw documentRefusals.SPAN_OUTSIDE();
    const id = newId(context.now.getTime());
    const path = provisionAt(fromStored(row.reading).provisions, passage.start);
    await storeAssignments(context.tx, row.id, [
      {
        id,
        path,
        ...passage,
        deliverable: null,
        duty: "activity",
        due: ["standing"],
        duePhrase: null,
        mode: null,
        foundBy: "person",
        engine: null,
        parties: [],
      },
    ]);
    await touchDocument(context.tx, row.id, {});
    context.record("assignment", id, { place: placeInJournal(path) });
    return { id, version: 1 };
  },
  tell: ({ place }) => `thêm nhiệm vụ bị sót ở ${said(place)}`,
});
