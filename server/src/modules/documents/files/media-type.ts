import { mediaTypes } from "./read-file.ts";
import { sniff } from "./sniff.ts";

/** By content, for a picture or a PDF. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const sniffed = sniff(bytes);
  return sniffed.kind === "image" ? mediaTypes[sniffed.format] : mediaTypes.pdf;
}
