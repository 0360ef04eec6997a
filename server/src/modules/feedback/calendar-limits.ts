import { sql } from "kysely";
import { registerHourEffects } from "./hour-limits.ts";
import { limitEffect, onCalendarChanged, type KeptLimits } from "../settings/index.ts";

/**
 * The clocks of voices that run in working days, whoever enters the notice: `app.voice_clock` holds days and no words. Those in days of the calendar are the law's and stay. What rests while the sender
 * is asked has no day, and is counted anew when it goes on.
 */
const voices: KeptLimits = {
  kind: "voice",
  what: "Hạn xử lý phản ánh, kiến nghị",
  running: (first) => sql`
    select held.id, held.due_from as counted_from, held.due_on as last_day, array_remove(array[held.unit_id], null) as unit_ids
    from app.voice_clock held
    where held.closed_on is null and held.due_unit = 'workday' and held.due_on >= ${first}::date`,
  named: (ids, today) => sql<{
    id: string;
    label: string;
    title: string;
    agency: string;
    opensId: string;
  }>`
    select voice.id, 'PAKN-' || voice.number as label, voice.subject as title, voice.id as "opensId",
      coalesce((select version.name from app.unit_version version where version.unit_id = voice.unit_id
        order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1), '') as agency
    from app.voice where voice.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<{ id: string; number: number }>`
      update app.voice_clock held set due_on = moved.last_day,
        answer_due_on = case when held.due_step = 'answer' then moved.last_day else held.answer_due_on end
      from ${moved} where held.id = moved.id returning held.id, held.number`.execute(tx);
    return rows.map(({ id, number }) => ({
      id,
      title: `Hạn xử lý PAKN-${number}`,
      subjects: [{ type: "voice", id }],
    }));
  },
};

/** Called once where the program is put together: the clocks of voices follow the working calendar. */
export function registerFeedbackEffects(): void {
  onCalendarChanged(limitEffect(voices));
  registerHourEffects();
}
