import { createCalendar, vietnamCalendar, vietnamDays, type Calendar } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { standingDays } from "./standing-days.ts";

/** Of the versions last used in this process; a version is never used for other days, also not in another database. */
const cached = new Map<string, Calendar>();
const MOST_CACHED = 8;

/** Days off and make-up days of the province: what this edition knows and every notice that was entered and stands. */
export async function provinceCalendar(tx: Tx): Promise<Calendar> {
  const { rows } = await sql<{ version: string | null }>`
    select version from app.calendar_version`.execute(tx);
  return calendarOfVersion(tx, rows[0]?.version ?? null);
}

/** The same for a reader that has asked for the version along with something else. */
export async function calendarOfVersion(tx: Tx, version: string | null): Promise<Calendar> {
  if (version === null) return vietnamCalendar;
  const known = cached.get(version);
  if (known) return known;
  const calendar = createCalendar([...vietnamDays, ...(await standingDays(tx))]);
  // A notice entered between the two statements belongs to a version that is asked for next time.
  const { rows } = await sql<{ version: string | null }>`
    select version from app.calendar_version`.execute(tx);
  if (rows[0]?.version === version) {
    const [oldest] = cached.keys();
    if (cached.size >= MOST_CACHED && oldest !== undefined) cached.delete(oldest);
    cached.set(version, calendar);
  }
  return calendar;
}

/** The calendar as it was known at an earlier moment; the one of now where no notice was entered or withdrawn since. */
export async function calendarAt(tx: Tx, at: Date, now: Calendar): Promise<Calendar> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from app.calendar_notice where entered_at > ${at} or withdrawn_at > ${at}) as changed`.execute(
    tx,
  );
  return rows[0]?.changed === true
    ? createCalendar([...vietnamDays, ...(await standingDays(tx, at))])
    : now;
}
