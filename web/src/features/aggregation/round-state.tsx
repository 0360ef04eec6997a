import type { CollectionState } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";

const tones: Record<CollectionState, Tone> = {
  open: "working",
  closed: "waiting",
  drafted: "waiting",
  issued: "done",
  "handed-on": "done",
  withdrawn: "quiet",
};

/** Where a round stands. */
export function RoundState({ state }: { state: CollectionState }) {
  const { aggregation: words } = useWords();
  return <ToneBadge tone={tones[state]}>{words.states[state]}</ToneBadge>;
}
