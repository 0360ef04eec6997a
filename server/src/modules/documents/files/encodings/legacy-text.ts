import { Buffer } from "node:buffer";
import iconv from "iconv-lite";
import { FileError } from "../file-error.ts";
import { hasLostLetters, looksSpoilt, unspoil } from "./mojibake.ts";
import { countSyllables, syllableShare } from "./syllables.ts";
import { fromTcvn3, fromTcvnInFull } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

/** Ways to read a line given as one letter a byte; where two do equally well the earlier one counts. */
const readings: ((bytes: string) => string)[] = [
  (bytes) => iconv.decode(Buffer.from(bytes, "latin1"), "windows-1252"),
  fromTcvn3,
  (bytes) => fromVni(new TextDecoder("windows-1252").decode(Buffer.from(bytes, "latin1"))),
  (bytes) => iconv.decode(Buffer.from(bytes, "latin1"), "windows-1258").normalize("NFC"),
  fromTcvnInFull,
];
/** Names, abbreviations and foreign words take their share of any text. */
const VIETNAMESE = 0.6;
const SOUND = 0.85;

/**
 * Text of bytes that are not UTF-8: TCVN3, VNI or windows-1258, whichever gives Vietnamese syllables, line by line, as
 * files were pasted together from several sources. Throws TEXT_ENCODING where none does.
 */
export function decodeLegacy(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .split("\n")
    .map((line) => ({ line, unicode: asUnicode(line) }));
  const legacy = lines.filter(({ unicode }) => unicode === null).map(({ line }) => line);
  const read = bestReadings(legacy);
  if (syllableShare(read.join("\n")) < VIETNAMESE) throw new FileError("TEXT_ENCODING");
  const next = read.values();
  return lines.map(({ unicode }) => unicode ?? next.next().value ?? "").join("\n");
}

function asUnicode(line: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
  } catch {
    return null;
  }
}

/** Each line in the reading that gives most syllables; the one that is best for all of them where that does not tell. */
function bestReadings(lines: readonly string[]): string[] {
  const usual = best(lines.join("\n"));
  const order = [usual, ...readings.filter((reading) => reading !== usual)];
  return lines.map((line) => best(line, order)(line));
}

function best(text: string, order = readings): (bytes: string) => string {
  let most = { reading: order[0] ?? fromTcvn3, syllables: -1 };
  for (const reading of order) {
    const { syllables } = countSyllables(reading(text));
    if (syllables > most.syllables) most = { reading, syllables };
  }
  return most.reading;
}

/**
 * Mends text that is Unicode in name only: UTF-8 opened as Windows text and saved again, or the letters of a TCVN3 or VNI
 * font kept as Western letters. Throws MOJIBAKE where the letters are lost.
 */
export function mendText(text: string): string {
  if (hasLostLetters(text)) throw new FileError("MOJIBAKE");
  const whole = looksSpoilt(text) ? unspoilLines(text) : text;
  const plain = whole.replace(/(?<=\p{Lu})Ð|Ð(?=\p{Lu}|[aăâeêioôơuưy])/gu, "Đ");
  return /[\u00a1-\u00ff]/.test(plain) && syllableShare(plain) < SOUND ? mendLegacy(plain) : plain;
}

function unspoilLines(text: string): string {
  let lost = 0;
  let mended = 0;
  const lines = text.split("\n").map((line) => {
    if (!looksSpoilt(line)) return line;
    const whole = unspoil(line);
    const better =
      whole !== null && countSyllables(whole).syllables > countSyllables(line).syllables;
    if (better) mended += 1;
    // A line of sound Vietnamese may hold such letters side by side by chance.
    else if (syllableShare(line) < VIETNAMESE) lost += 1;
    return better ? whole : line;
  });
  if (lost > 2 && lost > mended / 10) throw new FileError("MOJIBAKE");
  return lines.join("\n");
}

/** Lines without any letter beyond Western ones, read as TCVN3 or VNI where that makes words of them. */
function mendLegacy(text: string): string {
  const lines = text.split("\n");
  const western = lines.filter((line) => isWestern(line)).join("\n");
  const usual = best(western, [(line) => line, fromTcvn3, fromVni]);
  if (syllableShare(usual(western)) < SOUND) return text;
  return lines
    .map((line) =>
      isWestern(line) ? best(line, [(same) => same, usual, fromTcvn3, fromVni])(line) : line,
    )
    .join("\n");
}

/** TCVN3 and VNI letters above ASCII only; typographic marks may stand between them. */
function isWestern(line: string): boolean {
  return (
    /^[^\p{L}]*(?:[A-Za-z\u00a1-\u00ff][^\p{L}]*)*$/u.test(line) && /[\u00a1-\u00ff]/.test(line)
  );
}
