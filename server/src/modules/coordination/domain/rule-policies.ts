import type { RuleFields, RuleReviewState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { coordinationRefusals } from "./refusals.ts";

export interface RuleSubject {
  id: string;
  version: number;
  title: string;
  inForceFrom: string;
  reviewState: RuleReviewState;
}

/** The register is one for the whole province, and so are those who keep it. */
export const mayKeepRules = (actor: Actor): Verdict =>
  isProvinceWide(actor)
    ? allowed
    : refuse("Sổ quy chế phối hợp do Văn phòng UBND tỉnh và Sở Nội vụ cập nhật.");

export function mayChangeRule(actor: Actor, rule: RuleSubject): Verdict {
  const verdict = mayKeepRules(actor);
  if (!verdict.allowed || rule.reviewState !== "ended") return verdict;
  return refuse("Quy chế này đã hết áp dụng; hãy ghi quy chế mới thay nó.");
}

/** What is wrong with a rule's fields by themselves, at its field. */
export function wrongRule(rule: RuleFields, today: string): Refusal | null {
  if (rule.urgentDays > rule.normalDays) {
    return atField(coordinationRefusals.URGENT_LONGER(), "urgentDays");
  }
  if (new Set(rule.partyIds).size === 1) {
    return atField(coordinationRefusals.ONE_PARTY(), "partyIds");
  }
  if (rule.silence !== "none" && !rule.silenceBasis?.trim()) {
    return atField(coordinationRefusals.SILENCE_WITHOUT_BASIS(), "silenceBasis");
  }
  if (rule.nextReviewOn < today) {
    return atField(coordinationRefusals.REVIEW_DAY_MISSING(), "nextReviewOn");
  }
  return null;
}
