import type { AdministrativeDocument } from "@dondoc/contract";
import { symbolOf, writtenNumber } from "./reference.ts";

/** "05-VP-TH don doc thuc hien.docx": a name every disk takes, by number and subject. */
export function fileNameOf(document: AdministrativeDocument, format: string): string {
  const number = document.number === null ? "du-thao" : writtenNumber(document.number);
  const plain = `${number}-${symbolOf(document)} ${document.subject}`
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N} .-]+/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .slice(0, 90)
    .trim();
  return `${plain}.${format}`;
}
