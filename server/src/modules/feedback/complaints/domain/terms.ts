import type { VoiceStep } from "@dondoc/contract";
import type { Settlement } from "./facts.ts";

/** By which row the settlement is to be decided: the level, a remote place, a complex case. */
export function settleStep({ level, remote, complex }: Settlement): VoiceStep {
  const first = level === 1;
  if (remote && complex) return first ? "answer-remote-complex" : "again-remote-complex";
  if (remote) return first ? "answer-remote" : "again-remote";
  if (complex) return first ? "answer-complex" : "again-complex";
  return first ? "answer" : "again";
}

export const sendStep = ({ level }: Settlement): VoiceStep => (level === 1 ? "send" : "send-again");
export const appealStep = ({ remote }: Settlement): VoiceStep =>
  remote ? "appeal-remote" : "appeal";
