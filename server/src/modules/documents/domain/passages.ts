import type { Due, Duty } from "@dondoc/contract";
import { oneLine } from "./words.ts";

export interface Passage {
  start: number;
  end: number;
  text: string;
}

/** A stretch of the document without the white space around it; null where nothing is left. */
export function passageAt(documentText: string, start: number, end: number): Passage | null {
  if (start < 0 || end > documentText.length || start >= end) return null;
  const raw = documentText.slice(start, end);
  const text = oneLine(raw);
  if (text === "") return null;
  return {
    start: start + (raw.length - raw.trimStart().length),
    end: end - (raw.length - raw.trimEnd().length),
    text,
  };
}

/** Cuts a passage at offsets of the document, each strictly inside it; null where a cut or a part is no good. */
export function splitPassage(
  documentText: string,
  whole: { start: number; end: number },
  cuts: readonly number[],
): Passage[] | null {
  const inner = [...new Set(cuts)].sort((a, b) => a - b);
  if (inner.some((cut) => cut <= whole.start || cut >= whole.end)) return null;
  const edges = [whole.start, ...inner, whole.end];
  const parts = edges
    .slice(1)
    .map((end, index) => passageAt(documentText, edges[index] ?? end, end));
  return parts.every((part) => part !== null) ? parts : null;
}

/** Deadlines of several assignments together: each once, and "standing" only where there is no other. */
export function jointDue(dues: readonly (readonly Due[])[]): Due[] {
  const each = new Map(dues.flat().map((due) => [JSON.stringify(due), due]));
  const dated = [...each.values()].filter((due) => due !== "standing");
  return dated.length > 0 ? dated : ["standing"];
}

/** A duty that ends with a paper says most; one that merely goes on says least. */
const byWeight: readonly Duty[] = [
  "product",
  "report",
  "response",
  "target",
  "monitoring",
  "activity",
  "standing",
];
export const jointDuty = (duties: readonly Duty[]): Duty =>
  byWeight.find((duty) => duties.includes(duty)) ?? "activity";
