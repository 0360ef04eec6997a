import type { FieldTrace } from "@dondoc/contract";
import type { Field, Header, ReadAssignment } from "@dondoc/directive";

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

const listFields = {
  assignees: "assignee",
  coordinating: "coordinating",
  reportTo: "report-to",
  via: "via",
  copyTo: "copy-to",
} as const;

export function assignmentTraces(read: ReadAssignment, documentText: string): FieldTrace[] {
  const lists = (Object.keys(listFields) as (keyof typeof listFields)[]).flatMap((name) =>
    read[name].map((field) => trace(listFields[name], field.value, field)),
  );
  const dues = read.due.map((field) =>
    trace("due", wordsAt(field, documentText) ?? JSON.stringify(field.value), field),
  );
  return [
    ...lists,
    ...dues,
    trace("duty", read.duty.value, read.duty),
    ...(read.deliverable ? [trace("deliverable", read.deliverable.value, read.deliverable)] : []),
  ];
}

/** The deadline in the text's own words; null where the text is silent. */
export function duePhrase(read: ReadAssignment, documentText: string): string | null {
  const phrases = read.due.flatMap((field) => wordsAt(field, documentText) ?? []);
  return phrases.length > 0 ? [...new Set(phrases)].join("; ") : null;
}

function wordsAt({ span }: Field<unknown>, text: string): string | null {
  return span ? text.slice(span.start, span.end).replaceAll(/\s+/gu, " ").trim() : null;
}
