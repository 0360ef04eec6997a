/** Passages that look like a duty and are none (README of the samples; documents-interop 6.4 C6, C10 and 8). */

const CONTINGENCY =
  /(?:nếu (?:có|gặp|phát sinh|vướng)|trường hợp (?:có (?:khó khăn|vướng mắc|vấn đề|nội dung|phát sinh|ý kiến|thay đổi|yêu cầu|những|gì)|gặp|phát sinh|vượt)|vượt (?:quá )?thẩm quyền|(?:có|gặp|phát sinh) (?:những\s+)?(?:khó khăn|vướng mắc)|khó khăn,? vướng mắc)/iu;
const IN_COURSE =
  /^(?:(?:Trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)|Trong thời gian thực hiện|Nếu|Trường hợp|Khi có (?:khó khăn|vướng mắc))/iu;
const THIS =
  /(?:nội dung|chỉ đạo|nhiệm vụ|chỉ thị|công văn|công điện|kế hoạch|văn bản|quyết định|thông báo|kết luận|yêu cầu|ý kiến|chương trình|hướng dẫn|nghị quyết|quy định)[^.;]{0,70}(?:\snày|nêu trên|trên đây|ở trên|\strên|đã nêu)(?!\p{L})/iu;
const EXHORTS =
  /(?:nghiêm túc|nghiêm|khẩn trương|tích cực|quán triệt|triển khai|thực hiện|chấp hành|chịu trách nhiệm)/iu;
const SUBSTANCE =
  /(?:trực tiếp chỉ đạo|báo cáo|gửi (?:về|kết quả)|theo dõi|đôn đốc|tổng hợp|kiểm tra|tham mưu|xây dựng kế hoạch|ban hành kế hoạch|trước ngày|chậm nhất|phổ biến|phân công|phân bổ|rà soát|đăng tải|hướng dẫn)/iu;
const ENFORCES =
  /(?:chịu trách nhiệm (?:thi hành|thực hiện)|căn cứ (?:quyết định )?thi hành|có trách nhiệm thi hành|thi hành)\s[^.;]{0,60}(?:này|\/)|(?:căn cứ (?:quyết định|chỉ thị|kế hoạch|nghị quyết)(?: này)?,? (?:để )?(?:thi hành|thực hiện)|chịu trách nhiệm thi hành)[\s./]*$|(?:này|ban hành) có hiệu lực|này[^.;]{0,60}thay thế|hết hiệu lực/iu;
const ENCOURAGES =
  /^(?:khuyến khích|hoan nghênh|biểu dương|ghi nhận|đánh giá cao|nhiệt liệt|kêu gọi)(?!\p{L})/iu;
const FORBIDS =
  /^(?:nghiêm cấm|cấm(?! (?:biển|đường|tàu|người|phương tiện|lưu thông))|tuyệt đối không|không được|không để|kiên quyết không để|tuyệt đối nghiêm cấm)(?!\p{L})/iu;
const LIABLE =
  /^(?:(?:phải\s+)?(?:hoàn toàn\s+)?chịu (?:hoàn toàn\s+)?trách nhiệm(?: toàn diện| cá nhân| hoàn toàn| chính)?,?\s+(?:trước|nếu|về|khi|đối với)|sẽ\s+(?:bị|xem xét)|(?:[^;.]{0,140}\s)?(?:phải |sẽ )?bị (?:xử lý|xem xét|kỷ luật)|(?:[^;.]{0,20}\s)?(?:cơ quan|đơn vị|địa phương|cá nhân|tổ chức|sở|ngành|nơi) nào [^;.]{0,140}(?:chịu trách nhiệm|bị xử lý|kiểm điểm)|phải kiểm điểm|xem xét,? xử lý trách nhiệm|không hoàn thành|(?:có|để|chưa|không) [^;.]{2,140} phải chịu trách nhiệm (?:trước|về))/iu;
const NOTICE =
  /^(?:Trên đây là|Nhận được|Văn phòng [^.;]{2,60} (?:thông báo(?= (?:để|đến|tới|cho|kết luận|ý kiến|nội dung|và|$))|trân trọng|xin|kính)(?!\p{L})|Thừa lệnh |Thông báo để |Thông báo đến |(?:UBND|Ủy ban)[^.;]{0,60}(?:trân trọng|thông báo)[^.;]{0,80}(?:biết|đến)|\(?(?:Kèm theo|Gửi kèm|Đính kèm|Có (?:danh sách|phụ lục|văn bản))|(?:Chỉ thị|Công văn|Kế hoạch|Quyết định|Công điện|Thông báo|Văn bản|Nghị quyết|Chương trình) này |Trân trọng|Các nội dung khác|Chi tiết (?:tại|theo|có))/iu;
const DECIDES =
  /^(?:cơ bản\s+)?(?:đồng ý|thống nhất|chấp thuận|nhất trí|phê duyệt|ban hành|công nhận|thành lập|bãi bỏ|thu hồi|điều chỉnh|giao chỉ tiêu|bổ nhiệm|cho phép|ghi nhận|tiếp thu)(?!\p{L})/iu;
const NARRATES =
  /^(?:(?:Tính đến|Đến(?: hết)?|Tính từ|Từ đầu năm|Hiện nay|Hiện)(?!\p{L})[^.;]{0,60},? (?:toàn tỉnh|cả nước|tỉnh|thành phố|toàn (?:huyện|xã|thành phố|ngành)|trên địa bàn|mới|đã|có)|UBND|Ủy ban|(?:Các )?Phó Chủ tịch|Chủ tịch|Lãnh đạo (?:UBND|Ủy ban)|Hội nghị|Thời gian qua|Trong thời gian qua|Trong (?:năm|\d+ tháng))(?!\p{L})/iu;
const PAST =
  /^[^,;.]{0,160}(?<!\p{L})(?:đã (?!được giao|ban hành tại|nêu|đề ra|giao|phê duyệt|ký)|cơ bản đã|tiếp tục được|được (?:triển khai|quan tâm|đẩy mạnh))/iu;

/** One of these stands in every sentence of that kind. */
const MAY_BE_LIABLE = /trách nhiệm|bị|kiểm điểm|xem xét|không hoàn thành/iu;

function isLiable(text: string): boolean {
  return MAY_BE_LIABLE.test(text) && LIABLE.test(text);
}

/** The text without what is told to happen on the way. */
function withoutAsides(text: string): string {
  return /quá trình|nếu có|trường hợp/iu.test(text) ? text.replace(IN_PASSING, "") : text;
}

/** Everything that only says what happens when something goes wrong. */
export function isContingency(text: string): boolean {
  return IN_COURSE.test(text) && CONTINGENCY.test(text.slice(0, 260));
}

/** "Yêu cầu các đơn vị nghiêm túc thực hiện Công văn này": nothing in it can be checked. */
export function isExhortation(text: string): boolean {
  if (!EXHORTS.test(text)) return false;
  const certain = withoutAsides(text);
  return EXHORTS.test(certain) && THIS.test(certain) && !SUBSTANCE.test(certain);
}

/** "Nhiệm vụ cụ thể theo bảng dưới đây:": what is given stands in the table. */
const SEE_TABLE =
  /^[^.;]{0,200}(?:theo|tại|như|trong) (?:bảng|biểu|danh mục|phụ lục|các phụ lục)[^.;:]{0,40}(?:dưới đây|sau đây|sau|kèm theo)\s*[:.]$/iu;

/** A paragraph that only leads to a table of tasks. */
export function opensTable(text: string): boolean {
  return text.endsWith(":") && SEE_TABLE.test(text.slice(-260));
}

export function isNotice(text: string): boolean {
  return NOTICE.test(text);
}

export function isEnforcement(text: string): boolean {
  return (
    ENFORCES.test(text) && !/trước ngày|chậm nhất|báo cáo/iu.test(text.replace(IN_PASSING, ""))
  );
}

const ACCOUNTS = /trước ngày|chậm nhất|báo cáo|giải trình|gửi/iu;

/** A duty, by what its words begin with once the assignee is taken away. */
export function isEmptyDuty(predicate: string): boolean {
  const words = predicate.replace(/^[\s,:;-]+/u, "");
  if (ENCOURAGES.test(words)) return true;
  // "Phải kiểm điểm" with a day or a report to hand in is a duty, not liability alone.
  if (/^phải kiểm điểm/iu.test(words) && ACCOUNTS.test(words)) return false;
  if (!FORBIDS.test(words) && !isLiable(words)) return false;
  // A prohibition or liability that is followed by a duty of its own is told with it.
  const clauses = words.split(/[;.]\s+(?=\p{L})/u).filter((clause) => clause.length > 2);
  return clauses.every(
    (clause) =>
      FORBIDS.test(clause) ||
      /^không (?!ngừng|chỉ)/iu.test(clause) ||
      isLiable(clause) ||
      isContingency(clause),
  );
}

/** Aims, and what is owed by those who are no agency (documents-interop 6.2, B15). */
const AIMS =
  /^(?:phấn đấu|mục tiêu)(?!\p{L})|^(?:các |những |mọi )?(?:hộ (?:dân|gia đình|kinh doanh)|người dân|nhân dân|công dân|phụ huynh|học sinh)\s/iu;

/** Without an agency that acts, what the text aims at and what people owe is followed by nobody. */
export function isAim(text: string): boolean {
  return AIMS.test(text);
}

const HOLLOW =
  /nghiêm túc|nghiêm|tập trung|quan tâm|khẩn trương|tích cực|chủ động|quán triệt|tổ chức|triển khai|thực hiện|chấp hành|kịp thời|quyết liệt|đồng bộ|thường xuyên|có hiệu quả|hiệu quả|đầy đủ|các nội dung|nội dung|chỉ đạo|nhiệm vụ|theo quy định|được giao|trên|này|và|phối hợp|tốt|để|có/giu;

const IN_PASSING = /[,;.]?\s*(?:trong quá trình|quá trình|nếu có|trường hợp)[^;]{0,400}$/iu;

/** A closing that only tells to carry out: nothing is left of it when the hollow words are taken away. */
export function isHollow(predicate: string): boolean {
  const certain = withoutAsides(predicate);
  const clauses = certain.split(/[;.]\s+(?=\p{L})/u);
  return clauses.every(
    (clause) =>
      isLiable(clause.trim()) ||
      isContingency(clause.trim()) ||
      clause.replace(HOLLOW, "").replace(/[^\p{L}]+/gu, "").length < 3,
  );
}

const TOPIC =
  /^(?:Về|Đối với|Kiến nghị|Đề xuất|Đề nghị) [^:.;]{3,200}:\s*(?:(?:UBND|Ủy ban nhân dân|Chủ tịch UBND) (?:tỉnh|thành phố|huyện|xã|phường)[^,;.:]{0,20}? (?=ghi nhận|thống nhất|đồng ý|tiếp thu|chưa|không|sẽ))?/u;
const PUTS_OFF =
  /^sẽ (?:xem xét|nghiên cứu|bố trí)|^(?:chưa|không) (?:xem xét|đồng ý|thống nhất|chấp thuận|nhất trí|bổ sung|bố trí)(?!\p{L})/iu;

/** What the authority itself decides, or puts off, on a topic named before a colon too. */
export function isDecision(text: string): boolean {
  const words = text.replace(TOPIC, "");
  return DECIDES.test(words) || PUTS_OFF.test(words);
}

/** "Kiến nghị này UBND tỉnh đã giao Sở Nội vụ nghiên cứu": what was given before is not given again. */
const GIVEN_BEFORE =
  /^(?:Kiến nghị|Đề xuất|Vấn đề|Nội dung|Việc|Nhiệm vụ) (?:này|trên|nêu trên)(?!\p{L})[^.;]{0,80}(?<!\p{L})đã(?!\p{L})/u;
const NAMED = /^(?:Luật|Nghị|Quyết định|Thông tư|Chỉ thị|Công văn|Kế hoạch|Kết luận|Tờ trình) /u;
const GROUND = /^(?:căn cứ|xét|theo|thực hiện|tiếp theo|trên cơ sở|thi hành)(?!\p{L})/iu;

/** "Cơ quan nào để quá hạn thì Thủ trưởng phải chịu trách nhiệm": liability of whoever it may be. */
export function isLiability(text: string): boolean {
  return /^[^,;.]{0,24}\snào\s/u.test(text) && LIABLE.test(text);
}

/** What something is, told of it: "Kết quả giải ngân là một trong các tiêu chí đánh giá". */
const TELLS_WHAT =
  /^(?:Kết quả|Việc|Tỷ lệ|Mức độ|Đây) [^;.]{0,90}?là (?:một trong|cơ sở|căn cứ|tiêu chí|điều kiện|nội dung|nhiệm vụ)/u;

/** A paragraph of legal grounds and nothing else: "Căn cứ Quyết định số …; xét đề nghị của Sở Y tế tại Tờ trình số …;". */
export function isGrounds(text: string): boolean {
  if (!/^(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u.test(text) || text.endsWith(":")) return false;
  const clauses = text.split(/[;,.]\s*(?=\p{L})/u);
  return clauses.every((clause) => GROUND.test(clause) || NAMED.test(clause));
}

/** What was given before, and what something is. */
export function explains(text: string): boolean {
  return GIVEN_BEFORE.test(text) || TELLS_WHAT.test(text);
}

export function tellsPast(text: string): boolean {
  return PAST.test(text) || NARRATES.test(text);
}
