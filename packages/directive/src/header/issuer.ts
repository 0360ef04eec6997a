import type { Field } from "../reading.ts";
import { joinPassages, spanOf, type Passage } from "../normalise/passage.ts";

const AGENCY =
  /^(?:ỦY BAN NHÂN DÂN|UBND|ỦY BAN|SỞ|VĂN PHÒNG|THANH TRA|CÔNG AN|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN|BỘ|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|CHÍNH PHỦ|THỦ TƯỚNG|CỤC|CHI CỤC|TRUNG TÂM|CHỦ TỊCH)(?!\p{L})/u;
const REST =
  /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|CÁC |VÀ |[\p{Lu}\s,-]+$)/u;
const NO_ISSUER =
  /^(?:CỘNG H|ĐỘC LẬP|ĐẢNG CỘNG SẢN|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|KHẨN|THƯỢNG KHẨN|H[ỎO][ẢA]? ?TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|V\/V|VỀ VIỆC)/u;
/** Small words in the names of agencies; all else is a proper noun or opens the name. */
const SMALL = new Set(["nhân", "dân", "tỉnh", "thành", "phố", "huyện", "thị", "xã", "quận", "phường", "trấn", "đặc", "khu", "và", "các", "đồng", "phòng", "ủy", "tịch", "phủ", "tướng"]); // prettier-ignore

/** "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI" in running spelling: "Ủy ban nhân dân tỉnh Đồng Nai". */
function running(name: string): string {
  const words = name.toLowerCase().split(" ");
  const level = words.findIndex(
    (word, index) => index > 0 && ["tỉnh", "huyện", "quận", "phường", "xã"].includes(word),
  );
  return words
    .map((word, index) => {
      if (index === 0) {
        return word === "ubnd" || word === "hđnd" ? word.toUpperCase() : capital(word);
      }
      const before = words[index - 1] ?? "";
      const proper = level >= 0 && index > level && !(before === "thị" && word === "xã");
      if (word === "ban" && words[0] === "ủy" && index === 1) return word;
      if (before === "thành" && word === "phố") return word;
      return SMALL.has(word) && !proper ? word : capital(word);
    })
    .join(" ")
    .replace("Phó", (match, offset: number, whole: string) =>
      whole.slice(0, offset).endsWith("hành ") ? "phố" : match,
    );
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
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || NO_ISSUER.test(line.text) || /\p{Ll}/u.test(line.text)) continue;
    if (/^Số/iu.test(line.text)) break;
    if (!AGENCY.test(line.text)) continue;
    if (/^(?:CHỦ TỊCH|CHÁNH)/u.test(line.text) && found) continue;
    let whole = line;
    const next = lines[i + 1];
    if (
      next &&
      !AGENCY.test(next.text) &&
      !NO_ISSUER.test(next.text) &&
      REST.test(next.text) &&
      !/\p{Ll}|\d/u.test(next.text)
    ) {
      whole = joinPassages(line, next);
      i++;
    }
    found = whole;
  }
  if (!found) return null;
  return {
    value: running(found.shown.normalize("NFC").replace(/\s+/gu, " ")),
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
