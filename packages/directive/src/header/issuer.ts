import { FIELDS } from "../who/heads.ts";
import type { Field } from "../reading.ts";
import { joinPassages, spanOf, type Passage } from "../normalise/passage.ts";

const AGENCY =
  /^(?:ỦY BAN NHÂN DÂN|UBND|ỦY BAN|SỞ|VĂN PHÒNG|THANH TRA|CÔNG AN|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN|BỘ|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|CHÍNH PHỦ|THỦ TƯỚNG|CỤC|CHI CỤC|TRUNG TÂM|PHÒNG|BỆNH VIỆN|TRƯỜNG|CHỦ TỊCH)(?!\p{L})/u;
const REST =
  /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|CÁC |VÀ |[\p{Lu}\s,-]+$)/u;
/** The name has its level and place and needs no further line. */
const PLACED = /(?:TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \p{Lu}/u;
const NO_ISSUER =
  /^(?:CỘNG H|ĐỘC LẬP|ĐẢNG CỘNG SẢN|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|KHẨN|THƯỢNG KHẨN|H[ỎO][ẢA]? ?TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|V\/V|VỀ VIỆC)/u;
/** Small words in the names of agencies; all else is a proper noun or opens the name. */
const SMALL = new Set(
  "nhân dân tỉnh thành phố huyện thị xã quận phường trấn đặc khu và các đồng phòng ủy tịch phủ tướng tra an".split(
    " ",
  ),
);
const LEVELS = new Set(["tỉnh", "huyện", "quận", "phường", "xã", "khu", "phố"]);
const SPELLED: ReadonlyMap<string, string> = new Map(
  FIELDS.map((field) => [field.toLowerCase(), field]),
);

/** "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI" in running spelling: "Ủy ban nhân dân tỉnh Đồng Nai". */
function running(name: string): string {
  const [head = "", ...rest] = name.toLowerCase().split(" ");
  const field = SPELLED.get(rest.join(" "));
  if (field !== undefined) return `${capital(head)} ${field}`;
  let proper = false;
  const words = [head, ...rest].map((word, index, all) => {
    if (word === "ubnd" || word === "hđnd") return word.toUpperCase();
    const before = all[index - 1] ?? "";
    if (proper && !(word === "phố" && before === "thành")) return capital(word);
    if (index > 0 && (LEVELS.has(word) || (word === "ủy" && index === 1))) proper = true;
    if (index === 0) return capital(word);
    return SMALL.has(word) || (word === "ban" && before === "ủy") ? word : capital(word);
  });
  return words.join(" ");
}

function capital(word: string): string {
  return (word[0] ?? "").toUpperCase() + word.slice(1);
}

/**
 * The issuing agency of the letterhead. Departments stand below their UBND; the last agency is the issuer (Decree 30/2020,
 * Annex I, cell 2).
 */
export function readIssuer(lines: readonly Passage[]): Field<string> | null {
  let found: Passage | null = null;
  let parent: Passage | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (/^Số/iu.test(line.text)) {
      if (found) break;
      continue;
    }
    if (NO_ISSUER.test(line.text) || /\p{Ll}/u.test(line.text)) continue;
    if (!AGENCY.test(line.text)) continue;
    if (/^(?:CHỦ TỊCH|CHÁNH)/u.test(line.text) && found) continue;
    let whole = line;
    let next = lines[i + 1];
    while (
      next &&
      !PLACED.test(whole.text) &&
      !AGENCY.test(next.text) &&
      !NO_ISSUER.test(next.text) &&
      REST.test(next.text) &&
      !/\p{Ll}|\d/u.test(next.text)
    ) {
      whole = joinPassages(whole, next);
      i++;
      next = lines[i + 1];
    }
    parent = found;
    found = whole;
  }
  if (!found) return null;
  // The Office of the UBND stands below it with one word.
  if (parent && found.text === "VĂN PHÒNG") found = joinPassages(found, parent);
  return {
    value: running(found.text),
    span: spanOf(found),
    rule: "header.issuer.letterhead",
    confidence: "certain",
  };
}

const LEVEL =
  /(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)\s+(tỉnh|thành phố|Thành phố|huyện|thị xã|quận|xã|phường|đặc khu)(?!\p{L})/u;

/** Without a letterhead: the symbol says UBND, the text says of which level, the date line says where. */
export function deriveIssuer(
  symbol: string | null,
  place: string | null,
  body: string,
): Field<string> | null {
  if (symbol === null || place === null || !/(?:^|[-/])UBND(?:-|$)/u.test(symbol)) return null;
  const level = LEVEL.exec(body)?.[1];
  if (level === undefined) return null;
  return {
    value: `UBND ${level.toLowerCase()} ${place.replace(/^TP\.?\s*/u, "")}`,
    span: null,
    rule: "header.issuer.symbol-and-place",
    confidence: "likely",
  };
}
