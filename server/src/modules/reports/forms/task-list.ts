import { sql, type RawBuilder } from "kysely";
import { tasksCounted } from "../../indicators/index.ts";
import { unitNamesOn } from "../../organisation/index.ts";
import type { Asking, ListColumn, ListForm, ListRow, Place } from "../domain/form.ts";

interface TaskListAbout extends Pick<
  ListForm,
  "code" | "name" | "title" | "scope" | "notes" | "empty"
> {
  columns: readonly ListColumn[];
  /** Of the tasks that the summary counts those that stand here, over `fact` and `task`. */
  where: (asking: Asking) => RawBuilder<unknown>;
  /** What they are ordered by, over `fact` and `task`. */
  order: { by: RawBuilder<unknown>; type: "date" | "bigint" };
}

/**
 * A list of tasks as they stood on the day asked. Its rows are those that the summary by agency counts, so that a list is as long
 * as its figure; names and products are those the tasks have now.
 */
export function taskList({ where, order, ...about }: TaskListAbout): ListForm {
  const place = (value: string): RawBuilder<unknown> =>
    order.type === "date" ? sql`${value}::date` : sql`${value}::bigint`;
  return {
    ...about,
    kind: "list",
    filters: ["unit", "group", "field", "origin"],
    rows(asking: Asking, after: Place | null, limit: number | null): RawBuilder<ListRow> {
      const { asked, fact } = tasksCounted({
        periods: [asking.period],
        origin: asking.filter.origin,
        ...asking.units,
      });
      const beyond = after
        ? sql`(${order.by}, fact.task_id) > (${place(after[0])}, ${after[1]}::uuid)`
        : sql`true`;
      const columns = about.columns.map((column) => sql`${column.sql} as ${sql.ref(column.key)}`);
      return sql<ListRow>`with ${asked}, page as (
          select fact.task_id, fact.unit_id, fact.state, fact.standing, fact.last_day, fact.received_on, fact.completed_on,
            fact.original_due_on, fact.day, fact.origin, task.number, task.title, task.deliverable, task.term_class,
            task.document_id, task.assignment_id, task.monitor_account_id, task.review_on, ${asking.settings["alert.specialRedDays"]}::int as special_red,
            ${asking.settings["noDeadline.staleDays"]}::int as stale_days, ${order.by} as place
          from ${fact} fact join app.task on task.id = fact.task_id
          where (${where(asking)}) and ${narrowed(asking)} and ${beyond}
          order by ${order.by}, fact.task_id ${limit === null ? sql`` : sql`limit ${limit}`}
        ), named as (${unitNamesOn(sql`select page.unit_id from page`, asking.period.day)})
        select page.place::text as place, page.task_id as id, page.task_id, page.unit_id, ${sql.join(columns)}
        from page left join named unit on unit.unit_id = page.unit_id
        left join app.document on document.id = page.document_id
        order by page.place, page.task_id`;
    },
  };
}

function narrowed({ members, filter }: Asking): RawBuilder<unknown> {
  const conditions = [
    ...(members === null ? [] : [sql`fact.unit_id = any (${[...members]}::uuid[])`]),
    ...(filter.fieldId === undefined ? [] : [sql`task.field_id = ${filter.fieldId}::uuid`]),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
