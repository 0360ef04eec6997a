import type { FieldTrace } from "@dondoc/contract";
import type { Field, Header, ReadAssignment, Target } from "@dondoc/directive";
import { partyRoles } from "./party-roles.ts";

/** Where a field came from, for the page that shows text and reading side by side. */
function trace(field: string, value: string, read: Field<unknown>): FieldTrace {
  return {
    field,
    value,
    rule: read.rule,
    confidence: read.confidence,
    start: read.span?.start ?? null,
    end: read.span?.end ?? null,
  };
}

const headerFields = [
  "kind",
  "number",
  "symbol",
  "place",
  "issuedOn",
  "issuedMonth",
  "subject",
  "signedFor",
  "signerTitle",
  "signer",
  "urgency",
] as const;

export function headerTraces(header: Header): FieldTrace[] {
  const plain = headerFields.flatMap((name) => {
    const read = header[name];
    return read ? [trace(name, read.value, read)] : [];
  });
  return header.issuer
    ? [...plain, trace("issuerName", header.issuer.value, header.issuer)]
    : plain;
}

export function assignmentTraces(read: ReadAssignment, documentText: string): FieldTrace[] {
  const lists = partyRoles.flatMap(({ list, role }) =>
    read[list].map((field) => trace(role, field.value, field)),
  );
  const dues = read.due.map((field) =>
    trace("due", wordsAt(field, documentText) ?? JSON.stringify(field.value), field),
  );
  return [
    ...lists,
    ...dues,
    trace("duty", read.duty.value, read.duty),
    ...(read.deliverable ? [trace("deliverable", read.deliverable.value, read.deliverable)] : []),
    ...(read.scopeNote ? [trace("scopeNote", read.scopeNote.value, read.scopeNote)] : []),
    ...read.excluding.map((field) => trace("excluding", field.value, field)),
    ...(read.force.value === "request" ? [trace("force", "đề nghị", read.force)] : []),
    ...read.targets.map((field) => trace("targets", targetWords(field.value), field)),
    ...read.medium.map((field) => trace("medium", field.value, field)),
  ];
}

const comparators: Record<Target["comparator"], string> = {
  "at-least": "tối thiểu",
  "at-most": "tối đa",
  exactly: "đạt",
  increase: "tăng",
  decrease: "giảm",
};

/** "tối thiểu 95% kế hoạch vốn", with the comma of Vietnamese figures. */
export function targetWords({ comparator, value, unit, what }: Target): string {
  const figure = `${String(value).replace(".", ",")}${unit === "%" ? "%" : ` ${unit}`}`;
  return [comparators[comparator], figure, what].filter(Boolean).join(" ");
}

/** The deadline in the text's own words; null where the text is silent. */
export function duePhrase(read: ReadAssignment, documentText: string): string | null {
  const phrases = read.due.flatMap((field) => wordsAt(field, documentText) ?? []);
  return phrases.length > 0 ? [...new Set(phrases)].join("; ") : null;
}

function wordsAt({ span }: Field<unknown>, text: string): string | null {
  return span ? text.slice(span.start, span.end).replaceAll(/\s+/gu, " ").trim() : null;
}
