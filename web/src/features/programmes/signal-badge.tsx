import type { TargetDetail, TargetSignal } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";

const tones: Record<TargetSignal, Tone> = {
  green: "done",
  amber: "waiting",
  red: "late",
  grey: "quiet",
};

/** How a target stands against its path; once December is known, whether it was reached. */
export function SignalBadge({ target: { signal, reached, latest } }: { target: TargetDetail }) {
  const { programmes: words } = useWords();
  if (reached) return <ToneBadge tone="done">{words.reached}</ToneBadge>;
  if (latest?.month === 12) return <ToneBadge tone="late">{words.missed}</ToneBadge>;
  return <ToneBadge tone={tones[signal]}>{words.signals[signal]}</ToneBadge>;
}
