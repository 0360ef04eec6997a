// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import { fontCode } from "./encodings/legacy-fonts.ts";
import type { FontCode } from "./encodings/legacy-fonts.ts";
import { fromTcvn3 } from "./encodings/tcvn3.ts";
import { fromVni } from "./encodings/vni.ts";
import type { Pdfium } from "./pdfium-interface.ts";

const INVISIBLE_MODE = 3;
const NAME_BYTES = 128;
/** Of 255: paper and what nobody tells from it. */
const WHITE = 250;

/** What of a letter's look decides how it is to be read. */
export interface LetterLook {
  code: FontCode | null;
  /** Drawn without a stroke, as the layer of letters under a scan is. */
  invisible: boolean;
  white: boolean;
}

/** Looks up letters of one page; those of one text object look alike. */
export function letterLooks(pdfium: Pdfium, text: number): (index: number) => LetterLook {
  const codes = new Map<number, FontCode | null>();
  const looks = new Map<number, LetterLook>();

  function codeOf(font: number): FontCode | null {
    const known = codes.get(font);
    if (known !== undefined) return known;
    const buffer = pdfium.wasmExports.malloc(NAME_BYTES);
    const length = Math.min(pdfium._FPDFFont_GetBaseFontName(font, buffer, NAME_BYTES), NAME_BYTES);
    const name = new TextDecoder().decode(
      pdfium.HEAPU8.slice(buffer, buffer + Math.max(length - 1, 0)),
    );
    pdfium.wasmExports.free(buffer);
    const code = fontCode(name);
    codes.set(font, code);
    return code;
  }

  function isWhite(index: number): boolean {
    const buffer = pdfium.wasmExports.malloc(16);
    const parts = [buffer, buffer + 4, buffer + 8, buffer + 12] as const;
    const isKnown = pdfium._FPDFText_GetFillColor(text, index, ...parts) !== 0;
    const colour = new DataView(pdfium.HEAPU8.buffer, buffer, 12);
    const white = isKnown && [0, 4, 8].every((at) => colour.getUint32(at, true) >= WHITE);
    pdfium.wasmExports.free(buffer);
    return white;
  }

  return (index) => {
    const object = pdfium._FPDFText_GetTextObject(text, index);
    const known = looks.get(object);
    if (known) return known;
    const font = object === 0 ? 0 : pdfium._FPDFTextObj_GetFont(object);
    const look = {
      code: font === 0 ? null : codeOf(font),
      invisible: object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE_MODE,
      white: isWhite(index),
    };
    looks.set(object, look);
    return look;
  };
}

/** A letter of an old font, which may be the mark of the vowel before it; null where it stands alone. */
export function joined(before: string, letter: string, code: FontCode): string | null {
  if (code.encoding !== "vni" || before.length !== 1) return null;
  const both = fromVni(before + letter);
  return both.length === 1 ? both : null;
}

export function decoded(letter: string, { encoding, capitals }: FontCode): string {
  const read = encoding === "vni" ? fromVni(letter) : fromTcvn3(letter);
  return capitals ? read.toLocaleUpperCase("vi") : read;
}
