import type { InnovationState, Protection } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";

/** What the policies of all acts on a proposal look at. */
export interface InnovationSubject {
  id: string;
  version: number;
  number: number;
  state: InnovationState;
  personId: string;
  /** The agency, as it stands today; whether the proposer still leads in it. */
  unitId: string;
  inOffice: boolean;
  /** Who leads the review today: the head of the agency it was addressed to, never the proposer. */
  reviewerHeadId: string | null;
  reviewerUnitId: string;
  reviewedOn: string | null;
  startedOn: string | null;
  plannedFrom: string;
  plannedTo: string;
  finishedOn: string | null;
  reviewBy: string | null;
  reportBy: string | null;
  evaluateBy: string | null;
  concludeBy: string | null;
  protection: string | null;
}

const LEADING =
  /^(?:(?:phó|quyền|phụ trách) )?(?:chủ tịch|giám đốc|phó|trưởng|cục trưởng|chi cục trưởng|chánh|tổng giám đốc|hiệu trưởng|viện trưởng)/iu;
const NO_OFFICE = /^(?:phó )?(?:trưởng )?(?:nhóm|kho)/iu;

/** Leaders and managers only (Decree 73/2023, Article 2); specialists are judged by other rules. The same in SQL: `app.leads`. */
export function isLeader(title: string, isHead: boolean): boolean {
  const name = title.normalize("NFC");
  return isHead || (LEADING.test(name) && !NO_OFFICE.test(name));
}

/** Votes of the head and deputies, without a deputy who proposes. */
export interface Votes {
  votesFor: number;
  votesAgainst: number;
  votesAbstained: number;
  headFor: boolean;
}

/** More than half of all who vote; where both sides are equal, the head's (Article 8.1). */
export function passes({ votesFor, votesAgainst, votesAbstained, headFor }: Votes): boolean {
  if (votesFor === votesAgainst) return votesFor > 0 && headFor;
  return votesFor * 2 > votesFor + votesAgainst + votesAbstained;
}

/** The head has voted: their side has at least their vote. */
export const countsHead = ({ votesFor, votesAgainst, headFor }: Votes): boolean =>
  (headFor ? votesFor : votesAgainst) > 0;

/** What a review came to; null where the votes and the paper do not fit each other. */
export function reviewed(
  votes: Votes,
  { overrideDocument, escalate }: { overrideDocument: string | null; escalate: boolean },
): InnovationState | null {
  if (!countsHead(votes)) return null;
  if (escalate) return overrideDocument === null ? "ESCALATED" : null;
  if (passes(votes)) return overrideDocument === null ? "APPROVED_COLLECTIVE" : null;
  if (overrideDocument === null) return "REJECTED";
  // Who was against it takes no responsibility for allowing it.
  return votes.headFor ? "APPROVED_BY_HEAD" : null;
}

const NOT_BEGUN: readonly InnovationState[] = ["DRAFT", "SUBMITTED", "ESCALATED", "APPROVED_COLLECTIVE", "APPROVED_BY_HEAD"]; // prettier-ignore
const RUNNING: readonly InnovationState[] = ["RUNNING", "ADJUSTED"];
/** Who acts themself; a proposal is a person's own and is not carried on by a delegate. */
const isProposer = (actor: Actor, { personId }: InnovationSubject): boolean =>
  actor.onBehalfOf === undefined && actor.personId === personId;
/** Either of the two persons of a delegation. */
const touchesProposer = (actor: Actor, { personId }: InnovationSubject): boolean =>
  actor.personId === personId || actor.onBehalfOf?.personId === personId;
const leadsReview = (actor: Actor, { reviewerHeadId }: InnovationSubject): boolean =>
  reviewerHeadId !== null && (actor.onBehalfOf?.personId ?? actor.personId) === reviewerHeadId;
const proposerOnly = refuse("Chỉ người đề xuất thực hiện việc này.");
const reviewerOnly = refuse(
  "Việc này do người đứng đầu cơ quan nhận đề xuất thực hiện; nếu người đề xuất là người đứng đầu thì do người đứng đầu cơ quan cấp trên.",
);
const leftOffice = refuse(
  "Người đề xuất không còn giữ chức vụ lãnh đạo, quản lý tại cơ quan; chỉ còn báo cáo kết quả.",
);

const ofProposer = (
  actor: Actor,
  row: InnovationSubject,
  states: readonly InnovationState[],
  otherwise: string,
): Verdict => {
  if (!isProposer(actor, row)) return proposerOnly;
  if (!states.includes(row.state)) return refuse(otherwise);
  return row.inOffice ? allowed : leftOffice;
};

export const maySubmit = (actor: Actor, row: InnovationSubject): Verdict =>
  ofProposer(actor, row, ["DRAFT"], "Đề xuất đã gửi.");

export const mayChange = (actor: Actor, row: InnovationSubject): Verdict =>
  ofProposer(
    actor,
    row,
    ["DRAFT"],
    "Đề xuất đã gửi; muốn đổi nội dung thì rút lại và soạn đề xuất mới.",
  );

/** Until it begins; what runs is stopped by a decision, with its record. Whoever left the office may still take it back. */
export function mayWithdraw(actor: Actor, row: InnovationSubject): Verdict {
  if (!isProposer(actor, row)) return proposerOnly;
  return NOT_BEGUN.includes(row.state)
    ? allowed
    : refuse("Chỉ rút đề xuất chưa thực hiện; đề xuất đang thực hiện thì dừng bằng quyết định.");
}

export function mayReview(actor: Actor, row: InnovationSubject): Verdict {
  if (touchesProposer(actor, row)) {
    return refuse("Người đề xuất không chủ trì xem xét đề xuất của mình.");
  }
  if (!leadsReview(actor, row)) return reviewerOnly;
  return row.state === "SUBMITTED" || row.state === "ESCALATED"
    ? allowed
    : refuse("Đề xuất chưa gửi hoặc đã được xem xét.");
}

export const mayStart = (actor: Actor, row: InnovationSubject): Verdict =>
  ofProposer(
    actor,
    row,
    ["APPROVED_COLLECTIVE", "APPROVED_BY_HEAD"],
    "Chỉ bắt đầu khi đề xuất đã được chấp thuận.",
  );

/** Whoever carries it out, and whoever leads the review: to adjust or stop it is a decision. */
export function mayNote(actor: Actor, row: InnovationSubject): Verdict {
  if (!RUNNING.includes(row.state)) return refuse("Chỉ ghi nhật ký khi đề xuất đang thực hiện.");
  if (isProposer(actor, row)) return row.inOffice ? allowed : leftOffice;
  return leadsReview(actor, row) && !touchesProposer(actor, row) ? allowed : proposerOnly;
}

/** Only what runs protects a task. */
export const mayLink = (actor: Actor, row: InnovationSubject): Verdict =>
  ofProposer(actor, row, RUNNING, "Chỉ gắn nhiệm vụ khi đề xuất đang thực hiện.");

/** The proposer's duty, which does not end with the office; of one who has left, whoever leads the review may report from the log. */
export function mayReport(actor: Actor, row: InnovationSubject): Verdict {
  const own = isProposer(actor, row);
  if (!own && (row.inOffice || !leadsReview(actor, row) || touchesProposer(actor, row))) {
    return proposerOnly;
  }
  return RUNNING.includes(row.state) || row.state === "STOPPED"
    ? allowed
    : refuse("Chỉ báo cáo kết quả khi đề xuất đang thực hiện hoặc đã dừng.");
}

export function mayEvaluate(actor: Actor, row: InnovationSubject): Verdict {
  if (touchesProposer(actor, row)) return refuse("Người đề xuất không tự đánh giá.");
  if (!leadsReview(actor, row)) return reviewerOnly;
  return row.state === "REPORTED" ? allowed : refuse("Chưa có báo cáo kết quả hoặc đã đánh giá.");
}

const EVALUATED: readonly InnovationState[] = ["ACHIEVED", "PARTLY", "MISSED"];

export function mayProtect(actor: Actor, row: InnovationSubject): Verdict {
  if (touchesProposer(actor, row)) return refuse("Người đề xuất không tự kết luận bảo vệ.");
  if (!leadsReview(actor, row)) return reviewerOnly;
  if (row.protection !== null) return refuse("Đã có kết luận bảo vệ.");
  return EVALUATED.includes(row.state) ? allowed : refuse("Chỉ kết luận sau khi đã đánh giá.");
}

/** Why a conclusion does not fit what was found; null where it does (Article 11, as the evaluation digest 12 tells it). */
export function wrongProtection(
  state: InnovationState,
  { protection, pureMotive }: { protection: Protection; pureMotive: boolean },
): string | null {
  if (protection === "none") return null;
  if (!pureMotive) {
    return "Chỉ bảo vệ khi kết luận chủ trương đúng, động cơ trong sáng, vì lợi ích chung.";
  }
  return state === "ACHIEVED" && protection !== "no-liability"
    ? "Loại trừ, miễn, giảm trách nhiệm chỉ đặt ra khi không đạt hoặc chỉ đạt một phần mục tiêu."
    : null;
}

/** A task as the link is judged by. */
export interface TaskToLink {
  number: number;
  unitId: string;
  state: string;
  lastDay: string | null;
}
const OPEN: readonly string[] = ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "SUSPENDED"];

/**
 * Why a task may not be linked; null where it may. Approval and link both lie before the deviation: what is late already finds no
 * proposal to shelter under (evaluation digest 12: back-dated links are rejected).
 */
export function wrongLink(
  { number, state, lastDay, ...task }: TaskToLink,
  { unitId, reviewedOn }: Pick<InnovationSubject, "unitId" | "reviewedOn">,
  today: string,
): string | null {
  if (task.unitId !== unitId) return `NV-${number} không do cơ quan của đề xuất thực hiện.`;
  if (!OPEN.includes(state)) return `NV-${number} đã kết thúc; chỉ gắn nhiệm vụ đang thực hiện.`;
  if (reviewedOn === null) return "Đề xuất chưa được chấp thuận.";
  if (lastDay === null || lastDay >= today) return null;
  return lastDay < reviewedOn
    ? `NV-${number} đã quá hạn từ ${vietnameseDate(lastDay)}, trước khi đề xuất được chấp thuận (${vietnameseDate(reviewedOn)}); không gắn lùi ngày.`
    : `NV-${number} đã quá hạn từ ${vietnameseDate(lastDay)}; chỉ gắn nhiệm vụ trước khi chậm, không gắn lùi ngày.`;
}

/** The clock that runs in a state, by its last day; of what runs, that of the report after the planned end. */
export function dueOf({
  state,
  reviewBy,
  reportBy,
  evaluateBy,
  concludeBy,
  protection,
}: InnovationSubject): string | null {
  if (state === "SUBMITTED") return reviewBy;
  if (RUNNING.includes(state) || state === "STOPPED") return reportBy;
  if (state === "REPORTED") return evaluateBy;
  return EVALUATED.includes(state) && protection === null ? concludeBy : null;
}
