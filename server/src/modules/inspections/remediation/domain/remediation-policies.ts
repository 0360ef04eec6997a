import type { InspectionState, RecommendationState } from "@dondoc/contract";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { nextRecommendationState, type RecommendationStep } from "./recommendation-state.ts";

/** What the policies of all acts on a recommendation look at. */
export interface RecommendationSubject {
  id: string;
  version: number;
  state: RecommendationState;
  inspectionId: string;
  inspectionNumber: number;
  findingId: string;
  label: string;
  taskId: string;
  taskVersion: number;
  /** The agency that answers for its task now. */
  holderUnitId: string;
  holderName: string;
  /** The head of the team now. */
  checkerPersonId: string | null;
  checkerName: string;
  /** Who sent in what waits, and for whom. */
  submitterPersonIds: readonly string[];
}

const AFTER_RECORD: readonly InspectionState[] = ["RECORD_SIGNED", "REPORTED", "CONCLUDED", "REMEDIATION"]; // prettier-ignore

const is = ({ personId }: Actor, id: string | null): boolean =>
  personId !== null && personId === id;

/** From the signed record on, by who leads the team. */
export function mayRecommend(actor: Actor, row: InspectionSubject): Verdict {
  if (row.state === "CLOSED") return refuse("Cuộc kiểm tra đã kết thúc.");
  if (!AFTER_RECORD.includes(row.state)) {
    return refuse("Kiến nghị khắc phục lập từ khi biên bản đã ký.");
  }
  if (row.findings === 0) return refuse("Biên bản không có phát hiện nào.");
  return actor.personId !== null && row.leaderPersonIds.includes(actor.personId)
    ? allowed
    : refuse("Việc này do trưởng đoàn hoặc phó trưởng đoàn thực hiện.");
}

/**
 * Once both sides have signed, the head of the team hands over; where that person no longer can, who decided the inspection or the
 * Chair names another. Nobody names themself.
 */
export function mayHandOver(actor: Actor, row: InspectionSubject): Verdict {
  if (!AFTER_RECORD.includes(row.state)) {
    return refuse("Trước khi ký biên bản, trưởng đoàn được đổi ở “Thay đổi thành viên đoàn”.");
  }
  const [head] = row.leaderPersonIds;
  const decides = actor.accountId === row.deciderAccountId;
  const chairs = actor.grants.some(
    ({ roleCode, onBehalfOf }) => roleCode === "CHAIR" && onBehalfOf === undefined,
  );
  return is(actor, head ?? null) || decides || chairs
    ? allowed
    : refuse(
        "Trưởng đoàn do chính trưởng đoàn, người quyết định kiểm tra hoặc Chủ tịch UBND giao lại.",
      );
}

const WHERE: Readonly<Record<RecommendationState, string>> = {
  ISSUED: "cơ quan chưa trả lời",
  ACCEPTED: "cơ quan đã chấp nhận",
  DISPUTED: "cơ quan không đồng ý, chờ trưởng đoàn kết luận",
  PLAN_AGREED: "kế hoạch khắc phục đã thống nhất",
  IN_PROGRESS: "cơ quan đang khắc phục",
  CLAIMED_DONE: "cơ quan đã báo cáo khắc phục, chờ trưởng đoàn xác nhận",
  REJECTED_CLAIM: "báo cáo khắc phục không được chấp nhận",
  VERIFIED_DONE: "đã xác nhận khắc phục",
  CLOSED_IMPLEMENTED: "đã kết thúc",
  CLOSED_PARTLY: "đã kết thúc, khắc phục một phần",
  CLOSED_NOT_IMPLEMENTED: "đã kết thúc, không thực hiện",
  REOPENED: "đã tái diễn; việc khắc phục tiếp tục ở kiến nghị sau",
};

function possible({ state }: RecommendationSubject, ...steps: RecommendationStep[]): Verdict {
  return steps.some((step) => nextRecommendationState(state, step) !== null)
    ? allowed
    : refuse(`Kiến nghị không ở bước này: ${WHERE[state]}.`);
}

/** Only the checker: not another of the team, not the Office, not whoever holds the act elsewhere. */
const checks = (actor: Actor, row: RecommendationSubject): Verdict =>
  is(actor, row.checkerPersonId)
    ? allowed
    : refuse(
        row.checkerName === ""
          ? "Đoàn kiểm tra chưa có trưởng đoàn. Người quyết định kiểm tra hãy giao trưởng đoàn mới."
          : `Việc này chỉ do trưởng đoàn kiểm tra (${row.checkerName}) thực hiện.`,
      );

const first = (...verdicts: Verdict[]): Verdict =>
  verdicts.find((verdict) => !verdict.allowed) ?? allowed;

export const mayAnswer = (actor: Actor, row: RecommendationSubject): Verdict =>
  first(
    holdsAct(actor, "inspections.answer-recommendation", row.holderUnitId)
      ? allowed
      : refuse(`Việc này do ${row.holderName} thực hiện.`),
    possible(row, "accept", "dispute"),
  );
export const mayAgreePlan = (actor: Actor, row: RecommendationSubject): Verdict =>
  first(possible(row, "agree-plan"), checks(actor, row));
export const mayRejectClaim = (actor: Actor, row: RecommendationSubject): Verdict =>
  first(possible(row, "reject-claim"), checks(actor, row), byAnother(actor, row));
export const mayVerify = (actor: Actor, row: RecommendationSubject): Verdict =>
  first(possible(row, "verify"), checks(actor, row), byAnother(actor, row));
export const mayCloseRecommendation = (actor: Actor, row: RecommendationSubject): Verdict =>
  first(possible(row, "close-implemented", "close-not-implemented"), checks(actor, row));

/** Nobody judges what they sent in themselves. */
const byAnother = (actor: Actor, { submitterPersonIds }: RecommendationSubject): Verdict =>
  actor.personId !== null && submitterPersonIds.includes(actor.personId)
    ? refuse(
        "Bạn là người báo cáo khắc phục nên không được tự kết luận. Hãy giao trưởng đoàn khác.",
      )
    : allowed;
