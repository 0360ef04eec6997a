import { sql, type RawBuilder } from "kysely";

/** The task that goes on for one that was handed on, however often, as far as the reader sees; a task that lives is its own. */
export const livingTask = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql`(
  with recursive line (id) as (
    select ${id}
    union select transfer.to_task_id from line join app.task_transfer transfer on transfer.from_task_id = line.id
  )
  select line.id from line
  where not exists (select from app.task_transfer onward where onward.from_task_id = line.id) limit 1)`;

/** A task and all those that it goes on for. */
export const livesOf = (id: string): RawBuilder<string> => sql`(
  with recursive line (id) as (
    select ${id}::uuid
    union select transfer.from_task_id from line join app.task_transfer transfer on transfer.to_task_id = line.id
  )
  select line.id from line)`;
