import { Buffer } from "node:buffer";
import iconv from "iconv-lite";

/** Bytes that Windows fonts of TCVN3 keep for quotes, dashes and the ellipsis: the standard (TCVN 5712:1993) has capitals there. */
const PUNCTUATION = /[\u0085\u0091-\u0097]/g;
const WINDOWS = new TextDecoder("windows-1252");

/** TCVN3 (the .Vn fonts), given as one letter a byte; all else stays. */
export function fromTcvn3(bytes: string): string {
  return bytes
    .replace(/[\u00a1-\u00ff]+/g, decode)
    .replace(PUNCTUATION, (mark) => WINDOWS.decode(Uint8Array.of(mark.charCodeAt(0))));
}

/** TCVN 5712:1993 in full, with capitals among the control characters; nearly nobody wrote it. */
export function fromTcvnInFull(bytes: string): string {
  return bytes.replace(/[\u0080-\u00ff]+/g, decode);
}

function decode(bytes: string): string {
  return iconv.decode(Buffer.from(bytes, "latin1"), "tcvn");
}
