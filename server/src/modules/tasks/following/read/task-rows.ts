import type { TaskRow, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Settings } from "../../../settings/index.ts";
import type { Horizon } from "../../domain/horizon.ts";
import { nextAct } from "../../domain/next-act.ts";
import { standingOf } from "../../domain/standing.ts";
import { periodWords } from "../../recurrence/domain/periods.ts";

/** A task as the lists and the record page read it. */
export interface TaskRowRead {
  id: string;
  number: number;
  title: string;
  deliverable: string | null;
  state: TaskState;
  holder_unit_id: string;
  document_id: string;
  due_on: string | null;
  due_bound: "by" | "before" | null;
  last_day: string | null;
  review_on: string | null;
  received_on: string;
  submitted_on: string | null;
  completed_on: string | null;
  reported_on: string | null;
  period: string | null;
  extension_count: number;
  extension_pending: boolean;
  stars: string[];
  reference: string | null;
  issued_on: string | null;
  unit_name: string | null;
  unit_short_name: string | null;
}

/** The columns of `task` that a row needs. */
export const rowColumns = sql`task.id, task.number, task.title, task.deliverable, task.state, task.holder_unit_id,
  task.document_id, task.due_on, task.due_bound, task.last_day, task.review_on, task.received_on, task.submitted_on,
  task.completed_on, task.reported_on, task.period, task.extension_count, task.extension_pending`;

/** What a row shows of its document and holder. */
export const joinedColumns = sql`nullif(concat_ws('/', document.number, document.symbol), '') as reference,
  document.issued_on, unit.name as unit_name, unit.short_name as unit_short_name,
  array(select person.full_name from app.task_star star join app.account on account.id = star.account_id
    join app.person on person.id = account.person_id where star.task_id = task.id order by star.starred_at) as stars`;

export function toTaskRow(row: TaskRowRead, horizon: Horizon, settings: Settings): TaskRow {
  const holder = {
    id: row.holder_unit_id,
    name: row.unit_name ?? "",
    shortName: row.unit_short_name,
  };
  const clock = {
    state: row.state,
    lastDay: row.last_day,
    receivedOn: row.received_on,
    submittedOn: row.submitted_on,
    completedOn: row.completed_on,
    extensionPending: row.extension_pending,
    extensionCount: row.extension_count,
  };
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    deliverable: row.deliverable,
    holder,
    document: { id: row.document_id, reference: row.reference, issuedOn: row.issued_on },
    state: row.state,
    dueOn: row.due_on,
    bound: row.due_bound,
    lastDay: row.last_day,
    reviewOn: row.review_on,
    period: row.period === null ? null : periodWords(row.period),
    stars: row.stars,
    standing: standingOf(clock, horizon, settings),
    nextAct: nextAct(clock, holder.shortName ?? holder.name),
  };
}
