import type { Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { isPlaceDate } from "../normalise/cues.ts";
import { isoDate, two } from "../when/dates.ts";

export interface PlaceAndDate {
  place: Field<string> | null;
  issuedOn: Field<string> | null;
  issuedMonth: Field<string> | null;
}

const NUMERIC = /ngày\s+\d{1,2}[/-]/iu;
const BLANKS = "[\\s.…_]{0,14}";
const LINE = new RegExp(`^(?:(?<place>\\p{Lu}[\\p{L}.\\s-]{1,40}),\\s*)?ngày${BLANKS}(?:(?<d>\\d\\s?\\d?)?${BLANKS}tháng${BLANKS}(?<m>\\d\\s?\\d?)?${BLANKS}năm\\s*(?<y>(?:1\\s?9|2\\s?0)\\s?\\d\\s?\\d)|(?<d2>\\d{1,2})[/-](?<m2>\\d{1,2})[/-](?<y2>(?:19|20)\\d{2})\\.?$)`, "iu"); // prettier-ignore

/** Typed or scanned with blanks between the digits; nothing is 0. */
function digits(value: string | undefined): number {
  return Number((value ?? "").replace(/\s/gu, ""));
}

/** "Đồng Nai, ngày 27 tháng 9 năm 2017"; a blank or impossible day leaves the month, never a guess. */
export function readPlaceDate(line: Passage): PlaceAndDate | null {
  const hit = isPlaceDate(line.text) || !NUMERIC.test(line.text) ? LINE.exec(line.text) : null;
  const part = hit?.groups;
  if (!hit || !part) return null;
  const place = part["place"];
  const year = digits(part["y"] ?? part["y2"]);
  const month = digits(part["m"] ?? part["m2"]);
  const day = digits(part["d"] ?? part["d2"]);
  const date = day > 0 && month > 0 ? isoDate(year, month, day) : null;
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
