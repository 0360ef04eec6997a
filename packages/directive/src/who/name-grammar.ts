import { endsNameAt, isVerbAt, verbLengthAt, wordAt } from "../language/words.ts";
import { headAt, matchAt } from "./body-head.ts";
import { COMPOUND, NOUN, WANTS_OBJECT } from "./field-nouns.ts";
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
/** A name that ends with its level or place is whole. */
export function isClosed(name: string): boolean {
  return CLOSED.test(name);
}

/** Heads whose field is often written small up to the level that ends the name: "Ban Chỉ đạo cải cách hành chính tỉnh". */
const LONG_HEAD =
  /(?:Ban|BCĐ|BCH|Tổ|Trung tâm|Hội đồng|Quỹ|Văn phòng|Đoàn|Công ty|Chi cục|Cục|Viện|Đài|Trường|Vùng|Bệnh viện|Vườn|Khu|Xí nghiệp|Hội|Hiệp hội|Liên minh|Phòng|Bộ phận|Tiểu ban|Đội|Trạm|Chỉ huy trưởng|Trưởng (?:ban|Ban|phòng|đoàn)|Tổ trưởng)(?!\p{L})/u;

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

/** The object of "Phát triển", "Đăng ký", "Quản lý" in a name: small words up to a verb, a capital or a sign. */
function objectEnd(text: string, from: number): number {
  let at = from;
  for (let words = 0; words < 7; words++) {
    if (matchAt(QUANTIFIER, text, at) !== "") return words > 0 ? at - 1 : 0;
    const level = matchAt(LEVEL, text, at);
    if (level !== "") return at + level.length;
    const noun = matchAt(NOUN, text, at).length;
    const verb = verbLengthAt(text, at);
    if (verb > 0 ? verb >= noun : noun === 0 && endsNameAt(text, at)) return words > 0 ? at - 1 : 0;
    at += Math.max(noun, wordAt(text, at).length);
    if (text[at] !== " " || !/^\p{Ll}/u.test(text[at + 1] ?? "")) return at;
    at++;
  }
  return 0;
}

const CAPITAL_WORD = /\p{Lu}\p{L}*$/u;

/**
 * Where a name goes on at a small word although a duty could begin with it: the second syllable of a word ("Đăng ký"), the
 * object a head wants ("Cảnh sát quản lý hành chính"), what is left of a group ("các xã còn lại"). 0 elsewhere.
 */
export function wordGoesOn(text: string, from: number, at: number): number {
  const name = text.slice(from, at - 1);
  const closed = CLOSED.test(name);
  if (closed) {
    const rest = matchAt(REST, text, at);
    return rest === "" ? 0 : at + rest.length;
  }
  const first = CAPITAL_WORD.exec(name.slice(-12))?.[0];
  const second = wordAt(text, at);
  if (
    first !== undefined &&
    COMPOUND.has(`${first} ${second}`.toLowerCase()) &&
    verbLengthAt(text, at) <= second.length
  ) {
    return at + second.length;
  }
  return WANTS_OBJECT.test(name) ? objectEnd(text, at) : 0;
}

/** Where a plain noun goes on with one of several syllables: "lực lượng dân quân tự vệ"; 0 where a verb could begin. */
export function kindGoesOn(text: string, at: number): number {
  const noun = matchAt(NOUN, text, at);
  return noun.includes(" ") && verbLengthAt(text, at) === 0 ? at + noun.length : 0;
}

const REST = /(?:còn lại|khác(?! nhau))(?!\p{L})/uy;

/** Small words that lead to a capital no body begins with: "Viện … dịch tễ Trung ương", "Trường Cao đẳng nghề Hà Hoa". */
function leadsToCapital(text: string, from: number): number {
  let at = from;
  for (let words = 0; words < 3; words++) {
    if (endsNameAt(text, at)) return 0;
    const word = wordAt(text, at);
    if (!/^\p{Ll}/u.test(word)) return 0;
    at += word.length;
    if (text[at] !== " ") return 0;
    if (/^\p{Lu}/u.test(text[at + 1] ?? "")) return headAt(text, at + 1) ? 0 : at;
    at++;
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
  if (CLOSED.test(name) && !(name.endsWith("Việt Nam") && matchAt(QUANTIFIER, text, at) !== "")) {
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
  return LONG_HEAD.test(name) ? leadsToLevel(text, at) || leadsToCapital(text, at) : 0;
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
