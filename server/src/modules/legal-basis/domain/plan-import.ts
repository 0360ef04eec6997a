import type { LegalImportResult } from "@dondoc/contract";
import { differences, keysOf, wrongEntry, type EntryFields, type EntryKeys } from "./entry.ts";
import { draftOf, type DraftRelation, type ImportDraft } from "./import-draft.ts";
import type { ImportLine } from "./import-rows.ts";
import { referenceKey } from "./reference.ts";
import { nameOf } from "./words.ts";
import { textOf } from "../../../kernel/sheet-cells.ts";

/** The register as an import compares with it. */
export interface KnownRegister {
  byIdentity: ReadonlyMap<
    string,
    { id: string; fields: EntryFields; checked: boolean; relations: ReadonlySet<string> }
  >;
}

/** What is to be written for one document. */
export interface ImportWrite {
  id: string;
  isNew: boolean;
  fields: EntryFields;
  keys: EntryKeys;
  /** Titles of the fields that change; empty where only relations come. */
  what: string[];
  relations: DraftRelation[];
}
export interface ImportPlan {
  rows: LegalImportResult["rows"];
  writes: ImportWrite[];
}

/** The name of a relation of a document, to see whether the register has it: "replaces acted-upon 118/2025/NDCP". */
export const relationKey = (kind: string, side: string, reference: string): string =>
  `${kind} ${side} ${referenceKey(reference) ?? reference}`;

/** Every line read by itself; those that make sense are then looked up in the register. */
export const draftsOf = (lines: readonly ImportLine[]): (ImportDraft | string)[] =>
  lines.map(draftOf);

/** Compares a file with the register and says, line by line, what would be written or what is wrong. Writes nothing. */
export function planImport(
  lines: readonly ImportLine[],
  drafts: readonly (ImportDraft | string)[],
  register: KnownRegister,
  newId: () => string,
): ImportPlan {
  const rows: ImportPlan["rows"] = [];
  const writes: ImportWrite[] = [];
  const seen = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    const row = lines[index]?.row ?? 0;
    if (typeof draft === "string") {
      const name = textOf(lines[index]?.cells.reference);
      rows.push({ row, name, outcome: "wrong", message: draft });
      continue;
    }
    const name = nameOf(draft.fields);
    const twin = seen.get(draft.keys.identity);
    if (twin !== undefined) {
      const message = `Dòng ${row}: trùng với dòng ${twin} (cùng số, cơ quan, năm).`;
      rows.push({ row, name, outcome: "wrong", message });
      continue;
    }
    seen.set(draft.keys.identity, row);
    const write = writeOf(draft, register, newId);
    if (typeof write === "string") {
      rows.push({ row, name, outcome: "wrong", message: `Dòng ${row}: ${write}` });
    } else if (write === null) {
      rows.push({ row, name, outcome: "same", message: null });
    } else {
      writes.push(write);
      const added = write.relations.length > 0 ? ["quan hệ với văn bản khác"] : [];
      const message = write.isNew ? null : [...write.what, ...added].join(", ");
      rows.push({ row, name, outcome: write.isNew ? "new" : "changed", message });
    }
  }
  return { rows, writes };
}

/** What a line writes; null where the register has it all, a sentence where the two do not go together. */
function writeOf(
  { given, fields, keys, relations }: ImportDraft,
  { byIdentity }: KnownRegister,
  newId: () => string,
): ImportWrite | string | null {
  const known = byIdentity.get(keys.identity);
  if (!known) return { id: newId(), isNew: true, fields, keys, what: [], relations };
  // Another way to write the same number or issuer is no change.
  const merged = {
    ...known.fields,
    ...given,
    reference: known.fields.reference,
    issuer: known.fields.issuer,
  };
  const fresh = relations.filter(
    ({ kind, side, reference }) => !known.relations.has(relationKey(kind, side, reference)),
  );
  const what = differences(known.fields, merged);
  if (what.length === 0 && fresh.length === 0) return null;
  const fault = wrongEntry(merged);
  const mergedKeys = keysOf(merged);
  if (fault ?? !mergedKeys) return fault?.message ?? "không đọc được Số, ký hiệu.";
  return {
    id: known.id,
    isNew: false,
    fields: merged,
    keys: mergedKeys,
    what,
    relations: fresh,
  };
}
