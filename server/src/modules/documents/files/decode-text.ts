import { FileError } from "./file-error.ts";

/** Text of a .txt file as it stands, byte order mark included; throws TEXT_ENCODING, or NOT_SUPPORTED for binary data. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new FileError("TEXT_ENCODING");
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileError("TEXT_ENCODING", "", { cause: error });
  }
  if (text.includes("\0")) throw new FileError("NOT_SUPPORTED", "dữ liệu nhị phân");
  return text;
}

/** Null for UTF-32, and for UTF-16 without its mark: every other byte of Latin letters is then zero. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const lopsided =
    Math.max(even, odd) > sample.length / 8 && Math.min(even, odd) < Math.max(even, odd) / 4;
  return lopsided ? null : "utf-8";
}
