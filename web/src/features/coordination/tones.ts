import type { ConsultationState, CooperationState, PartnerReportState } from "@dondoc/contract";
import type { Tone } from "../../ui/tone-badge.tsx";

export const consultationTones: Record<ConsultationState, Tone> = {
  draft: "quiet",
  sent: "waiting",
  received: "working",
  answering: "working",
  overdue: "late",
  overdueEscalated: "late",
  deemedAgree: "late",
  answered: "done",
  answeredLate: "late",
  returnedForClarification: "waiting",
  accepted: "done",
  closed: "quiet",
};
export const helpTones: Record<CooperationState, Tone> = {
  sent: "waiting",
  accepted: "working",
  overdue: "late",
  declined: "refused",
  delivered: "done",
  deliveredLate: "late",
  confirmed: "done",
};
export const reportTones: Record<PartnerReportState, Tone> = {
  "waiting-explanation": "waiting",
  "waiting-finding": "working",
  accepted: "late",
  shared: "refused",
  rejected: "quiet",
};
