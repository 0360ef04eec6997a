import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/**
 * Opinions asked of an agency whose limit has run out, or that it answered, in a period; what happened after the day asked is
 * not known yet. On the last day itself an answer may still come: a request stands at its last day when it was answered by then,
 * and at the day after when it was not, the day from which it is late or deemed agreed. Taken back within its limit it is counted for nobody; taken back after it, who was late stays late.
 */
export const consultations: Source = {
  name: "consultations",
  personal: false,
  facts: () => sql`
    select period.ordinal, asked.asked_unit_id as unit_id, asked.asked_id as row_id, asked.task_id,
      'LYK-' || asked.number as label, asked.last_day as on_day, app.origin_of(asked.task_id, asked.document_id) as origin, asked.last_day, answer.answered_on, asked.sent_on,
      limits.over_on between period.from_on and least(period.to_on, period.day) as fell_due,
      answer.answered_on between period.from_on and least(period.to_on, period.day) as answered,
      coalesce(asked.marked_on <= period.day and (asked.objected_on is null or asked.objected_on > period.day
        or asked.evasive_upheld and asked.found_on <= period.day), false) as evasive,
      asked.deemed_agreed_on between period.from_on and least(period.to_on, period.day)  and (asked.withdrawn_on is null or asked.withdrawn_on > period.day) as deemed_agreed,
      answer.answered_on - asked.sent_on as days
    from period cross join app.consultation_fact asked
    cross join lateral (select case when asked.answered_on <= period.day then asked.answered_on end as answered_on) answer
    cross join lateral (select asked.last_day + case when answer.answered_on <= asked.last_day then 0 else 1 end as over_on) limits
    where asked.asked_unit_id in (select id from unit) and asked.sent_on <= period.day
      and (asked.withdrawn_on is null or asked.withdrawn_on > least(period.day, asked.last_day))
      and (limits.over_on between period.from_on and least(period.to_on, period.day)
        or answer.answered_on between period.from_on and least(period.to_on, period.day))`,
};
