import type { ComplaintStep } from "@dondoc/contract";
import type { ClockFacts } from "../../domain/limits.ts";
import type { VoiceSubject } from "../../domain/subject.ts";
import type { NotedStep } from "./facts.ts";

/** What the voice is after a step: settled by a decision or by saying why not, ended by a withdrawal, else where it was. */
export function afterStep(
  row: VoiceSubject,
  noted: NotedStep & { line: ComplaintStep },
): Partial<ClockFacts> {
  const { level, steps } = row.complaint ?? { level: 1 as const, steps: [] };
  const complaint = { level, steps: [...steps, noted] };
  switch (noted.line) {
    case "decide":
    case "refuse":
      return { complaint, state: "ANSWERED", answeredOn: noted.on };
    case "terminate":
      return { complaint, state: "WITHDRAWN" };
    case "send":
    case "note":
      // The case may be closed: what moves no clock leaves it as it stands.
      return row.closedOn === null ? { complaint } : {};
    default:
      return { complaint };
  }
}
