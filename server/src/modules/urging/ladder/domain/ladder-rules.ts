import type { Calendar } from "@dondoc/workcalendar";
import { daysListed, type Settings } from "../../../settings/index.ts";

/** The ladder as the province has set it (section 21 of the task digest); days are working days. */
export interface LadderRules {
  /** The days on which the province works. */
  calendar: Calendar;
  /** Days before the last working day on which to remind, the farthest first. */
  before: readonly number[];
  onDay: boolean;
  after: readonly number[];
  urgeAfter: number;
  urgeEvery: number;
  /** How many urgings before a task comes to the leaders' briefing. */
  urgings: number;
  acknowledge: number;
  confirm: number;
  confirmDeputy: number;
  decideExtension: number;
  decideRefusal: number;
}

export const ladderRules = (settings: Settings): LadderRules => ({
  calendar: settings.calendar,
  before: daysListed(settings["reminder.daysBefore"]).toSorted((a, b) => b - a),
  onDay: settings["reminder.onDay"],
  after: daysListed(settings["reminder.daysAfter"]).toSorted((a, b) => a - b),
  urgeAfter: settings["urge.firstAfterDays"],
  urgeEvery: settings["urge.intervalDays"],
  urgings: settings["urge.escalateAfter"],
  acknowledge: settings["acknowledge.days"],
  confirm: settings["confirm.remindAfter"],
  confirmDeputy: settings["confirm.deputyAfter"],
  decideExtension: settings["extension.decideDays"],
  decideRefusal: settings["refusal.decideDays"],
});
