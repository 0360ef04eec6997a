import type { Due } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { calendarAt, type Settings } from "../../settings/index.ts";

/**
 * The settings by which a task's last day is explained: with the calendar that held when the day was counted last. A notice of
 * days off moves open work only, and no day that has passed; so for the explanation time stops when the task ended, when its
 * last day was over, or when a person decided another day.
 */
export async function settingsThen(
  tx: Tx,
  id: string,
  due: readonly Due[],
  settings: Settings,
): Promise<Settings> {
  // Only a term that counts days rests on the calendar.
  if (!due.some((one) => one !== "standing" && "within" in one)) return settings;
  const { rows } = await sql<{ at: Date | null }>`
    select greatest(task.created_at, least(
      case when task.state in ('COMPLETED', 'TRANSFERRED', 'REVOKED') then coalesce(
        (select min(row.at) from app.task_history row where row.task_id = task.id and row.state = task.state
          and row.state_since = (select latest.state_since from app.task_history latest
            where latest.task_id = task.id order by latest.ordinal desc limit 1)),
        (task.completed_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') end,
      (task.last_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
      ((task.due_rule #>> '{decided,on}')::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')) as at
    from app.task where task.id = ${id}`.execute(tx);
  const at = rows[0]?.at;
  return at ? { ...settings, calendar: await calendarAt(tx, at, settings.calendar) } : settings;
}
