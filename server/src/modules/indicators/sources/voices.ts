import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/**
 * Rounds of voices: by the day of their answer, or, where none was given in time, by the day after the last on which it was owed.
 * Owed by an hour, it is asked of the minute whether it came in time; as late it still counts from the day after.
 * What somebody said is shown to those who may see the voice alone; the others read its number. Counts are read from what was added
 * up (app.voice_tally), lists from the rounds themselves.
 */
export const voices: Source = {
  name: "voices",
  personal: false,
  records: "voice",
  facts: () => sql`
    select period.ordinal, told.unit_id, md5(told.voice_id::text || told.round)::uuid as row_id, null::uuid as task_id,
      'PAKN-' || told.number as label, counted.on_day, null::text as origin, voice.subject as title, voice.id as opens_id,
      counted.answered, counted.answered and told.in_time as in_time,
      told.kind = 'complaint' as is_complaint,
      told.raised_again_on <= period.day as raised_again, case when told.rated_on <= period.day then told.rating end as rating
    from period join app.voice_round told on told.answered_on between period.from_on and least(period.to_on, period.day)
      or told.answer_due_on between period.from_on - 1 and least(period.to_on, period.day)
    cross join lateral (select coalesce(told.answered_on <= period.day, false) as answered,
      case when told.answered_on <= period.day then told.answered_on else told.answer_due_on + 1 end as on_day) counted
    left join app.voice on voice.id = told.voice_id
    where counted.on_day between period.from_on and least(period.to_on, period.day) and told.unit_id in (select id from unit)
      and (counted.answered or told.ended_on is null or told.ended_on > told.answer_due_on)`,
  // The same rounds added up by the day on which they count and the day from which that is known (ADR 60). They are of no origin.
  tallies: (scope, origin) => sql`
    select period.ordinal, told.unit_id, told.answered, told.in_time, told.is_complaint, told.raised_again, told.rating, told.times
    from period join app.voice_tally told on told.on_day between period.from_on and least(period.to_on, period.day)
      and told.known_on <= period.day
    where ${scope === "all" ? sql`true` : sql`told.unit_id in (select id from unit)`} and ${sql.lit(origin === undefined)}`,
};
