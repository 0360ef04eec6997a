import { useRef, useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  /** Everything the list holds, also what is not on the page. */
  whole: boolean;
  isPicked: (id: string) => boolean;
  /** Turns one over; with `extend`, all from the last one turned over to this one become like it. */
  toggle: (id: string, extend: boolean) => void;
  pickShown: () => void;
  pickWhole: () => void;
  clear: () => void;
}

interface Kept {
  list: string;
  picked: ReadonlySet<string>;
  whole: boolean;
}

/**
 * Which rows of a list are chosen. What is no longer shown is no longer chosen: nobody acts on
 * what they cannot see. Another list begins with nothing chosen.
 */
export function useSelection(shown: readonly string[], list: string): Selection {
  const [kept, keep] = useState<Kept>({ list, picked: new Set(), whole: false });
  const { picked, whole } = kept.list === list ? kept : { picked: new Set<string>(), whole: false };
  const anchor = useRef<string | null>(null);
  const ids = new Set(shown.filter((id) => whole || picked.has(id)));
  const pick = (next: ReadonlySet<string>) => keep({ list, picked: next, whole: false });
  return {
    ids,
    whole,
    isPicked: (id) => ids.has(id),
    toggle: (id, extend) => {
      const from = extend && anchor.current !== null ? shown.indexOf(anchor.current) : -1;
      const to = shown.indexOf(id);
      const range = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      pick(
        ids.has(id)
          ? new Set([...ids].filter((one) => !range.includes(one)))
          : new Set([...ids, ...range]),
      );
      anchor.current = id;
    },
    pickShown: () => pick(new Set(shown)),
    pickWhole: () => keep({ list, picked, whole: true }),
    clear: () => pick(new Set()),
  };
}
