import { fontCode } from "../encodings/legacy-fonts.ts";
import type { FontCode } from "../encodings/legacy-fonts.ts";
import type { DocFile } from "./doc-header.ts";

/** Names stand behind 39 bytes that describe the face ([MS-DOC] 2.9.87). */
const NAME_AT = 39;

/** Code of each font by its number. */
export function readFontCodes(file: DocFile): (FontCode | null)[] {
  const bytes = file.structure("fonts");
  const fonts: (FontCode | null)[] = [];
  for (let at = 4; at < bytes.length; at += 1 + bytes.readUInt8(at)) {
    const record = bytes.subarray(at + 1, at + 1 + bytes.readUInt8(at));
    const name = record.subarray(NAME_AT).toString("utf16le").split("\0")[0];
    fonts.push(fontCode(name));
  }
  return fonts;
}
