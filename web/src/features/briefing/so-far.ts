import type { BriefingCandidate } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

/** What was urged and explained so far, in one line. */
export function soFarOf(
  { urged, explained, unexplained }: Pick<BriefingCandidate, "urged" | "explained" | "unexplained">,
  words: Dictionary["briefing"],
): string {
  const said = explained === null ? "" : words.explained(explained);
  return [words.urged(urged), said || (unexplained ? words.unexplained : "")]
    .filter(Boolean)
    .join(". ");
}
