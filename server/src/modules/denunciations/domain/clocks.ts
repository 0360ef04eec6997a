import type { DenunciationClockStep } from "@dondoc/contract";
import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  computeTerm,
  explainInVietnamese,
  type Calendar,
} from "@dondoc/workcalendar";
import type { CaseFacts } from "./facts.ts";

/** One dated row of app.denunciation_limit. */
export interface DenunciationLimit {
  step: DenunciationClockStep | "first-several" | "extend" | "extend-again";
  validFrom: string;
  amount: number;
  unit: "workday" | "day";
  legalBasis: string;
}
export interface RunningClock {
  step: DenunciationClockStep;
  from: string;
  on: string;
  why: string;
  legalBasis: string;
  /** Null while it runs. */
  doneOn: string | null;
}
interface Law {
  limits: readonly DenunciationLimit[];
  calendar: Calendar;
}

/** The row that holds for what was received on a day. */
function rowOn(
  { limits }: Law,
  step: DenunciationLimit["step"],
  day: string,
): DenunciationLimit | null {
  const known = limits.filter((limit) => limit.step === step && limit.validFrom <= day);
  return known.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
}

function counted(
  { calendar }: Law,
  from: string,
  amount: number,
  unit: DenunciationLimit["unit"],
): { on: string; why: string } {
  const { date, explanation } =
    unit === "workday"
      ? addWorkingDays(calendar, from, amount)
      : computeTerm(calendar, { n: amount, unit, from });
  return { on: date, why: explainInVietnamese(explanation) };
}

/** Every clock of a case that has begun, in the order of the law; while it is suspended, that of the settlement has none. */
export function clocksOf(facts: CaseFacts, law: Law): RunningClock[] {
  const { receivedOn, severalPlaces, acceptedOn, concludedOn, actedOn } = facts;
  const simple = (
    step: DenunciationClockStep,
    from: string | null,
    doneOn: string | null,
    row: DenunciationLimit["step"] = step,
  ): RunningClock[] => {
    const limit = from === null ? null : rowOn(law, row, receivedOn);
    if (from === null || limit === null) return [];
    const { legalBasis, amount, unit } = limit;
    return [{ step, from, ...counted(law, from, amount, unit), legalBasis, doneOn }];
  };
  const all = [
    ...simple("first", receivedOn, facts.decidedOn, severalPlaces ? "first-several" : "first"),
    // Shorter, and only where the letter belongs to somebody else: a list does not count it.
    ...(facts.state === "RECEIVED" || facts.state === "TRANSFERRED"
      ? simple("transfer", receivedOn, facts.decidedOn)
      : []),
    ...simple("notify", acceptedOn, facts.notifiedOn),
    ...(acceptedOn === null ? [] : settlement(facts, acceptedOn, law)),
    ...simple("send", concludedOn, facts.sentOn),
    ...simple("act", concludedOn, actedOn),
    ...simple("publish", actedOn, facts.publishedOn),
  ];
  // A case that ended owes nothing more; what was done, and when, stays to be seen.
  return facts.closedOn === null ? all : all.filter(({ doneOn }) => doneOn !== null);
}

/** 30 days from acceptance and 30 for each extension; days of suspension are added. */
function settlement(facts: CaseFacts, from: string, law: Law): RunningClock[] {
  const limit = rowOn(law, "settle", facts.receivedOn);
  if (!limit || facts.rests.some(({ to }) => to === null)) return [];
  const longer = (["extend", "extend-again"] as const)
    .slice(0, facts.extensions)
    .reduce((sum, step) => sum + (rowOn(law, step, facts.receivedOn)?.amount ?? 0), 0);
  // One that began when the term was over stops nothing.
  const rested = facts.rests.reduce((days, rest) => {
    const over = rest.from > addDays(from, limit.amount + longer + days);
    return over || rest.to === null ? days : days + calendarDaysBetween(rest.from, rest.to);
  }, 0);
  const { on, why } = counted(law, from, limit.amount + longer + rested, limit.unit);
  const said = [
    why,
    longer > 0 && `Trong đó gia hạn ${longer} ngày.`,
    rested > 0 && `Trong đó ${rested} ngày tạm đình chỉ, không tính vào thời hạn.`,
  ];
  return [
    {
      step: "settle",
      from,
      on,
      why: said.filter((part) => part !== false).join(" "),
      legalBasis: limit.legalBasis,
      doneOn: facts.concludedOn,
    },
  ];
}

/** What is due first. */
export function dueOf(clocks: readonly RunningClock[]): RunningClock | null {
  const running = clocks.filter(({ step, doneOn }) => doneOn === null && step !== "transfer");
  return running.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}
