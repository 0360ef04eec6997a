import type { InspectionState } from "@dondoc/contract";
import type { Tone } from "../../ui/tone-badge.tsx";

export const inspectionTones: Readonly<Record<InspectionState, Tone>> = {
  PROPOSED: "waiting",
  APPROVED: "waiting",
  NOTIFIED: "waiting",
  IN_PROGRESS: "working",
  RECORD_SIGNED: "working",
  REPORTED: "working",
  CONCLUDED: "working",
  REMEDIATION: "working",
  CLOSED: "done",
  CANCELLED: "quiet",
};
