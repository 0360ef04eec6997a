import { sql, type RawBuilder } from "kysely";
import type { FactScope, Source } from "../domain/indicator.ts";
import { whoseIn, type Whose } from "./whose.ts";

/**
 * The tasks of a period, as they stood when a day ended: all that were received up to its last day, without those that had been
 * confirmed before it began, were revoked, or had gone to another agency. Carried over and newly assigned together are what
 * reports call "tổng số nhiệm vụ" of the period; each stands with the agency that held it on that day.
 *
 * Open and finished tasks are two looks into two indexes, agency by agency.
 */
export const tasks: Source = {
  name: "tasks",
  personal: true,
  facts: (scope) => taskFacts(allTasks, scope),
};

const columns = sql`h.holder_unit_id, h.task_id, h.state, h.state_since, h.last_day, h.received_on, h.submitted_on, h.original_due_on, h.origin`;

/** Of the tasks of a period those whose last day has passed and that are open, for whoever asks only about these. */
export const overdueTasks: Source = {
  name: "overdue-tasks",
  personal: true,
  facts: (scope) => taskFacts(overdue, scope),
};

type Rows = (whose: Whose) => RawBuilder<unknown>;

export const openTasks: Rows = ({ where }) => sql`
  select ${columns}, null::date as completed_on, false as start_estimated, h.extension_pending
  from app.tasks_as_of(period.day) h
  where ${where} and h.received_on <= period.to_on
    and h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;

const doneTasks: Rows = ({ where }) => sql`
  select ${columns}, h.completed_on, h.start_estimated, false as extension_pending
  from app.tasks_as_of(period.day) h
  where ${where} and h.received_on <= period.to_on
    and h.state = 'COMPLETED' and h.state_since between period.from_on and period.day`;

/** What can be overdue: open, with a last day that has passed. */
const overdue: Rows = (whose) =>
  sql`select * from (${openTasks(whose)}) open where open.last_day < period.day`;

export const allTasks: Rows = (whose) => sql`${openTasks(whose)} union all ${doneTasks(whose)}`;

export const taskFacts = (rows: Rows, scope: FactScope): RawBuilder<unknown> => {
  const whose = whoseIn(scope);
  return sql`
  select period.ordinal, period.from_on, period.day, period.every_days, period.stale_days, task.holder_unit_id as unit_id,
    task.task_id as row_id, task.*, null::text as label, task.last_day as on_day,
    app.timeliness(task.state, task.last_day, task.received_on, task.submitted_on, task.completed_on, period.day, period.day,
      task.extension_pending) as standing, task.received_on < period.from_on as carried_over
  from period ${whose.from} cross join lateral (${rows(whose)}) task`;
};

/* What a task is, over `fact`; the words of app.timeliness. */
const standing = (...standings: readonly string[]) =>
  sql`fact.standing in (${sql.join(standings.map((one) => sql.lit(one)))})`;

export const isTask = {
  assigned: sql`true`,
  done: sql`fact.state = 'COMPLETED'`,
  open: sql`fact.state <> 'COMPLETED'`,
  onTime: standing("DONE_EARLY", "DONE_ON_TIME"),
  doneLate: standing("DONE_LATE"),
  doneUndated: standing("DONE_NO_DEADLINE"),
  doneUnassessed: standing("DONE_NOT_ASSESSED"),
  overdue: standing("OPEN_OVERDUE"),
  extensionPending: standing("EXTENSION_PENDING"),
  withinDue: standing("OPEN_WITHIN_DUE", "OPEN_DUE_SOON"),
  undated: standing("OPEN_NO_DEADLINE"),
  receivedAfterDue: standing("RECEIVED_AFTER_DUE"),
  paused: standing("PAUSED"),
  awaiting: standing("AWAITING_CONFIRMATION", "AWAITING_CONFIRMATION_LATE"),
  carriedOver: sql`fact.carried_over`,
  assignedInPeriod: sql`not fact.carried_over`,
} as const;
