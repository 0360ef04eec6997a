import type { ComplaintState } from "@dondoc/contract";
import type { Actor } from "../../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../../kernel/verdict.ts";
import { ofAgencyOrReception } from "../../../domain/policies.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { settlementIn } from "../../domain/policies.ts";

const OPEN: ReadonlySet<ComplaintState> = new Set(["RECEIVED", "ACCEPTED", "VERIFYING", "SUSPENDED"]); // prettier-ignore

/** Whoever takes the complaint down, or settles it, while it is being settled. */
export function mayNoteTime(actor: Actor, row: VoiceSubject): Verdict {
  if (row.kind !== "complaint") return refuse("Hồ sơ này không phải khiếu nại.");
  const outside = ofAgencyOrReception(actor, "complaints.known", row);
  if (outside) return outside;
  return row.closedOn === null && OPEN.has(settlementIn(row).state)
    ? allowed
    : refuse("Chỉ ghi ngày biết quyết định, hành vi khi khiếu nại chưa giải quyết xong.");
}
