import type { Paragraph } from "../normalise/paragraphs.ts";
import { endsSentence } from "../normalise/cues.ts";
import { slicePassage, type Passage } from "../normalise/passage.ts";
import { asFirstNumber, isBullet, readEnumerator, type Enumerator } from "./enumerator.ts";

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
/** No paragraph of a directive is longer; what lies behind is kept in its span and not searched for duties. */
const LONGEST = 30_000;

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

const CLOSES =
  /^(?:Trên đây|Nhận được|(?:Trong )?[Qq]uá trình|Yêu cầu|Đề nghị|Giao |(?:Chỉ thị|Công văn|Công điện|Kế hoạch|Thông báo|Văn bản|Quyết định) này|UBND |Ủy ban nhân dân |Chủ tịch |Văn phòng |Căn cứ |Định kỳ |Báo cáo (?:kết quả|tình hình|tiến độ)|Kết quả (?:thực hiện|triển khai)|Các |Thủ trưởng |Giám đốc )/u;

/** The first paragraph behind the last numbered provision that speaks for the whole document again. */
export function closingAt(paragraphs: readonly Paragraph[]): number {
  let last = -1;
  paragraphs.forEach(({ passage }, index) => {
    if (readEnumerator(passage.text)) last = index;
  });
  if (last < 0) return paragraphs.length;
  const closing = paragraphs.findIndex(
    ({ passage }, index) =>
      index > (endsSentence(paragraphs[last]?.passage.text ?? "") ? last : last + 1) &&
      CLOSES.test(passage.text),
  );
  return closing < 0 ? paragraphs.length : closing;
}

/**
 * Provisions by their position: the rank of the mark decides what holds what, never the letter, which repeats or is misread.
 * A paragraph without a mark belongs to the numbered provision above it; after lettered points or bullets it goes on with
 * what holds them.
 */
export function buildTree(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const closing = closingAt(paragraphs);
  for (const [index, { passage }] of paragraphs.entries()) {
    const mark = asFirstNumber(readEnumerator(passage.text), open?.mark ?? null);
    if (index >= closing) open = null;
    let parent: Block | null = open;
    if (mark) {
      const rank = mark.rank;
      while (parent && (parent.mark?.rank ?? 99) >= rank) parent = parent.parent;
    } else while (parent && (parent.mark?.rank ?? 99) >= LETTER_RANK) parent = parent.parent;
    const block: Block = {
      passage: slicePassage(passage, mark?.length ?? 0, (mark?.length ?? 0) + LONGEST),
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
