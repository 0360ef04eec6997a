import type { Passage } from "../normalise/passage.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { commandAt, type AuthorityTest, type Subject } from "../who/subject.ts";

const OPENS =
  /(?:yêu cầu|chỉ đạo|chỉ thị|đề nghị|giao|ý kiến|kết luận|điện|ban hành|quyết định|quyết nghị|triển khai|thực hiện|xây dựng|thông báo|hướng dẫn|báo cáo|phân công)(?!\p{L})[^:]{0,220}[:.]$/iu;
const AS_FOLLOWS = /(?:như sau|sau đây|sau)\s?[:.]?$/iu;
const REPORTS_PAST =
  /(?:cho thấy|kết quả (?:cụ thể )?như sau|hạn chế(?: sau| như sau)?|tồn tại sau|cụ thể là|(?<!\p{L})(?:nguyên nhân|do|tồn tại|hạn chế|khó khăn)(?!\p{L})(?:(?!yêu cầu|chỉ đạo|đề nghị|giao |ý kiến)[^:]){0,120})\s?(?:đây)?\s?:$/iu;
const DECIDES = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|ĐIỆN|KẾT LUẬN)\s?:$/u;
const TOLD_BEFORE =
  /^(?:Ngày \d|Tại (?:Công văn|Văn bản|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Công điện)|Trước đó|Vừa qua|Thời gian qua)/u;

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
  return commandIn(passage, authority) !== null;
}

const CLAUSE = /(?:^|[.,;:]\s+)(?=\S)/gu;

/** "…, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở …": the command and whom it goes to. */
export function commandIn(passage: Passage, authority: AuthorityTest): Subject | null {
  for (const clause of passage.text.matchAll(CLAUSE)) {
    const subject = commandAt(passage, clause.index + clause[0].length, authority);
    if (subject) return subject;
  }
  return null;
}
