import type { ReadAssignment, Reading } from "@dondoc/directive";
import { newId } from "../../../kernel/ids.ts";
import { partyRoles } from "../domain/party-roles.ts";
import { jointDue } from "../domain/passages.ts";
import { engineReading } from "../domain/engine-reading.ts";
import { duePhrase } from "../domain/traces.ts";
import type { Match } from "./match-names.ts";
import type { NewAssignment, NewParty } from "./store-assignments.ts";

/** Every body the reading names: the issuer and all parties. */
export function namesIn({ header, assignments }: Reading): string[] {
  return [...(header.issuer ? [header.issuer.value] : []), ...assignments.flatMap(partyNames)];
}

export const partyNames = (read: ReadAssignment): string[] =>
  [...partyRoles.map(({ list }) => list), "excluding" as const].flatMap((list) =>
    read[list].map(({ value }) => value),
  );

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
    engine: engineReading(read, documentText, (name) => match(name).unitId !== null),
    parties: partiesOf(read, match),
  };
}

/** The bodies that the text names, each in its part; what it takes out of a group is out of those who get something. */
function partiesOf(read: ReadAssignment, match: (name: string) => Match): NewParty[] {
  const out = read.excluding.flatMap(({ value }) => match(value).unitId ?? []);
  return partyRoles.flatMap(({ list, role }) =>
    read[list].map(({ value }): NewParty => {
      const meaning = match(value);
      const gets = role === "assignee" || role === "coordinating";
      return {
        role,
        name: value,
        excludedUnitIds: gets && meaning.groupId !== null ? out : [],
        ...meaning,
      };
    }),
  );
}
