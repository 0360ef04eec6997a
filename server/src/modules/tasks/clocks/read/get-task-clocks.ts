import type { TaskClocks } from "@dondoc/contract";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { readSubject } from "../../locking/lock-task.ts";
import { decideEnd } from "../../recurrence/decide-end.ts";
import { reviewAtLatest } from "../../recurrence/domain/duty-policies.ts";
import { dutyFacts } from "../../recurrence/lock-duty.ts";
import { readReviews, readSeries } from "../../recurrence/read/read-series.ts";
import { reviewDuty } from "../../recurrence/review-duty.ts";

/** What the calendar makes of a task, and what people decided who looked at it again. */
export async function getTaskClocks(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
): Promise<TaskClocks> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const subject = await readSubject(tx, id, today);
  const duty = { ...subject, ...(await dutyFacts(tx, id)) };
  return {
    asOf: today,
    version: subject.version,
    series: await readSeries(tx, id, horizon, settings),
    reviews: await readReviews(tx, id),
    reviewAtLatest: reviewAtLatest(today, duty.every, settings),
    acts: verdictsOn(actor, duty, today, [reviewDuty, decideEnd]),
  };
}
