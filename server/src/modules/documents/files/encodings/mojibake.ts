import { countSyllables } from "./syllables.ts";

/** UTF-8 of Vietnamese letters as it looks when it was opened as Western or as Vietnamese Windows text. */
const SPOILT = /[ÃÂĂÆÄÅ][\u0080-\u00bf]|[ÃĂ]\u00a0|Æ[°¡ ]|[ÄÅ][\u0080-\u00bf‘’ƒ©¨]|á[º»]/u;
const TIMES = 3;

const codings = ["windows-1252", "windows-1258"].map((label) => {
  const decoder = new TextDecoder(label);
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
});

export function looksSpoilt(line: string): boolean {
  return SPOILT.test(line);
}

/** A line that was UTF-8, opened as Windows text and saved, made whole again; null where letters were lost on the way. */
export function unspoil(line: string): string | null {
  let text = line;
  for (let time = 0; time < TIMES && looksSpoilt(text); time++) {
    const before = text;
    const back = codings
      .map((coding) => reversed(before, coding))
      .find((candidate) => candidate !== null);
    if (back === undefined || back === null) return null;
    text = back;
  }
  return looksSpoilt(text) ? null : text;
}

function reversed(text: string, coding: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = coding.get(letter) ?? (letter <= "\u00ff" ? letter.charCodeAt(0) : undefined);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** Letters that no table knew became question marks or white squares: "S? N?i v?". Nothing brings them back. */
export function hasLostLetters(text: string): boolean {
  const { words } = countSyllables(text);
  const lost =
    text.match(/\ufffd|\p{L}\?\p{L}|\p{L}\?(?=[ ,;]\p{Ll})|(?<=\s)\?\p{L}/gu)?.length ?? 0;
  return lost > 5 && lost > words / 12;
}
