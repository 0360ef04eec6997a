import type { Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { nextState } from "../../domain/state-machine.ts";

/** What the policies of what follows the record look at. */
export interface ConclusionSubject extends InspectionSubject {
  /** A draft of the report or conclusion that nobody has signed yet, by its subject. */
  waitingDraft: string | null;
  /** Recommendations not yet ended. */
  unsettled: number;
}

const leads = (actor: Actor, { leaderPersonIds }: InspectionSubject): boolean =>
  actor.personId !== null && leaderPersonIds.includes(actor.personId);
const notLeading = refuse("Việc này do trưởng đoàn hoặc phó trưởng đoàn thực hiện.");
const ended: Verdict = refuse("Cuộc kiểm tra đã kết thúc.");
const waits = (subject: string): Verdict =>
  refuse(`Dự thảo “${subject}” đang chờ ký. Hãy sửa dự thảo ấy, hoặc bỏ rồi lập lại.`);

/** The team reports what stands in the signed record. */
export function mayDraftReport(actor: Actor, row: ConclusionSubject): Verdict {
  if (row.state === "CLOSED") return ended;
  if (nextState(row.kind, row.state, "report") === null) {
    return refuse(
      row.state === "IN_PROGRESS" || row.begunOn === null
        ? "Biên bản kiểm tra chưa ký."
        : "Cuộc kiểm tra đã có báo cáo.",
    );
  }
  if (row.waitingDraft !== null) return waits(row.waitingDraft);
  return leads(actor, row) ? allowed : notLeading;
}

/** Concluded is on the team's report. */
export function mayDraftConclusion(actor: Actor, row: ConclusionSubject): Verdict {
  if (row.state === "CLOSED") return ended;
  if (nextState(row.kind, row.state, "conclude") === null) {
    return refuse(
      row.state === "CONCLUDED" || row.state === "REMEDIATION"
        ? "Cuộc kiểm tra đã có kết luận."
        : "Kết luận lập từ khi báo cáo của đoàn đã ký.",
    );
  }
  if (row.waitingDraft !== null) return waits(row.waitingDraft);
  return leads(actor, row) ? allowed : notLeading;
}

/** The end: concluded, and nothing left to be put right. */
export function mayCloseInspection(actor: Actor, row: ConclusionSubject): Verdict {
  if (row.state === "CLOSED") return ended;
  if (nextState(row.kind, row.state, "close") === null) {
    return refuse("Cuộc kiểm tra chưa có kết luận nên chưa kết thúc được.");
  }
  if (row.unsettled > 0) {
    return refuse(`Còn ${row.unsettled} kiến nghị khắc phục chưa kết thúc.`);
  }
  return leads(actor, row) ? allowed : notLeading;
}
