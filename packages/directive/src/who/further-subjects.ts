import { endsNameAt, isVerbAt } from "../language/words.ts";
import type { Passage } from "../normalise/passage.ts";
import { readBodies } from "./bodies.ts";
import { headAt } from "./body-head.ts";
import {
  CLAUSE_END,
  commandAt,
  SMALL_WORD,
  STATEMENT,
  subjectAt,
  type AuthorityTest,
  type Subject,
} from "./subject.ts";

/**
 * Places inside a paragraph where another body is told to act. Plain "các đơn vị" in mid paragraph refers back to the
 * subject and opens nothing, unless it is given something in a clause of its own.
 */
export function furtherSubjects(
  passage: Passage,
  from: number,
  authority: AuthorityTest,
): Subject[] {
  const { text } = passage;
  const found: Subject[] = [];
  CLAUSE_END.lastIndex = 0;
  let blocked = from;
  for (const end of text.matchAll(CLAUSE_END)) {
    const sign = end[0][0];
    const start = end.index + end[0].length;
    if (start <= blocked) continue;
    // Behind a comma a command opens a duty, or a body that goes on with no list and is told by a verb of its own.
    const subject =
      sign === ","
        ? (commandAt(passage, start, authority) ?? afterComma(passage, start, blocked, authority))
        : subjectAt(passage, start, authority);
    if (!subject || subject.cue === "scope") continue;
    const named = subject.bodies.some((body) => !body.generic);
    const plural = /^(?:các|những)\s/iu.test(subject.bodies[0]?.name ?? "");
    const strong = sign === "." || sign === ";";
    const giving = /^(?:đồng thời,?\s+)?giao\s/iu.test(text.slice(start, start + 24));
    const opens =
      subject.cue === "give"
        ? (strong && (named || plural)) || (named && giving)
        : (strong && /^riêng /iu.test(text.slice(start, start + 6)) && isDuty(text, subject.end)) ||
          (sign === "." && isOwnGroup(subject) && isDuty(text, subject.end)) ||
          (strong && named && text[subject.end] !== "." && isDuty(text, subject.end)) ||
          (sign === "," && named);
    if (!opens) continue;
    found.push(subject);
    blocked = subject.end;
  }
  return found;
}

function isDuty(text: string, end: number): boolean {
  const gap = /^[\s,:]*/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  if (isVerbAt(text, end + gap)) return true;
  return (
    !STATEMENT.test(text.slice(end, end + 40)) &&
    (endsNameAt(text, end + gap) || SMALL_WORD.test(text.slice(end, end + 3)))
  );
}

/** "Các đơn vị" in mid paragraph means those named before; "các chủ đầu tư" are somebody else. */
function isOwnGroup({ bodies, cue }: Subject): boolean {
  return (
    cue === "bare" &&
    bodies.every(({ name }) =>
      /^(?:các|những) (?:chủ (?:đầu tư|rừng|hồ|đập|dự án)|nhà (?:thầu|đầu tư|trường)|bệnh viện|trường|doanh nghiệp|công ty|ngân hàng|huyện|xã|phường|quận|tổ chức tín dụng|hợp tác xã|hội|đoàn thể|cơ quan báo chí)/iu.test(
        name,
      ),
    )
  );
}

/** Words before a list of bodies that is no subject: its end would be mistaken for one. */
const LIST_REACH = 260;

/** "…, Sở Y hướng dẫn thủ tục": a named body behind a comma, followed by a verb at once, that ends no list of bodies. */
function afterComma(
  passage: Passage,
  start: number,
  blocked: number,
  authority: AuthorityTest,
): Subject | null {
  const { text } = passage;
  if (!/^\p{Lu}/u.test(text[start] ?? "") || !headAt(text, start)) return null;
  const reach = Math.max(blocked, start - LIST_REACH);
  const goesOn = (at: number) =>
    headAt(text, at) !== null && (readBodies(passage, at, start + 1 - at)?.end ?? 0) > start;
  // Most often the body right before the comma tells that a list goes on.
  const neighbour = text.lastIndexOf(", ", start - 3) + 2;
  if (neighbour > reach && goesOn(neighbour)) return null;
  const list = readBodies(passage, start);
  if (!list || !isVerbAt(text, list.end + 1)) return null;
  const bodies = list.bodies.filter((body) => !authority(body.name));
  if (bodies.length < list.bodies.length || bodies.some((body) => body.generic)) return null;
  const before = text.slice(reach, start);
  const clause = before.slice(Math.max(before.lastIndexOf("; "), before.lastIndexOf(". ")) + 1);
  if (RELATIVE.test(clause) || !ACTED.test(clause)) return null;
  for (const word of before.matchAll(WORD_START)) if (goesOn(reach + word.index)) return null;
  return { bodies, from: start, end: list.end, cue: "bare" };
}

const WORD_START = /(?<![\p{L}\p{N}])\p{L}/gu;
/** Before these words the clause behind the comma only says when or on what grounds the first body acts. */
const RELATIVE =
  /(?:^|\s)(?:sau khi|khi|trước khi|nếu|trường hợp|trên cơ sở|căn cứ|mà)\s[^,]*,\s$/iu;
const ACTED = /\p{L}+ \p{L}+ \p{L}+/u;
