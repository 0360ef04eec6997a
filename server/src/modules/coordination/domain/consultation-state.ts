import type { ConsultationState, SilenceRule } from "@dondoc/contract";

/** The dates of one asked agency's part; local dates, instants only by whether they are there. */
export interface AskedClock {
  sent: boolean;
  withdrawn: boolean;
  silence: SilenceRule;
  lastDay: string | null;
  read: boolean;
  /** A person has it, or an answer is being drafted. */
  inHand: boolean;
  answeredOn: string | null;
  clarifyOn: string | null;
  clarifiedOn: string | null;
  accepted: boolean;
}

/**
 * Where a part stands as of a day (procedures digest 9.4). Lateness and agreement by silence come from the dates alone and are
 * never stored; the same rule as app.consultation_state.
 */
export function consultationState(asked: AskedClock, today: string): ConsultationState {
  const { lastDay, answeredOn } = asked;
  if (asked.withdrawn) return "closed";
  if (!asked.sent || lastDay === null) return "draft";
  if (asked.accepted) return "accepted";
  if (asked.clarifyOn !== null && asked.clarifiedOn === null) return "returnedForClarification";
  if (answeredOn !== null) return answeredOn > lastDay ? "answeredLate" : "answered";
  if (today > lastDay) return afterTheLimit[asked.silence];
  if (asked.inHand) return "answering";
  return asked.read ? "received" : "sent";
}

const afterTheLimit = {
  agree: "deemedAgree",
  escalate: "overdueEscalated",
  none: "overdue",
} as const satisfies Record<SilenceRule, ConsultationState>;
