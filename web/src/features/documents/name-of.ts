import type { DocumentDetail, DocumentRow } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

/** "Công văn số 4554/UBND-VXNV"; a dotted place for the number where it is not known, as on the paper before the seal. */
export function nameOf(
  { header }: Pick<DocumentDetail, "header">,
  { register }: Dictionary["documents"],
): string {
  const { kind, number, symbol } = header;
  const named = kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : register.document;
  if (number === null && symbol === null) return `${named} ${register.noNumber}`;
  const reference = [number ?? "…", symbol].filter(Boolean).join("/");
  return register.numbered(named, reference) + (number === null ? ` ${register.noNumber}` : "");
}

/** Number and symbol as they stand in a row of the register, with what is missing. */
export function writtenReference(
  { reference, unnumbered }: Pick<DocumentRow, "reference" | "unnumbered">,
  register: Dictionary["documents"]["register"],
): string {
  if (reference === null) return register.noReference;
  return unnumbered ? `…/${reference} ${register.noNumber}` : reference;
}
