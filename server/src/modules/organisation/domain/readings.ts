import { nameKey, type Province } from "./name-key.ts";

/** One way to take a name: the words to look up, and the office-holder it named. */
export interface Reading {
  key: string;
  office: string | null;
}

/**
 * Heads of organisations, longest first where one begins another. `keeps` is the word that belongs to both: the
 * "Chánh Văn phòng UBND tỉnh" heads the "Văn phòng UBND tỉnh".
 */
const OFFICES: readonly { words: string; office: string; keeps?: string }[] = [
  { words: "phó chánh văn phòng", office: "Phó Chánh Văn phòng", keeps: "văn phòng" },
  { words: "chánh văn phòng", office: "Chánh Văn phòng", keeps: "văn phòng" },
  { words: "phó chánh thanh tra", office: "Phó Chánh Thanh tra", keeps: "thanh tra" },
  { words: "chánh thanh tra", office: "Chánh Thanh tra", keeps: "thanh tra" },
  { words: "chánh án", office: "Chánh án" },
  { words: "phó tổng giám đốc", office: "Phó Tổng Giám đốc" },
  { words: "tổng giám đốc", office: "Tổng Giám đốc" },
  { words: "phó giám đốc", office: "Phó Giám đốc" },
  { words: "giám đốc", office: "Giám đốc" },
  { words: "phó thủ trưởng", office: "Phó Thủ trưởng" },
  { words: "thủ trưởng", office: "Thủ trưởng" },
  { words: "phó chủ tịch", office: "Phó Chủ tịch" },
  { words: "chủ tịch", office: "Chủ tịch" },
  { words: "người đứng đầu", office: "Người đứng đầu" },
  { words: "tập thể lãnh đạo", office: "Lãnh đạo" },
  { words: "lãnh đạo", office: "Lãnh đạo" },
  { words: "phó bí thư", office: "Phó Bí thư" },
  { words: "bí thư", office: "Bí thư" },
  { words: "chi cục trưởng", office: "Chi cục trưởng", keeps: "chi cục" },
  { words: "cục trưởng", office: "Cục trưởng", keeps: "cục" },
  { words: "chỉ huy trưởng", office: "Chỉ huy trưởng" },
  { words: "viện trưởng", office: "Viện trưởng", keeps: "viện" },
  { words: "hiệu trưởng", office: "Hiệu trưởng" },
  { words: "phó tổ trưởng", office: "Phó Tổ trưởng", keeps: "tổ" },
  { words: "tổ trưởng", office: "Tổ trưởng", keeps: "tổ" },
  { words: "thành viên", office: "Thành viên" },
  { words: "phó trưởng ban", office: "Phó Trưởng ban", keeps: "ban" },
  { words: "trưởng ban", office: "Trưởng ban", keeps: "ban" },
  { words: "trưởng phòng", office: "Trưởng phòng", keeps: "phòng" },
  { words: "trưởng", office: "Trưởng" },
];

/** No title is longer than three offices in a row: "Thủ trưởng, người đứng đầu, Giám đốc các sở". */
const MOST_OFFICES = 3;

/** All ways to take a name as a document writes it, the closest to its words first. */
export function readingsOf(name: string, province: Province | null): Reading[] {
  let last: Reading[] = [{ key: nameKey(name, province), office: null }];
  const all = [...last];
  for (let round = 0; round < MOST_OFFICES && last.length > 0; round += 1) {
    last = last.flatMap(withoutOffice);
    all.push(...last);
  }
  const level = province?.level ?? "tỉnh";
  const readings = [...all, ...all.flatMap((reading) => withoutPlace(reading, level))];
  return readings.filter(
    ({ key }, index) => key !== "" && readings.findIndex((other) => other.key === key) === index,
  );
}

function withoutOffice({ key, office }: Reading): Reading[] {
  const found = OFFICES.find(({ words }) => key.startsWith(`${words} `));
  if (!found) return [];
  const rest = key.slice(found.words.length + 1);
  const named = office ?? found.office;
  const plain = { key: rest, office: named };
  return found.keeps ? [{ key: `${found.keeps} ${rest}`, office: named }, plain] : [plain];
}

/** "… thuộc UBND tỉnh", "… trên địa bàn tỉnh", "… tỉnh" at the end add nothing for the province's own bodies. */
function withoutPlace({ key, office }: Reading, level: string): Reading[] {
  const shorter = [
    ` thuộc ủy ban nhân dân ${level}`,
    ` thuộc ${level}`,
    ` trên địa bàn ${level}`,
    " trên địa bàn",
    ` trong ${level}`,
    ` cấp ${level}`,
    ` ${level}`,
  ].find((ending) => key.endsWith(ending));
  return shorter ? [{ key: key.slice(0, -shorter.length), office }] : [];
}
