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

/** Characters that do not stand for themselves everywhere; all between them is taken as it is. */
const SPECIAL =
  /[\r*_#\\>\u0085\u00a0\u00ad¹²³⁰⁴-⁹\u1680\u2000-\u2015\u2028\u2029\u202f\u2044\u205f\u2060\u2212\u2215\u3000✓✔☑\ufe58\ufe63\ufeff\uff0d\uff0f\ufffc]/gu;

/** A passage that grows, character by character or by whole stretches of the original. */
class Canonical {
  private text = "";
  private shown = "";
  private length = 0;
  private last = "\n";
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(size: number) {
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  /** Takes a stretch of plain characters over as it stands. */
  copy(original: string, from: number, to: number): void {
    if (to <= from) return;
    const words = original.slice(from, to);
    this.text += words;
    this.shown += words;
    for (let at = from; at < to; at++) {
      this.starts[this.length] = at;
      this.ends[this.length++] = at + 1;
    }
    this.last = original[to - 1] ?? "";
  }

  /** Takes a character over as what it stands for; before and after it stand its neighbours in the original. */
  take(unit: string, before: string, after: string, start: number): void {
    if (unit === "\r" && after === "\n") return;
    if (MARKUP.has(unit) && isMarkup(unit, before, after)) return;
    // A raised digit opens a footnote at the start of a line and refers to one elsewhere.
    if (unit > "~" && SUPERSCRIPT.test(unit)) {
      if (this.last !== "\n" && !SUPERSCRIPT.test(this.last)) return;
    }
    const composed = unit.length === 1 ? unit : unit.normalize("NFC");
    for (const char of composed.length === 1 ? composed : composed.split("")) {
      const as = char === "\r" ? "\n" : canonicalOf(char);
      if (as === "") continue;
      this.last = as;
      this.text += as;
      this.shown += as === "\n" || as === " " ? as : char;
      this.starts[this.length] = start;
      this.ends[this.length++] = start + unit.length;
    }
  }

  passage(): Passage {
    return {
      text: repairCues(this.text.replace(NEW_TONE, moveTone)),
      shown: this.shown,
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
      first: 0,
    };
  }
}

/**
 * The whole text in canonical characters, line ends kept. Vietnamese letters have several Unicode spellings that look the
 * same, so NFC comes first; `đ` has no decomposition and needs no care.
 */
export function normaliseCharacters(original: string): Passage {
  const composed = original.normalize("NFC");
  // A few characters have a composed form of two.
  const whole = new Canonical(Math.max(original.length, composed.length));
  if (composed === original) {
    let done = 0;
    for (const { 0: char, index } of original.matchAll(SPECIAL)) {
      whole.copy(original, done, index);
      whole.take(char, original[index - 1] ?? "", original[index + 1] ?? "", index);
      done = index + 1;
    }
    whole.copy(original, done, original.length);
    return whole.passage();
  }
  const clusters = original.match(CLUSTER) ?? [];
  let start = 0;
  clusters.forEach((cluster, index) => {
    whole.take(cluster, clusters[index - 1] ?? "", clusters[index + 1] ?? "", start);
    start += cluster.length;
  });
  return whole.passage();
}
