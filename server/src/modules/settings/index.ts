export { defaultSettings, type Settings } from "./domain/catalogue.ts";
export { daysListed } from "./domain/value.ts";
export { readSettings } from "./read/read-settings.ts";
export { onSettingChanged } from "./write/change-setting.ts";
export { settingRoutes } from "./http/settings.ts";
