import { Buffer } from "node:buffer";

export type SniffedKind =
  | { kind: "text" | "docx" | "pdf" | "doc" | "odt" | "rtf" }
  | { kind: "image"; format: ImageFormat }
  | { kind: "docx-encrypted" }
  | { kind: "other"; looksLike: string };

type ImageFormat = "png" | "jpeg" | "tiff" | "webp";

const images: [magic: string, format: ImageFormat][] = [
  ["\x89PNG", "png"],
  ["\xff\xd8\xff", "jpeg"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
];

const magics: [magic: string, looksLike: string][] = [
  ["MZ", "chương trình Windows (.exe)"],
  ["\x7fELF", "chương trình Linux"],
  ["GIF8", "ảnh GIF"],
  ["BM", "ảnh BMP"],
  ["Rar!", "tệp nén RAR"],
  ["7z\xbc\xaf", "tệp nén 7-Zip"],
  ["\x1f\x8b", "tệp nén gzip"],
  ["\0\0\0", "tệp phim hoặc ảnh"],
];

/** What the bytes are, whatever the name says. A ZIP is told apart by the names of its entries, which are never packed. */
export function sniff(bytes: Uint8Array): SniffedKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some programs put a few bytes before the mark; readers accept it within the first KiB.
  if (content.subarray(0, 1024).includes("%PDF-")) return { kind: "pdf" };
  const head = content.subarray(0, 512).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(content);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return sniffCompoundFile(content);
  const image = images.find(([magic]) => head.startsWith(magic));
  if (image) return { kind: "image", format: image[1] };
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
    return { kind: "image", format: "webp" };
  }
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return { kind: "rtf" };
  const known = magics.find(
    ([magic]) =>
      head.startsWith(magic) &&
      !(magic === "BM" && isPlain(head)) &&
      !(magic === "MZ" && isPlain(head)),
  );
  if (known) return { kind: "other", looksLike: known[1] };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/i.test(head)) {
    return { kind: "other", looksLike: "trang web (HTML)" };
  }
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\b/.test(head)) {
    return { kind: "other", looksLike: "dữ liệu XML" };
  }
  return { kind: "text" };
}

/** True for a text that merely begins with the letters of a magic number. */
function isPlain(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- binary data is told by its control characters
  return !/[\u0000-\u0008\u000e-\u001f]/.test(head);
}

function sniffZip(content: Buffer): SniffedKind {
  if (content.includes("word/document") || content.includes("wordprocessingml")) {
    return { kind: "docx" };
  }
  if (content.includes("xl/workbook")) return { kind: "other", looksLike: "bảng tính Excel" };
  if (content.includes("ppt/presentation")) {
    return { kind: "other", looksLike: "bản trình chiếu PowerPoint" };
  }
  const start = content.subarray(0, 200);
  if (start.includes("application/vnd.oasis.opendocument.text")) return { kind: "odt" };
  if (start.includes("opendocument")) {
    return { kind: "other", looksLike: "tệp OpenDocument không phải văn bản (.ods, .odp)" };
  }
  // Other writers may name the main part as they like, but the list of content types is always there.
  if (content.includes("[Content_Types].xml")) return { kind: "docx" };
  if (content.includes("content.xml") && content.includes("META-INF/manifest.xml")) {
    return { kind: "odt" };
  }
  return { kind: "other", looksLike: "tệp nén ZIP" };
}

/** Office files before 2007, and the wrapping of encrypted newer ones. */
function sniffCompoundFile(content: Buffer): SniffedKind {
  if (content.length < 512) return { kind: "doc" };
  const holds = (name: string): boolean => content.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return { kind: "docx-encrypted" };
  if (holds("WordDocument")) return { kind: "doc" };
  if (holds("Workbook") || holds("Book")) {
    return { kind: "other", looksLike: "bảng tính Excel đời cũ (.xls)" };
  }
  // The list of contents lies beyond the end of a file cut short.
  const isCut = (content.readUInt32LE(48) + 1) * 2 ** content.readUInt16LE(30) >= content.length;
  return isCut ? { kind: "doc" } : { kind: "other", looksLike: "tệp Office đời cũ" };
}
