import { Buffer } from "node:buffer";
import iconv from "iconv-lite";

/** Writers of the old codes for tests; the program only reads them. */

const WINDOWS_MARKS: Record<string, number> = { "“": 0x93, "”": 0x94, "–": 0x96, "…": 0x85 };

/** Capitals with a tone become small: fonts of TCVN3 have none. */
export function toTcvn3(text: string): Buffer {
  return Buffer.concat(
    Array.from(text).map((letter) => {
      const mark = WINDOWS_MARKS[letter];
      if (mark !== undefined) return Buffer.from([mark]);
      const byte = iconv.encode(letter, "tcvn");
      const isUpper = letter !== letter.toLowerCase();
      const toned = /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize("NFD"));
      return isUpper && toned ? iconv.encode(letter.toLowerCase(), "tcvn") : byte;
    }),
  );
}

const MARKS: Record<string, string> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const WITH_HAT: Record<string, string> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const WITH_BREVE: Record<string, string> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const I_LETTERS: Record<string, string> = {
  "\u0301": "í",
  "\u0300": "ì",
  "\u0309": "æ",
  "\u0303": "ó",
  "\u0323": "ò",
};

export function toVni(text: string): Buffer {
  const bytes = Array.from(text.normalize("NFC")).map((letter) => {
    const mark = WINDOWS_MARKS[letter];
    if (mark !== undefined) return String.fromCharCode(mark);
    const lower = letter.toLowerCase();
    const code = vniCode(lower);
    return letter === lower ? code : code.toUpperCase();
  });
  return Buffer.from(bytes.join(""), "latin1");
}

function vniCode(letter: string): string {
  if (letter === "đ") return "ñ";
  const [base = "", ...marks] = letter.normalize("NFD");
  const tone = marks.find((mark) => mark in MARKS) ?? "";
  const shape = marks.find((mark) => !(mark in MARKS));
  if (base === "i") return I_LETTERS[tone] ?? "i";
  if (base === "y" && tone === "\u0323") return "î";
  if (shape === "\u0302") return base + (WITH_HAT[tone] ?? "");
  if (shape === "\u0306") return base + (WITH_BREVE[tone] ?? "");
  const stem = shape === "\u031b" ? (base === "o" ? "ô" : "ö") : base;
  return stem + (MARKS[tone] ?? "");
}

/** Each tone is a letter of its own behind its vowel. */
export function toWindows1258(text: string): Buffer {
  const split = Array.from(text.normalize("NFC")).map((letter) => {
    const tone = letter.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? "";
    return letter.normalize("NFD").replace(tone, "").normalize("NFC") + tone;
  });
  return iconv.encode(split.join(""), "windows-1258");
}
