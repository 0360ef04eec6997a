import { LegalDocumentFields } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { keysOf, wrongEntry, type EntryFields, type EntryKeys } from "../domain/entry.ts";
import { legalRefusals } from "../domain/refusals.ts";
import { nameOf, said } from "../domain/words.ts";
import { lockRegister, mayKeepRegister } from "./register-subject.ts";
import { linkMentioned, storeEntries } from "./store-entries.ts";

export const addLegalDocument = defineAct({
  name: "legal-basis.add",
  title: "Thêm văn bản vào sổ căn cứ",
  input: LegalDocumentFields,
  load: async (context) => lockRegister(context),
  policy: mayKeepRegister,
  async run(context, _subject, { checked, ...given }) {
    const fields: EntryFields = { ...given, issuedYear: null };
    const keys = checkedKeys(fields);
    const id = newId(context.now.getTime());
    const entry = {
      id,
      ...fields,
      ...keys,
      checkedBy: checked ? context.actor.accountId : null,
      checkedOn: checked ? context.today : null,
    };
    const stored = await storeEntries(context.tx, [entry], context.now);
    if (!stored.has(id)) {
      throw atField(legalRefusals.DOCUMENT_EXISTS(nameOf(fields)), "reference");
    }
    await linkMentioned(context.tx, [id]);
    context.record("legal-document", id, { name: nameOf(fields), fields });
    return { id, version: 1 };
  },
  tell: ({ name }) => `thêm ${said(name)} vào sổ căn cứ pháp lý`,
});

/** The keys of an entry whose fields are right; throws the refusal at the wrong field. */
export function checkedKeys(fields: EntryFields): EntryKeys {
  const wrong = wrongEntry(fields);
  const keys = keysOf(fields);
  if (wrong ?? !keys) {
    throw wrong ?? atField(legalRefusals.REFERENCE_UNREADABLE(fields.reference), "reference");
  }
  return keys;
}
