import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { sessionQuery } from "../app/session.ts";
import { type DraftKeeper, type DraftStanding, keepDraft, nothingKept } from "./draft-keeper.ts";
import { readUnsent } from "./unsent-draft.ts";

export interface Draft<V> {
  values: V;
  change: (patch: Partial<V>) => void;
  /** After it was sent, or to start over. */
  clear: () => void;
  /** Typed earlier, here or on another machine, and found again. */
  recovered: boolean;
  standing: DraftStanding;
}

/**
 * What a person types, kept on the server under their account until it is sent: a closed tab or another machine loses nothing.
 * Without a key it lives as long as the page. Never for passwords.
 */
export function useDraft<V extends object>(key: string | undefined, initial: V): Draft<V> {
  const accountId = useQueryClient().getQueryData(sessionQuery.queryKey)?.account.id ?? "";
  const [start] = useState(() => {
    const unsent = key ? readUnsent(accountId, key) : null;
    return { recovered: unsent !== null, values: { ...initial, ...unsent?.content } };
  });
  const [values, setValues] = useState<V>(start.values);
  const [recovered, setRecovered] = useState(start.recovered);
  const [standing, setStanding] = useState(nothingKept);
  // The keeper works between two drawings of the page: it needs what stands there now.
  const now = useRef({ values: start.values, typed: new Set<string>() });
  const keeper = useRef<DraftKeeper | null>(null);

  const put = useCallback((after: V) => {
    now.current.values = after;
    setValues(after);
  }, []);

  useEffect(() => {
    if (!key) return undefined;
    const kept = keepDraft({
      accountId,
      place: key,
      content: () => now.current.values,
      onStanding: setStanding,
      onFound: (content) => {
        // What was typed while it was on its way is newer.
        const { values: here, typed } = now.current;
        const found = Object.entries(content).filter(([field]) => !typed.has(field));
        put({ ...here, ...Object.fromEntries(found) });
        setRecovered(true);
      },
    });
    keeper.current = kept;
    return () => {
      kept.close();
      keeper.current = null;
    };
  }, [accountId, key, put]);

  const change = useCallback(
    (patch: Partial<V>) => {
      for (const field of Object.keys(patch)) now.current.typed.add(field);
      put({ ...now.current.values, ...patch });
      keeper.current?.touch();
    },
    [put],
  );
  const clear = () => {
    now.current.typed.clear();
    put(initial);
    setRecovered(false);
    keeper.current?.drop();
  };
  return { values, change, clear, recovered, standing };
}
