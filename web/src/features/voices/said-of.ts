import type { VoiceKind, VoiceState, VoiceStep } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

type Words = Dictionary["voices"];

/** A complaint is settled by a decision and goes to a second settlement: it is neither answered nor raised again. */
export const stateOf = (words: Words, { kind, state }: { kind: VoiceKind; state: VoiceState }) =>
  kind === "complaint" && state === "ANSWERED" ? words.complaint.settled : words.states[state];

export const stepOf = (words: Words, kind: VoiceKind, step: VoiceStep): string =>
  (kind === "complaint" ? words.complaint.steps[step] : undefined) ?? words.steps[step];

/** Null where it was said once. */
export function againOf(
  words: Words,
  { kind, raisedAgain }: { kind: VoiceKind; raisedAgain: number },
) {
  if (raisedAgain === 0) return null;
  return kind === "complaint" ? words.complaint.second : words.raisedAgain(raisedAgain);
}
