export {
  onCalendarChanged,
  type CalendarChange,
  type CarriedOut,
} from "./calendar/calendar-change.ts";
export { enterNotice } from "./calendar/enter-notice.ts";
export { provinceCalendar } from "./calendar/province-calendar.ts";
export { defaultSettings, type Settings } from "./domain/settings.ts";
export { daysListed } from "./domain/value.ts";
export { readSettings, readSettingsToProject } from "./read/read-settings.ts";
export { settingsRound } from "./write/begin-settings.ts";
export { onSettingChanged, type SettingChange } from "./write/effects.ts";
export { onSettingPreviewed, type ThoughtOf } from "./previews.ts";
export { calendarRoutes } from "./http/calendar.ts";
export { settingRoutes } from "./http/settings.ts";
