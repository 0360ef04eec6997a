import { remember } from "../language/remember.ts";
import type { AuthorityTest } from "./subject.ts";

const SUPERIOR =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Thường vụ|Bộ Chính trị|Ban Thường vụ(?! (?:Đảng ủy|Huyện|Thị|Quận|Đoàn|Tỉnh đoàn|Tỉnh Đoàn|Hội|các))|Thường trực (?:Tỉnh|Thành|HĐND|Hội đồng)|Tỉnh ủy|HĐND tỉnh|Hội đồng nhân dân tỉnh)/u;
const PEOPLES_COMMITTEE =
  /^(?:(?:Thường trực |Lãnh đạo |Tập thể )?(?:Chủ tịch |Phó Chủ tịch (?:Thường trực |thường trực )?)?)(?:UBND|Ủy ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?:\s+\p{Lu}[\p{L}]*){0,4}$/u;

function plain(name: string): string {
  return name.normalize("NFC").replace(/Uỷ/gu, "Ủy").replace(/ỦY BAN NHÂN DÂN/u, "Ủy ban nhân dân").replace(/Ủy ban Nhân dân/u, "Ủy ban nhân dân").replace(/Thành phố/gu, "thành phố"); // prettier-ignore
}

/** Central government, province, district, commune: an authority commands its own level and below. */
function rankOf(level: string, ofCity: boolean): number {
  if (level === "tỉnh") return 1;
  if (level === "thành phố") return ofCity ? 1 : 2;
  return /^(?:huyện|quận|thị xã)$/u.test(level) ? 2 : 3;
}

const LEVEL = /(?:UBND|Ủy ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)/iu;
/** "Các Phó Chủ tịch", "lãnh đạo UBND tỉnh": the authority itself, no agency follows its leaders. */
const LEADERS = /^(?:các )?(?:Phó )?Chủ tịch$/iu;
const OFFICE_OF = /^(?:lãnh đạo|giám đốc|chủ tịch|trưởng|thủ trưởng|chánh|thường trực)/u;
const PLACE = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s+(\p{Lu}.*)$/u;

/** The authority that speaks is not told what to do: "UBND tỉnh sẽ xem xét" assigns nothing. */
export function authorityOf(issuer: string | null, opening: string): AuthorityTest {
  // An office conveys what its superior decides, and is told to act itself.
  const own =
    issuer === null || issuer.startsWith("Văn phòng") ? null : plain(issuer).toLowerCase();
  const level = LEVEL.exec(plain(issuer ?? ""))?.[1] ?? LEVEL.exec(opening)?.[1] ?? "tỉnh";
  const central = /^(?:bộ|chính phủ|thủ tướng|văn phòng chính phủ)/u.test(
    plain(issuer ?? "").toLowerCase(),
  );
  const city = level.toLowerCase() === "thành phố";
  const rank = central ? 0 : rankOf(level.toLowerCase(), city);
  return remember((name) => {
    const candidate = plain(name);
    const small = candidate.toLowerCase();
    if (own !== null && (small === own || (small.endsWith(` ${own}`) && OFFICE_OF.test(small)))) {
      return true;
    }
    if (SUPERIOR.test(candidate)) return true;
    if (LEADERS.test(candidate)) return true;
    const found = PEOPLES_COMMITTEE.exec(candidate)?.[1];
    if (found === undefined || rankOf(found, city) > rank) return false;
    const place = PLACE.exec(candidate)?.[1];
    return (
      place === undefined ||
      own === null ||
      own.endsWith(place.toLowerCase()) ||
      rankOf(found, city) < rank
    );
  });
}
