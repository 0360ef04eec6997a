import type { DocumentSignature } from "@dondoc/contract";
import { readDirective, type Reading } from "@dondoc/directive";
import type { Upload } from "../../../kernel/http/serve.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { FileReading, ScanFindings } from "../files/read-file.ts";
import { findSecrecyMark } from "../files/secrecy-mark.ts";
import { documentRefusals } from "../refusals.ts";

/** A file that may be taken in: read, in Vietnamese, and not secret. Nothing of it is stored yet. */
export interface AdmittedFile {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
  text: string;
  reading: Reading;
  /** Of a file whose pages can be looked at; null for a text that has none. */
  pages: number | null;
  /** What is to be known of a text that was recognised from pictures. */
  scan: ScanFindings | null;
  /** Of a PDF; other files carry none that is read. */
  signatures: DocumentSignature[];
}

/** Refuses what must not be kept or cannot be read for tasks: a secret document, another language. */
export function admit(file: FileReading, { bytes, name }: Upload): AdmittedFile {
  const mark = findSecrecyMark(file.text, file.margins, { recognised: file.scan !== undefined });
  if (mark) throw documentRefusals.SECRET_DOCUMENT(mark.mark);
  return admitText(file.text, {
    bytes,
    fileName: name,
    mediaType: file.mediaType,
    pages: file.pages ?? null,
    scan: file.scan ?? null,
    signatures: file.signatures ?? [],
  });
}

/** The same for a text whose file has passed before. */
export function admitText(
  text: string,
  rest: Omit<AdmittedFile, "text" | "reading">,
): AdmittedFile {
  const reading = readDirective(text);
  if (reading.header.secrecy) throw documentRefusals.SECRET_DOCUMENT(reading.header.secrecy.value);
  if (reading.warnings.some(({ code }) => code === "NOT_VIETNAMESE")) {
    throw atField(documentRefusals.NOT_VIETNAMESE(), "file");
  }
  return { ...rest, text, reading };
}
