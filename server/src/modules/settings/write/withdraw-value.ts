import { WithdrawSettingValue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { definitionOf, isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";
import { ALL_SETTINGS } from "./all-settings.ts";
import { settingRefusals } from "../refusals.ts";

interface Waiting {
  key: string;
  value: SettingValue;
  valid_from: string;
}

/** Takes back a value whose day has not come; it stays in the history as withdrawn. */
export const withdrawSettingValue = defineAct({
  name: "settings.withdraw",
  title: "Rút giá trị chờ hiệu lực",
  input: WithdrawSettingValue,
  async load({ tx, today }, { id }): Promise<Waiting> {
    const { rows } = await sql<Waiting>`
      select key, value, valid_from from app.setting_value
      where id = ${id} and ended_at is null and applied_at is null and valid_from > ${today} for update`.execute(
      tx,
    );
    if (!rows[0]) throw settingRefusals.SETTING_VALUE_GONE();
    return rows[0];
  },
  policy: () => allowed,
  async run(context, { key, value, valid_from: validFrom }, { id }) {
    const { tx, now, actor } = context;
    await sql`
      update app.setting_value set ended_at = ${now}, ended_by = ${actor.accountId}::uuid where id = ${id}`.execute(
      tx,
    );
    const title = isSettingKey(key) ? definitionOf(key).title : key;
    context.record("setting", ALL_SETTINGS, { key, title, value, validFrom });
    return {};
  },
  tell: telling<{ key: string; title: string; value: SettingValue; validFrom: string }>(
    ({ key, title, value, validFrom }) =>
      `rút giá trị “${inWords(key, value)}” của thiết lập ${title}, chưa đến ngày có hiệu lực ${vietnameseDate(validFrom)}`,
  ),
});
