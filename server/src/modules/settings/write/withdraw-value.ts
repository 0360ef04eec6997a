import { WithdrawSettingValue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { definitionOf, isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";
import { stopProjecting } from "../projection-lock.ts";
import { readSettings } from "../read/read-settings.ts";
import { settingRefusals } from "../refusals.ts";
import { ALL_SETTINGS } from "./all-settings.ts";
import { carryOutDecision } from "./effects.ts";

interface Waiting {
  key: string;
  value: SettingValue;
  valid_from: string;
  legal_basis: string;
}

/** The value that was taken back, or the moment of a record that had been counted by it already. */
type Recorded =
  | { key: string; title: string; value: SettingValue; validFrom: string; moves?: number }
  | { title: string; from: string; to: string; legalBasis: string };

/** Takes back a value whose day has not come; it stays in the history as withdrawn. */
export const withdrawSettingValue = defineAct({
  name: "settings.withdraw",
  title: "Rút giá trị chờ hiệu lực",
  input: WithdrawSettingValue,
  async load({ tx, today }, { id }): Promise<Waiting> {
    await stopProjecting(tx);
    const { rows } = await sql<Waiting>`
      select key, value, valid_from, legal_basis from app.setting_value
      where id = ${id} and ended_at is null and applied_at is null and valid_from > ${today} for update`.execute(
      tx,
    );
    if (!rows[0]) throw settingRefusals.SETTING_VALUE_GONE();
    return rows[0];
  },
  policy: () => allowed,
  async run(context, { key, value, valid_from: validFrom, legal_basis: legalBasis }, { id }) {
    const { tx, now, actor } = context;
    const before = await readSettings(tx, validFrom);
    await sql`
      update app.setting_value set ended_at = ${now}, ended_by = ${actor.accountId}::uuid where id = ${id}`.execute(
      tx,
    );
    const title = isSettingKey(key) ? definitionOf(key).title : key;
    const change = { before, after: await readSettings(tx, validFrom), legalBasis };
    const moves = isSettingKey(key) ? await carryOutDecision(context, key, change) : 0;
    context.record("setting", ALL_SETTINGS, {
      key,
      title,
      value,
      validFrom,
      ...(moves && { moves }),
    });
    return {};
  },
  tell: telling<Recorded>((what) => {
    if ("from" in what) {
      const { title, from, to, legalBasis } = what;
      return `rút thiết lập chưa đến ngày có hiệu lực: ${title}, từ “${from}” thành “${to}”; giá trị đã rút căn cứ ${legalBasis}`;
    }
    const { key, title, value, validFrom, moves } = what;
    const moving = moves === undefined ? "" : `; ${moves} hạn đang chạy tính lại`;
    return `rút giá trị “${inWords(key, value)}” của thiết lập ${title}, chưa đến ngày có hiệu lực ${vietnameseDate(validFrom)}${moving}`;
  }),
});
