/** What the columns of a table of tasks hold, by the synonyms of documents-interop 6.6. */
export type Role = "number" | "task" | "lead" | "coordinating" | "due" | "result" | "other";

const ROLES: [Role, RegExp][] = [
  ["number", /^(?:s(?:ố)?\.?\s?tt|tt|s\.t\.t|stt|số)\.?$/iu],
  ["coordinating", /^(?!.*chủ trì).*(?:phối hợp|tham gia thực hiện)/iu],
  [
    "lead",
    /chủ trì|^(?:cơ quan|đơn vị|địa phương|bộ phận|phòng,? ban|người|cá nhân)(?:\s?[,/]\s?(?:cơ quan|đơn vị|địa phương|cá nhân|bộ phận|tổ chức|phòng, ban))*$|^(?:người|cá nhân|bộ phận|thành viên)[^:]{0,24} (?:thực hiện|phụ trách|chịu trách nhiệm)$|^(?:phụ trách|trách nhiệm|đầu mối)$|^(?:các )?(?:cơ quan|đơn vị|địa phương)(?:[,/ ]+(?:cơ quan|đơn vị|địa phương))*\s+(?:thực hiện|chịu trách nhiệm|đầu mối|được giao|tham mưu|soạn thảo|triển khai|giải quyết|xử lý|xây dựng|tổ chức|báo cáo|nghiên cứu|đề xuất|cung cấp|trình|chỉ đạo)|^(?:chủ đầu tư|sở,? (?:ban,? )?ngành|tên (?:cơ quan|đơn vị)|giao (?:cho|đơn vị|cơ quan).*)$|^(?:phân công|trách nhiệm)(?: thực hiện)?$|^(?:đơn vị|cơ quan) chính$/iu,
  ],
  [
    "due",
    /^(?:thời (?:gian|hạn)|hoàn thành(?:$| trước| xong| trong)|tiến độ|hạn(?: |$)|lộ trình|thời điểm|mốc thời gian|ngày (?:hoàn thành|trình|báo cáo|thực hiện))/iu,
  ],
  ["result", /^(?:sản phẩm|kết quả|đầu ra|hình thức văn bản)/iu],
  [
    "task",
    /^(?:tên )?(?:các )?(?:nhiệm vụ|nội dung|công việc|chỉ tiêu|hoạt động|giải pháp|danh mục|đề án|văn bản|dự án|công trình|hạng mục|kiến nghị|yêu cầu|vấn đề|chuyên đề|phần việc|việc (?:cần )?(?:làm|thực hiện)|chương trình|cuộc|mô hình|khâu)/iu,
  ],
];
/** Steps of an administrative procedure have the same shape and assign nothing. */
const PROCEDURE =
  /thủ tục hành chính|TTHC|lệ phí|(?:^|\s)phí(?:\s|$)|^bước|trình tự|thời (?:gian|hạn) giải quyết|số ngày/iu;
/** Tasks given before, listed because they are late or done: they are not given again. */
const OLD_TASKS =
  /quá hạn|chậm (?:tiến độ|muộn)|chưa hoàn thành|đã hoàn thành|kết quả thực hiện (?:các )?nhiệm vụ|tình hình thực hiện/iu;

function roleOf(title: string): Role {
  const known = ROLES.find(([, rule]) => rule.test(title.trim()))?.[0];
  return known ?? (/nhiệm vụ|nội dung|công việc/iu.test(title) ? "task" : "other");
}

/** A column of bodies that no synonym covers; who follows up, issues or approves is not who acts. */
const NAMES_BODY =
  /^(?!.*(?:theo dõi|ban hành|phê duyệt|phối hợp|tính|giám sát|giao)).*(?:đơn vị|cơ quan|phòng, ban)/iu;
const SAYS_LEAD =
  /chủ trì|thực hiện|phụ trách|trách nhiệm|đầu mối|tham mưu|soạn thảo|được giao|triển khai|giải quyết|xử lý|giao /iu;

/** The roles of a header row, when it heads a table that gives tasks to somebody. */
export function columnsOf(titles: readonly string[]): Role[] | null {
  if (titles.length < 2 || titles.some((title) => title.length > 90)) return null;
  const roles = titles.map(roleOf);
  if (!roles.includes("lead")) {
    const only = titles.findIndex((title, at) => roles[at] === "other" && NAMES_BODY.test(title));
    if (only >= 0) roles[only] = "lead";
  }
  // "Đơn vị" alone may head a list of things; a term, a product or partners beside it say that work is given.
  const sure = titles.some((title, at) => roles[at] === "lead" && SAYS_LEAD.test(title));
  const dated = roles.some(
    (role) => role === "due" || role === "result" || role === "coordinating",
  );
  return roles.includes("task") &&
    roles.includes("lead") &&
    (sure || dated) &&
    (titles.length > 2 || sure)
    ? roles
    : null;
}

/** How many of the titles say what their column holds. */
export function knownColumns(titles: readonly string[]): number {
  return titles.filter((title) => roleOf(title) !== "other").length;
}

/** The second row of a header: "Chủ trì", "Phối hợp" under "Phân công thực hiện"; null where the row is no header. */
export function refineColumns(
  titles: readonly string[],
  below: readonly string[],
): { titles: string[]; roles: Role[] } | null {
  const said = below.filter((title) => title !== "");
  if (said.length === 0 || said.some((title) => roleOf(title) === "other" || title.length > 40))
    return null;
  if (roleOf(below[0] ?? "") === "number" && titles[0] === below[0]) return null;
  const merged = Array.from({ length: Math.max(titles.length, below.length) }, (_, at) => (below[at] ?? "") || (titles[at] ?? "")); // prettier-ignore
  const roles = columnsOf(merged);
  return roles && { titles: merged, roles };
}

export function isProcedure(titles: readonly string[], caption: string): boolean {
  return titles.some((title) => PROCEDURE.test(title.trim())) || /quy trình (?:nội bộ|giải quyết|điện tử|liên thông|tiếp nhận)|giải quyết (?:TTHC|thủ tục hành chính)/iu.test(caption); // prettier-ignore
}

/** Late tasks with a new term are given again. */
const GIVEN_AGAIN = /giao lại|gia hạn|thời hạn mới|điều chỉnh thời (?:hạn|gian)/iu;

export function listsOldTasks(titles: readonly string[], caption: string): boolean {
  if (titles.some((title) => GIVEN_AGAIN.test(title))) return false;
  // "(Kèm theo Công văn … về tình hình thực hiện …)" names the letter, not the table.
  return (
    OLD_TASKS.test(caption.replace(/\([^()]{0,400}\)/gu, "")) ||
    titles.some((title) => OLD_TASKS.test(title))
  );
}
