import type { Passage } from "../normalise/passage.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { AUTHORITY, subjectAt, type AuthorityTest, type Subject } from "../who/subject.ts";

const OPENS =
  /(?:yêu cầu|chỉ đạo|chỉ thị|đề nghị|giao|ý kiến|kết luận|điện|ban hành|quyết định|quyết nghị|triển khai|thực hiện|xây dựng|thông báo|hướng dẫn|báo cáo|phân công)(?!\p{L})[^:]{0,220}[:.]$/iu;
const AS_FOLLOWS = /(?:như sau|sau đây|sau)\s?[:.]?$/iu;
const REPORTS_PAST =
  /(?:cho thấy|kết quả (?:cụ thể )?như sau|hạn chế(?: sau| như sau)?|tồn tại sau|cụ thể là|nguyên nhân)\s?(?:đây)?\s?:$/iu;
const DECIDES = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|ĐIỆN|KẾT LUẬN)\s?:$/u;
const TOLD_BEFORE =
  /^(?:Ngày \d|Tại (?:Công văn|Văn bản|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Công điện)|Trước đó|Vừa qua|Thời gian qua)/u;
const COMMANDS = /(?<!đã |được |có )(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)\s/giu;

/** A paragraph that opens the part with the duties: "Chủ tịch UBND tỉnh yêu cầu:", "có ý kiến như sau:", "QUYẾT ĐỊNH:". */
export function isLeadIn(text: string, next: string | undefined): boolean {
  if (DECIDES.test(text)) return true;
  if (readEnumerator(text)) return false;
  const tail = text.slice(-260);
  if (REPORTS_PAST.test(tail)) return false;
  if (text.endsWith(":")) return OPENS.test(tail);
  return (
    next !== undefined && readEnumerator(next) !== null && AS_FOLLOWS.test(tail) && OPENS.test(tail)
  );
}

/** A paragraph that itself gives a duty although nothing announced it. */
export function givesDuty(passage: Passage, authority: AuthorityTest): boolean {
  if (TOLD_BEFORE.test(passage.text)) return false;
  const subject = subjectAt(passage, 0, authority);
  if (subject?.cue === "give") return true;
  return commandIn(passage, authority) !== null;
}

/** "…, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở …": the command and whom it goes to. */
export function commandIn(passage: Passage, authority: AuthorityTest): Subject | null {
  const { text } = passage;
  let last: Subject | null = null;
  for (const found of text.matchAll(COMMANDS)) {
    const before = text.slice(Math.max(0, found.index - 90), found.index);
    const spoken = /(?:^|[.,;:]\s+)$/u.test(before) || endsWithAuthority(before);
    if (!spoken) continue;
    const subject =
      subjectAt(passage, found.index, authority) ?? commandedAt(passage, found.index, authority);
    if (subject) {
      last = subject;
      break;
    }
  }
  return last;
}

function commandedAt(passage: Passage, index: number, authority: AuthorityTest): Subject | null {
  const verb = /^(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?\s+/iu.exec(
    passage.text.slice(index, index + 20),
  )?.[0];
  if (!verb) return null;
  const subject = subjectAt(passage, index + verb.length, authority);
  return subject && { ...subject, cue: "give", from: index };
}

function endsWithAuthority(before: string): boolean {
  for (const found of before.matchAll(
    /(?:^|[\s,;.])(?=(?:Thường trực|Chủ tịch|Phó Chủ tịch|Lãnh đạo|Ủy ban|UBND|Thủ tướng|Bộ|Sở|Ban|Văn phòng|Giám đốc)\s)/gu,
  )) {
    AUTHORITY.lastIndex = found.index + found[0].length;
    const authority = AUTHORITY.exec(before)?.[0];
    if (authority && AUTHORITY.lastIndex >= before.length) return true;
  }
  return false;
}
