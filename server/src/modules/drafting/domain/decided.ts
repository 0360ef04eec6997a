import type { DocumentBlock } from "@dondoc/contract";

/** How a part of a decision is set (Decree 30/2020, Phụ lục I, Phần I, mục II.6 and Phụ lục III, mẫu 1.2). */
export type BlockLook = "ground" | "centred" | "article";
/** Between the grounds and what is decided. */
export const DECIDES = "QUYẾT ĐỊNH:";

/**
 * The looks of a decision, read from its words, so that they hold after somebody corrected it: grounds in italics, who decides and
 * "QUYẾT ĐỊNH:" centred in capitals, the name of each article in bold.
 */
export function decided<Block extends DocumentBlock>(
  blocks: readonly Block[],
): (Block & { look?: BlockLook })[] {
  const decides = blocks.findIndex(({ type, ...block }) => type === "paragraph" && "text" in block && block.text === DECIDES); // prettier-ignore
  return blocks.map((block, at) => {
    const look = lookOf(block, at < decides);
    return look === null ? block : { ...block, look };
  });
}

function lookOf(block: DocumentBlock, before: boolean): BlockLook | null {
  if (block.type === "item") return ARTICLE.test(block.label) ? "article" : null;
  if (block.type === "table") return null;
  if (block.text === DECIDES) return "centred";
  if (!before) return null;
  if (block.text === block.text.toLocaleUpperCase("vi")) return "centred";
  return /^(?:Căn cứ|Xét|Theo đề nghị)\s/u.test(block.text) ? "ground" : null;
}
const ARTICLE = /^Điều \d{1,2}\.$/u;
