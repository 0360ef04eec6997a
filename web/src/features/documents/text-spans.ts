import type { Assignment, DocumentDetail } from "@dondoc/contract";
import { emphasisOf, type EmphasisSpan } from "./emphasis.ts";
import { type Line, linesOf, type Span } from "./layers-of.ts";

interface AssignmentSpan extends Span {
  kind: "assignment";
  id: string;
}
interface CitationSpan extends Span {
  kind: "citation";
  number: string;
}
/** A word that was recognised from a picture and should be compared with it. */
interface UnsureSpan extends Span {
  kind: "unsure";
  /** From 0 to 1. */
  confidence: number;
}
export type TextSpan = AssignmentSpan | CitationSpan | EmphasisSpan | UnsureSpan;
export type TextLine = Line<TextSpan>;

type Placed = Pick<Assignment, "id" | "start" | "end">;

/** The lines of a document with all that lies over them. States are not in here: a decision does not lay the text out anew. */
export function linesOfDocument(
  text: string,
  assignments: readonly Placed[],
  citations: DocumentDetail["citations"],
  unsure: readonly (Span & { confidence: number })[] = [],
): TextLine[] {
  return linesOf<TextSpan>(text, [
    ...assignments.map(({ id, start, end }) => ({ kind: "assignment" as const, id, start, end })),
    ...citations.map(({ number, start, end }) => ({
      kind: "citation" as const,
      number,
      start,
      end,
    })),
    ...unsure.map(({ start, end, confidence }) => ({
      kind: "unsure" as const,
      confidence,
      start,
      end,
    })),
    ...emphasisOf(text),
  ]);
}

export const assignmentsOn = (line: TextLine): Set<string> =>
  new Set(line.layers.flatMap((layer) => assignmentIds(layer.spans)));

export const assignmentIds = (spans: readonly TextSpan[]): string[] =>
  spans.flatMap((span) => (span.kind === "assignment" ? [span.id] : []));

/** Only a new place, not a new state, asks for a new layout. */
export const layoutKey = (assignments: readonly Placed[]): string =>
  assignments.map(({ id, start, end }) => `${id}:${start}-${end}`).join(" ");
