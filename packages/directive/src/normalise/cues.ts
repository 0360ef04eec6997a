/** Lines that begin a part of the document whatever stood before them (Decree 30/2020, Annex I). */
export const LETTERHEAD =
  /^(?:CỘNG HÒA X|Độc lập\s?-|ĐẢNG CỘNG SẢN|Số\s?:|Số\s+\d+\s?[/-]|(?:V\/v|V\/V)[\s:]|Kính gửi|Nơi nhận|PHỤ LỤC|Phụ lục\s+(?:[IVX\d]+|kèm)|SAO Y|KT\.|TM\.|TL\.|TUQ\.|Q\.\s|K\/T|T\/M|T\/L)/u;
/** "Đồng Nai, ngày 27 tháng 9 năm 2017", also with the day or month left blank. */
const PLACE_DATE =
  /^(?:(?:[\p{L}.\s-]{2,40},\s*)?(?:ngày|Ngày)[\s.…_]{0,12}(?:\d\s?\d?)?[\s.…_]{0,12}tháng[\s.…_]{0,12}(?:\d\s?\d?)?[\s.…_]{0,12}năm\s*(?:1\s?9|2\s?0)\s?\d\s?\d|\p{Lu}[\p{L}.\s-]{2,30}, ngày \d{1,2}[/-]\d{1,2}[/-](?:19|20)\d{2})\.?$/u;
/** Place and date fill a line of their own; nothing longer is searched. */
const LONGEST_PLACE_DATE = 140;

export function isPlaceDate(text: string): boolean {
  return text.length < LONGEST_PLACE_DATE && /[Nn]gày/u.test(text) && PLACE_DATE.test(text);
}

/** The closing mark "./." with what OCR makes of it. */
const TERMINATOR = /[.;,]?\s?(?:\.\s?\/\s?\.?|\/\s?\.)["”)\]]*$/u;
const SENTENCE_END = /[.;:!?…]["”')\]]*$/u;
/** Words nothing ends with: the sentence goes on behind a page break. */
const DANGLING =
  /(?:^|\s)(?:và|của|các|với|cho|theo|tại|về|để|do|được|trong|từ|đến|hoặc|là|có|những|việc|thuộc|nhằm|khi|Chủ tịch|Giám đốc|Thủ trưởng|Sở|Ủy ban|nhân dân)$/u;

const WAITS = /(?:^|\s)(?:số|ngày|tháng|năm|Số|khoản|điểm|Điều|mục|lần|thứ)$/u;

/** Titles and agencies of the letterhead; what stands in brackets may be small. */
export function isCapitals(text: string): boolean {
  if (text.length > 400) return false;
  const head = text.slice(0, 24);
  if (LOWER.test(head) && !head.includes("(")) return false;
  return TWO_CAPITALS.test(text) && !LOWER.test(text.replace(BRACKETS, ""));
}

const LOWER = /\p{Ll}/u;
const TWO_CAPITALS = /\p{Lu}{2}/u;
const BRACKETS = /\((?:[^)]{0,80})\)/gu;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12)) || TERMINATOR.test(text.slice(-16));
}

export function endsDocument(text: string): boolean {
  return TERMINATOR.test(text.slice(-16));
}

/** Whether the line cannot end here; "năm", "số" wait for their figure only. */
export function dangles(text: string, next: string): boolean {
  const tail = text.slice(-24);
  return text.endsWith(",") || DANGLING.test(tail) || (WAITS.test(tail) && /^\d/u.test(next));
}
