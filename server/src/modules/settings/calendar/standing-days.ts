import type { CalendarRow } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The days of all notices that were entered and not withdrawn, as rows of a calendar. */
export async function standingDays(tx: Tx): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select calendar_day.day, calendar_day.kind, calendar_day.name, ${noticeWords} as basis,
      'notice' as source, notice.known_from as "knownFrom", false as "knownFromEstimated", notice.settles_year as "settlesYear"
    from app.calendar_notice notice join app.calendar_day on calendar_day.notice_id = notice.id
    where notice.withdrawn_at is null
    order by calendar_day.day`.execute(tx);
  return rows;
}

/** A notice as a basis: "Thông báo 9441/TB-BNV ngày 13/10/2025" stands with its own words in `reference`. */
const noticeWords = sql<string>`notice.reference || ' ngày ' || to_char(notice.issued_on, 'DD/MM/YYYY')`;
