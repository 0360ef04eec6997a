import { ComplaintDocument, type ComplaintStep } from "@dondoc/contract";
import type { Actor } from "../../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../../kernel/verdict.ts";
import { ofItsAgency } from "../../../domain/policies.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { settlementIn } from "../../domain/policies.ts";
import { mayTake } from "../../domain/steps.ts";
import { documentNames } from "./words.ts";

/** The step that each document is, once it is signed. */
export const stepOf = {
  acceptance: "accept",
  refusal: "refuse",
  decision: "decide",
} as const satisfies Record<ComplaintDocument, ComplaintStep>;

/** A complaint with what waits to be signed in it. */
export interface DocumentSubject extends VoiceSubject {
  waiting: ComplaintDocument | null;
}

/** Whether a document may be drafted now: where its step may be taken, and while nothing else waits for a signature. */
export function mayDraft(document: ComplaintDocument, row: DocumentSubject): Verdict {
  const step = mayTake(stepOf[document], settlementIn(row));
  if (!step.allowed) return step;
  return row.waiting === null
    ? allowed
    : refuse(`Dự thảo ${documentNames[row.waiting]} đang chờ ký. Hãy sửa dự thảo ấy, hoặc bỏ rồi lập lại.`); // prettier-ignore
}

/** The agency that settles; which document it is, `mayDraft` says. */
export function mayDraftAny(actor: Actor, row: DocumentSubject): Verdict {
  if (row.kind !== "complaint") return refuse("Hồ sơ này không phải khiếu nại.");
  const outside = ofItsAgency(actor, "complaints.draft", row);
  if (outside) return outside;
  const verdicts = ComplaintDocument.options.map((document) => mayDraft(document, row));
  if (row.state === "PROCESSING" && verdicts.some((one) => one.allowed)) return allowed;
  const waiting = row.waiting !== null && verdicts.find((one) => !one.allowed);
  return waiting || refuse("Chỉ lập văn bản khi khiếu nại đang được giải quyết.");
}
