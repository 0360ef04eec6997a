import type { Gold, GoldAssignment, LabelledReading } from "@dondoc/directive";
import type { AssignmentRecord, DocumentRecord } from "../read/records.ts";

/**
 * A document that people have settled, as a labelled example: its text and what stands after their corrections. Offsets are
 * UTF-16 units of `text`. What the engine of today makes of the text is left to whoever measures it.
 */
export interface Example {
  id: string;
  text: string;
  labelled: LabelledReading;
}

const STANDS = new Set<AssignmentRecord["state"]>(["accepted", "released"]);

export function toExample(
  document: DocumentRecord,
  citations: readonly string[],
  assignments: readonly AssignmentRecord[],
): Example {
  const standing = assignments.filter(({ state }) => STANDS.has(state));
  const struckOut = assignments.filter(
    ({ state, foundBy, replaced }) => state === "rejected" && foundBy === "engine" && !replaced,
  );
  return {
    id: document.id,
    text: document.text,
    labelled: {
      document: headerOf(document, citations),
      assignments: standing.map(labelOf),
      notAssignments: struckOut.map(({ span_start: start, text }) => ({
        start,
        starts: beginning(text),
      })),
    },
  };
}

const beginning = (text: string): string => text.slice(0, 80);

function headerOf(document: DocumentRecord, citations: readonly string[]): Gold["document"] {
  return {
    kind: document.kind,
    number: document.number,
    ...(document.number_doubtful ? { numberDoubtful: true as const } : {}),
    symbol: document.symbol,
    issuer: document.issuer_name,
    place: document.place,
    issuedOn: document.issued_on,
    ...(document.issued_month ? { issuedMonth: document.issued_month } : {}),
    subject: document.subject,
    signedFor: document.signed_for,
    signerTitle: document.signer_title,
    signer: document.signer,
    citations: [...new Set(citations)],
  };
}

function labelOf(assignment: AssignmentRecord): GoldAssignment {
  const [due] = assignment.due;
  const names = (role: string) =>
    assignment.parties.filter((party) => party.role === role).map(({ name }) => name);
  const filled = (key: "coordinating" | "reportTo" | "via" | "copyTo", role: string) =>
    names(role).length > 0 ? { [key]: names(role) } : {};
  return {
    at: assignment.path,
    starts: beginning(assignment.text),
    start: assignment.span_start,
    end: assignment.span_end,
    assignees: names("assignee"),
    ...filled("coordinating", "coordinating"),
    due: (assignment.due.length === 1 ? due : assignment.due) as GoldAssignment["due"],
    ...filled("reportTo", "report-to"),
    ...filled("via", "via"),
    ...filled("copyTo", "copy-to"),
  };
}
