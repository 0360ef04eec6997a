import { agencyOf, foldName } from "../who/agency.ts";

/** Whether a letter is addressed to a body: to itself, to its head or agency, or to a group it belongs to. */

/** It refers to those addressed, whoever they are. */
const PRONOUN =
  /^(?:(?:các|những|mọi|từng) )?(?:cơ quan|đơn vị|địa phương|ngành|thành viên|cá nhân|tổ chức|quý|(?:sở|ban)(?=$|,))(?:$|[\s,])/u;
/** A head without an agency: whoever is addressed. */
const ANY_HEAD =
  /^(?:các |những |từng )?(?:người đứng đầu|lãnh đạo|thủ trưởng|cấp trưởng)(?:$|,|\s(?:các|từng|cơ quan|đơn vị))/u;
const MINISTRIES = /bộ trưởng|các bộ|bộ, (?:cơ quan|ngành)|cơ quan ngang bộ/u;
const MINISTRY =
  /^(?:(?:các )?bộ (?!chỉ huy|tư lệnh|chqs)|(?:văn phòng|thanh tra) chính phủ|ngân hàng nhà nước)/u;
const PROVINCES = /(?:các|ubnd) tỉnh, thành phố|các tỉnh/u;
const PROVINCE = /^(?:ubnd )?(?:các )?tỉnh, thành phố/u;
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
  const whole = foldName(addressed);
  return (
    startsAs(name, group) ||
    startsAs(group, name) ||
    (DEPARTMENTS.test(whole) && DEPARTMENT.test(name)) ||
    (MINISTRIES.test(whole) && MINISTRY.test(name)) ||
    (PROVINCES.test(whole) && PROVINCE.test(name)) ||
    (VERTICAL_GROUP.test(whole) && VERTICAL.test(name)) ||
    (UNION_GROUP.test(whole) && UNION.test(name)) ||
    coversLocality(whole, name)
  );
}

export function isAddressed(name: string, addressed: readonly string[]): boolean {
  const agency = agencyOf(name);
  return (
    agency === "" ||
    PRONOUN.test(agency) ||
    ANY_HEAD.test(foldName(name)) ||
    addressed.some((other) => covers(other, agency))
  );
}
