import { endsNameAt, isVerbAt, wordAt } from "../language/words.ts";
import { matchAt } from "./body-head.ts";
import { AGENCY, GENERIC, QUANTIFIER } from "./heads.ts";

/**
 * How far the small words of a name reach. The verbs a duty may begin with are many; the small words in the names of bodies
 * are few, for Decree 30/2020 (Annex II) writes every head and field with a capital: what is neither a level, nor a noun of
 * the field, nor followed by the level the name ends with, begins the duty.
 */

const LEVEL =
  /(?:tỉnh|thành phố|huyện|thị xã|quận|xã(?! hội)|phường|thị trấn|đặc khu|trung ương|Trung ương|quốc gia|địa phương|khu vực|vùng|nhân dân|nhà nước)(?!\p{L})/uy;
/** What tells some localities from the others: "các huyện ven biển", "các xã có rừng". */
const LOCALITY =
  "(?:ven biển|miền núi|biên giới|đảo|nghèo|vùng [\\p{L}-]+|đồng bằng|trung du|giáp ranh|phía (?:Bắc|Nam|Đông|Tây)|còn lại|khu vực|đặc biệt khó khăn|khó khăn|nông thôn mới|trọng điểm|nội thành|ngoại thành|lân cận|hạ du|có (?:rừng|biển|dự án|liên quan|tàu cá|đê|mỏ|đường)(?: [\\p{L}]+ qua)?|trực thuộc|nơi có [\\p{L}]+(?: [\\p{L}]+){0,2}(?= [,;:]|,))";
const OF_LOCALITY = new RegExp(`${LOCALITY}(?!\\p{L})`, "uy");
/** The level and its place close a name: "Công an tỉnh", "UBND huyện Bắc Sơn", "UBND các huyện ven biển". */
const CLOSED = new RegExp(
  `(?:^|\\s)(?:tỉnh|huyện|quận|xã|phường|thành phố|Thành phố|thị xã|thị trấn|đặc khu|Trung ương|trung ương|Việt Nam|quốc gia|khu vực [IVX\\d]+)(?: (?:\\p{Lu}[\\p{L}'-]*|[IVXL]+|\\d+)){0,5}(?: ${LOCALITY})?$`,
  "u",
);
/** Nouns in small letters inside the names of bodies, of the fields the State governs. */
const NOUN =
  /(?:tịch|đốc|trưởng|nhân dân|nhà nước|xã hội|vận tải|nông thôn mới|nông thôn|hành chính công|hành chính|dự án|đầu tư|xây dựng|việc làm|bệnh tật|đất đai|môi trường|thủy văn|thủy điện|thủy lợi|thủy sản|thiên tai|tìm kiếm|cứu nạn|cứu hộ|công nghiệp|khu kinh tế|kinh tế|khu công nghiệp|công nghệ|thông tin|truyền thông|truyền hình|thương mại|du lịch|lịch sử|văn hóa|văn nghệ|thể thao|thể dục|nghệ thuật|báo chí|xuất bản|giáo dục|đào tạo|nghề nghiệp|y tế|sức khỏe|y học|dân số|dân tộc|tôn giáo|dân vận|tuyên giáo|tài sản|tài chính|ngân sách|thuế|hải quan|giá|giao thông|đường bộ|đường thủy|đường sắt|đăng kiểm|hàng không|cửa khẩu|biên phòng|quân sự|quốc phòng|an ninh|dân sự|dân phòng|phòng cháy|chữa cháy|kiểm lâm|lâm nghiệp|trồng trọt|chăn nuôi|thú y|bảo vệ thực vật|thực vật|giống|khuyến nông|an toàn thực phẩm|thực phẩm|chất lượng|nông lâm sản|nước sạch|cấp nước|thoát nước|đô thị mới|đô thị|nhà ở|quy hoạch|kiến trúc|điện lực|điện|năng lượng|bưu điện|viễn thông|dữ liệu|chuyển đổi số|số|chính sách|trợ giúp pháp lý|pháp luật|pháp lý|công chứng|tư pháp|thi hành án|tội phạm|ma túy|lao động|người có công|bảo trợ|trẻ em|phụ nữ|thanh niên|cao tuổi|khuyết tật|chữ thập đỏ|nông dân|cựu chiến binh|học nghề|hợp tác xã|doanh nghiệp nhỏ và vừa|doanh nghiệp|thị trường|tín dụng|cổ phần|trách nhiệm hữu hạn|một thành viên|môi trường đô thị|công trình|công ích|lưu trữ|tổng hợp|một cửa|tiếp công dân|công dân|cán sự đảng|cán sự|sự nghiệp|chuyên trách|chuyên ngành|liên ngành|liên cơ|cổng|phát thanh|cấp tỉnh|cấp huyện|cấp xã|kỹ thuật|đa khoa|chuyên khoa|mục tiêu quốc gia|giảm nghèo|biến đổi khí hậu|khí tượng|địa chất|khoáng sản|tài nguyên|hạ tầng|trung học phổ thông|trung học cơ sở|tiểu học|mầm non|phổ thông|cao đẳng|đại học|nội trú|công tác|chỉ đạo|chỉ huy|điều phối)(?!\p{L})/uy;
/** Heads whose field is often written small up to the level that ends the name: "Ban Chỉ đạo cải cách hành chính tỉnh". */
const LONG_HEAD =
  /(?:Ban|BCĐ|BCH|Tổ|Trung tâm|Hội đồng|Quỹ|Văn phòng|Đoàn|Công ty|Chi cục|Cục|Viện|Đài|Trường|Hội|Hiệp hội|Liên minh|Phòng|Bộ phận|Tiểu ban|Đội|Trạm|Chỉ huy trưởng|Trưởng (?:ban|Ban|phòng|đoàn)|Tổ trưởng)(?!\p{L})/u;

/** "Thủy lợi", "Nhà nước": a capital that opens a word of two syllables, not a place name of several capitals. */
const SECOND_SYLLABLE = new RegExp(
  `(?:(?:^|\\s)(?:${AGENCY.source}) |(?:^|\\s)(?:\\p{Ll}\\p{L}*,?|-|&) )\\p{Lu}\\p{L}*$`,
  "u",
);

/** Whether small words lead to the level a name ends with, no verb between them. */
function leadsToLevel(text: string, from: number): number {
  let at = from;
  for (let words = 0; words < 8; words++) {
    const word = wordAt(text, at);
    if (word === "" || (words > 0 && endsNameAt(text, at) && matchAt(NOUN, text, at) === "")) {
      return 0;
    }
    at += word.length;
    const level = text[at] === " " ? matchAt(LEVEL, text, at + 1) : "";
    if (/^(?:tỉnh|huyện|quốc gia|quận|xã|phường|thị xã)$/u.test(level)) return at;
    if (text[at] === "," && /^, (?:chống|cứu|chữa|trừ)(?!\p{L})/u.test(text.slice(at, at + 8)))
      at += 2;
    else if (text[at] === " ") at++;
    else return 0;
  }
  return 0;
}

/**
 * Where the name that began at `from` and stands at the blank before the small word `at` goes on to; 0 where it ends here.
 */
export function nameGoesOn(text: string, from: number, at: number): number {
  const name = text.slice(from, at - 1);
  const level = matchAt(LEVEL, text, at);
  if (level !== "") return at + level.length;
  if (CLOSED.test(name)) {
    const tail = matchAt(OF_LOCALITY, text, at);
    return tail === "" ? 0 : at + tail.length;
  }
  if (
    COMPANY.test(name) &&
    !isVerbAt(text, at) &&
    /^\p{Ll}+ \p{Lu}/u.test(text.slice(at, at + 24))
  ) {
    return at + wordAt(text, at).length;
  }
  const many = matchAt(QUANTIFIER, text, at);
  if (many !== "") {
    const kind = at + many.length;
    const word = matchAt(GENERIC, text, kind) || matchAt(NOUN, text, kind);
    return kind + (word === "" ? wordAt(text, kind).length : word.length);
  }
  if (SPREADS.test(text.slice(at, at + 24))) return 0;
  const noun = matchAt(NOUN, text, at) || matchAt(GENERIC, text, at);
  if (noun !== "") return at + noun.length;
  if (SECOND_SYLLABLE.test(name) && !isVerbAt(text, at)) return at + wordAt(text, at).length;
  return LONG_HEAD.test(name) ? leadsToLevel(text, at) : 0;
}

/** A noun of the field that is a verb here: "Đài Truyền hình tỉnh thông tin kịp thời". */
const SPREADS =
  /^(?:thông tin|truyền thông|xuất bản) (?:kịp thời|đầy đủ|chính xác|rộng rãi|về|tuyên truyền|công khai|cho|trên|thường xuyên|để|đến|nhanh|rộng)(?!\p{L})/iu;

/** "Công ty TNHH Dệt may Vị Hoàng": the trade is written small, the name that ends it with capitals. */
const COMPANY = /^(?:Công ty|Tổng [Cc]ông ty|Tập đoàn|Ngân hàng|Hợp tác xã|Doanh nghiệp)(?!\p{L})/u;

const MANY = /^\p{L}+ [^,;]*(?:các|những|từng|mọi) (?!\p{Lu})/u;

/** "Thủ trưởng các đơn vị …": who is meant is described in small words and has no name that could be whole. */
export function namesMany(text: string, from: number, to: number): boolean {
  const name = text.slice(from, to);
  return MANY.test(name) && !CLOSED.test(name);
}

/** "Các Đoàn công tác của UBND tỉnh": the group is whole with the body it belongs to. */
export function belongsToOne(name: string): boolean {
  return (
    / (?:của|thuộc) (?:UBND|Ủy ban|Tỉnh|Thành|Chủ tịch|HĐND|Sở|Bộ)/u.test(name) && CLOSED.test(name)
  );
}
