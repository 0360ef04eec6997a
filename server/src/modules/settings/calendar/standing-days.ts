import type { CalendarRow } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A day of a notice that was entered and stands. */
export interface StandingDay extends CalendarRow {
  noticeId: string;
}

/** The days of all notices that were entered and not withdrawn, now or at an earlier moment, as rows of a calendar. */
export async function standingDays(tx: Tx, at: Date | null = null): Promise<StandingDay[]> {
  const stood =
    at === null
      ? sql`notice.withdrawn_at is null`
      : sql`notice.entered_at <= ${at} and (notice.withdrawn_at is null or notice.withdrawn_at > ${at})`;
  const { rows } = await sql<StandingDay>`
    select notice.id as "noticeId", calendar_day.day, calendar_day.kind, calendar_day.name,
      notice.reference || ' ngày ' || to_char(notice.issued_on, 'DD/MM/YYYY') as basis, 'notice' as source,
      notice.known_from as "knownFrom", false as "knownFromEstimated",
      notice.settles_year and calendar_day.kind = 'holiday' as "settlesYear"
    from app.calendar_notice notice join app.calendar_day on calendar_day.notice_id = notice.id
    where ${stood}
    order by calendar_day.day`.execute(tx);
  return rows;
}
