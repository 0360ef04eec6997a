import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { calendarOfVersion } from "../calendar/province-calendar.ts";
import { isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { defaultSettings, type Settings } from "../domain/settings.ts";
import { fits } from "../domain/value.ts";
import { schedulesOf, type DecidedHours } from "../domain/work-hours.ts";
import { keepProjecting } from "../projection-lock.ts";

/**
 * What is in force on a day, today or any other: of each setting the value that began last, and the calendar as it is known
 * now. What nobody has decided has its default. One statement.
 */
export async function readSettings(tx: Tx, day: string): Promise<Settings> {
  const { rows } = await sql<{
    values: Record<string, SettingValue> | null;
    version: string | null;
    hours: DecidedHours[] | null;
  }>`
    select (select jsonb_object_agg(key, value) from (
        select distinct on (key) key, value from app.setting_value
        where ended_at is null and valid_from <= ${day}
        order by key, valid_from desc) as in_force) as values,
      (select version from app.calendar_version) as version,
      (select jsonb_agg(jsonb_build_object('value', value, 'validFrom', valid_from, 'basis', legal_basis))
        from app.setting_value where ended_at is null and key = 'work.hours') as hours`.execute(tx);
  const decided = Object.entries(rows[0]?.values ?? {}).filter(
    ([key, value]) => isSettingKey(key) && fits(key, value),
  );
  return {
    ...defaultSettings,
    ...(Object.fromEntries(decided) as Partial<Settings>),
    calendar: await calendarOfVersion(tx, rows[0]?.version ?? null),
    workSchedules: schedulesOf(rows[0]?.hours ?? []),
  };
}

/**
 * The same for an act that stores a day which follows from a setting or the calendar: until its transaction ends neither can
 * be changed, and a change that is under way is waited for. So no day is projected from what no longer holds.
 */
export async function readSettingsToProject(tx: Tx, day: string): Promise<Settings> {
  await keepProjecting(tx);
  return readSettings(tx, day);
}
