import type { DocumentSignature } from "@dondoc/contract";
import { readDirective, type Reading } from "@dondoc/directive";
import type { Upload } from "../../../kernel/http/serve.ts";
import { atField, Refusal } from "../../../kernel/refusal.ts";
import { FileError } from "../files/file-error.ts";
import { readFile } from "../files/read-file.ts";
import { findSecrecyMark } from "../files/secrecy-mark.ts";
import { createTurns } from "../files/reading-turns.ts";
import { documentRefusals } from "../refusals.ts";

/** An upload that may be taken in: read, in Vietnamese, and not secret. Nothing of it is stored yet. */
export interface ReadUpload {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
  text: string;
  reading: Reading;
  /** Of a PDF; other files carry none that is read. */
  signatures: DocumentSignature[];
}

/** Each reader may take 768 MB and a core: a morning's mail must not take the server. */
const turns = createTurns({ atOnce: 2, waiting: 20 });

/**
 * Reads the bytes in memory and refuses at the door. A secret document (Law on Protection of State Secrets 2018) leaves
 * nothing behind: no bytes, no temporary file, no line in the log.
 */
export async function readUpload(upload: Upload): Promise<ReadUpload> {
  const reading = turns.take(() => readNow(upload));
  if (!reading) throw documentRefusals.READERS_BUSY();
  return reading;
}

async function readNow({ bytes, name }: Upload): Promise<ReadUpload> {
  const file = await readFile(bytes, name).catch(refuseFile);
  const mark = findSecrecyMark(file.text, file.margins);
  if (mark) throw documentRefusals.SECRET_DOCUMENT(mark.mark);
  const reading = readDirective(file.text);
  if (reading.header.secrecy) throw documentRefusals.SECRET_DOCUMENT(reading.header.secrecy.value);
  if (reading.warnings.some(({ code }) => code === "NOT_VIETNAMESE")) {
    throw atField(documentRefusals.NOT_VIETNAMESE(), "file");
  }
  return {
    bytes,
    fileName: name,
    mediaType: file.mediaType,
    text: file.text,
    reading,
    signatures: file.signatures ?? [],
  };
}

function refuseFile(error: unknown): never {
  if (error instanceof FileError) {
    throw atField(new Refusal(error.code, 422, error.message), "file");
  }
  throw error;
}
