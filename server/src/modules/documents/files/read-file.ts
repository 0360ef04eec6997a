import { cleanText } from "./clean-text.ts";
import { decodeText } from "./decode-text.ts";
import { FileError } from "./file-error.ts";
import { defaultLimits, inMebibytes } from "./file-limits.ts";
import type { FileLimits } from "./file-limits.ts";
import { readApart } from "./read-apart.ts";
import { sniff } from "./sniff.ts";

const mediaTypes = {
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

export interface FileReading {
  /** By content, whatever the name says. */
  mediaType: (typeof mediaTypes)[keyof typeof mediaTypes];
  /** NFC, lines end in "\n". */
  text: string;
  /** Running heads, feet, signature faces: not part of the text, but a secrecy mark may stand there. */
  margins: string[];
  /** The name ends in something else than the content is. */
  misnamed: boolean;
  /** PDF only. */
  pages?: number;
  /** PDF only: numbers, from 1, of the pages that are pictures and were left out. */
  pagesWithoutText?: number[];
  /** Text files only: the content as decoded, before `text` was made of it. */
  raw?: string;
}

/**
 * Text of a .txt, .docx or .pdf file. Throws FileError for everything that its owner can put right.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: Partial<FileLimits> = {},
): Promise<FileReading> {
  const limits = { ...defaultLimits, ...options };
  if (bytes.byteLength === 0) throw new FileError("EMPTY_FILE");
  if (bytes.byteLength > limits.bytes) throw new FileError("TOO_LARGE", inMebibytes(limits.bytes));
  const sniffed = sniff(bytes);
  if (sniffed.kind === "other") throw new FileError("NOT_SUPPORTED", sniffed.looksLike);
  if (sniffed.kind === "docx-encrypted") throw new FileError("DOCX_ENCRYPTED");
  const { kind } = sniffed;
  const misnamed = !fileName.toLowerCase().endsWith(kind === "text" ? ".txt" : `.${kind}`);
  const mediaType = mediaTypes[kind];
  if (kind === "text") {
    // Before it is decoded: no text of so many bytes is a directive.
    if (bytes.byteLength > limits.letters) {
      throw new FileError("TEXT_TOO_LONG", inMebibytes(limits.letters));
    }
    const raw = decodeText(bytes);
    return checked({ mediaType, misnamed, text: cleanText(raw), margins: [], raw }, limits);
  }
  return checked({ mediaType, misnamed, ...(await readApart({ kind, bytes, limits })) }, limits);
}

function checked(reading: FileReading, { letters }: FileLimits): FileReading {
  if (reading.text.trim() === "") throw new FileError("EMPTY_FILE");
  if (reading.text.length > letters) {
    throw new FileError("TEXT_TOO_LONG", inMebibytes(letters));
  }
  return reading;
}
