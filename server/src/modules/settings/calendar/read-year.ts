import type { CalendarNotice, CalendarYear } from "@dondoc/contract";
import { calendarDaysBetween, toDayNumber, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { calendarActs } from "./calendar-acts.ts";
import { provinceCalendar } from "./province-calendar.ts";

/** A year as the province works it: its days off and make-up days, each with its ground, and the notices entered for it. */
export async function readYear(
  tx: Tx,
  actor: Actor,
  today: string,
  year: number,
): Promise<CalendarYear> {
  const calendar = await provinceCalendar(tx);
  const eve = `${year - 1}-12-31`;
  const first = toDayNumber(eve) + 1;
  const length = calendarDaysBetween(eve, `${year}-12-31`);
  const days = Array.from({ length }, (_, index) => calendar.rowOn(first + index)).flatMap((row) =>
    row
      ? [
          {
            day: row.day,
            kind: row.kind,
            name: row.name,
            basis: row.basis,
            source: row.source,
            knownFrom: row.knownFrom,
            knownFromEstimated: row.knownFromEstimated,
          },
        ]
      : [],
  );
  return {
    year,
    status: calendar.statusOf(year),
    workingDays: workingDaysBetween(calendar, eve, `${year}-12-31`),
    days,
    notices: await noticesOf(tx, year),
    acts: verdictsOn(actor, null, today, calendarActs),
  };
}

async function noticesOf(tx: Tx, year: number): Promise<CalendarNotice[]> {
  const { rows } = await sql<
    Omit<CalendarNotice, "enteredAt" | "withdrawn"> & {
      enteredAt: Date;
      withdrawnAt: Date | null;
      withdrawnBy: string | null;
      reason: string | null;
      movedBack: number | null;
    }
  >`
    select notice.id, reference, issuer, issued_on as "issuedOn", known_from as "knownFrom", settles_year as "settlesYear",
      (select jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name) order by day)
        from app.calendar_day where notice_id = notice.id) as days,
      enterer.full_name as "enteredBy", entered_at as "enteredAt", moved,
      withdrawer.full_name as "withdrawnBy", withdrawn_at as "withdrawnAt", withdrawn_reason as reason, moved_back as "movedBack"
    from app.calendar_notice notice
    join app.account entering on entering.id = notice.entered_by
    join app.person enterer on enterer.id = entering.person_id
    left join app.account withdrawing on withdrawing.id = notice.withdrawn_by
    left join app.person withdrawer on withdrawer.id = withdrawing.person_id
    where exists (select from app.calendar_day where notice_id = notice.id
      and day between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31))
    order by entered_at desc, notice.id desc`.execute(tx);
  return rows.map(({ enteredAt, withdrawnAt, withdrawnBy, reason, movedBack, ...notice }) => ({
    ...notice,
    enteredAt: enteredAt.toISOString(),
    withdrawn: withdrawnAt
      ? {
          by: withdrawnBy ?? "",
          at: withdrawnAt.toISOString(),
          reason: reason ?? "",
          moved: movedBack ?? 0,
        }
      : null,
  }));
}
