import pg from "pg";
import type { Office } from "../../testing/office.ts";

/**
 * After whatever the acts have done: the tasks whose history does not end with what they are, and the days of which it says
 * nothing, or two things. There should be none. Who writes tasks by a statement of their own calls `rememberTasks` (modules/tasks).
 */
export async function forgottenTasks({ house }: Pick<Office, "house">): Promise<object[]> {
  const owner = new pg.Client(house.owner);
  await owner.connect();
  try {
    const remembered =
      "state, holder_unit_id, original_due_on, last_day, received_on, start_estimated, submitted_on, completed_on, extension_pending";
    const forgotten = await owner.query<object>(`
      select 'NV-' || task.number as task, task.state, task.last_day from app.task
      where not exists (select from app.task_history h where h.task_id = task.id and h.until_day = 'infinity'
        and (${remembered.replaceAll(/\w+/g, "h.$&")}) is not distinct from (${remembered.replaceAll(/\w+/g, "task.$&")}))`);
    const gaps = await owner.query<object>(`
      select task_id, ordinal from (
        select task_id, ordinal, until_day, lead(day) over (partition by task_id order by ordinal) as next_day from app.task_history) h
      where until_day <> coalesce(next_day, 'infinity')`);
    return [...forgotten.rows, ...gaps.rows];
  } finally {
    await owner.end();
  }
}
