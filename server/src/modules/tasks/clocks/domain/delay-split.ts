import type { TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";

/** Calendar days after the last day, and whose they are; the parts add up to the whole. */
export interface DelaySplit {
  total: number;
  /** With the agency, also while a finished result was not handed in. */
  own: number;
  /** Lost to a partner, by an accepted finding. */
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
  submissions: readonly {
    submittedOn: string;
    decidedOn: string | null;
    outcome: "confirmed" | "returned" | null;
  }[];
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
 * date, that has none, or that was revoked or handed on is nobody's delay. The same rule as the SQL function app.delay_split;
 * delay-split-in-sql.test.ts holds the two together.
 */
export function delaySplit(facts: DelayFacts, asOf: string): DelaySplit {
  const { state, lastDay, receivedOn, submissions, waiting } = facts;
  if (state === "REVOKED" || state === "TRANSFERRED") return NONE;
  if (lastDay === null || receivedOn > lastDay) return NONE;
  const split = { ...NONE };
  const end = endOf(facts, asOf);
  for (let day = addDays(lastDay, 1); day <= end; day = addDays(day, 1)) {
    const waits = (kind: "suspended" | "partner") =>
      waiting.some(
        ({ kind: own, fromOn, toOn, knownOn }) =>
          own === kind && fromOn <= day && day <= (toOn ?? asOf) && knownOn <= asOf,
      );
    const atConfirmer = submissions.some(
      ({ submittedOn, decidedOn }) => submittedOn < day && day <= (decidedOn ?? asOf),
    );
    split.total += 1;
    if (waits("suspended")) split.suspended += 1;
    else if (atConfirmer) split.confirmer += 1;
    else if (waits("partner")) split.partner += 1;
    else split.own += 1;
  }
  return split;
}

/** The day on which it was confirmed; today while it is open. */
function endOf({ state, submissions, completedOn }: DelayFacts, asOf: string): string {
  if (state !== "COMPLETED") return asOf;
  const confirmed = submissions
    .flatMap(({ outcome, decidedOn }) => (outcome === "confirmed" && decidedOn ? [decidedOn] : []))
    .filter((on) => on <= asOf)
    .toSorted()
    .at(-1);
  const end = confirmed ?? completedOn ?? asOf;
  return end < asOf ? end : asOf;
}
