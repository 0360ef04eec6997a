import type { DocumentBlock } from "@dondoc/contract";

/** What a person typed as one paragraph: a number, letter, dash or "Điều 1." at its head makes it an item. */
export function blockOf(text: string): DocumentBlock {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const item = /^(\d{1,2}\.|Điều \d{1,2}\.|[a-zđ]\)|[-+])\s+(.+)$/u.exec(line);
  return item?.[1] && item[2]
    ? { type: "item", label: item[1], text: item[2] }
    : { type: "paragraph", text: line };
}

/** The same the other way: how a block of text stands in a form; null for a table, which is not typed. */
export const textOf = (block: DocumentBlock): string | null =>
  block.type === "table"
    ? null
    : block.type === "item"
      ? `${block.label} ${block.text}`
      : block.text;
