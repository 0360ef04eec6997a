import { ChangeSetting } from "@dondoc/contract";
import { allowed, defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField, defineRefusals } from "../../../kernel/refusal.ts";
import {
  definitionOf,
  isSettingKey,
  type SettingKey,
  type SettingValue,
} from "../domain/catalogue.ts";
import { inWords, tidied, whyUnfit } from "../domain/value.ts";
import { readSettings } from "../read/read-settings.ts";

const refusals = defineRefusals({
  SETTING_UNKNOWN: {
    status: 404,
    message: (key: string) => `Không có thiết lập "${key}". Hãy tải lại trang Thiết lập.`,
  },
  SETTING_UNFIT: {
    status: 400,
    message: (title: string, why: string) =>
      `Giá trị không phù hợp với thiết lập “${title}”. ${why}`,
  },
});

type Effect = (context: ActContext) => Promise<void>;
const effects = new Map<SettingKey, Effect>();

/** Lets a module rebuild what it projected from a setting, in the same transaction as the change. */
export function onSettingChanged(key: SettingKey, effect: Effect): void {
  effects.set(key, effect);
}

/** A setting's journal needs a record to hang on; settings have names, so this stands for all of them. */
const ALL_SETTINGS = "00000000-0000-7000-8000-000000000001";

interface Recorded {
  key: string;
  title: string;
  from: SettingValue;
  to: SettingValue;
  legalBasis: string;
}

export const changeSetting = defineAct({
  name: "settings.change",
  title: "Đổi thiết lập",
  input: ChangeSetting,
  load: async ({ tx }) => readSettings(tx),
  policy: () => allowed,
  async run(context, before, { key, value: given, legalBasis }) {
    if (!isSettingKey(key)) throw refusals.SETTING_UNKNOWN(key);
    const { title } = definitionOf(key);
    const value = tidied(key, given);
    const unfit = whyUnfit(key, value);
    if (unfit) throw atField(refusals.SETTING_UNFIT(title, unfit), "value");
    const row = {
      value: JSON.stringify(value),
      legal_basis: legalBasis,
      valid_from: context.today,
      changed_by: context.actor.accountId,
      changed_at: context.now,
    };
    await context.tx
      .insertInto("app.setting")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
    await effects.get(key)?.(context);
    context.record("setting", ALL_SETTINGS, {
      key,
      title,
      from: before[key],
      to: value,
      legalBasis,
    });
    return {};
  },
  tell: telling<Recorded>(
    ({ key, title, from, to, legalBasis }) =>
      `đổi thiết lập: ${title}, từ “${inWords(key, from)}” thành “${inWords(key, to)}”, căn cứ ${legalBasis}`,
  ),
});
