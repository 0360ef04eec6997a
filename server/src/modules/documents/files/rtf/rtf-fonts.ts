import { Buffer } from "node:buffer";
import iconv from "iconv-lite";
import { fontCode } from "../encodings/legacy-fonts.ts";
import type { FontCode } from "../encodings/legacy-fonts.ts";

/** Code pages of the character sets of Windows fonts (\fcharset). */
const CHARSETS: Record<number, string> = {
  77: "macintosh",
  128: "cp932",
  129: "cp949",
  134: "cp936",
  136: "cp950",
  161: "cp1253",
  162: "cp1254",
  163: "cp1258",
  177: "cp1255",
  178: "cp1256",
  186: "cp1257",
  204: "cp1251",
  222: "cp874",
  238: "cp1250",
};
const SYMBOLS = 2;

export interface RtfFont {
  name: string;
  charset: number | undefined;
}

export interface RtfCoding {
  /** Undefined for the code page of the whole file. */
  codePage: string | undefined;
  code: FontCode | null;
  isSymbol: boolean;
}

const STANDARD: RtfCoding = { codePage: undefined, code: null, isSymbol: false };

/** How bytes in a font are to be read; the fonts of TCVN3 and VNI keep theirs whatever set they claim. */
export function codingOf(font: RtfFont | undefined): RtfCoding {
  if (!font) return STANDARD;
  const code = fontCode(font.name);
  if (code) return { codePage: "cp1252", code, isSymbol: false };
  return {
    codePage: CHARSETS[font.charset ?? 0],
    code: null,
    isSymbol: font.charset === SYMBOLS || /^(?:Symbol|Wingdings)/i.test(font.name),
  };
}

export function decodeBytes(bytes: string, codePage: string): string {
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
  const known = iconv.encodingExists(codePage) ? codePage : "cp1252";
  const text = iconv.decode(Buffer.from(bytes, "latin1"), known);
  // Positions that a code page leaves empty keep their byte: fonts of TCVN3 and VNI use them.
  return text.includes("\ufffd") && text.length === bytes.length
    ? Array.from(text, (letter, at) => (letter === "\ufffd" ? bytes.charAt(at) : letter)).join("")
    : text;
}

/** Glyphs of symbol fonts say nothing but a bullet. */
export function symbolText(bytes: string): string {
  return bytes.replace(/[\s\S]/g, (glyph) =>
    /[\u00a7\u00a8\u00b7\u00d8\u00fc\u0076]/.test(glyph) ? "•" : /\s/.test(glyph) ? glyph : "",
  );
}
