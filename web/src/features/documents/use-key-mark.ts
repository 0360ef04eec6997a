import { type RefObject, useEffect, useMemo, useRef } from "react";
import { firstMark, markAfter } from "./key-mark.ts";
import type { Span } from "./layers-of.ts";
import { scrollTo } from "./scroll-to.ts";
import { sentencesOf } from "./split-points.ts";
import { rangeOf } from "./text-range.ts";

interface KeyMark {
  text: string;
  root: RefObject<HTMLElement | null>;
  /** Where the assignment in hand ends; null while nobody marks by keys. */
  from: number | null;
  onAdd: (span: Span) => void;
  onStop: () => void;
}

/** Marks the text by arrows, as the browser's own mark, so that all that follows is the same as with the mouse. */
export function useKeyMark({ text, root, from, onAdd, onStop }: KeyMark): void {
  const isOn = from !== null;
  const sentences = useMemo(() => (isOn ? sentencesOf(text) : []), [isOn, text]);
  const mark = useRef<Span | null>(null);
  const then = useRef({ onAdd, onStop });
  useEffect(() => {
    then.current = { onAdd, onStop };
  });
  useEffect(() => {
    if (from === null) return undefined;
    mark.current = firstMark(sentences, from);
    show(root.current, mark.current);
    root.current?.focus({ preventScroll: true });
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const now = mark.current;
      if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") then.current.onStop();
      else if (target?.closest("button, a, input, select, textarea, [role=dialog]")) return;
      else if (event.key === "Enter") then.current.onAdd(now);
      else {
        const next = markAfter(event.key, event.shiftKey, now, text, sentences);
        if (!next) return;
        mark.current = next;
        show(root.current, next);
      }
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys that review: they wait until marking ends.
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [from, root, sentences, text]);
}

function show(root: HTMLElement | null, mark: Span | null): void {
  const range = root && mark && rangeOf(root, mark);
  if (!range) return;
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  const start = range.startContainer.parentElement?.dataset["start"];
  if (start !== undefined) scrollTo(root, `[data-start="${start}"]`, "start");
}
