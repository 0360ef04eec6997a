import type { DocumentDetail } from "@dondoc/contract";
import type { Span } from "../layers-of.ts";
import type { Question } from "./question-queue.ts";

type Read = Pick<DocumentDetail, "text" | "headerTraces" | "assignments">;

/** Where in the text the question is about: the words that were read, else the name, else the whole passage. */
export function placeOf(
  question: Question,
  { text, headerTraces, assignments }: Read,
): Span | null {
  const { assignmentId, partyId, field } = question;
  if (assignmentId === null) return traced(headerTraces, field);
  const assignment = assignments.find(({ id }) => id === assignmentId);
  if (!assignment) return null;
  const passage = { start: assignment.start, end: assignment.end };
  const party = assignment.parties.find(({ id }) => id === partyId);
  if (party) {
    const ofName = assignment.traces.filter(({ value }) => value === party.name);
    return traced(ofName, party.role) ?? named(text, passage, party.name) ?? passage;
  }
  const doubtful = assignment.traces.filter(({ confidence }) => confidence === "doubtful");
  return traced(doubtful, field) ?? traced(assignment.traces, field) ?? passage;
}

function traced(traces: Read["headerTraces"], field: string | null): Span | null {
  const found = traces.find((trace) => trace.field === field && trace.start !== null);
  return found && found.start !== null && found.end !== null
    ? { start: found.start, end: found.end }
    : null;
}

function named(text: string, { start, end }: Span, name: string): Span | null {
  const at = text.slice(start, end).toLocaleLowerCase("vi").indexOf(name.toLocaleLowerCase("vi"));
  return at < 0 ? null : { start: start + at, end: start + at + name.length };
}
