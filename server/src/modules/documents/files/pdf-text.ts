import { cleanText } from "./clean-text.ts";
import { readingOrder } from "./pdf-columns.ts";
import { takeMargins } from "./pdf-margins.ts";
import type { PageLines } from "./pdf-margins.ts";
import { pageTexts } from "./pdf-paragraphs.ts";
import type { ScannedWord } from "./pdf-glyphs.ts";

export interface PagesAsText {
  text: string;
  /** Running heads and feet and faces of signatures, which are no part of the text. */
  margins: string[];
  /** For each page, where in the text it begins. */
  pageStarts: number[];
  /** Words that were recognised in pictures, with their places in the text. */
  scanned: { word: ScannedWord; start: number; end: number }[];
}

/** The lines of all pages in reading order. */
export function textOf(pages: PageLines[]): PagesAsText {
  const margins = takeMargins(pages).map((line) => cleanText(line));
  const groups = pages.map((page, index) => readingOrder(page.lines, page.width, index === 0));
  const texts = pageTexts(groups).map((text) => cleanText(text));
  const scanned: PagesAsText["scanned"] = [];
  const pageStarts: number[] = [];
  let start = 0;
  for (const [index, text] of texts.entries()) {
    pageStarts.push(start);
    let from = 0;
    for (const word of wordsOf(groups[index] ?? [])) {
      const at = text.indexOf(word.text, from);
      if (at === -1) continue;
      from = at + word.text.length;
      scanned.push({ word, start: start + at, end: start + from });
    }
    start += text.length;
  }
  return { text: texts.join(""), margins, pageStarts, scanned };
}

function wordsOf(groups: ReturnType<typeof readingOrder>): ScannedWord[] {
  return groups.flatMap(({ lines }) =>
    lines.flatMap(({ segments }) =>
      segments.flatMap(({ scanned }) => scanned.map(({ word }) => word)),
    ),
  );
}
