import { repairCues } from "./cue-words.ts";
import type { Passage } from "./passage.ts";

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff✓✔☑\ufffc]/u;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹]/u;
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const SLASH = /[\u2044\u2215\uff0f]/u;
const LINE_END = /[\f\v\u0085\u2028\u2029]/u;
const WORD = /[\p{L}\p{N}]/u;
/** "hoà", "uỷ" at the end of a syllable; "quý" has its tone where it belongs and "hoàn" has it in both spellings. */
const NEW_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\p{L})/giu;
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/u;

function moveTone(pair: string): string {
  const [first = "", second = ""] = pair;
  const parts = second.normalize("NFD");
  const tone = TONE_MARK.exec(parts)?.[0] ?? "";
  return (first + tone).normalize("NFC") + parts.replace(TONE_MARK, "").normalize("NFC");
}

/** What a character becomes in the canonical text; "" drops it. */
function canonical(char: string): string {
  if (char <= "~" || WORD.test(char)) return char;
  if (BLANK.test(char)) return " ";
  if (DASH.test(char)) return "-";
  if (SLASH.test(char)) return "/";
  if (LINE_END.test(char)) return "\n";
  if (char === "…") return char;
  return DROPPED.test(char) ? "" : char;
}

const MARKUP = new Set(["*", "_", "#", "\\", ">"]);

/** A star, underscore, hash or backslash that is Markdown and not text. */
function isMarkup(char: string, before: string, after: string): boolean {
  const startsLine = before === "\n" || before === "";
  switch (char) {
    case "*":
      return !(startsLine && (after === " " || after === "\t"));
    case "_":
      return before !== "_" && after !== "_" && !(WORD.test(before) && WORD.test(after));
    case "#":
      return (startsLine || before === "#") && (after === "#" || after === " ");
    case "\\":
      return /[-.*_#()[\]|+!>]/.test(after);
    case ">":
      return startsLine;
    default:
      return false;
  }
}

const CANONICAL = new Map<string, string>();

function canonicalOf(char: string): string {
  if (char <= "~") return char;
  const known = CANONICAL.get(char);
  if (known !== undefined) return known;
  const as = canonical(char);
  if (CANONICAL.size < 4096) CANONICAL.set(char, as);
  return as;
}

/**
 * The whole text in canonical characters, line ends kept. Vietnamese letters have several Unicode spellings that look the
 * same, so NFC comes first; `đ` has no decomposition and needs no care.
 */
export function normaliseCharacters(original: string): Passage {
  const composedWhole = original.normalize("NFC");
  const plain = composedWhole === original;
  const units = plain ? original : (original.match(CLUSTER) ?? []);
  let text = "";
  let shown = "";
  // A few characters have a composed form of two.
  const size = Math.max(original.length, composedWhole.length);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  let length = 0;
  let offset = 0;
  let last = "\n";
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? "";
    const start = offset;
    offset += unit.length;
    if (unit === "\r" && units[i + 1] === "\n") continue;
    if (MARKUP.has(unit) && isMarkup(unit, units[i - 1] ?? "", units[i + 1] ?? "")) continue;
    // A raised digit opens a footnote at the start of a line and refers to one elsewhere.
    if (unit > "~" && SUPERSCRIPT.test(unit)) {
      if (last !== "\n" && !SUPERSCRIPT.test(last)) continue;
    }
    const composed = plain || unit.length === 1 ? unit : unit.normalize("NFC");
    for (const char of composed.length === 1 ? composed : composed.split("")) {
      const as = char === "\r" ? "\n" : canonicalOf(char);
      if (as === "") continue;
      last = as;
      text += as;
      shown += as === "\n" || as === " " ? as : char;
      starts[length] = start;
      ends[length++] = offset;
    }
  }
  return {
    text: repairCues(text.replace(NEW_TONE, moveTone)),
    shown,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}
