import { isCapitals } from "../normalise/cues.ts";
import type { Paragraph } from "../normalise/paragraphs.ts";
import { readEnumerator } from "../provisions/enumerator.ts";

/** A document behind the signature: the plan a decision issues, an annex with its own provisions. */
export interface AnnexPart {
  /** "" for an attached document, "PL" or "PL II" for an annex. */
  label: string;
  body: Paragraph[];
}

const OPENS =
  /^(?:(?<plan>KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN)|(?<annex>PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+(?<label>[IVX]{1,4}|\d{1,2}|[A-H]))?|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|MẪU|Mẫu(?: số)? \d|BIỂU|Biểu(?: số)? \d|ĐỀ CƯƠNG|DANH SÁCH|DANH MỤC|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|THỐNG KÊ|TỔNG HỢP|BẢNG|CỘNG H(?:ÒA|OÀ) X)(?=$|[\s.:(])/u;
/** An annex gives tasks only when its title says so; a form, a norm or a list of things gives none. */
const GIVES_TASKS = /nhiệm vụ|phân công|giải pháp|công việc|tiến độ|lộ trình/iu;
const CAPTION = 8;

function opens(text: string): RegExpExecArray | null {
  const hit = OPENS.exec(text);
  return hit &&
    (isCapitals(text.slice(0, 24)) || hit.groups?.["annex"] !== undefined || text.length < 160)
    ? hit
    : null;
}

/** Where the provisions begin behind title and caption. */
function bodyOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ passage }) => readEnumerator(passage.text) !== null);
  return first < 0 ? [] : paragraphs.slice(first);
}

/** The documents behind the signature whose provisions may give tasks (documents-interop 5.1). */
export function annexParts(paragraphs: readonly Paragraph[]): AnnexPart[] {
  const parts: AnnexPart[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const hit = opens(paragraphs[index]?.passage.text ?? "");
    let end = index + 1;
    while (end < paragraphs.length && !opens(paragraphs[end]?.passage.text ?? "")) end++;
    const own = paragraphs.slice(index, end);
    const caption = own.slice(0, CAPTION).map(({ passage }) => passage.text).join(" "); // prettier-ignore
    const annex = hit?.groups?.["annex"] !== undefined;
    if (hit && (hit.groups?.["plan"] !== undefined || (annex && GIVES_TASKS.test(caption)))) {
      const label = hit.groups?.["label"];
      const body = bodyOf(own);
      if (body.length > 0) {
        parts.push({ label: annex ? (label === undefined ? "PL" : `PL ${label}`) : "", body });
      }
    }
    index = end;
  }
  return parts;
}
