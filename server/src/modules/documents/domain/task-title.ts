import type { FieldTrace, PartyRole } from "@dondoc/contract";
import { oneLine, shortened } from "./words.ts";

/** Two lines of a list at most widths, and room for what makes one instruction differ from the next. */
const MOST = 300;
const LEAST_CLAUSE = 100;

interface Instruction {
  text: string;
  /** The engine's own reading: names in the very words of the text. */
  traces: readonly Pick<FieldTrace, "field" | "value">[];
  /** What a person has made of it since. */
  parties: readonly { role: PartyRole; name: string }[];
}

const BULLET = /^\s*(?:[-–+•*]|\p{L}\)|\d+(?:\.\d+)*[.)])\s+/u;
/** "Đồng thời, giao …", "UBND tỉnh yêu cầu …", "Đối với …:" before the body that is meant. */
const LEAD_IN =
  /^(?:(?:đồng thời|ngoài ra|bên cạnh đó|trước mắt),?\s+)?(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố)\s+)?(?:(?:giao|yêu cầu|đề nghị|phân công)(?:\s+cho)?|đối với)\s+/u;
const WHOLE = /^(?:tất cả |toàn thể )?(?:các|những)\s+/u;
const BETWEEN = /^(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)/u;
const IN_PARENTHESES = /^\s*\([^()]*\)/u;
/** Between the body and its duty: "có trách nhiệm", a comma, a colon. */
const BEFORE_DUTY = /^\s*[,:]?\s*(?:có trách nhiệm|chịu trách nhiệm)?\s*[,:]?\s*/u;
/** The body goes on: what follows is still part of its name or another one beside it. */
const GOES_ON =
  /^(?:[-–(]|(?:thuộc|trực thuộc|của|trên|tại|ở|do|có|liên quan|được|và|cùng|trong|nêu|khác|hoặc|là)(?!\p{L}))/u;

/**
 * What a task is called in lists: the duty itself. The task names its agency beside the title, so "Giao Sở Nội vụ" goes,
 * but only where the text begins with it and the whole of it is known; a long text ends with a clause.
 */
export function taskTitle({ text, traces, parties }: Instruction): string {
  const line = oneLine(text);
  const bare = line.replace(BULLET, "") || line;
  const names = [
    ...traces.flatMap(({ field, value }) => (field === "assignee" ? [value] : [])),
    ...parties.flatMap(({ role, name }) => (role === "assignee" ? [name] : [])),
  ];
  const duty = withoutSubject(bare, names) ?? bare;
  return cutAtClause(capitalised(duty)).replace(/[\s,;:.]+$/u, "");
}

/** What stands after the bodies that begin the text; null where it does not begin with them, or nothing sure is left. */
function withoutSubject(text: string, names: readonly string[]): string | null {
  const lower = text.toLowerCase();
  const words = names.map((name) => oneLine(name).toLowerCase().replace(WHOLE, ""));
  const known = words.filter((name) => name !== "").toSorted((a, b) => b.length - a.length);
  let at = LEAD_IN.exec(lower)?.[0].length ?? 0;
  let end = 0;
  for (let found = nameAt(lower, at, known); found !== null; found = nameAt(lower, at, known)) {
    end = found + (IN_PARENTHESES.exec(lower.slice(found))?.[0].length ?? 0);
    const between = BETWEEN.exec(lower.slice(end));
    if (!between) break;
    at = end + between[0].length;
  }
  if (end === 0) return null;
  const rest = text.slice(end);
  const duty = rest.slice(BEFORE_DUTY.exec(rest.toLowerCase())?.[0].length ?? 0);
  const isDuty = /^\p{L}/u.test(duty) && !GOES_ON.test(duty.toLowerCase());
  return isDuty && duty.split(" ").length > 2 ? duty : null;
}

/** Where the name that begins here ends, the longest first; null where none does. */
function nameAt(lower: string, start: number, known: readonly string[]): number | null {
  const at = start + (WHOLE.exec(lower.slice(start))?.[0].length ?? 0);
  const name = known.find(
    (one) => lower.startsWith(one, at) && !/^[\p{L}\p{N}]/u.test(lower.slice(at + one.length)),
  );
  return name === undefined ? null : at + name.length;
}

function cutAtClause(line: string): string {
  if (line.length <= MOST) return line;
  const head = line.slice(0, MOST - 1);
  const endOf = (mark: RegExp) => [...head.matchAll(mark)].at(-1)?.index ?? 0;
  // A full stop after a short word may be an abbreviation: "TP. Biên Hòa".
  const clause = endOf(/(?:;|(?<=\p{Ll}{2}|[\d)])\.)(?=\s)/gu);
  const end = clause >= LEAST_CLAUSE ? clause : endOf(/,(?=\s)/gu);
  return end >= LEAST_CLAUSE ? `${head.slice(0, end)}…` : shortened(line, MOST);
}

const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
