import { readDate, textOf } from "../../../../../kernel/sheet-cells.ts";

/** "08:20", "8h20", "08:20:15.25", "8:20:15 CH", "08:20+07:00" within a cell. */
const CLOCK =
  /(?<!\d)(\d{1,2})(?:\s?(?:giờ|[:hg])\s?)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?(am|pm|sa|ch))?(?:\s?(z|[+-]\d{2}:?\d{2}))?(?![\d:])/iu;
/** As cameras write it into their pictures. */
const EXIF_DAY = /^(\d{4}):(\d{2}):(\d{2})(?=\s)/u;
const AFTERNOON = /^(?:pm|ch)$/iu;
/** Where no zone is said it is Viet Nam's. */
const HERE = "+07:00";

/**
 * The moment that a cell of a manifest says, in UTC: "20/11/2026 08:15", "8h15 20/11/2026", "2026-11-20T08:15:20+07:00",
 * "2026:11:20 08:15:20", "20/11/2026 8:15:20 CH", a cell of day and time. Null for a day without its hour: by it nobody finds a
 * snapshot again.
 */
export function readMoment(cell: unknown): string | null {
  if (cell instanceof Date) return ofWorkbook(cell);
  const text = textOf(cell).replace(EXIF_DAY, "$1-$2-$3");
  const clock = CLOCK.exec(text);
  if (!clock) return null;
  const [whole, hours = "", minutes = "", seconds = "00", half, zone = HERE] = clock;
  const rest = text
    .replace(whole, " ")
    .replace(/(?<=\d)T\s/u, " ")
    .replaceAll(/[,;]/gu, " ");
  const day = readDate(rest.trim());
  const hour = hourOf(Number(hours), half);
  if (day === null || hour === null || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const at = zone.toUpperCase() === "Z" ? "Z" : zone.replace(/^(.\d{2}):?(\d{2})$/u, "$1:$2");
  return inUtc(`${day}T${String(hour).padStart(2, "0")}:${minutes}:${seconds}${at}`);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (AFTERNOON.test(half) ? 12 : 0);
}

/** Workbooks count days from here; below one day a cell holds an hour alone. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** The hour of a workbook's cell that holds no day, as its clock showed it: "08:15"; null for any other cell. */
export const hourAlone = (cell: unknown): string | null =>
  cell instanceof Date && cell.getTime() < FIRST_DAY ? cell.toISOString().slice(11, 16) : null;

/** A workbook knows no zones: its cells hold what the clock showed. One at midnight to the second holds a day alone. */
function ofWorkbook(cell: Date): string | null {
  if (Number.isNaN(cell.getTime()) || hourAlone(cell) !== null) return null;
  const shown = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return shown.endsWith("T00:00:00") ? null : inUtc(shown + HERE);
}

function inUtc(text: string): string | null {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : `${moment.toISOString().slice(0, 19)}Z`;
}
