import type { TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";

/** Calendar days after the last day, and whose they are; the parts add up to the whole. */
export interface DelaySplit {
  total: number;
  /** With the agency, also while a finished result was not handed in; none of a task that it did in time. */
  own: number;
  /** Lost to a partner by an accepted finding, before the last day or after it, as far as the agency is late at all. */
  partner: number;
  /** Suspended by the assigner. */
  suspended: number;
  /** From the day after a result was handed in to the day it was confirmed or returned, unless suspended. */
  confirmer: number;
}

/** What the split depends on; all are local dates. */
export interface DelayFacts {
  state: TaskState;
  lastDay: string | null;
  receivedOn: string;
  completedOn: string | null;
  /** A request to extend, made in time, waits for its decision. */
  extensionPending: boolean;
  /** The day on which the task went to another agency. */
  passedOn: string | null;
  submissions: readonly {
    submittedOn: string;
    decidedOn: string | null;
    outcome: "confirmed" | "returned" | "lapsed" | null;
  }[];
  /** Times at which a result stood confirmed and was then found not to hold. */
  reopenings: readonly { confirmedOn: string; reopenedOn: string }[];
  waiting: readonly {
    kind: "suspended" | "partner";
    fromOn: string;
    toOn: string | null;
    /** The day of the decision or finding: before it nobody charged these days. */
    knownOn: string;
  }[];
}

const NONE: DelaySplit = { total: 0, own: 0, partner: 0, suspended: 0, confirmer: 0 };

/**
 * Whose the days after the last day are, as of a day: what was decided later is not known yet. A task that came after its own
 * date, that has none, or that was revoked is nobody's delay; of one that was handed on, the days until then stay with the
 * agency that had it (domain section 17.2). What is not rest and not the confirmer's is the agency's side: its own days, less
 * those that a partner took from it (case 21); nobody's while a timely request to extend waits, nor when the evidence was in
 * time (case 13), nor on the days on which a result stood confirmed until it was reopened: nobody held the task then. The same rule as the SQL function app.delay_split; delay-split-in-sql.test.ts holds the two together.
 */
export function delaySplit(facts: DelayFacts, asOf: string): DelaySplit {
  const { state, lastDay, receivedOn, submissions, waiting } = facts;
  if (state === "REVOKED") return NONE;
  if (lastDay === null || receivedOn > lastDay) return NONE;
  const end = endOf(facts, asOf);
  const waits = (kind: "suspended" | "partner", day: string) =>
    waiting.some(
      ({ kind: own, fromOn, toOn, knownOn }) =>
        own === kind && fromOn <= day && day <= (toOn ?? asOf) && knownOn <= asOf,
    );
  let [suspended, confirmer, agencys] = [0, 0, 0];
  for (let day = addDays(lastDay, 1); day <= end; day = addDays(day, 1)) {
    const atConfirmer = submissions.some(
      ({ submittedOn, decidedOn }) => submittedOn < day && day <= (decidedOn ?? asOf),
    );
    if (waits("suspended", day)) suspended += 1;
    else if (atConfirmer) confirmer += 1;
    else if (!stoodConfirmed(facts, day, asOf)) agencys += 1;
  }
  const inTime =
    state === "COMPLETED" && facts.completedOn !== null && facts.completedOn <= lastDay;
  if (inTime || facts.extensionPending) agencys = 0;
  const lastCharged = end > lastDay ? end : lastDay;
  const charged = daysOf(waiting).filter((day) => day <= lastCharged && waits("partner", day));
  const partner = Math.min(charged.length, agencys);
  return {
    total: suspended + confirmer + agencys,
    own: agencys - partner,
    partner,
    suspended,
    confirmer,
  };

  /** Each day of any wait once. */
  function daysOf(waits: DelayFacts["waiting"]): string[] {
    const days = new Set<string>();
    for (const { fromOn, toOn } of waits) {
      for (let day = fromOn; day <= (toOn ?? asOf) && day <= asOf; day = addDays(day, 1))
        days.add(day);
    }
    return [...days];
  }
}

/** Confirmed on an earlier day and not yet reopened; a reopening that comes after the day asked is not known. */
const stoodConfirmed = ({ reopenings }: DelayFacts, day: string, asOf: string): boolean =>
  reopenings.some(
    ({ confirmedOn, reopenedOn }) => confirmedOn < day && day < reopenedOn && reopenedOn <= asOf,
  );

/** How many days after the last day are nobody's because a result stood confirmed then and was reopened later. */
export function daysStoodConfirmed(facts: DelayFacts, asOf: string): number {
  const { total } = delaySplit(facts, asOf);
  return delaySplit({ ...facts, reopenings: [] }, asOf).total - total;
}

/** The day on which it was confirmed or handed on; today while it is open. */
function endOf({ state, submissions, completedOn, passedOn }: DelayFacts, asOf: string): string {
  if (state === "TRANSFERRED") return passedOn !== null && passedOn < asOf ? passedOn : asOf;
  if (state !== "COMPLETED") return asOf;
  const confirmed = submissions
    .flatMap(({ outcome, decidedOn }) => (outcome === "confirmed" && decidedOn ? [decidedOn] : []))
    .filter((on) => on <= asOf)
    .toSorted()
    .at(-1);
  const end = confirmed ?? completedOn ?? asOf;
  return end < asOf ? end : asOf;
}
