/** How the province calls itself, as key words: level "tỉnh" or "thành phố", name "an sơn". */
export interface Province {
  level: string;
  name: string;
}

/** Abbreviations that mean the same in every province; a department's own ("KH&ĐT") are its short names and aliases. */
const ABBREVIATIONS = new Map([
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["vp", "văn phòng"],
  ["vpub", "văn phòng ủy ban nhân dân"],
  ["vpubnd", "văn phòng ủy ban nhân dân"],
  ["mttq", "mặt trận tổ quốc"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["bhxh", "bảo hiểm xã hội"],
  ["kbnn", "kho bạc nhà nước"],
  ["bql", "ban quản lý"],
  ["bqlda", "ban quản lý dự án"],
  ["kcn", "khu công nghiệp"],
  ["tp", "thành phố"],
  ["tx", "thị xã"],
  ["tw", "trung ương"],
]);

/** Words that come and go without changing who is meant. */
const WEAK_WORDS = new Set(["các", "những", "và", "của", "đóng"]);
const WHOLE = /(?<!\p{L})(?:tất cả|toàn bộ|toàn thể)(?!\p{L})/gu;
const BELONGING = /(?<!\p{L})trực thuộc(?!\p{L})/gu;
/** "uỷ" and "ủy", "hoà" and "hòa": the tone goes on the first vowel, in decomposed letters. */
const LATE_TONE = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/gu;
const LAST_PARENTHESIS = /\s*\([^()]*\)[\s.,;:]*$/u;
const LEAD_IN = /^(?:giao|cho|đề nghị|yêu cầu|đồng chí|đ c|ông|bà)(?= )/u;

/**
 * The words of a name with all that people write differently made one: case, tone placement, punctuation, "&" and "và",
 * common abbreviations. Accents stay, for "Sở Y tế" without them could be another word. The province's own name
 * after its level is left out: "Sở Nội vụ tỉnh An Sơn" has the words of "Sở Nội vụ tỉnh".
 */
export function nameKey(text: string, province: Province | null): string {
  let words = spelling(withoutParenthesis(text));
  for (let lead = LEAD_IN.exec(words); lead; lead = LEAD_IN.exec(words)) {
    words = words.slice(lead[0].length + 1);
  }
  if (!province) return words;
  return ` ${words} `
    .replaceAll(` ${province.level} ${province.name} `, ` ${province.level} `)
    .trim();
}

/** Letters without accents: how candidates are looked for when a name is not known. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .toLowerCase();
}

/** The province by the name of its committee: "UBND tỉnh An Sơn". */
export function provinceOf(committeeName: string): Province | null {
  const found = /^ủy ban nhân dân (tỉnh|thành phố) (.+)$/u.exec(nameKey(committeeName, null));
  const [, level, name] = found ?? [];
  return level && name ? { level, name } : null;
}

function withoutParenthesis(text: string): string {
  let kept = text;
  while (LAST_PARENTHESIS.test(kept)) kept = kept.replace(LAST_PARENTHESIS, "");
  return kept;
}

function spelling(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(LATE_TONE, "$1$3$2")
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(WHOLE, " ")
    .replaceAll(BELONGING, "thuộc")
    .split(" ")
    .filter((word) => word !== "" && !WEAK_WORDS.has(word))
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(" ");
}
