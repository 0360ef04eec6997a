import type { VoiceKind, VoiceLimit, VoiceState, VoiceStep } from "@dondoc/contract";
import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  computeTerm,
  explainInVietnamese,
  workingDaysBetween,
  type Calendar,
  type LocalDateTime,
} from "@dondoc/workcalendar";
import { settlementOf, type NotedStep } from "../complaints/domain/facts.ts";
import { settleStep } from "../complaints/domain/terms.ts";
import { hoursDue, isInHours, momentOf, type HourUnit, type VoiceUnit, type WorkingTime } from "./hours.ts"; // prettier-ignore

/** What the clocks of a voice rest on. Beside each day its moment, where it is known: limits in hours count from it. */
export interface ClockFacts {
  kind: VoiceKind;
  state: VoiceState;
  /** First reception: by it the limits are chosen, whatever happens later (ADR 48). */
  receivedOn: string;
  /** From when the present round counts: the first reception, or the day on which it was raised again. */
  roundFrom: string;
  roundAt?: LocalDateTime | null;
  /** By the rows of urgent matters, where its kind has any. */
  urgent?: boolean;
  assignedOn: string | null;
  assignedAt?: LocalDateTime | null;
  answeredOn: string | null;
  answeredAt?: LocalDateTime | null;
  /** Of the present round, the earliest first; `to` is null while the sender has not answered. */
  pauses: readonly Pause[];
  /** Of a complaint: the steps of the settlement that runs. */
  complaint?: { level: 1 | 2; steps: readonly NotedStep[] } | null;
}
export interface Pause {
  from: string;
  to: string | null;
  fromAt?: LocalDateTime | null;
  toAt?: LocalDateTime | null;
}
export interface RunningClock extends End {
  step: "triage" | "answer" | "publish";
  from: string;
  limit: VoiceLimit;
}
/** The last day in time; of a limit in hours also its last minute, and what that is counted from. */
export interface End {
  on: string;
  why: string;
  hours: Hours | null;
}
interface Hours {
  at: LocalDateTime;
  fromAt: LocalDateTime;
  /** What the limit gives, with what was waited for the sender. */
  minutes: number;
  unit: HourUnit;
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

/** The limit of a step: of what is urgent its own, where its kind has one. */
function limitFor(limits: readonly VoiceLimit[], facts: ClockFacts, step: Step): VoiceLimit | null {
  const of = { kind: facts.kind, day: facts.receivedOn };
  const pressing = facts.urgent === true && (step === "triage" || step === "answer");
  const urgent = pressing ? limitOn(limits, { ...of, step: `${step}-urgent` }) : null;
  return urgent ?? limitOn(limits, { ...of, step });
}
type Step = "triage" | "refuse" | "ask" | "answer" | "publish";

/** When a limit ends, in whatever it runs; `from.at` is the moment of its beginning where that is known. */
export function endOf(
  { calendar, schedules }: WorkingTime,
  { amount, unit }: Pick<VoiceLimit, "amount" | "unit">,
  from: { on: string; at?: LocalDateTime | null | undefined },
  pauses: readonly Pause[],
): End {
  if (!isInHours(unit))
    return { ...lastDay(calendar, { amount, unit }, from.on, pauses), hours: null };
  const rests = pauses.map((pause) => ({
    from: momentOf(pause.from, pause.fromAt),
    to: pause.to === null ? null : momentOf(pause.to, pause.toAt),
  }));
  const begun = momentOf(from.on, from.at);
  const { on, why, ...hours } = hoursDue({ calendar, schedules }, { amount, unit }, begun, rests);
  return { on, why, hours: { ...hours, unit } };
}

/**
 * The last day of a limit in days. Working days are counted (Civil Code 2015, article 147), days of the calendar roll on to the next
 * working day (article 148). Days on which the sender was asked do not count; one that was asked after the end stops nothing.
 */
export function lastDay(
  calendar: Calendar,
  { amount, unit }: { amount: number; unit: Exclude<VoiceUnit, HourUnit> },
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

/** What a limit is counted from; no day where that has not happened yet. */
function beginOf(facts: ClockFacts, { countedFrom }: VoiceLimit) {
  switch (countedFrom) {
    case "assignment":
      return { on: facts.assignedOn, at: facts.assignedAt };
    case "answer":
      return { on: facts.answeredOn, at: facts.answeredAt };
    default:
      return { on: facts.roundFrom, at: facts.roundAt };
  }
}

export interface Law extends WorkingTime {
  limits: readonly VoiceLimit[];
}

function clock(facts: ClockFacts, step: RunningClock["step"], law: Law): RunningClock | null {
  const limit = limitFor(law.limits, facts, step);
  if (!limit) return null;
  const { on, at } = beginOf(facts, limit);
  if (on === null) return null;
  const pauses = step === "publish" ? [] : facts.pauses;
  return { step, from: on, limit, ...endOf(law, limit, { on, at }, pauses) };
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
    return limit && { step, from, limit, ...endOf(law, limit, { on: from }, pauses) };
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
  law: Law & { now: LocalDateTime },
): boolean | null {
  const limit = limitFor(law.limits, facts, step);
  const from = { on: facts.roundFrom, at: facts.roundAt };
  return limit && isOver(endOf(law, limit, from, facts.pauses), law.now);
}

/** A limit in hours is over once its minute has passed, one in days once its day has. */
const isOver = ({ on, hours }: Pick<End, "on" | "hours">, now: LocalDateTime): boolean =>
  hours === null ? now.slice(0, 10) > on : now > hours.at;
