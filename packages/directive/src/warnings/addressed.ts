/** Whether a letter is addressed to a body: to itself, to its head or agency, or to a group it belongs to. */

const HEAD =
  /^(?:(?:đồng chí|các đồng chí|lãnh đạo|thủ trưởng|tổng giám đốc|giám đốc|chủ tịch|cục trưởng|chi cục trưởng|hiệu trưởng|viện trưởng|bộ trưởng|chỉ huy trưởng|người đứng đầu|chánh(?= (?:văn phòng|vp|thanh tra))|trưởng(?= (?:ban|phòng|đoàn|công an)))\s+)+/u;
/** It refers to those addressed, whoever they are. */
const PRONOUN =
  /^(?:(?:các|những|mọi|từng) )?(?:cơ quan|đơn vị|địa phương|ngành|thành viên|cá nhân|tổ chức|quý|(?:sở|ban)(?=$|,))(?:$|[\s,])/u;
const DEPARTMENTS =
  /(?:các|tất cả|mọi|thủ trưởng|giám đốc) (?:các )?(?:sở|ban,|cơ quan)|sở, (?:ban|ngành)|ban, ngành/u;
const DEPARTMENT =
  /^(?:sở|ban (?!thường vụ|chấp hành|tuyên giáo|nội chính|dân vận|tổ chức tỉnh)|văn phòng (?!tỉnh ủy|thành ủy)|vp|thanh tra|công an (?:tỉnh|thành phố|huyện|quận|thị xã)|bộ chỉ huy|bộ tư lệnh|phòng|báo|đài|trung tâm|chi cục|tổ)/u;
const VERTICAL_GROUP = /ngành dọc|trung ương đóng|trung ương trên địa bàn|ngành/u;
const VERTICAL =
  /^(?:cục|chi cục|kho bạc|thuế|hải quan|ngân hàng|bảo hiểm xã hội|tòa án|viện kiểm sát|thống kê|bưu điện|viễn thông)/u;
const UNION_GROUP = /đoàn thể|tổ chức chính trị/u;
const UNION =
  /^(?:hội|đoàn|ủy ban mặt trận|ủy ban mttq|ubmttq|mặt trận|liên đoàn|liên hiệp|tỉnh đoàn|thành đoàn|các (?:đoàn thể|tổ chức chính trị|hội))/u;
const LEVELS = [/(?:huyện|thị xã|quận|thành phố)/u, /(?:xã|phường|thị trấn|đặc khu)/u] as const;
const LOCAL = /^(?:các )?(?:ubnd|huyện|xã|phường|thị xã|thành phố|quận)/u;

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFC")
    .replace(/uỷ/gu, "ủy")
    .replace(/ủy ban nhân dân/gu, "ubnd")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The agency a name stands for: "Giám đốc Sở Nội vụ" is told through its office. */
function agencyOf(name: string): string {
  return fold(name).replace(HEAD, "");
}

function startsAs(name: string, other: string): boolean {
  return name === other || (name.startsWith(other) && /^[\s,]/u.test(name.slice(other.length)));
}

function levelsOf(name: string): boolean[] {
  const plain = name.replace(/thị xã|xã hội/gu, (word) => (word === "thị xã" ? "huyện" : ""));
  return LEVELS.map((level) => level.test(plain));
}

function coversLocality(group: string, name: string): boolean {
  if (!LOCAL.test(name)) return false;
  if (/địa phương/u.test(group)) return true;
  if (!/(?:các|cấp) (?:huyện|thị xã|quận|thành phố|xã|phường|thị trấn|đặc khu|ubnd)/u.test(group))
    return false;
  const held = levelsOf(group);
  return levelsOf(name).every((has, level) => !has || held[level] === true);
}

function covers(addressed: string, name: string): boolean {
  const group = agencyOf(addressed);
  const whole = fold(addressed);
  return (
    startsAs(name, group) ||
    startsAs(group, name) ||
    (DEPARTMENTS.test(whole) && DEPARTMENT.test(name)) ||
    (VERTICAL_GROUP.test(whole) && VERTICAL.test(name)) ||
    (UNION_GROUP.test(whole) && UNION.test(name)) ||
    coversLocality(whole, name)
  );
}

export function isAddressed(name: string, addressed: readonly string[]): boolean {
  const agency = agencyOf(name);
  return agency === "" || PRONOUN.test(agency) || addressed.some((other) => covers(other, agency));
}
