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

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** As far into a file as its kind is looked for. */
const HEAD = 1024;

const holds = (bytes: Uint8Array, ascii: string): boolean => {
  const signs = Array.from(ascii, (sign) => sign.codePointAt(0) ?? 0);
  const [first = 0] = signs;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (signs.every((sign, place) => bytes[at + place] === sign)) return true;
  return false;
};

/** The media type of a file that may serve as evidence, by its bytes and never by its name; null for any other. */
export function sniffEvidence(bytes: Uint8Array): string | null {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (holds(bytes.subarray(0, HEAD), "%PDF-")) return "application/pdf";
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0xff, 0xd8, 0xff)) return "image/jpeg";
  // The names of a ZIP's entries are never packed.
  if (begins(0x50, 0x4b, 0x03, 0x04)) {
    if (!holds(bytes, "[Content_Types].xml")) return null;
    if (holds(bytes, "word/document")) return DOCX;
    return holds(bytes, "xl/workbook") ? XLSX : null;
  }
  return isText(bytes) ? "text/plain; charset=utf-8" : null;
}

/** UTF-8 without control characters, and no web page, which a browser could be talked into running. */
function isText(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512));
  if (/^\s*<(?:!doctype|html|head|body|script|svg|\?xml)\b/i.test(start)) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- binary data is told by its control characters
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
