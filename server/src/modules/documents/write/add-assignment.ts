import { AddAssignment } from "@dondoc/contract";
import { newId } from "../../../kernel/ids.ts";
import { documentDate } from "../domain/document-date.ts";
import { mayEdit } from "../domain/document-policies.ts";
import { passageAt } from "../domain/passages.ts";
import { fromStored, provisionAt } from "../domain/stored-reading.ts";
import { placeInJournal, said } from "../domain/words.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { passageReader } from "../reading/read-passage-apart.ts";
import { documentRefusals } from "../refusals.ts";
import { matchNames } from "./match-names.ts";
import { fieldsOf, partyNames } from "./new-from-reading.ts";
import { storeAssignments } from "./store-assignments.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** A marked passage without a word in it, as a number of a table: nothing can be read of it. */
const UNREAD = {
  deliverable: null,
  duty: "activity",
  due: ["standing"],
  duePhrase: null,
  engine: null,
  parties: [],
} as const;

/** A missed assignment, marked in the text: its fields are proposed as the engine reads them there, and a person accepts. */
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
    const span = { start: passage.start, end: passage.end };
    const read = await passageReader.read({ text: row.text, span });
    const asOf = documentDate({ issuedOn: row.issued_on, receivedOn: row.received_on });
    const match = await matchNames(context.tx, read ? partyNames(read) : [], asOf);
    await storeAssignments(context.tx, row.id, [
      {
        id,
        path,
        ...passage,
        mode: null,
        foundBy: "person",
        ...(read ? fieldsOf(read, row.text, match) : UNREAD),
      },
    ]);
    await touchDocument(context.tx, row.id, {});
    context.record("assignment", id, { place: placeInJournal(path) });
    return { id, version: 1 };
  },
  tell: ({ place }) => `thêm nhiệm vụ bị sót ở ${said(place)}`,
});
