import { remember } from "../language/remember.ts";

const HEAD =
  /^(?:(?:đồng chí|các đồng chí|lãnh đạo|thủ trưởng|tổng giám đốc|giám đốc|chủ tịch|cục trưởng|chi cục trưởng|hiệu trưởng|viện trưởng|bộ trưởng|chỉ huy trưởng|người đứng đầu|chánh(?= (?:văn phòng|vp|thanh tra))|trưởng(?= (?:ban|phòng|đoàn|công an)))\s+)+/u;

/** A name without regard to case, blanks, Uỷ/Ủy and UBND. */
export const foldName = remember((name) =>
  name
    .toLowerCase()
    .normalize("NFC")
    .replace(/uỷ/gu, "ủy")
    .replace(/ủy ban nhân dân/gu, "ubnd")
    .replace(/\s+/gu, " ")
    .trim(),
);

/** The agency a name stands for: "Giám đốc Sở Nội vụ" is told through its office. */
export const agencyOf = remember((name) => foldName(name).replace(HEAD, ""));
