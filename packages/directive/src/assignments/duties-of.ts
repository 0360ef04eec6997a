import { isVerbAt } from "../language/words.ts";
import { slicePassage, spanOf } from "../normalise/passage.ts";
import type { Block } from "../provisions/tree.ts";
import type { DocumentKind, Field, ReadAssignment } from "../reading.ts";
import { readRoute } from "../route/route.ts";
import { readDeliverable, readDuty } from "../what/duty.ts";
import { followsUp } from "../what/follows-up.ts";
import { readMedium } from "../what/medium.ts";
import { readTargets } from "../what/targets.ts";
import { readDataPeriod } from "../when/data-period.ts";
import { readDues } from "../when/due.ts";
import { HEADING_TERM } from "../when/heading-term.ts";
import { readCoordination } from "../who/coordination.ts";

import { forceOf } from "../who/force.ts";
import { readExclusions, scopeNoteOf } from "../who/scope.ts";
import { furtherSubjects } from "../who/further-subjects.ts";
import type { Subject } from "../who/subject.ts";
import { bodyFields } from "./body-fields.ts";
import type { Inherited, Setting } from "./context.ts";
import { NOTHING } from "./headings.ts";
import { leadsParty } from "./party.ts";
import {
  explains,
  isAim,
  isContingency,
  isDecision,
  isEmptyDuty,
  isEnforcement,
  isExhortation,
  isGrounds,
  isHollow,
  isLiability,
  isNotice,
  opensTable,
  tellsPast,
} from "./not-a-duty.ts";

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

/** Under "Thời gian và hình thức gửi" a sentence that says where and when the report goes is a duty too. */
const HANDS_IN = /(?:gửi|nộp)\s[^.;]{0,160}(?:trước|chậm nhất|muộn nhất)(?!\p{L})[^.;]{0,40}\d/iu;

function ruleOf(subject: Subject): string {
  return subject.cue === "give"
    ? "who.given"
    : subject.cue === "scope"
      ? "who.scope"
      : "who.sentence";
}

export function build(
  block: Pick<Block, "at" | "passage"> & Partial<Pick<Block, "outside">>,
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
  const holdsForAll = inherited.due[0]?.rule === HEADING_TERM;
  const silent = dues.length === 1 && dues[0]?.value === "standing" && dues[0].span === null;
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
    due: silent && (!subject || holdsForAll) && inherited.due.length > 0 ? inherited.due : dues,
    dataPeriod: readDataPeriod(part),
    ...readRoute(part),
    duty: readDuty(part),
    deliverable: readDeliverable(part),
    targets: readTargets(part),
    force: forceOf(assignees, subject ? part.text : "", setting.issuer),
    scopeNote:
      subject?.cue === "scope" ? scopeNoteOf(part, shifted) : (inherited.scopeNote ?? null),
    excluding: subject
      ? readExclusions(part, 0, Math.max(0, subject.end - from))
      : (inherited.excluding ?? []),
    medium: readMedium(part),
    monitor: followsUp(part.text, block.outside ?? false),
  };
}

/** The words of a part without its subject and the connectors before it. */
function predicateOf(part: string, subject: Subject | null, from: number): string {
  return subject ? part.slice(Math.max(0, subject.end - from)) : part;
}

/** Eight letters at least. */
const SAYS_SOMETHING = /(?:\P{L}*\p{L}){8}/u;

function isDuty(
  part: string,
  predicate: string,
  block: Block,
  subject: Subject | null,
  inherited: Inherited,
  setting: Setting,
): boolean {
  if (!SAYS_SOMETHING.test(part.slice(0, 80))) return false;
  if (opensTable(part)) return false;
  if (isNotice(part) && subject?.cue !== "give") return false;
  if (
    isContingency(part) ||
    isEnforcement(part) ||
    isExhortation(part) ||
    isEmptyDuty(predicate) ||
    (subject?.cue === "give" && isHollow(predicate)) ||
    (block.outside && subject !== null && isHollow(predicate))
  ) {
    return false;
  }
  if (isGrounds(part) || isLiability(part)) return false;
  if (subject) return !(subject.cue === "bare" && NOTHING.test(predicate));
  // Behind a verb of its own "đã" tells of those it speaks of: "bố trí tạm cư cho các hộ đã bàn giao đất".
  const past = tellsPast(part) && !ordersAtOnce(part) && !leadsParty(block, inherited);
  if (past || explains(part) || isAim(part)) return false;
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

/**
 * Begins with its verb, and not with a topic ("Trang bị máy soi: đề nghị của Cục Hải quan đã được báo cáo") nor with a thing
 * named before ("Kiến nghị này UBND tỉnh đã giao …").
 */
function ordersAtOnce(part: string): boolean {
  return isVerbAt(part, 0) && !/^[^:.;]{0,80}:\s|^[^,.;]{0,40}\s(?:này|trên|đó)\s/u.test(part);
}

/** Duties of one paragraph; a new one begins only with a new assignee. */
export function dutiesOf(
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
    const from = index === 0 ? startOf(text, start) : (start?.from ?? 0);
    const to = starts[index + 1]?.from ?? text.length;
    const part = text.slice(from, to).trimEnd();
    if (!isDuty(part, predicateOf(part, start, from), block, start, inherited, setting)) return;
    const named = start && bodyFields(block.passage, start.bodies, ruleOf(start));
    const assignees = named
      ? named.every(({ value }) => /^quý /iu.test(value)) && setting.addressees.length > 0
        ? setting.addressees
        : named
      : inherited.assignees;
    if (assignees.length === 0 && setting.kind !== "thông báo") return;
    if (!start && inherited.section !== "duties" && !HANDS_IN.test(part)) return;
    duties.push(build(block, from, from + part.length, assignees, inherited, start, setting));
  });
  return duties;
}

/** "Nhận được Công điện này, yêu cầu … nghiêm túc. Văn phòng UBND tỉnh theo dõi …": the duty begins behind the notice. */
function startOf(text: string, subject: Subject | null): number {
  const named = subject?.bodies[0]?.from ?? 0;
  if (named === 0 || !isNotice(text)) return 0;
  const notice = /^.*[.;]\s+(?=(?:giao\s+)?$)/isu.exec(text.slice(0, named));
  return notice?.[0].length ?? 0;
}

function namesOf(subject: Subject | null, inherited: Inherited): string {
  const names = subject
    ? subject.bodies.map((body) => body.name)
    : inherited.assignees.map((field) => field.value);
  return names.map((name) => name.toLowerCase()).join("|");
}
