import { Buffer } from "node:buffer";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The media type of a file that may serve as evidence, by its bytes and never by its name; null for any other. */
export function sniffEvidence(bytes: Uint8Array): string | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = content.subarray(0, 1024);
  if (head.includes("%PDF-")) return "application/pdf";
  if (head.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "image/png";
  if (head.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "image/jpeg";
  // The names of a ZIP's entries are never packed.
  if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04") {
    if (!content.includes("[Content_Types].xml")) return null;
    if (content.includes("word/document")) return DOCX;
    return content.includes("xl/workbook") ? XLSX : null;
  }
  return isText(content) ? "text/plain; charset=utf-8" : null;
}

/** UTF-8 without control characters, and no web page, which a browser could be talked into running. */
function isText(content: Buffer): boolean {
  if (
    /^\s*<(?:!doctype|html|head|body|script|svg|\?xml)\b/i.test(content.toString("utf8", 0, 512))
  ) {
    return false;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    // oxlint-disable-next-line no-control-regex -- binary data is told by its control characters
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
