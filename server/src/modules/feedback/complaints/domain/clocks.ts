import type { ComplaintClock, VoiceStep } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { clocksOf, endOf, limitOn, type ClockFacts, type Law } from "../../domain/limits.ts";
import { settlementOf, type Settlement } from "./facts.ts";
import { appealStep, sendStep } from "./terms.ts";

/** Every clock of a settlement, also those that have ended, in time or late. */
export function settlementClocks(facts: ClockFacts, law: Law & { today: string }): ComplaintClock[] {
  const { level, steps } = facts.complaint ?? { level: 1, steps: [] };
  const at = settlementOf(level, steps);
  // As they stood while the case was open: what is over is judged by the day on which it was done.
  const { running } = clocksOf({ ...facts, state: "PROCESSING", complaint: { level, steps: [] } }, law);
  const { answer } = clocksOf(facts, law);
  const wasRefused = at.state === "NOT_ACCEPTED" ? at.endedOn : null;
  const found = [
    running && { ...running, step: "accept" as const, doneOn: at.acceptedOn ?? wasRefused },
    answer && { ...answer, step: "settle" as const, doneOn: at.decidedOn },
    ...after(facts, at, law),
  ];
  const over = at.state === "TERMINATED";
  return found
    .filter((one) => one !== null)
    .filter(({ doneOn }) => !over || doneOn !== null)
    .map(({ step, from, on, why, limit: { legalBasis, certainty }, doneOn }) => {
      const day = doneOn ?? law.today;
      const daysLate = day > on ? calendarDaysBetween(on, day) : 0;
      return { step, from, on, why, legalBasis, certainty, doneOn, daysLate };
    });
} // prettier-ignore

/** Once it is decided: to send the decision, and until when the complainant may go further. */
function after(facts: ClockFacts, at: Settlement, law: Law) {
  const { decidedOn, level } = at;
  if (decidedOn === null) return [];
  const day = level === 1 ? facts.receivedOn : facts.roundFrom;
  const one = (step: "send" | "appeal", row: VoiceStep, from: string, doneOn: string | null) => {
    const limit = limitOn(law.limits, { kind: "complaint", step: row, day });
    return limit && { step, from, limit, doneOn, ...endOf(law, limit, { on: from }, []) };
  };
  return [
    one("send", sendStep(at), decidedOn, at.sentOn),
    // From when the decision was received, which is not known here: from when it was sent.
    level === 1 && at.sentOn !== null ? one("appeal", appealStep(at), at.sentOn, null) : null,
  ];
}
