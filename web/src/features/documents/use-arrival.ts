import type { DocumentDetail } from "@dondoc/contract";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Room } from "./room.ts";

/**
 * Whoever comes by a link finds what it points at: an assignment ("?assignmentId=…") or a place in the text ("#p1234",
 * counted as in the contract); without either the text opens at the first passage to review. Once an address: afterwards
 * the reader goes where they like.
 */
export function useArrival(
  { choose, showSpan, showChosen }: Room,
  assignments: DocumentDetail["assignments"],
  first: string | null,
): void {
  const hash = useLocation({ select: (location) => location.hash });
  const place = /^p(\d+)$/.exec(hash)?.[1];
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    const address = `${first ?? ""}#${place ?? ""}`;
    if (arrived.current === address) return;
    arrived.current = address;
    if (address === "#") {
      showChosen();
      return;
    }
    const start = place === undefined ? null : Number(place);
    const wanted = assignments.find((one) =>
      start === null ? one.id === first : one.start <= start && start < one.end,
    );
    if (wanted) choose(wanted.id);
    if (start !== null) showSpan(start);
  }, [assignments, choose, first, place, showChosen, showSpan]);
}
