import type { DeadlineStory, TaskClocks } from "@dondoc/contract";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings, type Settings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { whyThisDate } from "../../domain/why-this-date.ts";
import { readSubject } from "../../locking/lock-task.ts";
import { settingsThen } from "../../projecting/settings-then.ts";
import { decideEnd } from "../../recurrence/decide-end.ts";
import { reviewAtLatest } from "../../recurrence/domain/duty-policies.ts";
import { dutyFacts } from "../../recurrence/lock-duty.ts";
import { readReviews, readSeries } from "../../recurrence/read/read-series.ts";
import { decideYear } from "../../recurrence/decide-year.ts";
import { openYear, readYears } from "../../recurrence/read/read-years.ts";
import { reportYear } from "../../recurrence/report-year.ts";
import { readStatements, statedFor } from "../../progress/read-statements.ts";
import { stateAtDue } from "../../progress/state-at-due.ts";
import { reviewDuty } from "../../recurrence/review-duty.ts";
import { linkTasks } from "../../chains/link-tasks.ts";
import { readChain } from "../../chains/read-chain.ts";
import { setParent } from "../../chains/set-parent.ts";
import { unlinkTasks } from "../../chains/unlink-tasks.ts";
import { deputyFrom } from "../../domain/deputy-from.ts";
import { clocksOf, deputyRule } from "../domain/clocks.ts";
import { remarksOn, skippedDays } from "../domain/deadline-story.ts";
import { daysStoodConfirmed, delaySplit } from "../domain/delay-split.ts";
import { readClockFacts, type ClockRecord } from "./read-clock-facts.ts";

/** What the calendar makes of a task, and what people decided who looked at it again. */
export async function getTaskClocks(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
): Promise<TaskClocks> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const facts = await readClockFacts(tx, id, today);
  if (!facts) throw refusals.NOT_FOUND("nhiệm vụ này");
  const subject = await readSubject(tx, id, today);
  const duty = { ...subject, ...(await dutyFacts(tx, id)) };
  const years = await readYears(tx, id);
  const statements = await readStatements(tx, id);
  const delay = delaySplit(facts, today);
  return {
    asOf: today,
    version: subject.version,
    clocks: clocksOf(facts, today, settings),
    delay: delay.total === 0 ? null : { ...delay, stood: daysStoodConfirmed(facts, today) },
    deputySince: deputySince(facts, today, settings),
    deadline: deadlineStory(facts, await settingsThen(tx, id, facts.due, settings)),
    series: await readSeries(tx, id, horizon, settings),
    chain: await readChain(tx, id, facts, horizon, settings),
    reviews: await readReviews(tx, id),
    years,
    statements,
    reviewAtLatest: reviewAtLatest(today, duty.every, settings),
    acts: [
      ...verdictsOn(actor, duty, today, [reviewDuty, decideEnd, linkTasks, unlinkTasks, setParent]),
      ...verdictsOn(actor, { ...subject, year: openYear(years) }, today, [reportYear, decideYear]),
      ...verdictsOn(actor, { ...subject, stated: statedFor(statements) }, today, [stateAtDue]),
    ],
  };
}

function deputySince({ state, submittedOn }: ClockRecord, today: string, settings: Settings) {
  if (state !== "SUBMITTED" || submittedOn === null) return null;
  const since = deputyFrom(submittedOn, deputyRule(settings));
  return since <= today ? since : null;
}

function deadlineStory(facts: ClockRecord, settings: Settings): DeadlineStory {
  const dates = {
    due: facts.due,
    issuedOn: facts.rule.issuedOn,
    receivedOn: facts.receivedOn,
    lastDay: facts.lastDay,
    startEstimated: facts.startEstimated,
    decided: facts.rule.decided !== undefined,
  };
  return {
    phrase: facts.duePhrase,
    rule: whyThisDate(facts.rule, { dueOn: facts.dueOn, lastDay: facts.lastDay }, settings),
    skipped: skippedDays(dates, settings),
    originalDueOn: facts.originalDueOn,
    lastDay: facts.lastDay,
    moves: facts.moves,
    suspensions: facts.waiting.flatMap(({ kind, fromOn, toOn }) =>
      kind === "suspended" ? [{ from: fromOn, to: toOn }] : [],
    ),
    remarks: remarksOn(dates, settings),
  };
}
