import type { Span } from "./layers-of.ts";

/** The letters of the document between two offsets as a range of the page; null where none of them is drawn. */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((piece) => {
    const from = Number(piece.dataset["start"]);
    return from < end && from + (piece.textContent?.length ?? 0) > start;
  });
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first?.firstChild || !last?.firstChild) return null;
  const inside = (piece: HTMLElement, offset: number) =>
    Math.max(0, Math.min(piece.textContent?.length ?? 0, offset - Number(piece.dataset["start"])));
  const range = document.createRange();
  range.setStart(first.firstChild, inside(first, start));
  range.setEnd(last.firstChild, inside(last, end));
  return range;
}

/** Colours a stretch of the text without drawing a line of it anew; where the browser cannot, the quoted words must do. */
export function highlight(name: "asked", range: Range | null): void {
  if (typeof Highlight === "undefined" || !CSS.highlights) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
