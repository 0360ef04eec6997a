import { Buffer } from "node:buffer";
import { decodeLegacy, mendText } from "./encodings/legacy-text.ts";
import { FileError } from "./file-error.ts";

/**
 * Text of a .txt file: UTF-8, UTF-16, or one of the codes of Vietnamese Windows (TCVN3, VNI, windows-1258), which nothing
 * but its words tells apart. Throws TEXT_ENCODING, MOJIBAKE, or NOT_SUPPORTED for binary data.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = mendText(decode(bytes));
  if (text.includes("\0")) throw new FileError("NOT_SUPPORTED", "dữ liệu nhị phân");
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new FileError("TEXT_ENCODING");
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (encoding !== "utf-8") throw new FileError("TEXT_ENCODING", "", { cause: error });
  }
  if (bytes.includes(0)) throw new FileError("NOT_SUPPORTED", "dữ liệu nhị phân");
  return decodeLegacy(bytes);
}

/** Without its mark UTF-16 is told by zeros: those of Latin letters fall on every other byte. Null for UTF-32. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  });
  const [first4 = 0, second4 = 0, third4 = 0, fourth4 = 0] = zeros;
  const [even, odd] = [first4 + third4, second4 + fourth4];
  const lopsided =
    Math.max(even, odd) > sample.length / 8 && Math.min(even, odd) < Math.max(even, odd) / 4;
  if (!lopsided) return Math.min(even, odd) > sample.length / 8 ? null : "utf-8";
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return looksLikeText(sample, encoding) ? encoding : "utf-8";
}

/** Binary data may have its zeros in the same places; text has spaces and no control characters. */
function looksLikeText(sample: Uint8Array, encoding: "utf-16le" | "utf-16be"): boolean {
  const text = new TextDecoder(encoding).decode(Buffer.from(sample));
  // oxlint-disable-next-line no-control-regex -- it is the controls that tell
  return /\p{L}\p{L}/u.test(text) && !/[\u0000-\u0008\u000e-\u001f]/.test(text);
}
