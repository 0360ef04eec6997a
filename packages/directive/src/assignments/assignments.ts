import type { DocumentKind, Field, ReadAssignment } from "../reading.ts";
import { isVerbAt } from "../language/words.ts";
import { endsSentence } from "../normalise/cues.ts";
import { slicePassage, spanning, spanOf, type Passage } from "../normalise/passage.ts";
import { isBullet } from "../provisions/enumerator.ts";
import type { Block } from "../provisions/tree.ts";
import { readRoute } from "../route/route.ts";
import { readDeliverable, readDuty } from "../what/duty.ts";
import type { Reference } from "../when/dates.ts";
import { readDues, readTermLine } from "../when/due.ts";
import { readBodyLine, type Body } from "../who/bodies.ts";
import { readCoordination } from "../who/coordination.ts";
import { furtherSubjects, subjectOf, type AuthorityTest, type Subject } from "../who/subject.ts";
import { sectionOf } from "../zones/sections.ts";
import { readAttribute } from "./attributes.ts";
import { inheritedBy, type Context, type Inherited } from "./context.ts";
import {
  isContingency,
  isDecision,
  isEmptyDuty,
  isEnforcement,
  isExhortation,
  isHollow,
  isNotice,
  tellsPast,
} from "./not-a-duty.ts";

export interface Setting {
  kind: DocumentKind | null;
  reference: Reference | null;
  authority: AuthorityTest;
  /** Whom the lead-in or the addressees name; they hold where a provision names nobody. */
  everybody: Inherited;
}

const NOTHING = /^[\s.;:,]*$/u;

/** Kinds in which only a provision that names its body, or stands under one, assigns anything. */
const STRICT: ReadonlySet<DocumentKind | null> = new Set([
  "kế hoạch",
  "chương trình",
  "quyết định",
  "nghị quyết",
  "hướng dẫn",
  "báo cáo",
  "tờ trình",
]);

function bodyFields(passage: Passage, bodies: readonly Body[], rule: string): Field<string>[] {
  return bodies.map((body) => ({
    value: body.name,
    span: spanOf(passage, body.from, body.to),
    rule,
    confidence: body.generic && rule !== "who.heading" ? "likely" : "certain",
  }));
}

function ruleOf(subject: Subject): string {
  return subject.cue === "give"
    ? "who.given"
    : subject.cue === "scope"
      ? "who.scope"
      : "who.sentence";
}

/** Only the lines with attributes hang under it: the provision itself is the duty. */
function hasOwnDuty(block: Block): boolean {
  return block.children.every((child) => readAttribute(child.passage.text) !== null);
}

/** A provision that only opens what stands under it. */
function isHeading(block: Block, subject: Subject | null): boolean {
  const { text } = block.passage;
  if (hasOwnDuty(block)) return block.children.length === 0 && isTitle(block, subject);
  if (text.endsWith(":")) return !/[.;]\s+\p{Lu}[^:]{0,90}:$/u.test(text) || text.length < 160;
  return !endsSentence(text) || (subject !== null && NOTHING.test(text.slice(subject.end)));
}

/** A paragraph of its own before a list: "Tỉnh A cần tập trung thực hiện các nhiệm vụ sau:". */
function opensList(block: Block, next: Block | undefined): boolean {
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
function headingContext(
  block: Block,
  subject: Subject | null,
  above: Inherited,
  setting: Setting,
): Inherited {
  const section = sectionOf(block.passage.text);
  if (!subject) {
    return {
      ...above,
      section: section === "duties" && (block.mark?.rank ?? 99) > 4 ? above.section : section,
    };
  }
  const dues = readDues(block.passage, setting.reference);
  return {
    assignees: bodyFields(block.passage, subject.bodies, "who.heading"),
    coordinating: readCoordination(block.passage, subject.bodies),
    due: dues[0]?.value === "standing" ? [] : dues,
    section: "duties",
  };
}

function build(
  block: Block,
  from: number,
  to: number,
  assignees: Field<string>[],
  inherited: Inherited,
  subject: Subject | null,
  setting: Setting,
): ReadAssignment {
  const part = slicePassage(block.passage, from, to);
  const shifted = (subject?.bodies ?? []).map((body) => ({
    from: body.from - from,
    to: body.to - from,
  }));
  const own = new Set(assignees.map((assignee) => assignee.value.toLowerCase()));
  const coordinating = readCoordination(part, shifted);
  const dues = readDues(part, setting.reference);
  const silent = dues.length === 1 && dues[0]?.value === "standing";
  return {
    at: block.at,
    span: spanOf(part),
    text: part.shown,
    assignees,
    coordinating: (coordinating.length > 0
      ? coordinating
      : subject
        ? []
        : inherited.coordinating
    ).filter((body) => !own.has(body.value.toLowerCase())),
    due: silent && !subject && inherited.due.length > 0 ? inherited.due : dues,
    ...readRoute(part),
    duty: readDuty(part),
    deliverable: readDeliverable(part),
  };
}

/** The words of a part without its subject and the connectors before it. */
function predicateOf(part: string, subject: Subject | null, from: number): string {
  return subject ? part.slice(Math.max(0, subject.end - from)) : part;
}

function isDuty(
  part: string,
  predicate: string,
  block: Block,
  subject: Subject | null,
  inherited: Inherited,
  setting: Setting,
): boolean {
  if (part.slice(0, 80).replace(/[^\p{L}]+/gu, "").length < 8) return false;
  if (isNotice(part) && subject?.cue !== "give") return false;
  if (
    isContingency(part) ||
    isEnforcement(part) ||
    isExhortation(part) ||
    isEmptyDuty(predicate) ||
    (block.outside && subject !== null && isHollow(predicate))
  ) {
    return false;
  }
  if (subject) return !(subject.cue === "bare" && NOTHING.test(predicate));
  if (tellsPast(part)) return false;
  // Under the heading of a body "ban hành kế hoạch" is its duty, elsewhere it is what the authority decides.
  if (isDecision(part) && inherited.assignees[0]?.rule !== "who.heading") return false;
  if (STRICT.has(setting.kind)) return true;
  return (
    block.mark !== null ||
    isVerbAt(part, 0) ||
    /^(?:Căn cứ|Trên cơ sở|Định kỳ|Hằng|Hàng|Trước ngày|Chậm nhất|Đối với|Trong quá trình)/u.test(
      part,
    )
  );
}

/** Duties of one paragraph; a new one begins only with a new assignee. */
function dutiesOf(
  block: Block,
  subject: Subject | null,
  inherited: Inherited,
  setting: Setting,
): ReadAssignment[] {
  const { text } = block.passage;
  const duties: ReadAssignment[] = [];
  const starts: (Subject | null)[] = [subject];
  let current = namesOf(subject, inherited);
  for (const further of furtherSubjects(block.passage, subject?.end ?? 0, setting.authority)) {
    const names = namesOf(further, inherited);
    if (names === current) continue;
    current = names;
    starts.push(further);
  }
  starts.forEach((start, index) => {
    const from = index === 0 ? 0 : (start?.from ?? 0);
    const to = starts[index + 1]?.from ?? text.length;
    const part = text.slice(from, to).trimEnd();
    if (!isDuty(part, predicateOf(part, start, from), block, start, inherited, setting)) return;
    const assignees = start
      ? bodyFields(block.passage, start.bodies, ruleOf(start))
      : inherited.assignees;
    if (assignees.length === 0 && setting.kind !== "thông báo") return;
    if (!start && inherited.section !== "duties") return;
    duties.push(build(block, from, from + part.length, assignees, inherited, start, setting));
  });
  return duties;
}

function namesOf(subject: Subject | null, inherited: Inherited): string {
  const names = subject
    ? subject.bodies.map((body) => body.name)
    : inherited.assignees.map((field) => field.value);
  return names.map((name) => name.toLowerCase()).join("|");
}

/** A line "Thời gian hoàn thành: …" belongs to the duty above it. */
function attach(duty: ReadAssignment, block: Block, setting: Setting): void {
  const found = readAttribute(block.passage.text);
  if (!found) return;
  const value = slicePassage(block.passage, found.length, block.passage.text.length);
  if (value.text === "") return;
  const bodies = () => bodyFields(value, readBodyLine(value), "who.attribute");
  switch (found.attribute) {
    case "lead": {
      const leads = bodies();
      if (leads.length > 0) duty.assignees = leads;
      break;
    }
    case "coordinating":
      duty.coordinating = bodies();
      break;
    case "due":
      duty.due = readTermLine(value, setting.reference);
      break;
    case "result":
      duty.deliverable = {
        value: value.shown.replace(/[.;]$/u, ""),
        span: spanOf(value),
        rule: "what.attribute",
        confidence: "certain",
      };
      break;
  }
  duty.span = spanning(duty.span, spanOf(block.passage));
}

/** What the body of a directive tells whom to do. */
export function readAssignments(
  blocks: readonly Block[],
  setting: Setting,
): { assignments: ReadAssignment[]; headings: Set<Block> } {
  const assignments: ReadAssignment[] = [];
  const headings = new Set<Block>();
  const context: Context = new Map();
  const dutyOf = new Map<Block, ReadAssignment>();
  let section: Inherited["section"] = "duties";
  let lastDuty: ReadAssignment | null = null;
  let { everybody } = setting;
  for (const [index, block] of blocks.entries()) {
    const above = inheritedBy(block, context, everybody);
    const attribute = readAttribute(block.passage.text);
    if (attribute) {
      const owner: ReadAssignment | null = (block.parent && dutyOf.get(block.parent)) ?? lastDuty;
      if (owner && above.section !== "scene") {
        attach(owner, block, setting);
        continue;
      }
      if (attribute.attribute !== "lead") continue;
    }
    const subject = subjectOf(block.passage, setting.authority);
    if (opensList(block, blocks[index + 1])) {
      headings.add(block);
      if (!subject) continue;
      const handed = headingContext(block, subject, above, setting);
      if (block.parent) context.set(block.parent, handed);
      else everybody = handed;
      continue;
    }
    if (isHeading(block, subject)) {
      headings.add(block);
      const handed = headingContext(block, subject, above, setting);
      section = handed.section;
      context.set(block, section === "scene" ? { ...handed, section } : handed);
      lastDuty = null;
      continue;
    }
    if (above.section === "scene") continue;
    // The first sentence of a provision names who acts in the paragraphs that follow under the same number.
    if (subject && block.mark && !isBullet(block.mark)) {
      context.set(block, {
        ...above,
        assignees: bodyFields(block.passage, subject.bodies, "who.provision"),
        coordinating: [],
        due: [],
      });
    }
    const found = dutiesOf(block, subject, above, setting);
    const withLead =
      found.length === 0 &&
      block.children.some((child) => readAttribute(child.passage.text)?.attribute === "lead");
    if (withLead) found.push(build(block, 0, block.passage.text.length, [], above, null, setting));
    assignments.push(...found);
    const last = found.at(-1);
    if (last) {
      dutyOf.set(block, last);
      lastDuty = last;
    }
  }
  return {
    assignments: assignments.filter(
      (duty) => duty.assignees.length > 0 || setting.kind === "thông báo",
    ),
    headings,
  };
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
