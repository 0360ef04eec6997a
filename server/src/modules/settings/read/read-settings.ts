import type { Tx } from "../../../kernel/database/scope.ts";
import { defaultSettings, isSettingKey, type Settings } from "../domain/catalogue.ts";
import { fits } from "../domain/value.ts";

/** The province's settings as they are now; what nobody has changed has its default. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.selectFrom("app.setting").select(["key", "value"]).execute();
  const changed = rows.filter(
    ({ key, value }) => isSettingKey(key) && fits(key, value as string | number | boolean),
  );
  return {
    ...defaultSettings,
    ...(Object.fromEntries(changed.map(({ key, value }) => [key, value])) as Partial<Settings>),
  };
}
