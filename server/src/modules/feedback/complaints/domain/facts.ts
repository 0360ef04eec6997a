import type { ComplaintLine, ComplaintState } from "@dondoc/contract";

/** A step as it was noted, in the order of the case. */
export interface NotedStep {
  line: ComplaintLine;
  on: string;
  remote?: boolean | null;
  /** Of a withdrawal: of all that was asked for. */
  whole?: boolean | null;
}
/** One settlement of a complaint, the first or the second, as its steps tell it. */
export interface Settlement {
  level: 1 | 2;
  state: ComplaintState;
  acceptedOn: string | null;
  /** A remote place, difficult to travel in: longer terms. */
  remote: boolean;
  /** Extended on a ground of the decree. */
  complex: boolean;
  /** While it was suspended no day counts; `to` is null while it is. */
  rests: { from: string; to: string | null }[];
  talked: boolean;
  withdrawn: boolean;
  decidedOn: string | null;
  /** Decided or not accepted: what the complainant may take further. */
  endedOn: string | null;
  sentOn: string | null;
  /** No step may be noted as of a day before. */
  lastOn: string | null;
}

/** The steps of one level, which begin anew with the second complaint. */
export function settlementOf(level: 1 | 2, steps: readonly NotedStep[]): Settlement {
  const begun: Settlement = {
    level,
    state: "RECEIVED",
    acceptedOn: null,
    remote: false,
    complex: false,
    rests: [],
    talked: false,
    withdrawn: false,
    decidedOn: null,
    endedOn: null,
    sentOn: null,
    lastOn: null,
  };
  return steps.reduce(
    (at, step) => ({ ...at, ...changed(at, step), lastOn: later(at.lastOn, step.on) }),
    begun,
  );
}
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

function changed(at: Settlement, { line, on, remote, whole }: NotedStep): Partial<Settlement> {
  switch (line) {
    case "accept":
      return { state: "ACCEPTED", acceptedOn: on, remote: remote ?? false };
    case "verify":
      return { state: "VERIFYING" };
    case "dialogue":
      return { talked: true };
    case "extend":
      return { complex: true };
    case "suspend":
      return { state: "SUSPENDED", rests: [...at.rests, { from: on, to: null }] };
    case "resume":
      return { state: "VERIFYING", rests: at.rests.map((rest) => (rest.to === null ? { ...rest, to: on } : rest)) }; // prettier-ignore
    case "withdraw":
      return { withdrawn: at.withdrawn || (whole ?? false) };
    case "refuse":
      return { state: "NOT_ACCEPTED", endedOn: on };
    case "decide":
      return { state: "DECIDED", decidedOn: on, endedOn: on };
    case "send":
      return { sentOn: on };
    case "terminate":
      return { state: "TERMINATED" };
    case "court":
      return { state: "AT_COURT" };
    default:
      return {};
  }
}
