import type { BodyOf, Routes } from "@dondoc/contract";

/** Each field under the path the server names it by, so that a refusal lands on it: "evidence.0.issuedOn". */
export type EvidenceForm = Record<string, string>;
export type EvidenceInput = BodyOf<Routes["submitResult"]>["evidence"][number];

const fields = ["documentNumber", "issuedOn", "receivedBy", "fileHash", "fileName"] as const;
export type EvidenceField = (typeof fields)[number];
/** What no evidence may lack; the file may, where the number can be looked up. */
export const requiredFields = ["documentNumber", "issuedOn", "receivedBy"] as const;

/** As the contract allows. */
export const MOST_EVIDENCE = 20;

export const pathOf = (index: number, field: EvidenceField): string => `evidence.${index}.${field}`;

/** A form with one empty piece of evidence. */
export function emptyEvidence(): EvidenceForm {
  const empty: EvidenceForm = { count: "1", note: "" };
  for (let index = 0; index < MOST_EVIDENCE; index += 1) {
    for (const field of fields) empty[pathOf(index, field)] = "";
  }
  return empty;
}

export const evidenceCount = (form: EvidenceForm): number => Number(form["count"] ?? 1);

const textAt = (form: EvidenceForm, index: number, field: EvidenceField): string =>
  form[pathOf(index, field)] ?? "";

/** What is sent: one entry for each piece of evidence. */
export function evidenceOf(form: EvidenceForm): EvidenceInput[] {
  return Array.from({ length: evidenceCount(form) }, (_, index) => {
    const fileHash = textAt(form, index, "fileHash");
    const file = fileHash === "" ? {} : { fileHash, fileName: textAt(form, index, "fileName") };
    return {
      documentNumber: textAt(form, index, "documentNumber"),
      issuedOn: textAt(form, index, "issuedOn"),
      receivedBy: textAt(form, index, "receivedBy"),
      ...file,
    };
  });
}

/** The change that takes one piece away and moves those after it up. */
export function withoutEvidence(form: EvidenceForm, dropped: number): EvidenceForm {
  const count = evidenceCount(form);
  const patch: EvidenceForm = { count: String(count - 1) };
  for (let index = dropped; index < count; index += 1) {
    for (const field of fields) {
      patch[pathOf(index, field)] = index + 1 < count ? textAt(form, index + 1, field) : "";
    }
  }
  return patch;
}

/** The required fields left empty, each with the words `say` finds for it. */
export function missingIn(
  form: EvidenceForm,
  say: (field: (typeof requiredFields)[number], index: number) => string,
): Record<string, string> {
  const places = Array.from({ length: evidenceCount(form) }, (_, index) =>
    requiredFields.map((field) => ({ field, index })),
  ).flat();
  return Object.fromEntries(
    places
      .filter(({ field, index }) => textAt(form, index, field).trim() === "")
      .map(({ field, index }) => [pathOf(index, field), say(field, index)]),
  );
}
