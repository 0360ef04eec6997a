import { atField } from "../../../kernel/refusal.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import {
  definitionOf,
  isSettingKey,
  type SettingKey,
  type SettingValue,
} from "../domain/catalogue.ts";
import type { Settings } from "../domain/settings.ts";
import { tidied, whyUnfit } from "../domain/value.ts";
import { readSettings } from "./read-settings.ts";
import { settingRefusals } from "../refusals.ts";

/** A value that somebody would set, with the province's decisions on its first day without it and with it. */
export interface ProposedValue {
  key: SettingKey;
  value: SettingValue;
  validFrom: string;
  before: Settings;
  after: Settings;
}

/** Checks it, the same for the preview as for the change itself. */
export async function proposeValue(
  tx: Tx,
  today: string,
  proposed: { key: string; value: SettingValue; validFrom?: string | undefined },
): Promise<ProposedValue> {
  const { key, validFrom = today } = proposed;
  if (!isSettingKey(key)) throw settingRefusals.SETTING_UNKNOWN(key);
  const value = tidied(key, proposed.value);
  const unfit = whyUnfit(key, value);
  if (unfit) throw atField(settingRefusals.SETTING_UNFIT(definitionOf(key).title, unfit), "value");
  if (validFrom < today) throw atField(settingRefusals.SETTING_FROM_PAST(today), "validFrom");
  const before = await readSettings(tx, validFrom);
  return { key, value, validFrom, before, after: { ...before, [key]: value } };
}
