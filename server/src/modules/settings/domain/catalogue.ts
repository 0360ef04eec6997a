import { accountabilitySettings } from "./catalogue/accountability.ts";
import { alertSettings } from "./catalogue/alerts.ts";
import { consequenceSettings } from "./catalogue/consequences.ts";
import { coordinationSettings } from "./catalogue/coordination.ts";
import { deadlineSettings } from "./catalogue/deadlines.ts";
import { decisionSettings } from "./catalogue/decisions.ts";
import type { SettingDefinition, SettingValue } from "./catalogue/definition.ts";
import { entrySettings } from "./catalogue/entry.ts";
import { inspectionSettings } from "./catalogue/inspections.ts";
import { programmeSettings } from "./catalogue/programmes.ts";
import { publicVoiceSettings } from "./catalogue/public-voices.ts";
import { reportingSettings } from "./catalogue/reporting.ts";
import { signingInSettings } from "./catalogue/signing-in.ts";
import { urgingSettings } from "./catalogue/urging.ts";
import { voiceSettings } from "./catalogue/voices.ts";
import { workingTimeSettings } from "./catalogue/working-time.ts";

export type { SettingValue } from "./catalogue/definition.ts";

/** Every setting, in the order of the page; defaults are those of section 21 of the task digest. */
export const catalogue = {
  ...entrySettings,
  ...deadlineSettings,
  ...workingTimeSettings,
  ...alertSettings,
  ...urgingSettings,
  ...decisionSettings,
  ...coordinationSettings,
  ...reportingSettings,
  ...programmeSettings,
  ...accountabilitySettings,
  ...signingInSettings,
  ...inspectionSettings,
  ...voiceSettings,
  ...publicVoiceSettings,
  ...consequenceSettings,
} as const;

export type SettingKey = keyof typeof catalogue;
export type SettingValues = { [Key in SettingKey]: (typeof catalogue)[Key]["fallback"] };

const keysOf = (settings: object): SettingKey[] => Object.keys(settings).filter(isSettingKey);

/** The groups under which the page shows the settings. */
export const groups: readonly { title: string; keys: readonly SettingKey[] }[] = [
  { title: "Nhập và giao nhiệm vụ", keys: keysOf(entrySettings) },
  {
    title: "Thời hạn và rà soát",
    keys: [...keysOf(deadlineSettings), ...keysOf(workingTimeSettings)],
  },
  { title: "Mức cảnh báo", keys: keysOf(alertSettings) },
  { title: "Nhắc việc, đôn đốc", keys: keysOf(urgingSettings) },
  { title: "Gia hạn, từ chối, xác nhận", keys: keysOf(decisionSettings) },
  { title: "Phối hợp", keys: keysOf(coordinationSettings) },
  { title: "Báo cáo, công bố, chỉ số", keys: keysOf(reportingSettings) },
  { title: "Chương trình, kế hoạch năm; sổ phân cấp, quy chế", keys: keysOf(programmeSettings) },
  { title: "Sổ trách nhiệm, phê bình, khen thưởng", keys: keysOf(accountabilitySettings) },
  { title: "Đăng nhập, phiên làm việc", keys: keysOf(signingInSettings) },
  { title: "Phản ánh, kiến nghị, khiếu nại", keys: keysOf(voiceSettings) },
  { title: "Phản ánh gửi không cần tài khoản", keys: keysOf(publicVoiceSettings) },
  { title: "Kiểm tra", keys: [...keysOf(inspectionSettings), ...keysOf(consequenceSettings)] },
];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(catalogue, key);
}

/** Kept for features that are still to come: the page says so, and a change of them moves nothing. */
const waiting = new Set<SettingKey>(keysOf(consequenceSettings));
export const isInUse = (key: SettingKey): boolean => !waiting.has(key);

export const definitionOf = (key: SettingKey): SettingDefinition<SettingValue> => catalogue[key];

export const defaultValues = Object.fromEntries(
  Object.entries(catalogue).map(([key, { fallback }]) => [key, fallback]),
) as SettingValues;
