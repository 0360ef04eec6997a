import { type RefObject, useEffect, useState } from "react";
import type { Span } from "./layers-of.ts";
import { trimmed } from "./split-points.ts";
import { selectedSpan } from "./text-selection.ts";

interface Marked {
  span: Span | null;
  forget: () => void;
}

/**
 * What is marked in the text by mouse, finger or keys. A tap on a telephone takes the mark away before the button hears of
 * it, so a press within the panel holds it.
 */
export function useMarked(
  text: string,
  root: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
): Marked {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer = 0;
    let held = false;
    const look = () => {
      if (held || panel.current?.contains(document.activeElement)) return;
      const found = root.current && selectedSpan(root.current, getSelection());
      const words = found && trimmed(text, found);
      setSpan(words && words.end - words.start >= 3 ? words : null);
    };
    // While the mark is being drawn it changes with every letter.
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(look, 150);
    };
    const press = (event: PointerEvent) => {
      held = event.target instanceof Node && (panel.current?.contains(event.target) ?? false);
    };
    document.addEventListener("selectionchange", later);
    document.addEventListener("pointerdown", press, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("pointerdown", press, true);
    };
  }, [text, root, panel]);
  const forget = () => {
    getSelection()?.removeAllRanges();
    setSpan(null);
  };
  return { span, forget };
}
