/** The brands under which telephones write HEIC photographs. */
const HEIC = new Set(["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]);

/** The media type of a photograph or PDF, by its bytes and never by its name; null for anything else. */
export function sniffAttachment(bytes: Uint8Array): string | null {
  const at = (from: number, length: number) =>
    String.fromCodePoint(...bytes.subarray(from, from + length));
  if (at(0, 3) === "\u00ff\u00d8\u00ff") return "image/jpeg";
  if (at(0, 8) === "\u0089PNG\r\n\u001a\n") return "image/png";
  if (at(0, 4) === "RIFF" && at(8, 4) === "WEBP") return "image/webp";
  if (at(4, 4) === "ftyp" && HEIC.has(at(8, 4))) return "image/heic";
  return at(0, 5) === "%PDF-" ? "application/pdf" : null;
}
