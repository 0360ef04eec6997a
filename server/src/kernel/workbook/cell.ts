/** What a column holds: each type has its own format, so that a date is a date and a number a number. */
export type CellType = "text" | "long" | "whole" | "percent" | "points" | "date";
/** Beside what report forms hold: numbers with decimals as agencies write them. */
export type ColumnType = CellType | "decimal";
/** A date is ISO; a percentage is 83.7 for 83,7 %. Text in a column of numbers stands as text. */
export type Cell = string | number | null;

/** The number of a style in `styles.ts`. */
export const STYLE = {
  plain: 0,
  organ: 1,
  organBold: 2,
  title: 3,
  under: 4,
  heading: 5,
  text: 6,
  centred: 7,
  whole: 8,
  percent: 9,
  date: 10,
  totalText: 11,
  totalWhole: 12,
  totalPercent: 13,
  note: 14,
  quoted: 15,
  points: 16,
  totalPoints: 17,
  decimal: 18,
  totalDecimal: 19,
} as const;

const STYLE_OF: Record<ColumnType, number> = {
  text: STYLE.text,
  long: STYLE.text,
  whole: STYLE.whole,
  percent: STYLE.percent,
  decimal: STYLE.decimal,
  points: STYLE.points,
  date: STYLE.date,
};
const TOTAL_OF: Record<ColumnType, number> = {
  text: STYLE.totalText,
  long: STYLE.totalText,
  whole: STYLE.totalWhole,
  percent: STYLE.totalPercent,
  decimal: STYLE.totalDecimal,
  points: STYLE.totalPoints,
  date: STYLE.totalText,
};

export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** One cell of the table. Text can never run: it is written as text, and what begins like a formula is quoted besides. */
export function cellXml(place: string, type: ColumnType, value: Cell, isTotal = false): string {
  const style = (isTotal ? TOTAL_OF : STYLE_OF)[type];
  if (value === null || value === "") return `<c r="${place}" s="${style}"/>`;
  if (typeof value === "number") {
    const number = type === "percent" ? Math.round(value * 100) / 10_000 : value;
    return Number.isFinite(number)
      ? `<c r="${place}" s="${style}"><v>${number}</v></c>`
      : `<c r="${place}" s="${style}"/>`;
  }
  if (type === "date") {
    const serial = serialOf(value);
    if (serial !== null) return `<c r="${place}" s="${style}"><v>${serial}</v></c>`;
  }
  const asText = isTotal
    ? STYLE.totalText
    : type === "text" || type === "long"
      ? STYLE.text
      : STYLE.centred;
  return textXml(place, value, runs(value) && !isTotal ? STYLE.quoted : asText);
}

export function textXml(place: string, value: string, style: number): string {
  const kept = ODD_SPACE.test(value) ? ' xml:space="preserve"' : "";
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${kept}>${escapeXml(cut(value))}</t></is></c>`;
}

/** White space that a reader of XML may drop. */
const ODD_SPACE = /^\s|\s$|\s\s|[\t\r\n]/u;

/** What Excel would take for a formula if somebody edited the cell. */
const runs = (value: string): boolean => /^[=+\-@\t\r]/u.test(value);

/** No cell holds more (ECMA-376; Excel's limits). */
const MOST = 32_767;
const cut = (value: string): string =>
  value.length <= MOST ? value : `${value.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;

// Control characters that XML 1.0 has no place for, and halves of characters.
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Most texts have nothing of it; they are looked at once and left as they are. */
// eslint-disable-next-line no-control-regex
const TO_ESCAPE = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

export const escapeXml = (text: string): string =>
  TO_ESCAPE.test(text)
    ? text
        .replaceAll(NOT_XML, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
    : text;

const DAY = 86_400_000;
/** Excel's day 0; its leap day of 1900 is before any of our days. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function serialOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return null;
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number);
  return Math.round((Date.UTC(year ?? 0, (month ?? 1) - 1, day) - DAY_ZERO) / DAY);
}
