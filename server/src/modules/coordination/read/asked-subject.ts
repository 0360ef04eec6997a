import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { AskedSubject, ConsultationSubject } from "../domain/asked-subject.ts";
import { unitName } from "../unit-ref.ts";
import { peopleOfParties } from "./people-of-parties.ts";

/** The subjects of policies for parts, in the order of the agencies' names. */
export async function readAskedSubjects(
  tx: Tx,
  where: RawBuilder<unknown>,
  today: string,
): Promise<AskedSubject[]> {
  const { rows } = await sql<AskedSubject>`
    select * from (select asked.id, asked.version, asked.consultation_id as "consultationId", consultation.number,
      consultation.task_id as "taskId", asked.unit_id as "unitId", ${unitName("asked.unit_id", today)} as "unitName",
      asked.asking_unit_id as "askingUnitId", ${unitName("asked.asking_unit_id", today)} as "askingName",
      consultation.created_by as "createdBy", asked.sent_at is not null as sent, asked.withdrawn_at is not null as withdrawn,
      asked.silence, asked.last_day as "lastDay", asked.read_at is not null as read,
      (asked.person_id is not null or asked.drafted_at is not null) as "inHand", asked.answered_on as "answeredOn",
      asked.clarify_on as "clarifyOn", asked.clarified_on as "clarifiedOn", asked.accepted_at is not null as accepted,
      asked.evasive_on as "evasiveOn", asked.objected_on as "objectedOn", asked.evasive_upheld as "evasiveUpheld",
      (select count(*)::int from app.consultation_reminder reminder
        where reminder.asked_id = asked.id and reminder.seen_at is null) as "unseenReminders",
      (select (max(reminder.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date from app.consultation_reminder reminder
        where reminder.asked_id = asked.id) as "lastRemindedOn",
      case when asked.objected_on is not null and asked.evasive_upheld is null
        then ${peopleOfParties(today, "asked.unit_id", "asked.asking_unit_id")} else '{}' end as "peopleOfParties"
    from app.consultation_asked asked join app.consultation on consultation.id = asked.consultation_id
    where ${where}) part order by part."unitName" collate app.vi, part.id`.execute(tx);
  return rows;
}

export async function readConsultationSubject(
  tx: Tx,
  id: string,
  today: string,
): Promise<ConsultationSubject | null> {
  const { rows } = await sql<ConsultationSubject>`
    select consultation.id, consultation.version, consultation.number, consultation.task_id as "taskId",
      consultation.asking_unit_id as "askingUnitId", ${unitName("consultation.asking_unit_id", today)} as "askingName",
      consultation.needs_head as "needsHead", consultation.sent_at is not null as sent,
      consultation.withdrawn_at is not null as withdrawn,
      (select count(*)::int from app.consultation_asked asked
        where asked.consultation_id = consultation.id and asked.answered_on is not null) as answered
    from app.consultation where consultation.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
