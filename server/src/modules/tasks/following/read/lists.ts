import type { TaskList } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Horizon } from "../../domain/horizon.ts";

type Where = RawBuilder<unknown>;
/** How a list is ordered; each order has an index that serves it. */
export type ListOrder =
  | "last-day"
  | "review-on"
  | "received-on"
  | "submitted-on"
  | "completed-on"
  | "silence"
  | "number";

interface ListDefinition {
  where: (horizon: Horizon) => Where;
  order: ListOrder;
}

const open = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')`;
const withAgency = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;
const suspended = sql`task.state = 'SUSPENDED'`;
/** Goes on, be it at rest. */
const unended = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;
const judged = sql`task.received_on <= task.last_day`;
/** Not waiting for a confirmation of a result that came in time. */
const stillOwed = sql`(task.state <> 'SUBMITTED' or task.submitted_on > task.last_day)`;

/** Overdue on a day, over `task`: past its last day and still owed. */
export const overdueOn = (today: string): Where =>
  sql`${open} and task.last_day < ${today}::date and ${judged} and ${stillOwed} and not task.extension_pending`;

/**
 * The one place that says which tasks a list holds; a figure counts by the same clause as the list it opens, over `task`.
 *
 * Standing and undated duties enter the working lists at their review date and never flood them: `open` is every dated open
 * task, what waits for confirmation, and of the undated those whose review day has come. `undated` shows them all.
 */
export const lists: Record<TaskList, ListDefinition> = {
  open: {
    where: ({ today }) =>
      sql`${open} and (task.last_day is not null or task.state = 'SUBMITTED' or task.review_on <= ${today}::date)`,
    order: "last-day",
  },
  overdue: { where: ({ today }) => overdueOn(today), order: "last-day" },
  "due-soon": {
    where: ({ today, dueSoonUntil }) =>
      sql`${open} and task.last_day between ${today}::date and ${dueSoonUntil}::date and ${judged} and ${stillOwed}`,
    order: "last-day",
  },
  "to-acknowledge": { where: () => sql`task.state = 'ASSIGNED'`, order: "last-day" },
  "to-confirm": { where: () => sql`task.state = 'SUBMITTED'`, order: "submitted-on" },
  "confirmation-late": {
    where: ({ today }) =>
      sql`task.state = 'SUBMITTED' and task.submitted_on <= task.last_day and task.last_day < ${today}::date and ${judged}`,
    order: "last-day",
  },
  "extension-pending": {
    where: ({ today }) =>
      sql`${open} and task.extension_pending and task.last_day < ${today}::date and ${judged} and ${stillOwed}`,
    order: "last-day",
  },
  // The lead says it is not its function: until the Office decides, it stays answerable (digest, case 19).
  refused: {
    where: () =>
      sql`${open} and task.id = any (array(select refusal.task_id from app.task_refusal refusal where refusal.decision is null))`,
    order: "last-day",
  },
  returned: { where: () => sql`task.state = 'RETURNED'`, order: "last-day" },
  "received-after-due": {
    where: () => sql`${open} and task.received_on > task.last_day`,
    order: "received-on",
  },
  "to-review": {
    where: ({ today }) =>
      sql`${withAgency} and task.last_day is null and task.review_on <= ${today}::date`,
    order: "review-on",
  },
  undated: {
    where: () => sql`${withAgency} and task.last_day is null and task.review_on is not null`,
    order: "review-on",
  },
  stale: {
    where: ({ silentSince }) =>
      sql`${withAgency} and task.last_day is null and coalesce(task.reported_on, task.received_on) < ${silentSince}::date`,
    order: "silence",
  },
  obstacles: {
    where: () =>
      sql`(${open} or task.state = 'SUSPENDED')
        and exists (select from app.task_obstacle obstacle where obstacle.task_id = task.id and obstacle.decided_at is null)`,
    order: "last-day",
  },
  // On its last day the lead says whether it is done (digest, rule R7); nobody has yet, for this last day.
  "to-state": {
    where: ({ today }) => sql`${withAgency} and task.last_day <= ${today}::date and ${judged}
      and not exists (select from app.due_statement said where said.task_id = task.id and said.last_day = task.last_day)`,
    order: "last-day",
  },
  "year-result": {
    where: () => sql`${withAgency} and task.last_day is null
      and task.id = any (array(select asked.task_id from app.duty_year asked where asked.decision is null))`,
    order: "review-on",
  },
  suspended: { where: () => suspended, order: "review-on" },
  // Rested until a day that has come: nobody's delay, and so the assigner's to decide on, or it would be forgotten.
  "suspension-ended": {
    where: ({ today }) => sql`${suspended} and task.review_on <= ${today}::date`,
    order: "review-on",
  },
  starred: {
    where: () =>
      sql`${unended} and task.id = any (array(select star.task_id from app.task_star star))`,
    order: "last-day",
  },
  inherited: { where: () => sql`${unended} and task.inherited`, order: "last-day" },
  completed: { where: () => sql`task.state = 'COMPLETED'`, order: "completed-on" },
  "completed-late": {
    where: () => sql`task.state = 'COMPLETED' and task.completed_on > task.last_day and ${judged}`,
    order: "completed-on",
  },
  all: { where: () => sql`true`, order: "number" },
};

/** The condition of the partial indexes over open tasks. */
export const isOpen = open;
/** Goes on, be it at rest: said so that the partial indexes over both serve. */
export const isUnended = sql`(${open} or ${suspended})`;
