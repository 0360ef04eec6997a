import { subtractWorkingDays, vietnamCalendar, type LocalDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Database } from "../kernel/database/connect.ts";
import { climbLadders } from "../modules/urging/index.ts";

/** So many nights of reminders lie behind the demo's first morning. */
const NIGHTS = 5;

/** The last nights' reminders and urgings, fired by the program itself as of those nights; everybody has read all but the latest. */
export async function climbDemoLadders(
  owner: Database,
  at: (instant: string) => Runtime,
  today: LocalDate,
): Promise<void> {
  for (let nights = NIGHTS; nights >= 0; nights -= 1) {
    const { date: day } = subtractWorkingDays(vietnamCalendar, today, nights);
    await climbLadders(at(`${day}T00:20:00+07:00`), day, new AbortController().signal);
  }
  await sql`
    update app.notification notice set read_at = created_at + interval '8 hours'
    where created_at + interval '8 hours' < now() and id <> coalesce((
      select latest.id from app.notification latest
      where latest.account_id = notice.account_id and latest.kind like 'rung.%'
      order by latest.created_at desc, latest.id desc limit 1), app.uuid7())`.execute(owner);
}
