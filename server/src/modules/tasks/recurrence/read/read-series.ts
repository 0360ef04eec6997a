import type { Due, DutyReview, Series, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { Settings } from "../../../settings/index.ts";
import { dueWords } from "../../domain/due-words.ts";
import type { Horizon } from "../../domain/horizon.ts";
import { standingOf } from "../../domain/standing.ts";
import { datedRules, periodWords } from "../domain/periods.ts";

/** Two years of months. */
const SHOWN = 24;

interface SeriesRow {
  duty: { id: string; number: number; due: Due[]; nextOn: string | null };
  id: string;
  number: number;
  period: string;
  last_day: string;
  received_on: string;
  submitted_on: string | null;
  completed_on: string | null;
  extension_count: number;
  extension_pending: boolean;
  state: TaskState;
}

/** All periods of the duty that a task belongs to, with how each went; null for a task that does not come back. */
export async function readSeries(
  tx: Tx,
  id: string,
  horizon: Horizon,
  settings: Settings,
): Promise<Series | null> {
  const { rows } = await sql<SeriesRow>`
    with duty as (
      select duty.* from app.task duty
      where duty.id = (select coalesce(task.duty_id, task.id) from app.task where task.id = ${id}) and duty.period is not null
    ), periods as (
      select task.* from duty join app.task on task.id = duty.id
      union all select task.* from duty join app.task on task.duty_id = duty.id
    )
    select jsonb_build_object('id', duty.id, 'number', duty.number, 'due', duty.due_rule -> 'due', 'nextOn', duty.next_occurrence_on) as duty,
      periods.id, periods.number, periods.period, periods.last_day, periods.received_on, periods.submitted_on,
      periods.completed_on, periods.state, periods.extension_count, periods.extension_pending
    from duty, periods where periods.last_day is not null order by periods.due_on desc, periods.id desc limit ${SHOWN}`.execute(
    tx,
  );
  const [first] = rows;
  if (!first) return null;
  return {
    duty: { id: first.duty.id, number: first.duty.number },
    rule: datedRules(first.duty.due).map(dueWords).join("; "),
    nextOn: first.duty.nextOn,
    periods: rows.map((row) => ({
      id: row.id,
      number: row.number,
      period: periodWords(row.period),
      lastDay: row.last_day,
      completedOn: row.completed_on,
      state: row.state,
      standing: standingOf(
        {
          state: row.state,
          lastDay: row.last_day,
          receivedOn: row.received_on,
          submittedOn: row.submitted_on,
          completedOn: row.completed_on,
          extensionPending: row.extension_pending,
          extensionCount: row.extension_count,
        },
        horizon,
        settings,
      ),
    })),
  };
}

/** Every look that people took at a duty, the latest first. */
export async function readReviews(tx: Tx, id: string): Promise<DutyReview[]> {
  const { rows } = await sql<DutyReview>`
    select review.id, review.decision, review.note, review.next_review_on as "nextReviewOn",
      jsonb_build_object('id', person.id, 'name', person.full_name) as "reviewedBy",
      to_char(review.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reviewedAt"
    from app.duty_review review join app.account on account.id = review.reviewed_by
    join app.person on person.id = account.person_id
    where review.task_id = ${id} order by review.reviewed_at desc, review.id desc`.execute(tx);
  return rows;
}
