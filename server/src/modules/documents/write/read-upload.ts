import type { Upload } from "../../../kernel/http/serve.ts";
import { atField, Refusal } from "../../../kernel/refusal.ts";
import { FileError } from "../files/file-error.ts";
import { readFile } from "../files/read-file.ts";
import { createTurns } from "../files/reading-turns.ts";
import { documentRefusals } from "../refusals.ts";
import { admit, type AdmittedFile } from "./admit-file.ts";

/** A scan has to be recognised first, which takes seconds a page: it waits for its turn. */
interface ScanFound {
  scanPages: number;
}

/** Each reader may take 768 MB and a core: a morning's mail must not take the server. */
const turns = createTurns({ atOnce: 2, waiting: 20 });

/**
 * Reads the bytes in memory and refuses at the door. A secret document (Law on Protection of State Secrets 2018) leaves
 * nothing behind: no bytes, no temporary file, no line in the log.
 */
export async function readUpload(upload: Upload): Promise<AdmittedFile> {
  const read = await readUnlessScan(upload);
  if ("scanPages" in read) throw refusedFile(new FileError("IS_A_SCAN", String(read.scanPages)));
  return read;
}

/** The same, but a scan is no refusal: it is told apart by its number of pages. */
export async function readUnlessScan(upload: Upload): Promise<AdmittedFile | ScanFound> {
  const reading = turns.take(() => readNow(upload));
  if (!reading) throw documentRefusals.READERS_BUSY();
  return reading;
}

async function readNow({ bytes, name }: Upload): Promise<AdmittedFile | ScanFound> {
  try {
    return admit(await readFile(bytes, name), { bytes, name });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === "IS_A_SCAN") return { scanPages: Number(error.detail) };
    throw refusedFile(error);
  }
}

const refusedFile = ({ code, message }: FileError): Refusal =>
  atField(new Refusal(code, 422, message), "file");
