import type { Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { isoDate, two } from "../when/dates.ts";

export interface PlaceAndDate {
  place: Field<string> | null;
  issuedOn: Field<string> | null;
  issuedMonth: Field<string> | null;
}

const BLANKS = "[\\s.…_]{0,14}";
const LINE = new RegExp(`^(?:(?<place>\\p{Lu}[\\p{L}.\\s-]{1,40}),\\s*)?ngày${BLANKS}(?<d>\\d{1,2})?${BLANKS}tháng${BLANKS}(?<m>\\d{1,2})?${BLANKS}năm\\s*(?<y>(?:19|20)\\d{2})`, "iu"); // prettier-ignore

/** "Đồng Nai, ngày 27 tháng 9 năm 2017"; a blank or impossible day leaves the month, never a guess. */
export function readPlaceDate(line: Passage): PlaceAndDate | null {
  const hit = LINE.exec(line.text);
  const part = hit?.groups;
  if (!hit || !part) return null;
  const place = part["place"];
  const year = Number(part["y"]);
  const month = Number(part["m"]);
  const date =
    part["d"] !== undefined && part["m"] !== undefined
      ? isoDate(year, month, Number(part["d"]))
      : null;
  const span = spanOf(line, hit[0].toLowerCase().indexOf("ngày"), hit[0].length);
  const monthKnown = date === null && month >= 1 && month <= 12;
  return {
    place:
      place === undefined
        ? null
        : {
            value: line.shown.slice(0, place.length).trim(),
            span: spanOf(line, 0, place.length),
            rule: "header.place",
            confidence: "certain",
          },
    issuedOn:
      date === null ? null : { value: date, span, rule: "header.date", confidence: "certain" },
    issuedMonth: monthKnown
      ? { value: `${year}-${two(month)}`, span, rule: "header.month", confidence: "certain" }
      : null,
  };
}
