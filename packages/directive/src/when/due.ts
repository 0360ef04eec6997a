import type { DueField } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Reference } from "./dates.ts";
import { findDeadlines } from "./deadlines.ts";
import { dueField } from "./due-field.ts";
import type { FoundDue } from "./found-due.ts";
import { withoutDataPeriods } from "./data-period.ts";
import { findRecurrences } from "./recurrences.ts";

export const STANDING: DueField = dueField(
  { value: "standing", span: null, rule: "due.standing", confidence: "certain" },
  null,
);

function fields(passage: Passage, found: readonly FoundDue[]): DueField[] {
  const seen = new Set<string>();
  const dues: DueField[] = [];
  for (const { value, from, to, rule, confidence, assumed } of found) {
    const key = JSON.stringify(value);
    if (seen.has(key)) continue;
    seen.add(key);
    const span = spanOf(passage, from, to);
    dues.push(dueField({ value, span, rule, confidence }, assumed ?? null));
  }
  return dues;
}

/** What is left open goes behind the terms that are told. */
const openLast = ({ value }: FoundDue): number => (value === "standing" ? 1 : 0);

/** The terms of a duty; one `standing` where the text names no day, month, period or number of days. */
export function readDues(passage: Passage, reference: Reference | null): DueField[] {
  const text = withoutDataPeriods(passage.text);
  const recurring = findRecurrences(text);
  const single = findDeadlines(text, reference).filter(
    (due) => !recurring.some((other) => due.from < other.to && other.from < due.to),
  );
  const found = fields(
    passage,
    [...single, ...recurring].sort((a, b) => openLast(a) - openLast(b) || a.from - b.from),
  );
  return found.length > 0 ? found : [STANDING];
}
