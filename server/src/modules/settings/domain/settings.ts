import {
  eightHourDay,
  vietnamCalendar,
  type Calendar,
  type WorkSchedule,
} from "@dondoc/workcalendar";
import { defaultValues, type SettingValues } from "./catalogue.ts";

/** What the province has decided, as of one day: a value for each setting, and the days on which it works. */
export interface Settings extends SettingValues {
  calendar: Calendar;
  /** Hours of work of every day, also of days to come: the first that covers a day holds on it. */
  workSchedules: readonly WorkSchedule[];
}

/** As they are before anybody has decided anything. */
export const defaultSettings: Settings = {
  ...defaultValues,
  calendar: vietnamCalendar,
  workSchedules: [eightHourDay],
};
