import type { VoiceKind, VoiceLimit, VoiceState, VoiceStep } from "@dondoc/contract";
import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  computeTerm,
  explainInVietnamese,
  workingDaysBetween,
  type Calendar,
} from "@dondoc/workcalendar";
import { settlementOf, type NotedStep } from "../complaints/domain/facts.ts";
import { settleStep } from "../complaints/domain/terms.ts";

/** What the clocks of a voice rest on. */
export interface ClockFacts {
  kind: VoiceKind;
  state: VoiceState;
  /** First reception: by it the limits are chosen, whatever happens later (ADR 48). */
  receivedOn: string;
  /** From when the present round counts: the first reception, or the day on which it was raised again. */
  roundFrom: string;
  assignedOn: string | null;
  answeredOn: string | null;
  /** Of the present round, the earliest first; `to` is null while the sender has not answered. */
  pauses: readonly Pause[];
  /** Of a complaint: the steps of the settlement that runs. */
  complaint?: { level: 1 | 2; steps: readonly NotedStep[] } | null;
}
export interface Pause {
  from: string;
  to: string | null;
}
export interface RunningClock {
  step: "triage" | "answer" | "publish";
  from: string;
  on: string;
  why: string;
  limit: VoiceLimit;
}

/** The limit in force on a day of reception; null where no rule says one. */
export function limitOn(
  limits: readonly VoiceLimit[],
  { kind, step, day }: { kind: VoiceKind; step: VoiceStep; day: string },
): VoiceLimit | null {
  const known = limits.filter(
    (limit) => limit.kind === kind && limit.step === step && limit.validFrom <= day,
  );
  return known.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
}

/**
 * The last day of a limit. Working days are counted (Civil Code 2015, article 147), days of the calendar roll on to the next
 * working day (article 148). Days on which the sender was asked do not count; one that was asked after the end stops nothing.
 */
export function lastDay(
  calendar: Calendar,
  { amount, unit }: Pick<VoiceLimit, "amount" | "unit">,
  from: string,
  pauses: readonly Pause[],
): { on: string; why: string } {
  if (unit === "workday") {
    const spent = restsOf(pauses, from, (day, days) => addWorkingDays(calendar, day, days).date, {
      amount,
      between: (a, b) => workingDaysBetween(calendar, a, b),
    });
    const { date, explanation } = addWorkingDays(calendar, from, amount + spent);
    return { on: date, why: said(explainInVietnamese(explanation), spent, "ngày làm việc") };
  }
  const spent = restsOf(pauses, from, addDays, { amount, between: calendarDaysBetween });
  const { date, explanation } = computeTerm(calendar, { n: amount + spent, unit, from });
  return { on: date, why: said(explainInVietnamese(explanation), spent, "ngày") };
}

const said = (why: string, spent: number, unit: string): string =>
  spent === 0 ? why : `${why} Trong đó ${spent} ${unit} chờ người gửi bổ sung, không tính.`;

/** How many days the sender took, of those that began before the limit as it then stood was over. */
function restsOf(
  pauses: readonly Pause[],
  from: string,
  add: (day: string, days: number) => string,
  { amount, between }: { amount: number; between: (from: string, to: string) => number },
): number {
  return pauses.reduce((spent, pause) => {
    if (pause.to === null || pause.to <= from || pause.from > add(from, amount + spent))
      return spent;
    return spent + between(pause.from > from ? pause.from : from, pause.to);
  }, 0);
}

const stepOf = (state: VoiceState): RunningClock["step"] | null => {
  switch (state) {
    case "NEW":
    case "REOPENED":
      return "triage";
    case "PROCESSING":
    case "AWAITING_APPROVAL":
      return "answer";
    case "ANSWERED":
      return "publish";
    default:
      return null;
  }
};

/** What a limit is counted from; null where that has not happened yet. */
function beginOf(facts: ClockFacts, { countedFrom }: VoiceLimit): string | null {
  switch (countedFrom) {
    case "assignment":
      return facts.assignedOn;
    case "answer":
      return facts.answeredOn;
    default:
      return facts.roundFrom;
  }
}

export interface Law {
  limits: readonly VoiceLimit[];
  calendar: Calendar;
}

function clock(facts: ClockFacts, step: RunningClock["step"], law: Law): RunningClock | null {
  const limit = limitOn(law.limits, { kind: facts.kind, step, day: facts.receivedOn });
  const from = limit && beginOf(facts, limit);
  if (!limit || from === null) return null;
  return {
    step,
    from,
    limit,
    ...lastDay(law.calendar, limit, from, step === "publish" ? [] : facts.pauses),
  };
}

/** The clock that runs now, and the day by which an answer is owed as a whole. While the sender is asked none runs. */
export function clocksOf(facts: ClockFacts, law: Law): Clocks {
  if (facts.complaint) return complaintClocks(facts, facts.complaint, law);
  const step = stepOf(facts.state);
  const asked = facts.pauses.some(({ to }) => to === null);
  return {
    running: step === null || asked ? null : clock(facts, step, law),
    answer: clock(facts, "answer", law),
  };
}

interface Clocks {
  running: RunningClock | null;
  answer: RunningClock | null;
}

/**
 * A complaint is first accepted or not, wherever it lies; the term of its settlement begins with the acceptance. The second one is
 * another case before another authority: its rows are those of the day on which it came.
 */
function complaintClocks(
  facts: ClockFacts,
  { level, steps }: NonNullable<ClockFacts["complaint"]>,
  law: Law,
): Clocks {
  const at = settlementOf(level, steps);
  const day = level === 1 ? facts.receivedOn : facts.roundFrom;
  const pauses = [...facts.pauses, ...at.rests].toSorted((a, b) => a.from.localeCompare(b.from));
  const rests = pauses.some(({ to }) => to === null);
  const one = (step: "triage" | "answer", row: VoiceStep, from: string): RunningClock | null => {
    const limit = limitOn(law.limits, { kind: facts.kind, step: row, day });
    return limit && { step, from, limit, ...lastDay(law.calendar, limit, from, pauses) };
  };
  const accept = one("triage", "triage", facts.roundFrom);
  const answer = at.acceptedOn === null ? null : one("answer", settleStep(at), at.acceptedOn);
  const runs = OPEN_COMPLAINT.has(facts.state) && !rests;
  return { running: runs ? (answer ?? accept) : null, answer };
}
const OPEN_COMPLAINT: ReadonlySet<VoiceState> = new Set(["NEW", "REOPENED", "PROCESSING", "AWAITING_APPROVAL"]); // prettier-ignore

/** Whether a step was taken after its limit; null where no rule says one. */
export function isLate(
  facts: ClockFacts,
  step: "refuse" | "ask",
  { limits, calendar, today }: Law & { today: string },
): boolean | null {
  const limit = limitOn(limits, { kind: facts.kind, step, day: facts.receivedOn });
  return limit && today > lastDay(calendar, limit, facts.roundFrom, facts.pauses).on;
}
