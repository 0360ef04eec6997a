import { answerDays } from "./catalogue/answer-days.ts";
import { answeredOnTime } from "./catalogue/answered-on-time.ts";
import { assignedCount } from "./catalogue/assigned-count.ts";
import { assignedInPeriodCount } from "./catalogue/assigned-in-period-count.ts";
import { bodyResultsSent } from "./catalogue/body-results-sent.ts";
import { carriedOverCount } from "./catalogue/carried-over-count.ts";
import { completionOfAssigned } from "./catalogue/completion-of-assigned.ts";
import { completionOfDue } from "./catalogue/completion-of-due.ts";
import { confirmationDelay } from "./catalogue/confirmation-delay.ts";
import { deemedAgreed } from "./catalogue/deemed-agreed.ts";
import { delayConfirmer } from "./catalogue/delay-confirmer.ts";
import { delayOwn } from "./catalogue/delay-own.ts";
import { delayPartner } from "./catalogue/delay-partner.ts";
import { delaySuspended } from "./catalogue/delay-suspended.ts";
import { doneCount } from "./catalogue/done-count.ts";
import { doneLateCount } from "./catalogue/done-late-count.ts";
import { doneOnTimeCount } from "./catalogue/done-on-time-count.ts";
import { doneUnassessedCount } from "./catalogue/done-unassessed-count.ts";
import { doneUndatedCount } from "./catalogue/done-undated-count.ts";
import { entryDelay } from "./catalogue/entry-delay.ts";
import { evasiveAnswers } from "./catalogue/evasive-answers.ts";
import { extended } from "./catalogue/extended.ts";
import { extensionsPerTask } from "./catalogue/extensions-per-task.ts";
import { findingsOutsideFound } from "./catalogue/findings-outside-found.ts";
import { findingsRepeated } from "./catalogue/findings-repeated.ts";
import { findingsSelfFound } from "./catalogue/findings-self-found.ts";
import { foundSlow } from "./catalogue/found-slow.ts";
import { inspected } from "./catalogue/inspected.ts";
import { inspectionsInTime } from "./catalogue/inspections-in-time.ts";
import { leadTime } from "./catalogue/lead-time.ts";
import { measuresAgainst } from "./catalogue/measures-against.ts";
import { measuresCommended } from "./catalogue/measures-commended.ts";
import { measuresRemedied } from "./catalogue/measures-remedied.ts";
import { notUpdatedOverdue } from "./catalogue/not-updated-overdue.ts";
import { onTimeOfAssigned } from "./catalogue/on-time-of-assigned.ts";
import { onTimeOfDone } from "./catalogue/on-time-of-done.ts";
import { openAwaitingCount } from "./catalogue/open-awaiting-count.ts";
import { openCount } from "./catalogue/open-count.ts";
import { openExtensionPendingCount } from "./catalogue/open-extension-pending-count.ts";
import { openOverdueCount } from "./catalogue/open-overdue-count.ts";
import { openPausedCount } from "./catalogue/open-paused-count.ts";
import { openReceivedLateCount } from "./catalogue/open-received-late-count.ts";
import { openUndatedCount } from "./catalogue/open-undated-count.ts";
import { openWithinDueCount } from "./catalogue/open-within-due-count.ts";
import { overdueLonger } from "./catalogue/overdue-longer.ts";
import { overdueOverMonth } from "./catalogue/overdue-over-month.ts";
import { overdueOfAssigned } from "./catalogue/overdue-of-assigned.ts";
import { overdueUpToMonth } from "./catalogue/overdue-up-to-month.ts";
import { overdueUpToQuarter } from "./catalogue/overdue-up-to-quarter.ts";
import { overdueUpToWeek } from "./catalogue/overdue-up-to-week.ts";
import { partnersReported } from "./catalogue/partners-reported.ts";
import { planLinesDone } from "./catalogue/plan-lines-done.ts";
import { recordDays } from "./catalogue/record-days.ts";
import { returnedByFault } from "./catalogue/returned-by-fault.ts";
import { returnedWithoutFault } from "./catalogue/returned-without-fault.ts";
import { remediationOverdue } from "./catalogue/remediation-overdue.ts";
import { remediedOnTime } from "./catalogue/remedied-on-time.ts";
import { returned } from "./catalogue/returned.ts";
import { staleUndated } from "./catalogue/stale-undated.ts";
import { selfChecksDone } from "./catalogue/self-checks-done.ts";
import { stepDaysLate } from "./catalogue/step-days-late.ts";
import { stepsOnTime } from "./catalogue/steps-on-time.ts";
import { undatedOfAssigned } from "./catalogue/undated-of-assigned.ts";
import { undated } from "./catalogue/undated.ts";
import { updated } from "./catalogue/updated.ts";
import { urgedCount } from "./catalogue/urged-count.ts";
import { voicesOnTime } from "./catalogue/voices-on-time.ts";
import { voicesRaisedAgain } from "./catalogue/voices-raised-again.ts";
import { voicesSatisfied } from "./catalogue/voices-satisfied.ts";
import type { Indicator } from "./domain/indicator.ts";

/** Every indicator, in the order in which pages show them. */
export const catalogue: readonly Indicator[] = [
  completionOfDue,
  completionOfAssigned,
  onTimeOfAssigned,
  onTimeOfDone,
  overdueOfAssigned,
  overdueUpToWeek,
  overdueUpToMonth,
  overdueUpToQuarter,
  overdueLonger,
  overdueOverMonth,
  delayOwn,
  delayPartner,
  delaySuspended,
  delayConfirmer,
  notUpdatedOverdue,
  updated,
  undated,
  undatedOfAssigned,
  staleUndated,
  leadTime,
  returned,
  returnedByFault,
  returnedWithoutFault,
  extended,
  extensionsPerTask,
  urgedCount,
  stepsOnTime,
  stepDaysLate,
  confirmationDelay,
  entryDelay,
  answeredOnTime,
  answerDays,
  evasiveAnswers,
  deemedAgreed,
  partnersReported,
  foundSlow,
  inspected,
  selfChecksDone,
  findingsSelfFound,
  findingsOutsideFound,
  findingsRepeated,
  remediedOnTime,
  remediationOverdue,
  planLinesDone,
  inspectionsInTime,
  recordDays,
  bodyResultsSent,
  measuresAgainst,
  measuresCommended,
  measuresRemedied,
  voicesOnTime,
  voicesRaisedAgain,
  voicesSatisfied,
  carriedOverCount,
  assignedInPeriodCount,
  assignedCount,
  doneCount,
  doneOnTimeCount,
  doneLateCount,
  doneUndatedCount,
  doneUnassessedCount,
  openCount,
  openWithinDueCount,
  openOverdueCount,
  openUndatedCount,
  openPausedCount,
  openAwaitingCount,
  openExtensionPendingCount,
  openReceivedLateCount,
];

const byCode = new Map(catalogue.map((indicator) => [indicator.code, indicator]));
export const indicatorOf = (code: string): Indicator | undefined => byCode.get(code);

/** One of which the caller knows that it is there. */
export function indicatorNamed(code: string): Indicator {
  const indicator = indicatorOf(code);
  if (!indicator) throw new Error(`no indicator ${code}`);
  return indicator;
}
