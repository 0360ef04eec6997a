import { useEffect } from "react";

/** Enter merges what is picked and Escape lets it be, as long as no button or field of its own has the focus. */
export function useMergeKeys(merge: (() => void) | null, stop: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === "Escape" && !target?.closest("[role=dialog]")) stop();
      else if (event.key === "Enter" && merge && !target?.closest(hasEnter)) merge();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [merge, stop]);
}

/** The card of an assignment keeps no Enter while a merge is made: it is open already. */
const hasEnter =
  "a, button:not([data-card] h3 button), input, select, textarea, summary, [role=dialog]";
