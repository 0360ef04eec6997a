import type { ReadAssignment, Reading } from "@dondoc/directive";
import { newId } from "../../../kernel/ids.ts";
import { jointDue } from "../domain/passages.ts";
import { assignmentTraces, duePhrase } from "../domain/traces.ts";
import type { Match } from "./match-names.ts";
import type { NewAssignment, NewParty } from "./store-assignments.ts";

const roles = {
  assignees: "assignee",
  coordinating: "coordinating",
  reportTo: "report-to",
  via: "via",
  copyTo: "copy-to",
} as const;
const lists = Object.keys(roles) as (keyof typeof roles)[];

/** Every body the reading names: the issuer and all parties. */
export function namesIn({ header, assignments }: Reading): string[] {
  return [...(header.issuer ? [header.issuer.value] : []), ...assignments.flatMap(partyNames)];
}

export const partyNames = (read: ReadAssignment): string[] =>
  lists.flatMap((list) => read[list].map(({ value }) => value));

/** The engine's assignments as proposals: no mode, for that a person decides. */
export function assignmentsOf(
  reading: Reading,
  documentText: string,
  match: (name: string) => Match,
): NewAssignment[] {
  return reading.assignments.map((read) => ({
    id: newId(),
    path: read.at,
    start: read.span.start,
    end: read.span.end,
    text: read.text,
    mode: null,
    foundBy: "engine",
    ...fieldsOf(read, documentText, match),
  }));
}

/** What the engine read of an assignment beyond its place and words. */
export function fieldsOf(
  read: ReadAssignment,
  documentText: string,
  match: (name: string) => Match,
): Pick<NewAssignment, "deliverable" | "duty" | "due" | "duePhrase" | "engine" | "parties"> {
  return {
    deliverable: read.deliverable?.value ?? null,
    duty: read.duty.value,
    due: jointDue([read.due.map(({ value }) => value)]),
    duePhrase: duePhrase(read, documentText),
    engine: { traces: assignmentTraces(read, documentText) },
    parties: lists.flatMap((list) =>
      read[list].map(({ value }): NewParty => ({
        role: roles[list],
        name: value,
        excludedUnitIds: [],
        ...match(value),
      })),
    ),
  };
}
