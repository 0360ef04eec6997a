import type { DisciplineForm, EnterMeasure } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { accountabilityRefusals } from "./refusals.ts";
import { isByReferenceOnly, isCommendation } from "./words.ts";

/** What is wrong with an entry by itself, at its field; forms of discipline are judged by the law of the document's day. */
export function wrongEntry(
  entry: EnterMeasure,
  forms: readonly DisciplineForm[],
  today: string,
): Refusal | null {
  const { kind, subjectKind, documentOn, cause, remedyWanted, remedyBy } = entry;
  if (documentOn > today) {
    return atField(accountabilityRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
  }
  if (kind === "head-responsibility" && subjectKind !== "head") {
    return atField(accountabilityRefusals.HEAD_ONLY(), "subjectKind");
  }
  if (isByReferenceOnly(kind)) {
    if (subjectKind === "agency") {
      return atField(accountabilityRefusals.AGENCY_ONLY_PERSONS(), "subjectKind");
    }
    if (cause !== null) return atField(accountabilityRefusals.BY_REFERENCE_ONLY(), "cause");
    if (remedyWanted !== null || remedyBy !== null) {
      return atField(accountabilityRefusals.BY_REFERENCE_ONLY(), "remedyWanted");
    }
  } else if (cause === null) {
    return atField(accountabilityRefusals.CAUSE_MISSING(), "cause");
  }
  if (subjectKind === "person" && entry.personId === null) {
    return atField(accountabilityRefusals.PERSON_MISSING(), "personId");
  }
  if (remedyBy !== null && remedyBy <= documentOn) {
    return atField(accountabilityRefusals.REMEDY_BEFORE_DOCUMENT(), "remedyBy");
  }
  if (isCommendation(kind) && (remedyWanted !== null || remedyBy !== null)) {
    return atField(accountabilityRefusals.REMEDY_BEFORE_DOCUMENT(), "remedyBy");
  }
  return kind === "discipline" ? wrongForm(entry, forms) : null;
}

function wrongForm(
  { disciplineForm, documentOn }: EnterMeasure,
  forms: readonly DisciplineForm[],
): Refusal | null {
  const form = forms.find(({ code }) => code === disciplineForm);
  if (!form) return atField(accountabilityRefusals.DISCIPLINE_FORM_MISSING(), "disciplineForm");
  const inForce =
    form.validFrom <= documentOn && (form.validTo === null || documentOn < form.validTo);
  if (inForce) return null;
  return atField(
    accountabilityRefusals.DISCIPLINE_FORM_UNKNOWN(
      form.name,
      vietnameseDate(documentOn),
      form.legalBasis,
    ),
    "disciplineForm",
  );
}
