import type { ConsultationList } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";

const alive = sql`asked.sent_at is not null and asked.withdrawn_at is null`;
/** Asked and not released in time: a request taken back only after its limit leaves the lateness where it was. */
export const measured: RawBuilder<unknown> = sql`asked.sent_at is not null and (asked.withdrawn_at is null
  or (asked.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date > asked.last_day)`;
const owed = sql`asked.sent_at is not null and asked.answered_on is null and asked.accepted_at is null and asked.withdrawn_at is null`;

/**
 * The one place that says which parts a list holds, over `asked`; a figure counts by the same clause as the list it opens. What is
 * measured leaves out requests that were taken back within their limit.
 */
export const consultationLists: Record<ConsultationList, (today: string) => RawBuilder<unknown>> = {
  open: (today) => sql`${owed} and asked.last_day >= ${today}::date`,
  late: (today) => sql`${owed} and asked.last_day < ${today}::date and asked.silence <> 'agree'`,
  answered: () =>
    sql`${alive} and asked.answered_on is not null and asked.accepted_at is null
      and (asked.clarify_on is null or asked.clarified_on is not null)`,
  clarifying: () =>
    sql`${alive} and asked.clarify_on is not null and asked.clarified_on is null and asked.accepted_at is null`,
  finished: () => sql`(asked.accepted_at is not null or asked.withdrawn_at is not null)`,
  due: (today) =>
    sql`${measured} and (asked.answered_on is not null or asked.last_day < ${today}::date)`,
  "withdrawn-late": () => sql`${measured} and asked.withdrawn_at is not null`,
  "on-time": () => sql`${alive} and asked.answered_on <= asked.last_day`,
  "answered-late": () => sql`${alive} and asked.answered_on > asked.last_day`,
  clear: () =>
    sql`${alive} and asked.answered_on is not null and (asked.evasive_on is null
      or (asked.objected_on is not null and asked.evasive_upheld is not true))`,
  evasive: () =>
    sql`${alive} and asked.evasive_on is not null and (asked.objected_on is null or asked.evasive_upheld)`,
  deemed: (today) =>
    sql`${alive} and asked.silence = 'agree' and asked.last_day < ${today}::date
      and (asked.answered_on is null or asked.answered_on > asked.last_day)`,
  "without-function": () =>
    sql`${alive} and exists (select from app.consultation_answer answer
      where answer.asked_id = asked.id and answer.round = 1 and answer.sent_at is not null and answer.overall = 'notCompetent')`,
  objected: () =>
    sql`${alive} and asked.objected_on is not null and asked.evasive_found_on is null`,
  drafts: () => sql`asked.sent_at is null and asked.withdrawn_at is null`,
  all: () => sql`true`,
};
