import type { Reading } from "@dondoc/directive";
import { newId } from "../../../kernel/ids.ts";
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
  const parties = assignments.flatMap((read) => lists.flatMap((list) => read[list]));
  return [...(header.issuer ? [header.issuer] : []), ...parties].map(({ value }) => value);
}

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
    deliverable: read.deliverable?.value ?? null,
    duty: read.duty.value,
    due: read.due.length > 0 ? read.due.map(({ value }) => value) : ["standing"],
    duePhrase: duePhrase(read, documentText),
    mode: null,
    foundBy: "engine",
    engine: { traces: assignmentTraces(read, documentText) },
    parties: lists.flatMap((list) =>
      read[list].map(({ value }): NewParty => ({
        role: roles[list],
        name: value,
        excludedUnitIds: [],
        ...match(value),
      })),
    ),
  }));
}
