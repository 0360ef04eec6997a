import type { ConsultationRow } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween, type Calendar } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import { unitRef } from "../unit-ref.ts";

export type ConsultationRowRead = Omit<ConsultationRow, "daysLate" | "workingDaysLeft"> & {
  withdrawnOn: string | null;
};

/** The columns of a row, over `asked` and its `consultation`. */
export const rowColumns = (today: string): RawBuilder<unknown> => sql`
  asked.id, asked.consultation_id as "consultationId", consultation.number, consultation.matter, consultation.urgent,
  ${unitRef("asked.asking_unit_id", today)} as asking, ${unitRef("asked.unit_id", today)} as asked,
  consultation.task_id as "taskId", consultation.document_id as "documentId",
  (asked.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn", asked.last_day as "lastDay",
  asked.answered_on as "answeredOn",
  case when asked.silence = 'agree' and asked.sent_at is not null and asked.withdrawn_at is null and asked.last_day < ${today}::date
    and (asked.answered_on is null or asked.answered_on > asked.last_day) then asked.last_day + 1 end as "deemedAgreedOn",
  (asked.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date as "withdrawnOn",
  app.consultation_state(asked, ${today}::date) as state,
  (select answer.overall from app.consultation_answer answer where answer.asked_id = asked.id and answer.sent_at is not null
    order by answer.round desc limit 1) as overall,
  case when asked.evasive_on is null then null when asked.objected_on is null then 'marked'
    when asked.evasive_upheld is null then 'objected' when asked.evasive_upheld then 'upheld' else 'dismissed' end as evasive,
  (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.person
    where person.id = asked.person_id) as person`;

/** The day rows are looked at, with the working days as they are known. */
export interface AsOf {
  today: string;
  calendar: Calendar;
}

/** Lateness and what is left, as of a day: late days are calendar days, days left working days. */
function standingOf(
  { lastDay, answeredOn, state, withdrawnOn }: ConsultationRowRead,
  { today, calendar }: AsOf,
): Pick<ConsultationRow, "daysLate" | "workingDaysLeft"> {
  const bySilence = state === "accepted" && answeredOn === null;
  if (lastDay === null || state === "draft" || bySilence) {
    return { daysLate: 0, workingDaysLeft: null };
  }
  const until = answeredOn ?? withdrawnOn ?? today;
  const daysLate = Math.max(0, calendarDaysBetween(lastDay, until));
  const waiting = answeredOn === null && withdrawnOn === null && daysLate === 0;
  return {
    daysLate,
    workingDaysLeft: waiting ? workingDaysBetween(calendar, today, lastDay) : null,
  };
}

export function toRow(read: ConsultationRowRead, asOf: AsOf): ConsultationRow {
  const { withdrawnOn: _withdrawnOn, ...row } = read;
  return { ...row, ...standingOf(read, asOf) };
}
