import { lineText } from "./pdf-lines.ts";
import type { Line } from "./pdf-lines.ts";

export interface PageLines {
  width: number;
  height: number;
  lines: Line[];
}

const PAGE_NUMBER = /^[-–—\s]*(?:Trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s.]*$/iu;
/** Faces of digital signatures: who signed when, which is no part of the document. */
const SIGNATURE_FACE =
  /^(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký|Chức vụ|Signature Not Verified|SAO Y)\s*[:;]/iu;
const TOP = 0.08;
const BOTTOM = 0.93;

/** Takes page numbers, repeated heads and feet and signature faces out of the lines; returns what was taken. */
export function takeMargins(pages: PageLines[]): string[] {
  const repeated = repeatedLines(pages);
  const taken = new Set<string>();
  for (const page of pages) {
    page.lines = page.lines.filter((line) => {
      const text = lineText(line).trim();
      if (inMargin(line, page) && PAGE_NUMBER.test(text)) return false;
      const isMargin =
        SIGNATURE_FACE.test(text) || (inMargin(line, page) && repeated.has(pattern(text)));
      if (isMargin) taken.add(text);
      return !isMargin;
    });
  }
  return [...taken];
}

function inMargin(line: Line, page: PageLines): boolean {
  return line.baseline < page.height * TOP || line.baseline > page.height * BOTTOM;
}

/** Lines that stand in the margin of more than half of three pages or more, whatever number they carry. */
function repeatedLines(pages: PageLines[]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const here = page.lines
      .filter((line) => inMargin(line, page))
      .map((line) => pattern(lineText(line).trim()));
    for (const text of new Set(here)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([text]) => text));
}

function pattern(text: string): string {
  return text.replace(/\d+/g, "#");
}
