import type { DocumentDetail } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";

type Words = Dictionary["documents"];
type HeaderField = keyof Words["header"]["fields"];

export interface HeaderFact {
  field: HeaderField;
  title: string;
  value: string | null;
  /** Missing where every document has it, or read with doubt. */
  flag: "missing" | "doubtful" | null;
  note: string;
}

/** The header field by field, in the order of a document's first page; a field that is asked about carries its question. */
export function headerFacts({ header, questions }: DocumentDetail, words: Words): HeaderFact[] {
  const { fields, missing, doubtful, numberDoubtful, onlyMonth, none } = words.header;
  const value: Record<HeaderField, string | null> = {
    ...header,
    issuedOn: header.issuedOn && formatDate(header.issuedOn),
    receivedOn: formatDate(header.receivedOn),
    origin: words.origins[header.origin],
  };
  const asked = new Set(
    questions.flatMap(({ assignmentId, field }) => (assignmentId === null ? [field] : [])),
  );
  const noteOf = (field: HeaderField): string => {
    if (field === "number" && header.numberDoubtful) return numberDoubtful;
    if (field === "issuedOn" && value.issuedOn === null && header.issuedMonth !== null) {
      return onlyMonth(header.issuedMonth.split("-").toReversed().join("/"));
    }
    return value[field] === null ? missing : doubtful;
  };
  return (Object.keys(fields) as HeaderField[]).map((field) => ({
    field,
    title: fields[field],
    value: value[field] ?? (asked.has(field) ? null : none),
    flag: asked.has(field) ? (value[field] === null ? "missing" : "doubtful") : null,
    note: noteOf(field),
  }));
}
