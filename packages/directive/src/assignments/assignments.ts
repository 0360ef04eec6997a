import { slicePassage, spanOf } from "../normalise/passage.ts";
import { readLabel } from "../provisions/attribute-label.ts";
import { isBullet } from "../provisions/enumerator.ts";
import type { Block } from "../provisions/tree.ts";
import type { Note, ReadAssignment } from "../reading.ts";
import { readTermLine } from "../when/term-line.ts";
import { inheritedDue } from "../when/due-field.ts";
import { subjectOf, type Subject } from "../who/subject.ts";
import { attach, attributesOf, type AttributeValue } from "./attributes.ts";
import { resolveReferences } from "./back-reference.ts";
import { bodyFields } from "./body-fields.ts";
import { inheritedBy, type Context, type Inherited, type Setting } from "./context.ts";
import { build, dutiesOf } from "./duties-of.ts";
import { notesIn } from "./notes.ts";
import { dutiesOfTerm } from "./terms-of-many.ts";
import { leadsParty } from "./party.ts";
import { headingContext, isHeading, opensList } from "./headings.ts";

export interface FoundAssignments {
  assignments: ReadAssignment[];
  notes: Note[];
  headings: Set<Block>;
  /** What holds for each provision from above it. */
  above: Map<Block, Inherited>;
}

/** What the body of a directive tells whom to do. */
export function readAssignments(blocks: readonly Block[], setting: Setting): FoundAssignments {
  const assignments: ReadAssignment[] = [];
  const notes: Note[] = [];
  const headings = new Set<Block>();
  const context: Context = new Map();
  const held = new Map<Block, Inherited>();
  const dutiesUnder = new Map<Block, ReadAssignment[]>();
  /** Duties whose lead stands in one line below them all. */
  const shares = new Set<ReadAssignment>();
  let section: Inherited["section"] = "duties";
  let lastDuty: ReadAssignment | null = null;
  let { everybody } = setting;

  const keep = (block: Block, found: readonly ReadAssignment[]) => {
    assignments.push(...found);
    for (let over: Block | null = block; over; over = over.parent) {
      const duties = dutiesUnder.get(over) ?? [];
      duties.push(...found);
      dutiesUnder.set(over, duties);
    }
    lastDuty = found.at(-1) ?? lastDuty;
  };
  /** The duties that a line of attributes speaks of: one above it, or, for a term, all that stand above it. */
  const ownersOf = (block: Block, { attribute }: AttributeValue): ReadAssignment[] => {
    if (attribute === "due") {
      const silent = dutiesOfTerm(block.passage.text, assignments);
      if (silent.length > 0) return silent;
    }
    if (attribute === "due" && block.mark === null && !/^\p{Ll}/u.test(block.passage.text)) {
      const all =
        block.parent === null
          ? assignments
          : headings.has(block.parent) && dutiesUnder.get(block.parent);
      if (all) {
        const silent = all.filter(({ due }) => due[0]?.value === "standing");
        if (silent.length > 1) return silent;
      }
    }
    if (block.mark === null && block.parent && headings.has(block.parent)) {
      const waiting = dutiesUnder.get(block.parent)?.filter((duty) => nobodyNamed(duty) || shares.has(duty)); // prettier-ignore
      if (attribute === "lead" && waiting) for (const duty of waiting) shares.add(duty);
      if (attribute !== "due" && waiting && waiting.length > 1) return waiting;
    }
    const parent =
      block.parent && !headings.has(block.parent) && dutiesUnder.get(block.parent)?.[0];
    const owner = parent || lastDuty;
    return owner ? [owner] : [];
  };

  for (const [index, block] of blocks.entries()) {
    const above = inheritedBy(block, context, everybody);
    held.set(block, above);
    const { own, values } = attributesOf(block.passage);
    if (own === 0 && values.length > 0) {
      const owners = values.map((value) => ownersOf(block, value));
      if (above.section !== "scene" && owners.some((found) => found.length > 0)) {
        values.forEach((value, at) => {
          for (const owner of owners[at] ?? []) {
            if (value.attribute === "due" && (owners[at]?.length ?? 0) > 1) {
              owner.due = readTermLine(value.value, setting.reference).map(inheritedDue);
            } else attach(owner, value, setting.reference);
          }
        });
        continue;
      }
      if (values[0]?.attribute !== "lead") continue;
    }
    const told: Block =
      own > 0 && own < block.passage.text.length
        ? { ...block, passage: slicePassage(block.passage, 0, own) }
        : block;
    const subject = leadsParty(told, above)
      ? null
      : ofOneself(subjectOf(told.passage, setting.authority), above);
    if (opensList(block, blocks[index + 1])) {
      headings.add(block);
      if (!subject) continue;
      const order = beforeLastSentence(told.passage);
      if (subject.cue === "give" && order > subject.end) {
        const passage = slicePassage(told.passage, 0, order);
        keep(block, dutiesOf({ ...told, passage }, subject, above, setting));
      }
      const handed = headingContext(block, subject, above, setting);
      if (block.parent) context.set(block.parent, handed);
      else everybody = handed;
      continue;
    }
    const labelled = values.length > 0 || startsWithLabel(blocks[index + 1]);
    if (!labelled && isHeading(block, subject)) {
      headings.add(block);
      const handed = headingContext(block, subject, above, setting);
      section = handed.section;
      context.set(block, section === "scene" ? { ...handed, section } : handed);
      lastDuty = null;
      continue;
    }
    if (above.section === "scene" && !(subject?.cue === "give" && setting.kind !== "kế hoạch"))
      continue;
    notes.push(...notesIn(block.at, block.passage));
    // The first sentence of a provision names who acts in the paragraphs that follow under the same number.
    if (subject && block.mark && !isBullet(block.mark)) {
      context.set(block, {
        ...above,
        assignees: bodyFields(told.passage, subject.bodies, "who.provision"),
        coordinating: [],
        due: [],
      });
    }
    const found = dutiesOf(told, subject, above, setting);
    if (found.length === 0 && hasLead(values, blocks, index)) {
      found.push(build(told, 0, told.passage.text.length, [], above, null, setting));
    }
    keep(block, found);
    const last = found.at(-1);
    if (last && values.length > 0) {
      for (const value of values) attach(last, value, setting.reference);
      last.text = block.passage.shown;
      last.span = spanOf(block.passage);
    }
  }
  resolveReferences(assignments);
  return {
    assignments: assignments.filter(
      (duty) => duty.assignees.length > 0 || setting.kind === "thông báo",
    ),
    notes,
    headings,
    above: held,
  };
}

const OTHERS =
  /^(?:các |những )?(?:nhà thầu|đơn vị (?:thi công|tư vấn)|tư vấn|hộ (?:dân|gia đình|kinh doanh)|người dân|tiểu thương)(?!\p{L})/iu;

/** Under the heading of a body "yêu cầu nhà thầu tăng ca" is what that body does (documents-interop 6.2, B15 and B16). */
function ofOneself(subject: Subject | null, above: Inherited): Subject | null {
  const handed = subject?.cue === "give" && above.assignees[0]?.rule === "who.heading";
  return handed && subject.bodies.every(({ name }) => OTHERS.test(name)) ? null : subject;
}

/** Where the sentence that opens the list begins; 0 where it is the only one. */
function beforeLastSentence({ text }: Block["passage"]): number {
  return /^.*[.]\s+(?=\p{Lu})/su.exec(text)?.[0].length ?? 0;
}

function startsWithLabel(block: Block | undefined): boolean {
  return block !== undefined && readLabel(block.passage.text) !== null;
}

/** Whether the paragraph or the lines of attributes right below it say who leads. */
function hasLead(
  values: readonly AttributeValue[],
  blocks: readonly Block[],
  index: number,
): boolean {
  if (values.some(({ attribute }) => attribute === "lead")) return true;
  const own = blocks[index];
  let next = index + 1;
  // One line below several items names who leads them all; it has no mark, as it is none of them.
  while (next < index + ITEMS && isNeighbour(own, blocks[next])) next++;
  const shared = next > index + 1;
  for (let label = blocks[next]; label && startsWithLabel(label); label = blocks[++next]) {
    if (shared && label.mark) return false;
    const leads = attributesOf(label.passage).values.some(({ attribute }) => attribute === "lead");
    if (leads) return true;
  }
  return false;
}

/** The text names nobody for it; the addressees were taken for want of better. */
function nobodyNamed({ assignees }: ReadAssignment): boolean {
  return assignees.every(({ rule }) => rule === "who.addressees" || rule === "who.lead-in");
}

/** No list under one line of attributes is longer. */
const ITEMS = 12;

function isNeighbour(block: Block | undefined, other: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.mark !== null &&
    other?.mark?.rank === block.mark?.rank &&
    other?.parent === block.parent &&
    block.parent !== null &&
    !startsWithLabel(other)
  );
}
