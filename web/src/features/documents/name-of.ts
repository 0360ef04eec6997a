import type { DocumentDetail } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

/** "Công văn 4554/UBND-VXNV", with what is known of it. */
export function nameOf({ header }: DocumentDetail, { register }: Dictionary["documents"]): string {
  const { kind, number, symbol } = header;
  const reference = [number ?? register.noNumber, symbol].filter(Boolean).join("/");
  return kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${reference}` : reference;
}
