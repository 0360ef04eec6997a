import { endsDocument, isCapitals, LETTERHEAD, isPlaceDate } from "../normalise/cues.ts";
import type { Paragraph } from "../normalise/paragraphs.ts";
import { spanning, spanOf } from "../normalise/passage.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { closingAt } from "../provisions/tree.ts";
import type { Zone } from "../reading.ts";
import type { AuthorityTest } from "../who/subject.ts";
import { givesDuty, isLeadIn } from "./lead-in.ts";

/** The document cut into its parts (documents-interop 5.1). */
export interface Parts {
  /** What a portal writes above the letterhead. */
  above: Paragraph[];
  header: Paragraph[];
  addressees: Paragraph[];
  preamble: Paragraph[];
  leadIn: Paragraph | null;
  body: Paragraph[];
  /** Recipients and signature; their columns come in any order. */
  tail: Paragraph[];
  annex: Paragraph[];
  chrome: Paragraph[];
}

const ADDRESS = /^Kính gửi\s*:?\s*/iu;
const TELEGRAM = /(?:điện|gửi)\s?:$/iu;
const TITLE =
  /^(?:CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|PHIẾU CHUYỂN|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|ĐỀ ÁN|PHƯƠNG ÁN)(?!\s?:)/u;
const OPENING =
  /^(?:Căn cứ|Thực hiện|Xét |Theo |Trên cơ sở|Tiếp theo|Thi hành|Thời gian (?:qua|gần)|Trong (?:năm|những|thời gian|\d)|Qua |Để |Nhằm |Ngày \d|Tiếp nhận|Sau khi|Hiện nay|Vừa qua|Tại |Ủy ban nhân dân|UBND|Chủ tịch|Từ (?:ngày|đầu)|Năm \d|Triển khai|Tình hình|Công tác|Phát huy|Nghị quyết|Luật|Bộ |Sở |Văn phòng)/u;
const PORTAL =
  /(?:vui lòng (?:truy cập|liên hệ|xem)|tổng đài|xem chi tiết|chi tiết (?:tại|xem)|file đính kèm|tệp đính kèm|tải về|lượt xem|chia sẻ (?:bài|qua)|bản quyền|tác giả bài|nguồn tin|^tác giả|^nguồn\s?:|in bài viết|quay lại|các tin (?:khác|liên quan)|https?:\/\/)/iu;
const ANNEX = /^(?:PHỤ LỤC|Phụ lục(?:\s+(?:[IVX]+|\d+|kèm))?\s*(?:$|\(|[:.]))/u;
const LIST_ITEM = /^[-+*•~·●○▪■◦]/u;

function headerEnd(paragraphs: readonly Paragraph[], limit: number): number {
  let titled = false;
  let index = 0;
  for (; index < limit; index++) {
    const text = paragraphs[index]?.passage.text ?? "";
    if (ADDRESS.test(text)) return index;
    // Whatever stands right below the title in the middle of no sentence is the subject.
    if (index > 0 && isTitleLine(textAt(paragraphs, index - 1)) && isSubject(text)) continue;
    if (TITLE.test(text)) titled = true;
    if (isCapitals(text) && !text.endsWith(":") && !readsAsSection(text)) continue;
    if (LETTERHEAD.test(text) || isPlaceDate(text) || /^\([^)]*\)\.?$/u.test(text)) continue;
    if (readEnumerator(text) || text.length > 330) return index;
    if (/^(?:V\/v|Về việc|Về |V\/V)/u.test(text) && !/[.;]$/u.test(text)) continue;
    if (/[.;:,]$/u.test(text) || (OPENING.test(text) && (!titled || text.length > 90))) {
      return index;
    }
    if (!titled && (text.length > 90 || index > 8)) return index;
  }
  return index;
}

function isTitleLine(text: string): boolean {
  return TITLE.test(text) && isCapitals(text) && text.length < 40;
}

function isSubject(text: string): boolean {
  return text.length < 330 && !/[.;:,]$/u.test(text) && !/^(?:Căn cứ|Kính gửi)/u.test(text) && !readEnumerator(text); // prettier-ignore
}

function readsAsSection(text: string): boolean {
  return readEnumerator(text) !== null;
}

function addresseesEnd(paragraphs: readonly Paragraph[], start: number, limit: number): number {
  const first = paragraphs[start]?.passage.text.replace(ADDRESS, "") ?? "";
  let index = start + 1;
  if (first !== "" && !/[;,:]$/u.test(first)) return index;
  for (; index < limit; index++) {
    const text = paragraphs[index]?.passage.text ?? "";
    const listed =
      LIST_ITEM.test(text) ||
      (text.length < 160 &&
        /[;.]$/u.test(text) &&
        !OPENING_STRICT.test(text) &&
        !readEnumerator(text));
    if (!listed) break;
    if (text.endsWith(".")) return index + 1;
  }
  return index;
}

const OPENING_STRICT =
  /^(?:Căn cứ|Thực hiện|Xét |Theo |Trên cơ sở|Tiếp theo|Thi hành|Thời gian|Trong |Qua |Để |Nhằm |Ngày )/u;

/** Where the signed text ends: behind "./." or before "Nơi nhận". */
function bodyEnd(
  paragraphs: readonly Paragraph[],
  start: number,
): { end: number; marked: boolean } {
  for (let i = start; i < paragraphs.length; i++) {
    const text = paragraphs[i]?.passage.text ?? "";
    if (/^Nơi nhận/iu.test(text)) return { end: i, marked: false };
    if (endsDocument(text)) return { end: i + 1, marked: true };
    if (
      i > start + 1 &&
      (ANNEX.test(text) || /^(?:TM\.|KT\.|TL\.|TUQ\.|T\/M|K\/T|T\/L)\s*\p{Lu}{2}/u.test(text))
    ) {
      return { end: i, marked: false };
    }
  }
  let end = paragraphs.length;
  while (end > start + 1 && PORTAL.test(paragraphs[end - 1]?.passage.text ?? "")) end--;
  return { end, marked: false };
}

function splitTail(rest: readonly Paragraph[]): {
  tail: Paragraph[];
  annex: Paragraph[];
  chrome: Paragraph[];
} {
  const tail: Paragraph[] = [];
  const annex: Paragraph[] = [];
  const chrome: Paragraph[] = [];
  let signed = false;
  for (const paragraph of rest) {
    const { text } = paragraph.passage;
    if (annex.length > 0) annex.push(paragraph);
    else if (ANNEX.test(text) || (signed && TITLE.test(text))) {
      annex.push(paragraph);
    } else if (PORTAL.test(text) || chrome.length > 0) chrome.push(paragraph);
    else if (paragraph.loose || isCapitals(text) || text.length < 70) {
      signed ||= isCapitals(text);
      tail.push(paragraph);
    } else chrome.push(paragraph);
  }
  return { tail, annex, chrome };
}

const COMMANDS = /(?:yêu cầu|có ý kiến|chỉ đạo|QUYẾT ĐỊNH|kết luận|chỉ thị)/u;

/** Where the duties begin: behind the lead-in; without one, at the first numbered provision or the first command. */
function findBody(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  authority: AuthorityTest,
): { leadIn: number; body: number } {
  const textAt = (index: number) => paragraphs[index]?.passage.text ?? "";
  let numbered = -1;
  // "… triển khai thực hiện như sau:" opens the duties unless the command comes in a paragraph of its own.
  let weak = -1;
  for (let i = start; i < end; i++) {
    const text = textAt(i);
    if (numbered < 0 && (readEnumerator(text)?.rank ?? 99) <= 6) numbered = i;
    if (isLeadIn(text, i + 1 < end ? textAt(i + 1) : undefined)) {
      const late = numbered >= 0 && !COMMANDS.test(text.slice(-200));
      const strong = COMMANDS.test(text.slice(-200));
      if (!late && i + 1 < end && (strong || weak < 0)) {
        if (strong || numbered >= 0) return { leadIn: i, body: i + 1 };
        weak = i;
      }
    }
    if (numbered >= 0 && (weak >= 0 || i > numbered + 25)) break;
  }
  if (weak >= 0) return { leadIn: weak, body: weak + 1 };
  for (let i = start; i < end; i++) {
    const paragraph = paragraphs[i];
    if (i === numbered) return { leadIn: -1, body: i };
    if (paragraph && givesDuty(paragraph.passage, authority)) return { leadIn: -1, body: i };
  }
  return { leadIn: -1, body: end };
}

const NATION = /^(?:CỘNG HÒA X|CỘNG HOÀ X|ĐẢNG CỘNG SẢN VIỆT)/u;
const FURTHEST = 60;

/** Where the letterhead begins; a portal writes menus, titles and lists of other documents above it. */
function letterheadAt(paragraphs: readonly Paragraph[]): number {
  const nation = paragraphs
    .slice(0, FURTHEST)
    .findIndex(({ passage }) => NATION.test(passage.text));
  let start = Math.max(nation, 0);
  for (
    let text = textAt(paragraphs, start - 1);
    text !== "";
    text = textAt(paragraphs, start - 1)
  ) {
    if (!isCapitals(text) && !LETTERHEAD.test(text) && text !== "*") break;
    start--;
  }
  return start;
}

function textAt(paragraphs: readonly Paragraph[], index: number): string {
  return paragraphs[index]?.passage.text ?? "";
}

export function findParts(all: readonly Paragraph[], authority: AuthorityTest): Parts {
  const above = letterheadAt(all);
  const paragraphs = all.slice(above);
  const headEnd = headerEnd(paragraphs, paragraphs.length);
  let start = headEnd;
  const { end } = bodyEnd(paragraphs, headEnd);
  let addressees: Paragraph[] = [];
  if (ADDRESS.test(paragraphs[start]?.passage.text ?? "")) {
    const stop = addresseesEnd(paragraphs, start, end);
    addressees = paragraphs.slice(start, stop);
    start = stop;
  } else if (TELEGRAM.test(paragraphs[start]?.passage.text ?? "")) {
    let stop = start + 1;
    while (stop < end && LIST_ITEM.test(paragraphs[stop]?.passage.text ?? "")) stop++;
    if (stop > start + 1) {
      addressees = paragraphs.slice(start, stop);
      start = stop;
    }
  }
  const { leadIn, body } = findBody(paragraphs, start, end, authority);
  const preambleEnd = leadIn >= 0 ? leadIn : body;
  return {
    header: paragraphs.slice(0, headEnd),
    addressees,
    preamble: paragraphs.slice(start, Math.max(start, preambleEnd)),
    leadIn: leadIn >= 0 ? (paragraphs[leadIn] ?? null) : null,
    body: paragraphs.slice(body, end),
    ...splitTail(paragraphs.slice(end)),
    above: all.slice(0, above),
  };
}

export function zonesOf(parts: Parts): Zone[] {
  const zones: Zone[] = [];
  const add = (zone: Zone["zone"], paragraphs: readonly Paragraph[]) => {
    const first = paragraphs[0];
    const last = paragraphs.at(-1);
    if (first && last) {
      zones.push({
        zone,
        span: spanning(spanOf(first.passage), spanOf(last.passage)),
      });
    }
  };
  add("chrome", parts.above);
  add("header", parts.header);
  add("addressees", parts.addressees);
  add("preamble", parts.preamble);
  add("lead-in", parts.leadIn ? [parts.leadIn] : []);
  const closing = closingAt(parts.body);
  add("body", parts.body.slice(0, closing));
  add("closing", parts.body.slice(closing));
  add(
    "recipients",
    parts.tail.filter((paragraph) => paragraph.loose && !isCapitals(paragraph.passage.text)),
  );
  add(
    "signature",
    parts.tail.filter((paragraph) => !paragraph.loose || isCapitals(paragraph.passage.text)),
  );
  add("annex", parts.annex);
  add("chrome", parts.chrome);
  return zones;
}
