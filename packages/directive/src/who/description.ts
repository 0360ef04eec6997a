import { verbLengthAt, wordAt } from "../language/words.ts";

/**
 * What tells the members of a group apart: "các tổ chức được cấp phép khai thác", "cơ quan có chức năng thanh tra, kiểm
 * tra", "các chủ đầu tư có tỷ lệ giải ngân dưới 40%". A verb in it is the duty of nobody.
 */

/** Behind these words a verb says which are meant. */
const RELATIVE =
  /(?<!\p{L})(?:được|bị|đang|để xảy ra|có|chuyên|không|thuộc diện|thuộc đối tượng)$/iu;
/** Nouns that take a verb: "chức năng thanh tra", "tỷ lệ giải ngân". */
const TAKES_VERB =
  /(?<!\p{L})(?:chức năng|nhiệm vụ|thẩm quyền|tỷ lệ|tỉ lệ|yếu tố|kế hoạch|hoạt động|hành vi|nhu cầu|điều kiện|khả năng|dấu hiệu|giấy phép|quyền|trách nhiệm|dự án|đề án|tiến độ|nguồn vốn|hợp đồng|chỉ tiêu|dịch vụ|lĩnh vực|công trình|cơ sở|mặt bằng|cấp phép|cho phép|được giao|(?<!(?:tổ|đoàn|nhóm|ban) )công tác|vốn)$/iu;
/** "có trách nhiệm", "được giao chủ trì": here the duty begins. */
const DUTY =
  /^(?:trách nhiệm|nhiệm vụ |biện pháp|kế hoạch|giải pháp|phương án|văn bản|báo cáo)(?!\p{L})/iu;

/** How far the description of a group goes on at the small word \`at\`; 0 where it does not. */
export function describedAt(text: string, from: number, at: number): number {
  const before = text.slice(Math.max(from, at - 28), at - 1);
  if (before.endsWith("nước") && text.startsWith("ngoài", at)) return "ngoài".length;
  const relative = RELATIVE.test(before);
  if (!relative && !TAKES_VERB.test(before)) return 0;
  if (DUTY.test(text.slice(at, at + 40))) return 0;
  const verb = verbLengthAt(text, at);
  if (verb === 0) return 0;
  let end = verb;
  // "thanh tra, kiểm tra thực hiện": verbs of one function, as long as another one follows without a comma.
  for (;;) {
    const comma = text.startsWith(", ", at + end) ? 2 : 0;
    if (comma === 0) return end;
    const next = verbLengthAt(text, at + end + comma);
    if (next === 0 || verbLengthAt(text, at + end + comma + next + 1) === 0) return end;
    end += comma + next;
  }
}

const TRADE =
  "(?:thu mua|chế biến|sản xuất|kinh doanh|quản lý|sử dụng|khai thác|vận hành|vận chuyển|cung cấp|cung ứng|thi công|tư vấn|nuôi trồng|nuôi|trồng|xuất khẩu|nhập khẩu|bảo quản|phân phối|lưu giữ|giết mổ|buôn bán|bán|nuôi giữ|cho thuê)";
/** Behind these the words of a trade are what somebody must do. */
const OPENS =
  /^(?:phải|cần|có trách nhiệm|cam kết|chủ động|khẩn trương|tăng cường|nghiêm túc|tổ chức|phối hợp|chủ trì|rà soát|đăng ký|chấp hành|bố trí|tiếp tục|thường xuyên|kịp thời|tập trung|tự|cử|niêm yết|bảo đảm|đảm bảo|nâng cao|không|nghiêm chỉnh|đẩy mạnh|triển khai|duy trì|tuân thủ|ký|báo cáo|lập|xây dựng kế hoạch|hạ|rào|kiểm tra|khắc phục|thực hiện)(?!\p{L})/u;
const OF_TRADE = new RegExp(
  `${TRADE}(?:(?:, | và )${TRADE}){0,4}(?! (?:chặt chẽ|tốt|đúng|có hiệu quả|hiệu quả|đầy đủ|kịp thời|và))(?=,? \\p{Ll})`,
  "uy",
);
const IS_TRADE = new RegExp(`^${TRADE}(?!\\p{L})`, "u");
/** What an office makes and uses; nobody is told apart by it. */
const NO_TRADE =
  /^,? (?:kế|phương|thông|số|danh|hồ|báo|văn|phần|hệ|kinh|con|nhân|lao|cán|ngân|vốn)$/u;
const FIRMS =
  /(?:doanh nghiệp|cơ sở|hộ|hộ gia đình|công ty|hợp tác xã|khách hàng|chủ \p{Ll}+|nhà máy|trang trại|chợ|cửa hàng)$/iu;
const KEEPERS =
  /(?:doanh nghiệp|cơ sở|hộ|hộ gia đình|tổ chức|cá nhân|đơn vị|công ty|hợp tác xã|khách hàng|chủ \p{Ll}+|chủ thể|nhà máy|trang trại)$/iu;

/**
 * How far the words of a trade go on that tell which firms are meant: "các doanh nghiệp thu mua, chế biến thủy sản cam kết",
 * "các đơn vị quản lý đường phải". 0 where no duty follows them.
 */
export function tradeAt(text: string, from: number, at: number): number {
  const before = text.slice(Math.max(from, at - 20), at - 1);
  if (!KEEPERS.test(before)) return 0;
  OF_TRADE.lastIndex = at;
  const hit = OF_TRADE.exec(text.slice(0, at + LONGEST));
  if (!hit) return 0;
  let end = at + hit[0].length;
  for (let words = 0; words < 7; words++) {
    const next = /^,? \p{Ll}+/u.exec(text.slice(end, end + 16))?.[0];
    if (next === undefined) return 0;
    end += next.length;
    if (NO_TRADE.test(next)) return 0;
    const firm = text[end] === " " && FIRMS.test(before) && verbLengthAt(text, end + 1) > 0;
    if (firm && !IS_TRADE.test(text.slice(end + 1, end + 16))) return end - at;
    if (text[end] === ":" || OPENS.test(text.slice(end + 1, end + 25))) return end - at;
    if (text[end] === " " && verbLengthAt(text, end + 1) > wordAt(text, end + 1).length) return 0;
  }
  return 0;
}

/** A name that ends with a level and no place, or with a number of localities, means several. */
const SEVERAL =
  /(?:(?:^|\s)(?:\d{1,3}|các) )?(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu)$/u;
const NARROWS =
  /^có (?:tỷ lệ|tỉ lệ|dự án|nhiều|số|diện tích|khu|tuyến|công trình|hồ|đê|rừng|biển|cửa khẩu|tàu|người|hộ|cán bộ|công chức|đường|mỏ|chợ|dịch|ổ dịch|điểm|cơ sở|đồng bào)(?!\p{L})/iu;

const LONGEST = 110;

/**
 * How far the words go on that tell which localities are meant, up to what these must do: "Chủ tịch UBND 18 xã có tỷ lệ hồ sơ
 * trễ hạn trên 5%". 0 where nothing narrows the name or no duty follows.
 */
export function narrowedAt(text: string, from: number, at: number): number {
  if (!NARROWS.test(text.slice(at, at + 16)) || !SEVERAL.test(text.slice(from, at - 1))) return 0;
  const rest = text.slice(at, at + LONGEST);
  for (const space of rest.matchAll(/ (?=\p{L})|[,.;:()]/gu)) {
    if (space[0] !== " ") return 0;
    const word = at + space.index + 1;
    const before = rest.slice(Math.max(0, space.index - 24), space.index);
    if (verbLengthAt(text, word) > 0 && !TAKES_VERB.test(before) && !RELATIVE.test(before)) {
      return space.index;
    }
  }
  return 0;
}
