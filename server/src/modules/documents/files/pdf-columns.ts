import { leftOf, lineText, rightOf } from "./pdf-lines.ts";
import type { Line, Segment } from "./pdf-lines.ts";

/** The two places of an administrative document where two columns stand side by side (Decree 30/2020, cells 1–5b and 7–9b). */
const NATIONAL_TITLE = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const RECIPIENTS = /^Nơi nhận\s*:?/u;

export interface Group {
  lines: Line[];
  /** Running text, and not a column of short lines set in the middle. */
  isBody: boolean;
}

/** Groups of lines to be read one after the other; between groups stands a blank line. */
export function readingOrder(lines: Line[], width: number, isFirstPage: boolean): Group[] {
  const head = isFirstPage ? headColumns(lines, width) : null;
  const rest = lines.slice(head?.length ?? 0);
  const foot = footColumns(rest, width);
  const body = rest.slice(0, rest.length - (foot?.length ?? 0));
  const groups = [
    ...(head?.columns ?? []).map((column) => ({ lines: column, isBody: false })),
    { lines: body, isBody: true },
    ...(foot?.columns ?? []).map((column) => ({ lines: column, isBody: false })),
  ];
  return groups.filter((group) => group.lines.length > 0);
}

interface Columns {
  columns: [left: Line[], right: Line[]];
  /** How many lines they took. */
  length: number;
}

/** From the top to "Kính gửi" or the first line that runs across: issuer, number and V/v on the left, state title and date right. */
function headColumns(lines: Line[], width: number): Columns | null {
  const at = lines.slice(0, 12).findIndex((line) => NATIONAL_TITLE.test(lineText(line)));
  const titleLine = lines[at];
  if (!titleLine) return null;
  const split = startOfTitle(titleLine) - titleLine.size / 2;
  if (split < width * 0.3) return null;
  const end = lines.findIndex((line, index) => index > at && !isInColumns(line, split, width));
  const zone = end === -1 ? lines : lines.slice(0, end);
  return {
    columns: divide(zone, (segment) => (segment.left + segment.right) / 2 < split),
    length: zone.length,
  };
}

function startOfTitle(line: Line): number {
  const segment = line.segments.find(({ text }) => NATIONAL_TITLE.test(text));
  if (!segment) return 0;
  const before = segment.text.search(NATIONAL_TITLE);
  if (before === 0) return segment.left;
  // The columns nearly touch: letters of one size, so the place follows from the share of letters before it.
  const left = segment.left + ((segment.right - segment.left) * before) / segment.text.length;
  const wordsBefore = segment.text.slice(0, before).trim().split(" ").length;
  line.segments.splice(
    line.segments.indexOf(segment),
    1,
    {
      ...segment,
      text: segment.text.slice(0, before).trim(),
      right: left - line.size / 2,
      scanned: segment.scanned.slice(0, wordsBefore),
    },
    {
      ...segment,
      text: segment.text.slice(before),
      left: segment.scanned[wordsBefore]?.left ?? left,
      scanned: segment.scanned.slice(wordsBefore),
    },
  );
  return left;
}

function isInColumns(line: Line, split: number, width: number): boolean {
  if (/^Kính gửi/iu.test(lineText(line))) return false;
  return line.segments.every(({ left, right, text }) => {
    const crosses = left < split - line.size * 2 && right > split + line.size * 2;
    return !crosses || (left > width * 0.3 && /ngày.*tháng/u.test(text));
  });
}

/** From "Nơi nhận" (or the title of the signer just above it) to the end of the page. */
function footColumns(lines: Line[], width: number): Columns | null {
  const at = lines.findLastIndex((line) => RECIPIENTS.test(line.segments[0]?.text ?? ""));
  const first = lines[at];
  if (!first) return null;
  const isRight = (segment: Segment): boolean =>
    segment.left > width * 0.4 && segment.left > leftOf(first) + first.size * 6;
  let start = at;
  while (start > 0 && at - start < 5) {
    const above = lines[start - 1];
    if (!above || !above.segments.every(isRight) || rightOf(above) - leftOf(above) > width * 0.5) {
      break;
    }
    start--;
  }
  const zone = lines.slice(start);
  if (!zone.some((line) => line.segments.some(isRight))) return null;
  return { columns: divide(zone, (segment) => !isRight(segment)), length: zone.length };
}

function divide(lines: Line[], isLeft: (segment: Segment) => boolean): [Line[], Line[]] {
  const part = (keep: (segment: Segment) => boolean): Line[] =>
    lines.flatMap((line) => {
      const segments = line.segments.filter(keep);
      const baseline = segments[0]?.baseline;
      return baseline === undefined ? [] : [{ ...line, segments, baseline }];
    });
  return [part(isLeft), part((segment) => !isLeft(segment))];
}
