import { slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import type { NamedLaw } from "../reading.ts";
import { DATE } from "../when/dates.ts";
import { articlesBefore, dayOf } from "./surroundings.ts";

/** "Luật Tổ chức chính quyền địa phương ngày 19/6/2015", "Bộ luật Dân sự 2015": by name and year, without a number. */
const LAW = new RegExp(
  `(?<!\\p{L})(?<name>(?:Bộ luật|Luật|Pháp lệnh)\\s+(?:[Ss]ửa đổi,? bổ sung (?:một số|các) (?:điều|quy định) (?:của|các)\\s+(?:Luật\\s+)?)?\\p{Lu}[\\p{L}]*(?:,?\\s(?!số\\s|ngày\\s|năm\\s|Luật\\s|Nghị\\s|Quyết\\s)[\\p{L}-]+){0,16}?)\\s+(?:\\(sửa đổi\\)\\s+)?(?:năm\\s+(?<y>(?:19|20)\\d{2})|(?<y2>(?:19|20)\\d{2})(?![\\d/])|(?<day>ngày\\s+${DATE}))`,
  "gu",
);

export function namedLawsIn(passage: Passage): NamedLaw[] {
  if (!/[Ll]uật\s|Pháp lệnh\s/u.test(passage.text)) return [];
  const found: NamedLaw[] = [];
  for (const hit of passage.text.matchAll(LAW)) {
    const { name = "", day, y, y2 } = hit.groups ?? {};
    const issuedOn = day === undefined ? null : dayOf(day);
    const before = passage.text.slice(Math.max(0, hit.index - 120), hit.index);
    const { articles, length } = articlesBefore(before);
    const range = slicePassage(passage, hit.index - length, hit.index + hit[0].length);
    const year = y ?? y2 ?? issuedOn?.slice(0, 4);
    if (year === undefined) continue;
    found.push({
      span: spanOf(range),
      text: range.shown,
      name: passage.shown.slice(hit.index, hit.index + name.length),
      year: Number(year),
      issuedOn,
      articles,
    });
  }
  return found;
}
