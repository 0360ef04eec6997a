import type { DocumentDetail } from "@dondoc/contract";
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
