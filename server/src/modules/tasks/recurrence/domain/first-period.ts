import type { Due } from "@dondoc/contract";
import { firstOccurrence } from "../../domain/project-recurring.ts";
import { datedRules, nextPeriodStart, periodOn } from "./periods.ts";

/** What a task knows of its series when it is released: which period it is itself, and when the nightly round looks again. */
export interface FirstPeriod {
  period: string | null;
  nextOccurrenceOn: string | null;
}

/**
 * The task of a release stands for the first period of its duty. A duty with several rules ("hằng tháng … và hằng năm …") has
 * periods of the others that may have begun already: the round looks at it in its first night.
 */
export function firstPeriod(
  dues: readonly Due[],
  { dueOn, receivedOn }: { dueOn: string | null; receivedOn: string },
): FirstPeriod {
  const rules = datedRules(dues);
  if (rules.length === 0 || dueOn === null) return { period: null, nextOccurrenceOn: null };
  const own = rules.find(
    ({ every, before }) => firstOccurrence(every, before, receivedOn) === dueOn,
  );
  return {
    period: own ? periodOn(own, dueOn).key : null,
    nextOccurrenceOn:
      rules.length > 1
        ? receivedOn
        : nextPeriodStart(rules, { dueAfter: receivedOn, begunBy: receivedOn }),
  };
}
