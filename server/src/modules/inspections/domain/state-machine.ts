import type { InspectionKind, InspectionState } from "@dondoc/contract";

/** What moves an inspection on (task digest 13.4). */
export type InspectionStep =
  | "approve"
  | "notify"
  | "begin"
  | "sign-record"
  | "report"
  | "conclude"
  | "remedy"
  | "close"
  | "cancel";

/** Told to the inspected in writing before the visit; of the others neither time nor place is told. */
export const isNoticed = (kind: InspectionKind): boolean =>
  kind === "planned" || kind === "thematic" || kind === "follow-up";

type Way = Partial<Record<InspectionStep, InspectionState>>;

const WAYS: Readonly<Record<InspectionState, Way>> = {
  PROPOSED: { approve: "APPROVED", cancel: "CANCELLED" },
  APPROVED: { notify: "NOTIFIED", begin: "IN_PROGRESS", cancel: "CANCELLED" },
  NOTIFIED: { begin: "IN_PROGRESS", cancel: "CANCELLED" },
  IN_PROGRESS: { "sign-record": "RECORD_SIGNED" },
  RECORD_SIGNED: { report: "REPORTED" },
  REPORTED: { conclude: "CONCLUDED" },
  CONCLUDED: { remedy: "REMEDIATION", close: "CLOSED" },
  REMEDIATION: { close: "CLOSED" },
  CLOSED: {},
  CANCELLED: {},
};

/** Where a step leads; null where it is not possible. What is to be told in advance begins only when it was. */
export function nextState(
  kind: InspectionKind,
  state: InspectionState,
  step: InspectionStep,
): InspectionState | null {
  if (step === "notify" && !isNoticed(kind)) return null;
  if (step === "begin" && state === "APPROVED" && isNoticed(kind)) return null;
  return WAYS[state][step] ?? null;
}

/** An unannounced one is known to those who prepare it alone until it begins; also where it never does. */
export const isHidden = (kind: InspectionKind, begunOn: string | null): boolean =>
  kind === "unannounced" && begunOn === null;
