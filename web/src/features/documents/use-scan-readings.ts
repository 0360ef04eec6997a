import type { ScanReading } from "@dondoc/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { useStatus } from "../../ui/status.tsx";

const ASK_EVERY_MS = 1000;
const isOpen = ({ state }: ScanReading): boolean => state === "waiting" || state === "reading";

/**
 * The readings under way, asked for once a second while there is one. What ends is said aloud and the register read again;
 * the one that is followed leads to its document.
 */
export function useScanReadings({
  enabled,
  followed,
}: {
  enabled: boolean;
  followed: string | null;
}): readonly ScanReading[] {
  const { readings: words } = useWords().documents;
  const say = useStatus();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery({
    ...read("listScanReadings", {}),
    enabled,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? ASK_EVERY_MS : false),
  });
  const open = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!data) return;
    const ended = data.items.filter((one) => open.current.has(one.id) && !isOpen(one));
    const gone = [...open.current].some((id) => !data.items.some((one) => one.id === id));
    open.current = new Set(data.items.filter(isOpen).map(({ id }) => id));
    for (const { own, state, fileName } of ended) {
      if (own) say(words.ended(fileName ?? words.nameless, state === "done"));
    }
    if (ended.length > 0 || gone) void cache.invalidateQueries({ queryKey: ["listDocuments"] });
    const arrived = ended.find(({ id, state }) => id === followed && state === "done");
    if (arrived?.documentId)
      void navigate({ to: "/van-ban/$id", params: { id: arrived.documentId }, search: {} });
  }, [cache, data, followed, navigate, say, words]);
  return data?.items ?? [];
}
