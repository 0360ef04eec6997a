import { readLabel } from "../provisions/attribute-label.ts";
import { verbLengthAt, wordAt } from "../language/words.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { COMPOUND } from "../who/field-nouns.ts";
import {
  dangles,
  endsDocument,
  endsSentence,
  isCapitals,
  LETTERHEAD,
  isPlaceDate,
} from "./cues.ts";
import type { Line } from "./lines.ts";
import { concatenate, joinPassages, type Passage } from "./passage.ts";

export interface Paragraph {
  passage: Passage;
  blankBefore: boolean;
  lines: number;
  /** Width of its last line. */
  width: number;
  /** It stands below the words "Nơi nhận" or above the body, where every line is its own. */
  loose: boolean;
}

const SUBJECT_LINE = /^V\/v/iu;
const NOTE_MARK =
  /^(?:[¹²³⁰⁴-⁹]{1,3}\s*|\[\d{1,2}\]\s+|\(\d{1,2}\)\s+(?=Ngày \d)|\d{1,2}\s+(?=(?:Ngày \d|Quyết định|Công văn|Công điện|Quy chế|Chỉ thị|Nghị quyết|Nghị định|Thông tư|Thông báo|Kế hoạch|Luật|Văn bản|Kết luận|Báo cáo|Tờ trình) ))/u;
const CUE_TO_ACT =
  /^(?:Giao|Yêu cầu|Đề nghị|Trên đây|Nhận được|Các |Sở |Ủy ban|UBND|Văn phòng|Chủ tịch|Giám đốc|Thủ trưởng|Căn cứ)/u;
const BODY_OPENS =
  /^(?:Kính gửi|Căn cứ|Thực hiện |Trong |Để |Nhằm |Ngày \d|Thời gian|Trên cơ sở|Tiếp theo|Qua |Xét )/u;

function isNote(text: string): boolean {
  return NOTE_MARK.test(text.slice(0, 60));
}

/** Whether the text was wrapped by hand: most lines stop in the middle of a sentence and none is long. */
function isHardWrapped(lines: readonly Line[]): boolean {
  let open = 0;
  let all = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || line.width < 25) continue;
    all++;
    if (
      line.width <= 130 &&
      !next.blankBefore &&
      !endsSentence(line.passage.text) &&
      !readEnumerator(next.passage.text)
    ) {
      open++;
    }
  }
  return all >= 4 && open / all > 0.35;
}

const NARROW = 115;

/** No line is longer than a page is wide and several reach its margin, attribute lines and blanks between or not. */
function fillsPage(lines: readonly Line[]): boolean {
  const widths = lines.filter(({ annex, cells }) => !annex && !cells).map(({ width }) => width);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return (
    widest <= NARROW && widest >= 60 && widths.filter((width) => width > widest - 12).length >= 5
  );
}

/** "II/2026." behind "quý" on the line above. */
const QUARTER = /^[IVX]+\s?\/\s?\d{4}/u;

function startsAnew(text: string): boolean {
  if (QUARTER.test(text)) return false;
  return LETTERHEAD.test(text) || isPlaceDate(text) || isNote(text) || isCapitals(text);
}

/** "MÙA KHÔ NĂM 2019 -" and below it "2020". */
function isBrokenTitle(last: string, next: string): boolean {
  return isCapitals(last) && /(?: -|NĂM|NGÀY|THÁNG|SỐ|GIAI ĐOẠN)$/u.test(last) && /^\d/u.test(next);
}

/** "các trường" and below it "THPT.", "quyết định" and below it "ngày 31 tháng 5 năm 2022.": a sentence that goes on. */
function goesOn(last: string, next: string): boolean {
  if (endsSentence(last) || isCapitals(last) || LETTERHEAD.test(last)) return false;
  return /^\p{Lu}{2,6}[.,;]?$/u.test(next) || (next.startsWith("ngày ") && last.length > 50);
}

function isWrappedDash(last: string, next: string): boolean {
  return /^-\s+(?:\p{Ll}|Thương binh|Xã hội)/u.test(next) && !endsSentence(last);
}

/** No line of a letterhead that breaks off is longer. */
const LONGEST_BROKEN = 90;

/** A letterhead line or an enumerator that was cut in two: "Số:", "Lai Châu, ngày", "Điều 1.". */
function isBroken(text: string): boolean {
  if (
    text.length < LONGEST_BROKEN &&
    /^(?:Số\s?:?(?:\s*\d{1,5}\s?\/)?|.{2,40}, ngày(?: \d{1,2})?(?: tháng(?: \d{1,2})?(?: năm)?)?)$/u.test(
      text,
    )
  ) {
    return true;
  }
  const mark = readEnumerator(text);
  return mark !== null && mark.length >= text.length;
}

/** Width at which the text was wrapped: that of most lines that stop in mid sentence; 0 where it was not. */
function wrapWidth(lines: readonly Line[]): number {
  const widths = lines
    .filter(({ passage, width }) => width > 25 && width <= 130 && !endsSentence(passage.text))
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

/** The next word would have had its place on the line above: that one was ended on purpose. */
function endedEarly(width: number, next: string, wrap: number): boolean {
  const word = next.indexOf(" ");
  return width + 1 + (word < 0 ? next.length : word) < wrap - 4;
}

/** "Bố trí …", "Rà soát …": no part of a name, which may hold "Phát triển", "Quản lý". */
function beginsDuty(text: string): boolean {
  const first = wordAt(text, 0);
  const pair = `${first} ${wordAt(text, first.length + 1)}`.toLowerCase();
  return verbLengthAt(text, 0) > first.length && !COMPOUND.has(pair);
}

/** A term that was wrapped: "…;" and below it "hoàn thành trong tháng 3." */
function wrapsTerm(before: string, next: string): boolean {
  return (
    /^\p{Ll}/u.test(next) &&
    !startsAnew(before) &&
    /[\p{L}\d,;]$/u.test(before) &&
    before.length > 40
  );
}

function continues(last: Paragraph, line: Line, wrap: number): boolean {
  const wrapped = wrap > 0;
  const before = last.passage.text;
  const next = line.passage.text;
  if (!line.blankBefore && isBroken(before)) return true;
  // "An Sơn," and below it "ngày 08 tháng 10".
  if (!line.blankBefore && /^\p{Lu}[\p{L}.\s-]{1,30},$/u.test(before) && /^ngày\s/u.test(next)) {
    return true;
  }
  if (!line.blankBefore && isBrokenTitle(before, next)) return true;
  if (endsDocument(before) || last.loose) return false;
  if (readLabel(next) && (line.blankBefore || !wrapsTerm(before, next))) return false;
  if (startsAnew(next) && !(wrapped && !line.blankBefore && goesOn(before, next))) return false;
  if (readEnumerator(next)) return !line.blankBefore && wrapped && isWrappedDash(before, next);
  if (SUBJECT_LINE.test(before)) return !line.blankBefore && !BODY_OPENS.test(next);
  if (startsAnew(before) && !isNote(before)) return false;
  const ended = endsSentence(before);
  if (/^[\p{Ll}(,;)]/u.test(next)) {
    const label = wrapped && !line.blankBefore && before.endsWith(":");
    return label || !(ended && (line.blankBefore || /[.:]["”')\]]*$/u.test(before.slice(-6))));
  }
  if (dangles(before, next)) return true;
  if (ended) {
    return (
      wrapped &&
      !line.blankBefore &&
      before.endsWith(".") &&
      last.lines > 1 &&
      last.width > 60 &&
      line.width > 60 &&
      !endedEarly(last.width, next, wrap)
    );
  }
  if (line.blankBefore) return false;
  if (!wrapped) return /^\d/u.test(next) && readEnumerator(before) === null;
  // A line that names a body and ends; below it stands what the body must do.
  if (last.lines === 1 && readEnumerator(before) !== null && /^\p{Lu}/u.test(next)) {
    if (endedEarly(last.width, next, wrap) || beginsDuty(next)) return false;
  }
  const heading =
    last.lines === 1 &&
    last.width < 45 &&
    readEnumerator(before) !== null &&
    !CUE_TO_ACT.test(next);
  return !heading;
}

function append(last: Paragraph, passage: Passage, width: number): void {
  last.passage = joinPassages(last.passage, passage);
  last.lines++;
  last.width = width;
}

/**
 * Lines made into paragraphs. A line joins the one before when that stopped in mid sentence, over page breaks too; a line
 * that begins with an enumerator never does, or headings would vanish into the text above.
 */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const wrap = isHardWrapped(lines) || fillsPage(lines) ? wrapWidth(lines) : 0;
  const paragraphs: Paragraph[] = [];
  const parts: Line[] = [];
  let loose = false;
  const close = () => {
    const last = paragraphs.at(-1);
    if (last && parts.length > 1) last.passage = concatenate(parts.map((part) => part.passage));
    parts.length = 0;
  };
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const text = line.passage.text;
    if (last && continues(withTail(last, parts), line, wrap)) {
      parts.push(line);
      last.lines++;
      last.width = line.width;
      continue;
    }
    close();
    if (/^Nơi nhận/iu.test(text)) loose = true;
    else if (line.annex || /^(?:PHỤ LỤC|Phụ lục\s)/u.test(text)) loose = false;
    parts.push(line);
    paragraphs.push({
      passage: line.passage,
      blankBefore: line.blankBefore,
      lines: 1,
      width: line.width,
      loose,
    });
  }
  close();
  return paragraphs;
}

/** The paragraph as `continues` needs it: its first words to know what it is, its last ones to know how it ended. */
function withTail(paragraph: Paragraph, parts: readonly Line[]): Paragraph {
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return paragraph;
  const head = paragraph.passage.text.slice(0, 60);
  const text = `${head} ${last.passage.text}`;
  return { ...paragraph, passage: { ...paragraph.passage, text } };
}

/** Footnotes taken out of the flow, and the sentence or point they had cut put together again. */
export function liftNotes(paragraphs: readonly Paragraph[]): {
  body: Paragraph[];
  notes: Passage[];
} {
  const body: Paragraph[] = [];
  const notes: Passage[] = [];
  let lifted = false;
  for (const paragraph of paragraphs) {
    const text = paragraph.passage.text;
    if (isNote(text)) {
      notes.push(paragraph.passage);
      lifted = true;
      continue;
    }
    const last = body.at(-1);
    const open =
      last !== undefined &&
      !last.loose &&
      !endsDocument(last.passage.text) &&
      !startsAnew(last.passage.text);
    const fresh = readEnumerator(text) !== null || startsAnew(text);
    if (lifted && open && !fresh && !(endsSentence(last.passage.text) && CUE_TO_ACT.test(text))) {
      append(last, paragraph.passage, paragraph.width);
    } else body.push({ ...paragraph });
    lifted = false;
  }
  return { body, notes };
}
