import type { Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import { ofItsAgency } from "../../domain/policies.ts";
import type { VoiceSubject } from "../../domain/subject.ts";
import { settlementOf, type Settlement } from "./facts.ts";
import { mayGoOn } from "./steps.ts";

export const settlementIn = ({ complaint, round }: VoiceSubject): Settlement =>
  settlementOf(complaint?.level ?? (round > 1 ? 2 : 1), complaint?.steps ?? []);

/** The agency that settles; which step it is, `mayTake` says. */
export function mayStep(actor: Actor, row: VoiceSubject): Verdict {
  if (row.kind !== "complaint") return refuse("Hồ sơ này không phải khiếu nại.");
  const outside = ofItsAgency(actor, "complaints.step", row);
  if (outside) return outside;
  return row.state === "PROCESSING" || row.state === "ANSWERED"
    ? allowed
    : refuse("Chỉ ghi bước giải quyết khi khiếu nại đang ở cơ quan giải quyết.");
}

export function mayAppeal(_actor: Actor, row: VoiceSubject): Verdict {
  if (row.kind !== "complaint") return refuse("Hồ sơ này không phải khiếu nại.");
  return mayGoOn(settlementIn(row));
}
