import { formatNumber } from "../number-format.ts";
import { child, elements } from "../xml-tree.ts";
import type { XmlElement } from "../xml-tree.ts";

interface Level {
  start: number;
  /** Number format of the level, "bullet" for a mark, "" for nothing. */
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels up from here are shown. */
  shown: number;
  /** "%1%.%2%)", where the writing program gives it. */
  pattern: string | undefined;
  mark: string;
}

const FORMATS: Record<string, string> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "": "none",
};
const NO_LEVEL: Level = {
  start: 1,
  format: "",
  prefix: "",
  suffix: "",
  shown: 1,
  pattern: undefined,
  mark: "",
};

export interface OdtList {
  style: string;
  /** Which levels stand, from 1. */
  depth: number;
  counts: number[];
}

/** Counts list items as LibreOffice does (OpenDocument 1.3 part 3, 4.3). */
export class OdtLists {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #byStyle = new Map<string, number[]>();
  readonly #byId = new Map<string, number[]>();

  constructor(parts: readonly (XmlElement | undefined)[]) {
    for (const part of parts) {
      for (const place of ["office:automatic-styles", "office:styles"])
        this.#take(child(part, place));
    }
  }

  /** A text:list inside another, or outside all. */
  open(list: XmlElement, around: OdtList | undefined, fallbackStyle: string | undefined): OdtList {
    const { attributes } = list;
    const style = attributes["style-name"] ?? around?.style ?? fallbackStyle ?? "";
    if (around) return { style, depth: around.depth + 1, counts: around.counts };
    const continued =
      this.#byId.get(attributes["continue-list"] ?? "") ??
      (attributes["continue-numbering"] === "true" ? this.#byStyle.get(style) : undefined);
    const counts = continued ?? [];
    this.#byStyle.set(style, counts);
    if (attributes["id"] !== undefined) this.#byId.set(attributes["id"], counts);
    return { style, depth: 1, counts };
  }

  /** Number of the next item, with a space behind; `start` begins anew with a number. */
  next({ style, depth, counts }: OdtList, start: number | undefined): string {
    const level = this.#level(style, depth);
    const at = depth - 1;
    for (let upper = 0; upper < at; upper++) counts[upper] ??= this.#level(style, upper + 1).start;
    counts[at] = start ?? (counts[at] ?? level.start - 1) + 1;
    counts.length = depth;
    const label = this.#label(style, level, depth, counts);
    return label === "" ? "" : `${label} `;
  }

  #label(style: string, level: Level, depth: number, counts: readonly number[]): string {
    if (level.format === "bullet") return level.mark;
    const number = (at: number): string =>
      formatNumber(counts[at] ?? 1, this.#level(style, at + 1).format);
    if (level.pattern !== undefined) {
      return level.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) =>
        number(Number(digits) - 1),
      );
    }
    if (level.format === "" || level.format === "none") return level.prefix + level.suffix;
    const from = Math.max(depth - level.shown, 0);
    const numbers = Array.from({ length: depth - from }, (_, index) => number(from + index));
    return level.prefix + numbers.filter((shown) => shown !== "").join(".") + level.suffix;
  }

  #level(style: string, depth: number): Level {
    return this.#styles.get(style)?.get(depth) ?? NO_LEVEL;
  }

  #take(place: XmlElement | undefined): void {
    const styles = place ? elements(place) : [];
    for (const style of styles) {
      const isOutline = style.name === "text:outline-style";
      if (style.name !== "text:list-style" && !isOutline) continue;
      const name = isOutline ? OUTLINE : (style.attributes["name"] ?? "");
      if (this.#styles.has(name)) continue;
      this.#styles.set(
        name,
        new Map(
          elements(style).map((level) => [Number(level.attributes["level"]), readLevel(level)]),
        ),
      );
    }
  }
}

/** The list of numbered headings. */
export const OUTLINE = " outline";

function readLevel({ name, attributes }: XmlElement): Level {
  const isMark = name === "text:list-level-style-bullet";
  const mark = attributes["bullet-char"] ?? "•";
  return {
    start: Number(attributes["start-value"] ?? 1),
    format: isMark ? "bullet" : (FORMATS[attributes["num-format"] ?? ""] ?? "decimal"),
    prefix: attributes["num-prefix"] ?? "",
    suffix: attributes["num-suffix"] ?? "",
    shown: Number(attributes["display-levels"] ?? 1),
    pattern: isMark ? undefined : attributes["num-list-format"],
    mark: /^[\p{Co}o§]$/u.test(mark) ? "•" : mark,
  };
}
