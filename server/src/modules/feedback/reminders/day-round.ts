import {
  isWorkingDay,
  reminderStep,
  reminderStepWords,
  vietnameseDate,
} from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { notifyEach, type AddressedNotice } from "../../notifications/index.ts";
import { daysListed, readSettings } from "../../settings/index.ts";
import { addressed, clockColumns, owedWords, type RunningClock } from "./running-clock.ts";

/** Further from its day nothing is said: the longest holidays, and the most working days of the setting, lie within. */
const AHEAD_DAYS = 60;
const BEHIND_DAYS = 20;

/**
 * Reminders of one day of clocks that run in days (requirement B9): before the last day, on it, and on the working day after. What
 * stays late stands at the head of the lists; it is not said again each week.
 */
async function dayNotices(tx: Tx, day: string): Promise<AddressedNotice[]> {
  const settings = await readSettings(tx, day);
  const { calendar } = settings;
  if (!isWorkingDay(calendar, day)) return [];
  const rules = { before: daysListed(settings["voices.clockDaysBefore"]), every: null };
  const { rows } = await sql<RunningClock & { dueOn: string }>`
    select ${clockColumns(day)}, held.due_on::text as "dueOn" from app.voice_clock held
    where held.closed_on is null and held.due_unit in ('workday', 'day')
      and held.due_on between ${day}::date - ${BEHIND_DAYS}::int and ${day}::date + ${AHEAD_DAYS}::int
    order by held.number`.execute(tx);
  const told = rows.flatMap(({ dueOn, ...clock }) => {
    const step = reminderStep(calendar, dueOn, day, rules);
    if (step === null) return [];
    const title = `${owedWords(clock)} ${vietnameseDate(dueOn)}, ${reminderStepWords(step, dueOn, day)}.`;
    return [{ clock, late: step < 0, title, key: `${clock.step}:${day}` }];
  });
  return addressed(tx, day, told);
}

export const voiceRound: Round = {
  name: "voices.reminders",
  title: "Nhắc hạn xử lý phản ánh, kiến nghị",
  at: "00:40",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) =>
      notifyEach(tx, clock.now(), await dayNotices(tx, day), { atOnce: false }),
    ),
};
