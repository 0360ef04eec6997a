import { vietnamCalendar, type Calendar } from "@dondoc/workcalendar";
import { defaultValues, type SettingValues } from "./catalogue.ts";

/** What the province has decided, as of one day: a value for each setting, and the days on which it works. */
export interface Settings extends SettingValues {
  calendar: Calendar;
}

/** As they are before anybody has decided anything. */
export const defaultSettings: Settings = { ...defaultValues, calendar: vietnamCalendar };
