import type { PartOutcome } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { isWorkedOn, ofAgencyOrReception, ofItsAgency } from "./policies.ts";
import type { VoiceSubject } from "./subject.ts";

/** What the policies of acts on one part of an answer look at. */
export interface PartSubject {
  id: string;
  version: number;
  /** The agency that was asked. */
  partUnitId: string;
  outcome: PartOutcome | null;
  voice: VoiceSubject;
}

/** Whoever receives, or the agency that answers, while it works on the answer. */
export function mayAskPart(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofAgencyOrReception(actor, "voices.ask-part", row);
  if (outside) return outside;
  return isWorkedOn(row)
    ? allowed
    : refuse("Chỉ đề nghị phối hợp khi hồ sơ đang ở cơ quan xử lý và chưa trình trả lời.");
}

const stillOpen = ({ outcome }: PartSubject): Verdict =>
  outcome === null ? allowed : refuse("Phần này đã kết thúc.");

const byAsked = (actor: Actor, act: string, part: PartSubject): Verdict =>
  ofItsAgency(actor, act, { unitId: part.partUnitId })
    ? refuse("Việc này do cơ quan được đề nghị phối hợp thực hiện.")
    : stillOpen(part);

export const mayGivePart = (actor: Actor, part: PartSubject): Verdict =>
  byAsked(actor, "voices.give-part", part);

export const mayDeclinePart = (actor: Actor, part: PartSubject): Verdict =>
  byAsked(actor, "voices.decline-part", part);

export const mayWithdrawPart = (actor: Actor, part: PartSubject): Verdict =>
  ofAgencyOrReception(actor, "voices.withdraw-part", part.voice) ?? stillOpen(part);
