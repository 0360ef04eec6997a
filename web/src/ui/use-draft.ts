import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { sessionQuery } from "../app/session.ts";

const readDraft = (place: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
};

const writeDraft = (place: string, value: unknown): void => {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the text is still on the page.
  }
};

const PREFIX = "dondoc.draft.";

/** When somebody leaves a machine that others use, what they had not sent leaves with them. */
export function dropDrafts(accountId: string): void {
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith(`${PREFIX}${accountId}.`)) localStorage.removeItem(place);
  }
}

export interface Draft<V> {
  values: V;
  change: (patch: Partial<V>) => void;
  /** After it was sent, or to start over. */
  clear: () => void;
  /** Typed earlier and found again. */
  recovered: boolean;
}

/**
 * What a person types, kept on this machine under their account until it is sent: a closed tab loses nothing.
 * Without a key it lives as long as the page. Never for passwords.
 */
export function useDraft<V extends object>(key: string | undefined, initial: V): Draft<V> {
  const account = useQueryClient().getQueryData(sessionQuery.queryKey)?.account.id ?? "";
  const place = key ? `${PREFIX}${account}.${key}` : null;
  const [start] = useState(() => {
    const kept = place ? readDraft(place) : null;
    const recovered = typeof kept === "object" && kept !== null;
    return { recovered, values: recovered ? { ...initial, ...kept } : initial };
  });
  const [values, setValues] = useState<V>(start.values);
  const [recovered, setRecovered] = useState(start.recovered);

  const change = useCallback(
    (patch: Partial<V>) => {
      setValues((before) => {
        const after = { ...before, ...patch };
        if (place) writeDraft(place, after);
        return after;
      });
    },
    [place],
  );
  const clear = () => {
    if (place) localStorage.removeItem(place);
    setValues(initial);
    setRecovered(false);
  };
  return { values, change, clear, recovered };
}
