import type { Span } from "./layers-of.ts";

/** What is marked in the document, as offsets into its text, or null when nothing or something else is marked. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(root, range.startContainer, range.startOffset, range, "start");
  const end = offsetAt(root, range.endContainer, range.endOffset, range, "end");
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function offsetAt(
  root: HTMLElement,
  node: Node,
  offset: number,
  range: Range,
  edge: "start" | "end",
): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    "[data-start]",
  );
  if (piece && node.nodeType === Node.TEXT_NODE) return Number(piece.dataset["start"]) + offset;
  // The mark begins or ends between pieces (a whole line, a number badge): take the nearest piece inside it.
  const inside = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((element) =>
    range.intersectsNode(element),
  );
  const nearest = edge === "start" ? inside[0] : inside.at(-1);
  if (!nearest) return null;
  return (
    Number(nearest.dataset["start"]) + (edge === "start" ? 0 : (nearest.textContent?.length ?? 0))
  );
}
