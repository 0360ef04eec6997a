import type { Database } from "../../kernel/database/connect.ts";
import type { SettingKey, SettingValue } from "./domain/catalogue.ts";

export { enterNotice } from "./calendar/enter-notice.ts";
export { previewNotice } from "./calendar/preview.ts";
export { provinceCalendar } from "./calendar/province-calendar.ts";
export { readYear } from "./calendar/read-year.ts";
export { withdrawNotice } from "./calendar/withdraw-notice.ts";
export { previewSetting } from "./read/preview-setting.ts";
export { changeSetting } from "./write/change-setting.ts";

/** A decision of the province by the owner's hand; it replaces one for the same day. */
export async function decideSetting(
  owner: Database,
  key: SettingKey,
  value: SettingValue,
  validFrom = "2026-01-01",
): Promise<void> {
  const at = new Date(`${validFrom}T01:00:00Z`);
  await owner
    .deleteFrom("app.setting_value")
    .where("key", "=", key)
    .where("valid_from", "=", validFrom)
    .execute();
  await owner
    .insertInto("app.setting_value")
    .values({
      key,
      value: JSON.stringify(value),
      legal_basis: "Quyết định số 12/QĐ-UBND",
      valid_from: validFrom,
      changed_at: at,
      applied_at: at,
    })
    .execute();
}
