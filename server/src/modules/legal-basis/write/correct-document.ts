import { CorrectLegalDocument } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { differences, type EntryFields } from "../domain/entry.ts";
import { legalRefusals } from "../domain/refusals.ts";
import { nameOf, said } from "../domain/words.ts";
import { entriesOf } from "../read/entries.ts";
import { checkedKeys } from "./add-document.ts";
import { lockEntry, mayKeepRegister } from "./register-subject.ts";
import { linkMentioned, rewriteEntries } from "./store-entries.ts";

export const correctLegalDocument = defineAct({
  name: "legal-basis.correct",
  title: "Sửa văn bản trong sổ căn cứ",
  input: CorrectLegalDocument,
  load: (context, input) => lockEntry(context, input),
  policy: mayKeepRegister,
  async run(context, before, { documentId, version, checked, ...given }) {
    const { tx, actor, today } = context;
    // The year alone was for want of a day.
    const issuedYear = given.issuedOn === null ? before.fields.issuedYear : null;
    const fields: EntryFields = { ...given, issuedYear };
    const keys = checkedKeys(fields);
    const twin = (await entriesOf(tx, [keys.identity])).find(({ id }) => id !== documentId);
    if (twin) throw atField(legalRefusals.DOCUMENT_EXISTS(nameOf(twin.fields)), "reference");
    const known = { ...before.fields, issuedYear };
    const changed = differences(known, fields);
    if (checked !== before.checked) changed.push("trạng thái kiểm tra");
    if (changed.length === 0) throw legalRefusals.NOTHING_CHANGED();
    await rewriteEntries(tx, [
      {
        id: documentId,
        ...fields,
        ...keys,
        checkedBy: checked ? actor.accountId : null,
        checkedOn: checked ? today : null,
      },
    ]);
    await linkMentioned(tx, [documentId]);
    context.record("legal-document", documentId, {
      name: nameOf(fields),
      changed: changed.join(", "),
      before: before.fields,
      after: fields,
      checked,
    });
    return { id: documentId, version: version + 1 };
  },
  tell: ({ name, changed }) => `sửa ${said(changed)} của ${said(name)} trong sổ căn cứ`,
});
