import type { Line } from "tesseract.js";
import type { GreyImage } from "./ink.ts";
import type { TableRow } from "./ruled-table.ts";

type Recognise = (part: GreyImage, kind: "page" | "block") => Promise<Line[] | null>;

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** White around a part that is cut out, in points of the picture: letters at the very edge are misread. */
const EDGE = 12;
const INK = 140;

/**
 * The lines of a page, each part recognised once: what stands in ruled tables column by column, where lines of one cell
 * seldom stand beside those of the next and a lone figure is no dust; the rest as one page. Null when it took too long.
 */
export async function recognisePage(
  image: GreyImage,
  rows: readonly TableRow[],
  recognise: Recognise,
): Promise<Line[] | null> {
  if (rows.length === 0) return recognise(image, "page");
  const rest = { ...image, data: image.data.slice() };
  const lines: Line[] = [];
  for (const frame of columnsOf(rows)) {
    const part = cut(image, frame);
    whiten(rest, frame);
    if (!hasInk(part)) continue;
    const found = await recognise(part, "block");
    if (!found) return null;
    lines.push(...found.map((line) => moved(line, frame.left - EDGE, frame.top - EDGE)));
  }
  const around = hasInk(rest) ? await recognise(rest, "page") : [];
  return around && [...around, ...lines];
}

/** Columns of rows that have the same cells and follow one another. */
function columnsOf(rows: readonly TableRow[]): Frame[] {
  const blocks: TableRow[] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block && block.bottom === row.top && sameEdges(block, row)) block.bottom = row.bottom;
    else blocks.push({ ...row });
  }
  return blocks.flatMap(({ top, bottom, edges }) =>
    edges.slice(1).map((right, index) => ({
      left: Math.round(edges[index] ?? 0),
      top: Math.round(top),
      right: Math.round(right),
      bottom: Math.round(bottom),
    })),
  );
}

function sameEdges(one: TableRow, other: TableRow): boolean {
  return (
    one.edges.length === other.edges.length &&
    one.edges.every((edge, index) => Math.abs(edge - (other.edges[index] ?? 0)) < EDGE)
  );
}

function cut(image: GreyImage, { left, top, right, bottom }: Frame): GreyImage {
  const width = right - left + EDGE * 2;
  const height = bottom - top + EDGE * 2;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y++) {
    const row = image.data.subarray(y * image.width + left, y * image.width + right);
    data.set(row, (y - top + EDGE) * width + EDGE);
  }
  return { data, width, height };
}

function whiten({ data, width }: GreyImage, { left, top, right, bottom }: Frame): void {
  for (let y = top; y < bottom; y++) data.fill(255, y * width + left, y * width + right);
}

function hasInk({ data }: GreyImage): boolean {
  let count = 0;
  for (const shade of data) if (shade < INK && ++count > 20) return true;
  return false;
}

function moved(line: Line, right: number, down: number): Line {
  const box = ({ x0, y0, x1, y1 }: Line["bbox"]): Line["bbox"] => ({
    x0: x0 + right,
    y0: y0 + down,
    x1: x1 + right,
    y1: y1 + down,
  });
  return {
    ...line,
    bbox: box(line.bbox),
    baseline: box(line.baseline),
    words: line.words.map((word) => ({
      ...word,
      bbox: box(word.bbox),
      symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: box(symbol.bbox) })),
    })),
  };
}
