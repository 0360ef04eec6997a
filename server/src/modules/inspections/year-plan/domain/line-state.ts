import type { YearPlanLineState, YearPlanTally } from "@dondoc/contract";

/** What the state of a planned inspection follows from. */
export interface LineFacts {
  dropped: boolean;
  /** The last day of the last month that is planned. */
  lastDay: string;
  /** The inspection that carries it out, as far as the reader may know of it; none that was cancelled. */
  begunOn: string | null;
  recordOn: string | null;
  concludedOn: string | null;
  proposed: boolean;
}

/**
 * Where a planned inspection stands on a day. Its month has passed with nothing begun: `missed`, also where one was proposed. One that
 * began counts as what it has come to, however late.
 */
export function lineState(facts: LineFacts, today: string): YearPlanLineState {
  if (facts.dropped) return "dropped";
  if (facts.concludedOn !== null) return "concluded";
  if (facts.recordOn !== null) return "inspected";
  if (facts.begunOn !== null) return "running";
  if (facts.lastDay < today) return "missed";
  return facts.proposed ? "proposed" : "waiting";
}

/** Begun after the last day that was planned. */
export const begunLate = ({ begunOn, lastDay }: LineFacts): boolean =>
  begunOn !== null && begunOn > lastDay;

/** The figures of a plan: each is the number of its lines that a list shows. */
export function tallyLines(
  lines: readonly { state: YearPlanLineState; late: boolean }[],
): YearPlanTally {
  const states: Record<YearPlanLineState, number> = {
    waiting: 0,
    proposed: 0,
    running: 0,
    inspected: 0,
    concluded: 0,
    missed: 0,
    dropped: 0,
  };
  for (const { state } of lines) states[state] += 1;
  return {
    planned: lines.length - states.dropped,
    done: states.inspected + states.concluded,
    late: lines.filter(({ late, state }) => late && state !== "dropped").length,
    states,
  };
}
