import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { changeTo, withoutNotice, type CalendarChange } from "./calendar-change.ts";
import { calendarRefusals, groundOf } from "./notice.ts";

/** What the calendar becomes without a notice that stands. */
export async function proposeWithdrawal(
  tx: Tx,
  today: string,
  id: string,
): Promise<CalendarChange> {
  const { rows } = await sql<{ reference: string; issuedOn: string; days: string[] }>`
    select reference, issued_on as "issuedOn",
      (select array_agg(day::text order by day) from app.calendar_day where notice_id = notice.id) as days
    from app.calendar_notice notice where id = ${id} and withdrawn_at is null`.execute(tx);
  const notice = rows[0];
  if (!notice) throw calendarRefusals.NOTICE_GONE();
  return changeTo(tx, today, await withoutNotice(tx, id), {
    years: notice.days,
    ground: groundOf(notice),
  });
}
