import type { Due, DueField } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { issueDay, type Reference } from "./dates.ts";
import { findDeadlines } from "./deadlines.ts";
import { dueField } from "./due-field.ts";
import type { FoundDue } from "./found-due.ts";
import { withoutDataPeriods } from "./data-period.ts";
import { findRecurrences } from "./recurrences.ts";

export const STANDING: DueField = dueField(
  { value: "standing", span: null, rule: "due.standing", confidence: "certain" },
  null,
);

const MISREAD =
  /(?<![\p{L}\d/])(?=[lIO]{0,2}\d|\d)[\dlIO]{1,2}\s?[/.-]\s?[\dlIO]{1,2}\s?[/.-]\s?[2l][\dlIO]{3}(?![\p{L}\d/])/gu;

const MAY_MISREAD = /[/.-]\s?[2l][\dlIO]{3}/u;

/** "3l/8/2024", "2O/11/2025": the letters that recognition takes for figures, where a date stands. */
function mendDigits(text: string): string {
  if (!MAY_MISREAD.test(text)) return text;
  return text.replace(MISREAD, (date) => date.replace(/[lI]/gu, "1").replaceAll("O", "0"));
}

function fields(passage: Passage, found: readonly FoundDue[]): DueField[] {
  const seen = new Set<string>();
  const dues: DueField[] = [];
  for (const { value, from, to, rule, confidence, assumed } of found) {
    const key = JSON.stringify(value);
    if (seen.has(key)) continue;
    seen.add(key);
    const span = spanOf(passage, from, to);
    // A letter that was read for a figure: a person looks at it.
    const mended = mendDigits(passage.text.slice(from, to)) !== passage.text.slice(from, to);
    const sure = mended ? "doubtful" : confidence;
    dues.push(dueField({ value, span, rule, confidence: sure }, assumed ?? null));
  }
  return dues;
}

/** The day a one-off term names. */
function dayOf(due: Due): string | null {
  if (due === "standing" || "every" in due) return null;
  return "before" in due ? due.before : "by" in due ? due.by : null;
}

/** A day before the document's own, beside one that is still to come, is quoted from an earlier order (7.2). */
function withoutBygone(found: FoundDue[], reference: Reference | null): FoundDue[] {
  const issued = issueDay(reference);
  if (issued === null) return found;
  const isBygone = ({ value }: FoundDue) => (dayOf(value)?.slice(0, 10) ?? issued) < issued;
  return found.every((due) => isBygone(due) || due.value === "standing")
    ? found
    : found.filter((due) => !isBygone(due));
}

/** What is left open goes behind the terms that are told. */
const openLast = ({ value }: FoundDue): number => (value === "standing" ? 1 : 0);

/** The terms of a duty; one `standing` where the text names no day, month, period or number of days. */
export function readDues(passage: Passage, reference: Reference | null): DueField[] {
  const text = withoutDataPeriods(mendDigits(passage.text));
  const recurring = findRecurrences(text);
  const single = withoutBygone(
    findDeadlines(text, reference).filter(
      (due) => !recurring.some((other) => due.from < other.to && other.from < due.to),
    ),
    reference,
  );
  const found = fields(
    passage,
    [...single, ...recurring].sort((a, b) => openLast(a) - openLast(b) || a.from - b.from),
  );
  return found.length > 0 ? found : [STANDING];
}
