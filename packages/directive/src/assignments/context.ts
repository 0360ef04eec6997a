import type { Field } from "../reading.ts";
import type { Due } from "../reading.ts";
import type { Block } from "../provisions/tree.ts";
import type { Section } from "../zones/sections.ts";

/** What a heading hands down to the provisions under it. */
export interface Inherited {
  assignees: Field<string>[];
  coordinating: Field<string>[];
  due: Field<Due>[];
  section: Section;
}

export type Context = Map<Block, Inherited>;

/** The nearest heading above a block, or what holds for the whole document. */
export function inheritedBy(block: Block, context: Context, fallback: Inherited): Inherited {
  for (let above = block.parent; above; above = above.parent) {
    const found = context.get(above);
    if (found) return found;
  }
  return fallback;
}
