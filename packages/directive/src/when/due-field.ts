import type { Assumption, Due, DueBound, DueField, DuePrecision, Field } from "../reading.ts";

function boundOf(due: Due): DueBound | null {
  if (due === "standing") return null;
  if ("every" in due) return due.before === undefined ? "within" : "before";
  if ("before" in due) return "before";
  return "by" in due ? "by" : "within";
}

function precisionOf(due: Due): DuePrecision {
  if (due === "standing") return "none";
  if ("every" in due) return "period";
  if ("before" in due) return due.before.includes("T") ? "minute" : "day";
  if ("by" in due) return due.by.includes("T") ? "minute" : "day";
  if ("within" in due) return "count";
  if ("month" in due) return "month";
  return "quarter" in due ? "quarter" : "year";
}

/** A term with its bound and precision, which follow from its form. */
export function dueField(field: Field<Due>, assumed: Assumption | null): DueField {
  return { ...field, bound: boundOf(field.value), precision: precisionOf(field.value), assumed };
}

/** The same term, said of a duty by what stands above it or behind all of them. */
export function inheritedDue(field: DueField): DueField {
  if (field.value === "standing") return field;
  const confidence = field.confidence === "certain" ? "likely" : field.confidence;
  return { ...field, confidence, assumed: field.assumed ?? "inherited" };
}
