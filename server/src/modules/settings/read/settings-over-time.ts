import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { calendarOfVersion } from "../calendar/province-calendar.ts";
import { isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { defaultSettings, type Settings } from "../domain/settings.ts";
import { fits } from "../domain/value.ts";
import { schedulesOf } from "../domain/work-hours.ts";

/** What is in force on any day that is asked: `readSettings` for whoever needs many days, read in one statement. */
export async function settingsOverTime(tx: Tx): Promise<(day: string) => Settings> {
  const { rows } = await sql<{
    key: string;
    value: SettingValue;
    valid_from: string;
    legal_basis: string;
  }>`
    select key, value, valid_from, legal_basis from app.setting_value where ended_at is null order by valid_from`.execute(
    tx,
  );
  const decided = rows.filter(({ key, value }) => isSettingKey(key) && fits(key, value));
  const version = await sql<{ version: string | null }>`
    select version from app.calendar_version`.execute(tx);
  const calendar = await calendarOfVersion(tx, version.rows[0]?.version ?? null);
  const workSchedules = schedulesOf(
    decided
      .filter(({ key }) => key === "work.hours")
      .map((row) => ({ value: row.value, validFrom: row.valid_from, basis: row.legal_basis })),
  );
  return (day) => {
    const begun = decided.filter(({ valid_from }) => valid_from <= day);
    const values = Object.fromEntries(begun.map(({ key, value }) => [key, value]));
    return { ...defaultSettings, ...(values as Partial<Settings>), calendar, workSchedules };
  };
}
