import type { ExplanationStanding } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";

/** What the policies of both acts on an explanation look at. */
export interface ExplanationSubject {
  id: string;
  version: number;
  unitId: string;
  taskId: string;
  answered: boolean;
}

export const mayDraftExplanation = (actor: Actor, subject: ExplanationSubject): Verdict =>
  mayFor(actor, subject, "urging.draft-explanation");
/** The head answers personally (requirement B2); late is still better than never, and shows. */
export const mayExplain = (actor: Actor, subject: ExplanationSubject): Verdict =>
  mayFor(actor, subject, "urging.explain");

function mayFor(actor: Actor, { unitId, answered }: ExplanationSubject, act: string): Verdict {
  if (!holdsAct(actor, act, unitId)) {
    return refuse("Giải trình do cơ quan được yêu cầu gửi; bạn không thuộc cơ quan này.");
  }
  return answered ? refuse("Giải trình đã gửi; nội dung đã gửi không sửa được nữa.") : allowed;
}

/** As of a day; the day of an answer is the local day on which it came. */
export function standingOf(
  dueOn: string,
  answeredOn: string | null,
  today: string,
): ExplanationStanding {
  if (answeredOn !== null) return answeredOn <= dueOn ? "on-time" : "late";
  return today > dueOn ? "overdue" : "waiting";
}
