import { isVerbAt } from "../language/words.ts";
import { endsSentence } from "../normalise/cues.ts";
import { readLabel } from "../provisions/attribute-label.ts";
import { isBullet } from "../provisions/enumerator.ts";
import type { Block } from "../provisions/tree.ts";
import { readDues } from "../when/due.ts";
import { inheritedDue } from "../when/due-field.ts";
import { HEADING_TERM, readHeadingTerm } from "../when/heading-term.ts";
import { readCoordination } from "../who/coordination.ts";
import { readExclusions, scopeNoteOf } from "../who/scope.ts";
import type { Subject } from "../who/subject.ts";
import { sectionOf } from "../zones/sections.ts";
import { bodyFields } from "./body-fields.ts";
import type { Inherited, Setting } from "./context.ts";

/** Nothing but signs is left. */
export const NOTHING = /^[\s.;:,]*$/u;

/** Only the lines with attributes hang under it: the provision itself is the duty. */
function hasOwnDuty(block: Block): boolean {
  return block.children.every((child) => readLabel(child.passage.text) !== null);
}

/** A provision that only opens what stands under it. */
export function isHeading(block: Block, subject: Subject | null): boolean {
  const { text } = block.passage;
  if (hasOwnDuty(block)) return block.children.length === 0 && isTitle(block, subject);
  if (text.endsWith(":")) return !/[.;]\s+\p{Lu}[^:]{0,90}:$/u.test(text) || text.length < 160;
  return !endsSentence(text) || (subject !== null && NOTHING.test(text.slice(subject.end)));
}

/** A paragraph of its own before a list: "Tỉnh A cần tập trung thực hiện các nhiệm vụ sau:". */
export function opensList(block: Block, next: Block | undefined): boolean {
  return block.mark === null && block.passage.text.endsWith(":") && (next?.mark ?? null) !== null;
}

/** A numbered line without a duty in it: a topic, or a body whose duties stand below in paragraphs of their own. */
function isTitle(block: Block, subject: Subject | null): boolean {
  const { text } = block.passage;
  if (!block.mark || isBullet(block.mark)) return false;
  if (subject && NOTHING.test(text.slice(subject.end))) return true;
  const short = text.length < 140 && !/[.;]$/u.test(text);
  return (
    short &&
    (text.endsWith(":") ||
      block.mark.rank < 6 ||
      !/\p{Ll}/u.test(text) ||
      (subject === null && !isVerbAt(text, 0)))
  );
}

/** "Sở Tài chính chủ trì, phối hợp với Sở Y tế:" hands its partners down as well. */
export function headingContext(
  block: Block,
  subject: Subject | null,
  above: Inherited,
  setting: Setting,
): Inherited {
  const topics = setting.kind !== "kế hoạch" && (block.mark?.rank ?? 0) >= 6;
  const section = sectionOf(block.passage.text, topics);
  if (!subject) {
    const term = readHeadingTerm(block.passage, setting.reference);
    return {
      ...above,
      due: term.length > 0 ? term : above.due,
      section: section === "duties" && (block.mark?.rank ?? 99) > 4 ? above.section : section,
    };
  }
  const dues = readDues(block.passage, setting.reference);
  return {
    assignees: bodyFields(block.passage, subject.bodies, "who.heading"),
    coordinating: readCoordination(block.passage, subject.bodies),
    due:
      dues[0]?.value !== "standing"
        ? dues.map(inheritedDue)
        : above.due.filter(({ rule }) => rule === HEADING_TERM),
    section: "duties",
    scopeNote: subject.cue === "scope" ? scopeNoteOf(block.passage, subject.bodies) : null,
    excluding: readExclusions(block.passage, 0, subject.end),
  };
}
