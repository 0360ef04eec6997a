import { type RefObject, useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLInputElement && target.type === "checkbox") &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Turns a row over, with Shift all rows since the last one. */
type Pick = (id: string, extend: boolean) => void;

/**
 * j and k walk the rows' links (Enter then opens as on any link); "/" goes to the search. Where rows can be chosen, the space
 * bar chooses the row whose link has the focus.
 */
export function useRowKeys(root: RefObject<HTMLElement | null>, pick?: Pick): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (event.key === "/") {
        const search = root.current?.querySelector<HTMLInputElement>("input[type=search]");
        search?.focus();
        if (search) event.preventDefault();
        return;
      }
      const id = document.activeElement?.getAttribute("data-row-link");
      if (event.key === " " && id && pick) {
        event.preventDefault();
        pick(id, event.shiftKey);
        return;
      }
      const step = { j: 1, k: -1 }[event.key];
      if (step === undefined) return;
      const links = [...(root.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
      const now = links.findIndex((link) => link === document.activeElement);
      const next = links[now === -1 ? 0 : now + step];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, [root, pick]);
}
