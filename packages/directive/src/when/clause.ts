/** What the words around a date say of it: whether the work is due then, or something else happened. */

export const COMPLETES =
  /(?:hoàn thành|báo cáo|gửi|(?<!công |quy |chương |lộ |hành |quá |giáo )trình|nộp|xong|kết thúc|ban hành|tổng hợp|đăng ký|triển khai|thực hiện|tổ chức|cung cấp|phê duyệt|hoàn thiện|đề xuất|tham mưu|khắc phục|trả lời|công bố|giải ngân|cập nhật|xây dựng|gửi về|thời hạn|thời gian)/iu;
export const STRONG =
  /(?:hoàn thành|báo cáo|gửi|(?<!công |quy |chương |lộ |hành |quá |giáo )trình|nộp|xong|kết thúc)/iu;
const PAST = /(?:^|\s)(?:đã|vừa)(?:\s|$)/iu;
/** A date in these clauses says which things are meant, not when the work is due (documents-interop 7.2). */
const CONDITION =
  /(?:phát sinh|xảy ra|tồn đọng|nổi cộm|có hiệu lực|hiệu lực|hết hạn|hết hiệu lực|nghỉ hưu|nghỉ việc|được (?:phê duyệt|quyết định|cấp|ban hành|ký|công nhận|thành lập|xây dựng|bổ nhiệm|tuyển dụng|đầu tư|tiếp nhận)|(?:số liệu|dữ liệu)(?: tính)?|dự kiến|diễn ra|khai mạc|thời điểm|sinh|tính|chốt)\s*(?:đến|từ|vào|trong|kể từ)?\s*$/iu;
/** "nhiệm vụ được giao trước ngày 01/7", but "giải ngân hết vốn được giao trước ngày 31/12". */
const GIVEN = /được giao\s*(?:đến|từ|vào|trong|kể từ)?\s*$/iu;
/** What is only foreseen is no duty: "đại hội dự kiến tổ chức vào ngày …". */
const FORESEEN =
  /dự kiến\s+(?:sẽ\s+)?(?:được\s+)?(?:tổ chức|diễn ra|khai mạc|bế mạc|khởi công|khánh thành|hoàn thành|đổ bộ|kết thúc|đưa vào|ảnh hưởng|tiến hành|bắt đầu)(?:\s\p{L}+){0,4}\s*$/iu;
/** The same of things that are many: "các văn bản ban hành trước ngày …"; alone, the verb is the duty. */
const THINGS =
  /(?:các|những|đối với|trường hợp|số|hồ sơ|vụ việc|hợp đồng|công trình|dự án|văn bản|giấy phép|đơn)\s[^,]{0,60}(?:ban hành|khởi công|tiếp nhận|bổ nhiệm|tuyển dụng|thành lập|ký kết|ký|đầu tư|sử dụng đất|hình thành|tồn tại|vi phạm)\s*$/iu;
/** What others ordered, promised or failed to do, told in the same clause. */
const QUOTED =
  /(?:trong đó (?:có |đã )?(?:yêu cầu|giao|chỉ đạo|nêu|quy định)|theo (?:đúng )?(?:hợp đồng|cam kết)(?: đã ký)?\s[^,;.]{0,40}(?:phải|là|sẽ)|(?:đã|từng) (?:yêu cầu|giao|chỉ đạo|cam kết|hứa|có văn bản))[^;.]{0,160}$|(?:chưa|không|chậm) (?:gửi|báo cáo|hoàn thành|nộp|thực hiện|có báo cáo)(?:(?!\s(?:thì|phải|yêu cầu|đề nghị|gửi|hoàn thành)\s)[^,;.]){0,100}$/iu;
/** A chunk that begins with its own order is no part of what was quoted before the comma. */
const OWN_ORDER =
  /^\s*(?:(?:và|thì|đồng thời)\s+)?(?:(?:phải|yêu cầu|đề nghị)\s+)?(?:hoàn thành|báo cáo|gửi|xong|nộp|trình|kết thúc)(?!\p{L})/iu;
/** "các tồn tại đã nêu", "sai phạm đã chỉ ra": the date behind them is that of the work. */
const TOLD_THINGS = /đã (?:được )?(?:nêu|chỉ ra|kết luận|phát hiện|kiến nghị)\s*$/iu;
const OUTRIGHT = /(?:dứt điểm|hoàn thành|xong|hết)\s[^,;]{0,60}tồn đọng\s*$/iu;
/** Before "trong tháng", "trong năm" these nouns own the period. */
const OWNED =
  /(?:nhiệm vụ|kế hoạch|kết quả|chỉ tiêu|công tác|đề ra|phong trào|hoạt động|tình hình|chương trình)(?: (?:được )?giao)?\s*$/iu;
export const TARGET =
  /(?:phấn đấu|mục tiêu|giai đoạn|định hướng|tầm nhìn|dự toán|ngân sách|niên độ)[^,;.]{0,60}$/iu;
export function clauseBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 260), index);
  return before.slice(
    Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), before.lastIndexOf(":")) + 1,
  );
}

export function chunkBefore(text: string, index: number): string {
  const clause = clauseBefore(text, index);
  return clause.slice(Math.max(clause.lastIndexOf(","), clause.lastIndexOf("(")) + 1);
}

/**
 * Whether the date is told of the past or of the things meant, and not of the work. `later`: whether it lies behind the day
 * of the document, so that what was given may still be due then; null where that is not known.
 */
export function isCondition(text: string, index: number, later: boolean | null = null): boolean {
  const chunk = chunkBefore(text, index);
  if (/(?:^|\s)đã (?:hoàn thành|báo cáo|gửi|trình|xong)/iu.test(chunk)) return true;
  if (FORESEEN.test(chunk)) return true;
  const ordered = later !== false && OWN_ORDER.test(chunk + text.slice(index, index + 16));
  if (!ordered && QUOTED.test(clauseBefore(text, index))) return true;
  if (later === true && (TOLD_THINGS.test(chunk) || OUTRIGHT.test(chunk))) return false;
  const past = chunk.search(PAST);
  if (past >= 0) return !STRONG.test(chunk.slice(0, past + 1));
  return CONDITION.test(chunk) || (later !== true && GIVEN.test(chunk)) || THINGS.test(chunk);
}

/** "ban hành kế hoạch trong tháng 5" is a term, "nhiệm vụ trong tháng 5" names the tasks of that month. */
export function isOwned(clause: string): boolean {
  return (
    OWNED.test(clause) &&
    !/(?:ban hành|xây dựng|trình|hoàn thành|phê duyệt|báo cáo|gửi)\s/iu.test(clause)
  );
}
