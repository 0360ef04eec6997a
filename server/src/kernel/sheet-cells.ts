import { vietnameseDate } from "@dondoc/workcalendar";

const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A date cell: a real date, 01/07/2025, 1/7/25 or 2025-07-01. Null for anything that is no day of the calendar. */
export function readDate(cell: unknown): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : isoOf(cell);
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  const vietnamese = VIETNAMESE.exec(text);
  const iso = ISO.exec(text);
  const [years, month, day] = vietnamese
    ? [vietnamese[3], vietnamese[2], vietnamese[1]]
    : [iso?.[1], iso?.[2], iso?.[3]];
  if (!years || !month || !day) return null;
  const year = years.length === 2 ? `20${years}` : years;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && isoOf(real) === date ? date : null;
}

/** White space that is not one blank; most cells have none, and are not written anew. */
const ODD_SPACE = / {2,}|[^\S\n ]/;

/** What a cell says, in one line's white space, a day as 15/12/2026; empty for what is no text. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") {
    const text = cell.normalize("NFC");
    return (ODD_SPACE.test(text) ? text.replaceAll(/[^\S\n]+/g, " ") : text).trim();
  }
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : vietnameseDate(isoOf(cell));
  return typeof cell === "number" ? String(cell) : "";
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
