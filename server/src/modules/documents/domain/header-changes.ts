import type { HeaderFields } from "@dondoc/contract";
import { fieldNames } from "./question-facts.ts";

export type HeaderField = keyof HeaderFields;

/** Contract field → column of app.document. */
export const headerColumns = {
  kind: "kind",
  number: "number",
  symbol: "symbol",
  issuerName: "issuer_name",
  place: "place",
  issuedOn: "issued_on",
  subject: "subject",
  signedFor: "signed_for",
  signerTitle: "signer_title",
  signer: "signer",
  urgency: "urgency",
  receivedOn: "received_on",
  origin: "origin",
} as const satisfies Record<HeaderField, string>;

const fields = Object.keys(headerColumns) as HeaderField[];
const moreNames: Partial<Record<HeaderField, string>> = {
  receivedOn: "ngày đến",
  origin: "nguồn giao",
};

/** The header fields a person sent; sending one unchanged confirms it. */
export const sentFields = (sent: Partial<Record<HeaderField, unknown>>): HeaderField[] =>
  fields.filter((field) => sent[field] !== undefined);

/** Text as a person typed it: NFC and trimmed, and nothing at all is null. */
export function tidied(value: string | null | undefined): string | null {
  if (typeof value !== "string") return null;
  const text = value.normalize("NFC").trim();
  return text === "" ? null : text;
}

export const headerFieldName = (field: string): string =>
  moreNames[field as HeaderField] ?? fieldNames[field] ?? field;
