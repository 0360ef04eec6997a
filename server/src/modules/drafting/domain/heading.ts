/** How the name of an organ is printed at the head of its documents: capitals, the committee's on two lines. */
export function headingLines(name: string): string[] {
  const committee = /^(?:UBND|Ủy ban nhân dân)\s+(.+)$/u.exec(name.trim());
  return committee?.[1]
    ? ["ỦY BAN NHÂN DÂN", upper(committee[1])]
    : [upper(withoutOwner(name.trim()))];
}

/** The organ above it stands on one line, with "UBND" for short (Decree 30/2020, Phụ lục I, Phần I, mục II.2). */
export const superiorLine = (name: string): string =>
  upper(name.trim().replace(/^Ủy ban nhân dân/u, "UBND"));

/** "Văn phòng UBND tỉnh" under the name of its committee is "VĂN PHÒNG". */
const withoutOwner = (name: string): string =>
  name.replace(/^(Văn phòng)\s+(?:UBND|Ủy ban nhân dân)\s+(?:tỉnh|thành phố)\b.*$/u, "$1");

const upper = (text: string): string => text.toLocaleUpperCase("vi");

/** The province's own name, where a place is wanted: "UBND tỉnh An Sơn" → "An Sơn". */
export const placeOf = (committee: string): string =>
  committee.replace(/^(?:UBND|Ủy ban nhân dân)\s+(?:tỉnh|thành phố|xã|phường|đặc khu)\s+/u, "");
