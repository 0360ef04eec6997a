import { cleanText } from "./clean-text.ts";
import { decodeText } from "./decode-text.ts";
import { FileError } from "./file-error.ts";
import { defaultLimits, inMebibytes } from "./file-limits.ts";
import type { FileLimits } from "./file-limits.ts";
import { readApart } from "./read-apart.ts";
import { countImagePages } from "./scan/image-pages.ts";
import type { FileSignature } from "./signatures/check-signatures.ts";
import { sniff } from "./sniff.ts";

export const mediaTypes = {
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  tiff: "image/tiff",
  webp: "image/webp",
  doc: "application/msword",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
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
  /** PDF only: who signed it, and whether it is still what they signed. */
  signatures?: FileSignature[];
  /** Only where pages were recognised from pictures. */
  scan?: ScanFindings;
  /** Text files only: the content as decoded, before `text` was made of it. */
  raw?: string;
}

/** What has to be known of a text that a machine recognised; all places are offsets into the text. */
export interface ScanFindings {
  pages: number;
  /** Numbers, from 1, of the pages that were recognised from a picture; the others had letters of their own. */
  scannedPages: number[];
  /** Numbers, from 1, of the pictures in which no letter was recognised, or that took too long. */
  pagesWithoutText: number[];
  /** Words that a person should compare with the picture; confidence from 0 to 1. */
  doubtfulWords: { start: number; end: number; confidence: number }[];
  /** For each page, where in the text it begins. */
  pageStarts: number[];
}

/**
 * Text of a .txt, .docx, .doc, .odt, .rtf or .pdf file. Throws FileError for everything that its owner can put right; IS_A_SCAN, with the
 * number of pages, for pictures and for a PDF with a page that is one: those are for readScan, which takes its time.
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
  if (sniffed.kind === "image") {
    const pages = await countImagePages(bytes, limits);
    if (pages > limits.scanPages) throw new FileError("SCAN_TOO_LONG", String(limits.scanPages));
    throw new FileError("IS_A_SCAN", String(pages));
  }
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

export function checked(reading: FileReading, { letters }: FileLimits): FileReading {
  if (reading.text.trim() === "") throw new FileError("EMPTY_FILE");
  if (reading.text.length > letters) {
    throw new FileError("TEXT_TOO_LONG", inMebibytes(letters));
  }
  return reading;
}
