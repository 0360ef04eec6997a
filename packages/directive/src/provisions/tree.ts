import type { Paragraph } from "../normalise/paragraphs.ts";
import { slicePassage, type Passage } from "../normalise/passage.ts";
import { isBullet, readEnumerator, type Enumerator } from "./enumerator.ts";

/** A paragraph in its place among the provisions. */
export interface Block {
  /** Without the enumerator. */
  passage: Passage;
  /** With the enumerator. */
  whole: Passage;
  mark: Enumerator | null;
  at: string;
  parent: Block | null;
  children: Block[];
  /** Above the first numbered provision or below the last one. */
  outside: boolean;
}

const ARTICLE_RANK = 5;
const LETTER_RANK = 12;

function pathOf(mark: Enumerator, parent: Block | null): string {
  if (isBullet(mark)) return parent?.at ?? "";
  // "1.2" names its parent itself, but for the Roman section around it.
  if (mark.label.includes(".")) {
    let section = parent;
    while (section && (section.mark === null || section.mark.rank >= ARTICLE_RANK)) {
      section = section.parent;
    }
    return section?.at ? `${section.at}.${mark.label}` : mark.label;
  }
  return parent?.at ? `${parent.at}.${mark.label}` : mark.label;
}

/**
 * Provisions by their position: the rank of the mark decides what holds what, never the letter, which repeats or is misread.
 * A paragraph without a mark belongs to the numbered provision above it; after lettered points or bullets it goes on with
 * what holds them.
 */
export function buildTree(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const { passage } of paragraphs) {
    const mark = readEnumerator(passage.text);
    let parent: Block | null = open;
    if (mark) {
      const rank = mark.rank;
      while (parent && (parent.mark?.rank ?? 99) >= rank) parent = parent.parent;
    } else while (parent && (parent.mark?.rank ?? 99) >= LETTER_RANK) parent = parent.parent;
    const block: Block = {
      passage: mark ? slicePassage(passage, mark.length, passage.text.length) : passage,
      whole: passage,
      mark,
      at: mark ? pathOf(mark, parent) : (parent?.at ?? ""),
      parent,
      children: [],
      outside: parent === null && mark === null,
    };
    if (block.passage.text === "") continue;
    // A bare paragraph is a neighbour of what it follows, not a child that would make a heading of it.
    if (mark) parent?.children.push(block);
    blocks.push(block);
    if (mark) open = block;
  }
  return blocks;
}
