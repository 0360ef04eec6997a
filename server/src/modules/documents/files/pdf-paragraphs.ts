import type { Group } from "./pdf-columns.ts";
import { leftOf, lineText, rightOf } from "./pdf-lines.ts";
import type { Line } from "./pdf-lines.ts";

/** The text of each page, to be put together as they are: a sentence that runs over a page break stays whole. */
export function pageTexts(pages: Group[][]): string[] {
  const last = pages.findLastIndex((groups) => groups.length > 0);
  return pages.map((groups, index) => {
    if (groups.length === 0) return "";
    const text = groups.map((group) => groupText(group)).join("\n\n");
    return index < last && endsParagraph(groups.at(-1)?.lines ?? []) ? `${text}\n\n` : `${text}\n`;
  });
}

/** The space below the last line of a page cannot be seen: its end must tell. A line inside a paragraph runs to the margin. */
function endsParagraph(lines: Line[]): boolean {
  const last = lines.at(-1);
  if (!last || !/[.;:]$/u.test(lineText(last))) return false;
  return rightOf(last) < Math.max(...lines.map((line) => rightOf(line))) - last.size * 1.5;
}

/** Lines, with a blank one before each that begins a paragraph: by the space above it, or in running text by its indent. */
function groupText({ lines, isBody }: Group): string {
  const pitch = usualPitch(lines);
  const margin = leftMargin(lines);
  const isIndented = (line: Line): boolean => leftOf(line) - margin > line.size;
  return lines
    .map((line, index) => {
      const above = lines[index - 1];
      const isApart = above !== undefined && line.baseline - above.baseline > pitch * 1.22 + 0.5;
      const begins =
        isApart || (isBody && above !== undefined && isIndented(line) && !isIndented(above));
      return begins ? `\n${lineText(line)}` : lineText(line);
    })
    .join("\n");
}

/** Inside a paragraph: most steps are, and the lower quarter surely. */
function usualPitch(lines: Line[]): number {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

/** Where lines begin most often, to the point. */
function leftMargin(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const left = Math.round(leftOf(line));
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([left]) => left));
}
