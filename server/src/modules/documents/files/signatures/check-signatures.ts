import type { Certificate } from "pkijs";
import type { SignatureField } from "./pdf-signature-fields.ts";
import { isIntact, openMessage } from "./signed-message.ts";
import { pdfTime } from "./signing-time.ts";

/** What a signature says and what was found of it; no root of trust is known here, so nobody vouches for the name. */
export interface FileSignature {
  signer: string;
  organisation: string | null;
  unit: string | null;
  /** Mã số thuế of the agency, as certificates of the Government Cipher Committee carry it. */
  taxCode: string | null;
  /** Mã quan hệ ngân sách. */
  budgetCode: string | null;
  /** Who issued the certificate, as it says itself. */
  issuer: string;
  /** ISO instant. */
  signedAt: string | null;
  /** The certificate was in force at that time; null where the time is not known. */
  inForce: boolean | null;
  /** Of the bytes that were signed; unchecked where the method is not known here. */
  integrity: "intact" | "changed" | "unchecked";
  /** What was put behind the signed bytes. */
  added: "nothing" | "signed" | "unsigned";
}

/** Names of attributes of a certificate's subject (RFC 4519). */
const COMMON_NAME = "2.5.4.3";
const ORGANISATION = "2.5.4.10";
const UNIT = "2.5.4.11";
const USER_ID = "0.9.2342.19200300.100.1.1";
const TIMESTAMP_METHOD = "ETSI.RFC3161";

interface Checked {
  signature: FileSignature | null;
  end: number;
  isSound: boolean;
}

/** Checks the signatures of a PDF against its bytes, in the order of the form. */
export function checkSignatures(
  bytes: Uint8Array,
  fields: readonly SignatureField[],
): FileSignature[] {
  const checked = fields.map((field) => check(bytes, field));
  const fileEnd = endOf(bytes);
  const isCovered = checked.some(({ isSound, end }) => isSound && end >= fileEnd);
  return checked.flatMap(({ signature, end }) =>
    signature
      ? [{ ...signature, added: end >= fileEnd ? "nothing" : isCovered ? "signed" : "unsigned" }]
      : [],
  );
}

function check(bytes: Uint8Array, field: SignatureField): Checked {
  const parts = signedParts(bytes, field);
  const message = openMessage(field.contents);
  const intact = parts && message ? isIntact(message, parts.bytes) : parts ? null : false;
  const end = parts?.end ?? 0;
  // A time stamp over the whole file is nobody's signature, but it seals what stands before it.
  if (field.method === TIMESTAMP_METHOD) return { signature: null, end, isSound: parts !== null };
  const signedAt = message?.signedAt ?? pdfTime(field.time);
  return {
    end,
    isSound: intact === true,
    signature: {
      ...subjectOf(message?.certificate),
      signedAt: signedAt?.toISOString() ?? null,
      inForce: signedAt && message ? isInForce(message.certificate, signedAt) : null,
      integrity: intact === null ? "unchecked" : intact ? "intact" : "changed",
      added: "nothing",
    },
  };
}

/**
 * The two signed parts; null where they are not all of the file up to an end but for the signature itself. Whoever leaves
 * another gap can put there what nobody signed.
 */
function signedParts(
  bytes: Uint8Array,
  { byteRange, contents }: SignatureField,
): { bytes: Uint8Array[]; end: number } | null {
  const [start, length, second, rest] = byteRange;
  if (
    byteRange.length !== 4 ||
    start !== 0 ||
    length === undefined ||
    second === undefined ||
    rest === undefined
  )
    return null;
  const end = second + rest;
  if (length <= 0 || second <= length || rest < 0 || end > bytes.length) return null;
  const gap = new TextDecoder("latin1").decode(bytes.subarray(length, second));
  if (!/^<[0-9A-Fa-f\s]*>$/.test(gap)) return null;
  if (gap.replace(/[^0-9A-Fa-f]/g, "").length !== contents.length * 2) return null;
  return { bytes: [bytes.subarray(0, length), bytes.subarray(second, end)], end };
}

/** Line ends behind the last mark of the file say nothing. */
function endOf(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && [0, 9, 10, 12, 13, 32].includes(bytes[end - 1] ?? 1)) end--;
  return end;
}

function isInForce(certificate: Certificate, at: Date): boolean {
  return certificate.notBefore.value <= at && at <= certificate.notAfter.value;
}

type Subject = Pick<
  FileSignature,
  "signer" | "organisation" | "unit" | "taxCode" | "budgetCode" | "issuer"
>;

/** Of the identifiers only those of agencies: a citizen's number (CCCD) has no business here. */
function subjectOf(certificate: Certificate | undefined): Subject {
  const values = (names: Certificate["subject"] | undefined, type: string): string[] =>
    (names?.typesAndValues ?? [])
      .filter((entry) => entry.type === type)
      .map((entry) => entry.value.valueBlock.value.normalize("NFC").slice(0, 300));
  const subject = certificate?.subject;
  const codes = values(subject, USER_ID);
  const code = (kind: string): string | null =>
    codes
      .map((value) => new RegExp(`${kind}\\s*:\\s*([\\d-]{5,20})`, "i").exec(value)?.[1])
      .find((found) => found !== undefined) ?? null;
  return {
    signer: values(subject, COMMON_NAME)[0] ?? "",
    organisation: values(subject, ORGANISATION)[0] ?? null,
    unit: values(subject, UNIT)[0] ?? null,
    taxCode: code("MST"),
    budgetCode: code("MNS"),
    issuer: values(certificate?.issuer, COMMON_NAME)[0] ?? "",
  };
}
