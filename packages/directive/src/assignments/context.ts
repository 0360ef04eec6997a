import type { DocumentKind, DueField, Field } from "../reading.ts";
import type { Passage } from "../normalise/passage.ts";
import type { Block } from "../provisions/tree.ts";
import type { Reference } from "../when/dates.ts";
import type { Body } from "../who/bodies.ts";
import type { AuthorityTest } from "../who/subject.ts";
import { bodyFields } from "./body-fields.ts";
import type { Section } from "../zones/sections.ts";

/** What a heading hands down to the provisions under it. */
export interface Inherited {
  assignees: Field<string>[];
  coordinating: Field<string>[];
  due: DueField[];
  section: Section;
  scopeNote?: Field<string> | null;
  excluding?: Field<string>[];
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

export interface Setting {
  kind: DocumentKind | null;
  issuer: string | null;
  reference: Reference | null;
  authority: AuthorityTest;
  /** Whom the lead-in or the addressees name; they hold where a provision names nobody. */
  everybody: Inherited;
  /** Whom "Quý cơ quan" means. */
  addressees: Field<string>[];
}

/** Bodies a passage names, as what holds for everybody under it. */
export function everybodyFrom(passage: Passage, bodies: readonly Body[], rule: string): Inherited {
  const assignees = bodyFields(passage, bodies, rule).map((field): Field<string> => ({
    ...field,
    confidence: "likely",
  }));
  return { assignees, coordinating: [], due: [], section: "duties" };
}

export const NOBODY: Inherited = { assignees: [], coordinating: [], due: [], section: "duties" };
