import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { onSettingChanged, readSettings } from "../../settings/index.ts";
import { rememberTasks } from "../locking/task-history.ts";

/**
 * Moves the last days of open tasks to what "trước ngày D" means now, all in one statement, one event a moved task. A due date
 * with a clock time keeps its own day, as in domain/project-fixed.ts; what is done keeps the reading it was judged by.
 */
export async function reprojectLastDays(context: ActContext): Promise<number> {
  const { beforeDateMeans } = await readSettings(context.tx);
  const { legal_basis: legalBasis } = (await context.tx
    .selectFrom("app.setting")
    .select("legal_basis")
    .where("key", "=", "beforeDateMeans")
    .executeTakeFirst()) ?? { legal_basis: null };
  const daysBefore = beforeDateMeans === "DAY_BEFORE" ? 1 : 0;
  const { rows } = await sql<{ id: string; before: string; after: string; number: number }>`
    with moved as (
      select id, last_day as before from app.task
      where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
        and due_bound = 'before' and due_time is null and last_day <> due_on - ${daysBefore}::int
      for update
    )
    update app.task set last_day = due_on - ${daysBefore}::int, version = version + 1
    from moved where task.id = moved.id
    returning task.id, moved.before, task.last_day as after, task.number`.execute(context.tx);
  await rememberTasks(
    context,
    rows.map(({ id }) => id),
  );
  for (const { id, before, after, number } of rows) {
    context.record("task", id, {
      task: `NV-${number}`,
      title: "Ngày cuối của nhiệm vụ theo cách hiểu “trước ngày”",
      from: vietnameseDate(before),
      to: vietnameseDate(after),
      legalBasis,
    });
  }
  return rows.length;
}

/** Called once where the program is put together: a change of the setting moves the deadlines in the same transaction. */
export function registerTaskEffects(): void {
  onSettingChanged("beforeDateMeans", async (context) => {
    await reprojectLastDays(context);
  });
}
