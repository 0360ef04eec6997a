import type { LegalDocumentFields } from "@dondoc/contract";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { issuerKey, readIssuer } from "./issuer.ts";
import { readReference } from "./reference.ts";
import { legalRefusals } from "./refusals.ts";

/** What concerns the register as a whole and no document in particular, for the journal to hang on. */
export const THE_REGISTER = "00000000-0000-7000-8000-000000000003";

/** A document of the register as it is written down, without who checked it. */
export type EntryFields = Omit<LegalDocumentFields, "checked"> & { issuedYear: number | null };

/** What is derived from the fields and stored beside them. */
export interface EntryKeys {
  number: string;
  symbolYear: number | null;
  /** Issuer, kind, number, symbol and year: two documents that agree in these are one (documents digest, 2.2). */
  identity: string;
}

/** Number, year and identity of an entry; null where number and symbol cannot be read. */
export function keysOf({
  reference,
  issuer,
  kind,
  issuedOn,
  issuedYear,
}: Pick<
  EntryFields,
  "reference" | "issuer" | "kind" | "issuedOn" | "issuedYear"
>): EntryKeys | null {
  const read = readReference(reference);
  if (!read || read.symbol === "") return null;
  const by = readIssuer(issuer);
  const year = read.year ?? (issuedOn === null ? issuedYear : Number(issuedOn.slice(0, 4)));
  return {
    number: read.number,
    symbolYear: read.year,
    identity: [by ? issuerKey(by) : "", kind, read.number, read.symbol, year ?? "?"].join("|"),
  };
}

/** What is wrong with an entry's fields by themselves, at its field; null when nothing is. */
export function wrongEntry(entry: EntryFields): Refusal | null {
  const read = readReference(entry.reference);
  if (!read || read.symbol === "") {
    return atField(legalRefusals.REFERENCE_UNREADABLE(entry.reference), "reference");
  }
  const { issuedOn, effectiveFrom, expiredFrom, declaredStanding, declaredOn } = entry;
  if (read.year !== null && issuedOn !== null && Number(issuedOn.slice(0, 4)) !== read.year) {
    return atField(legalRefusals.YEAR_DISAGREES(read.year), "issuedOn");
  }
  const begins = [issuedOn, effectiveFrom]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (expiredFrom !== null && begins !== undefined && expiredFrom <= begins) {
    return atField(legalRefusals.EFFECT_OUT_OF_ORDER(), "expiredFrom");
  }
  if ((declaredStanding === null) !== (declaredOn === null)) {
    return atField(
      legalRefusals.DECLARED_INCOMPLETE(),
      declaredOn === null ? "declaredOn" : "declaredStanding",
    );
  }
  return null;
}

/** Titles of the fields, as the journal and the import name them. */
const fieldTitles = {
  kind: "loại",
  reference: "số, ký hiệu",
  issuer: "cơ quan ban hành",
  title: "trích yếu",
  issuedOn: "ngày ban hành",
  issuedYear: "năm ban hành",
  effectiveFrom: "ngày có hiệu lực",
  expiredFrom: "ngày hết hiệu lực",
  declaredStanding: "tình trạng theo nguồn",
  declaredOn: "ngày ghi nhận tình trạng",
  source: "nguồn",
  sourceUrl: "địa chỉ nguồn",
  note: "ghi chú",
} as const satisfies Record<keyof EntryFields, string>;

/** Titles of the fields in which two entries differ. */
export const differences = (before: EntryFields, after: EntryFields): string[] =>
  (Object.keys(fieldTitles) as (keyof EntryFields)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => fieldTitles[field]);
