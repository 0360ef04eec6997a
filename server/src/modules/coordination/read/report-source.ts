import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { ReportSource } from "../domain/partner-report.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { isVertical, unitName } from "../unit-ref.ts";

/** The request a report rests on: its proof. */
export async function readReportSource(
  tx: Tx,
  { askedId, cooperationId }: { askedId?: string | undefined; cooperationId?: string | undefined },
  today: string,
): Promise<ReportSource> {
  if ((askedId === undefined) === (cooperationId === undefined)) {
    throw coordinationRefusals.REPORT_ONE_REQUEST();
  }
  const { rows } =
    askedId === undefined ? await ofHelp(cooperationId ?? "", today).execute(tx) : await ofAsked(askedId, today).execute(tx); // prettier-ignore
  const [source] = rows;
  if (!source) throw refusals.NOT_FOUND("yêu cầu này");
  return source;
}

const ofAsked = (id: string, today: string) => sql<ReportSource>`
  select 'consultation' as kind, asked.id, 'LYK-' || consultation.number as label, consultation.task_id as "taskId",
    (select task.number from app.task where task.id = consultation.task_id) as "taskNumber",
    asked.asking_unit_id as "reporterUnitId", ${unitName("asked.asking_unit_id", today)} as "reporterName",
    asked.unit_id as "accusedUnitId", ${unitName("asked.unit_id", today)} as "accusedName",
    ${isVertical("asked.unit_id", today)} as vertical, (asked.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn",
    asked.last_day as "lastDay", asked.answered_on as "answeredOn", asked.withdrawn_at is not null as withdrawn,
    exists (select from app.partner_report report where report.asked_id = asked.id) as reported
  from app.consultation_asked asked join app.consultation on consultation.id = asked.consultation_id
  where asked.id = ${id}`;

const ofHelp = (id: string, today: string) => sql<ReportSource>`
  select 'cooperation' as kind, help.id, 'PH-' || help.number as label, help.task_id as "taskId",
    (select task.number from app.task where task.id = help.task_id) as "taskNumber",
    help.asking_unit_id as "reporterUnitId", ${unitName("help.asking_unit_id", today)} as "reporterName",
    help.asked_unit_id as "accusedUnitId", ${unitName("help.asked_unit_id", today)} as "accusedName",
    ${isVertical("help.asked_unit_id", today)} as vertical, (help.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn",
    help.last_day as "lastDay", coalesce(help.delivered_on, help.declined_on) as "answeredOn", false as withdrawn,
    exists (select from app.partner_report report where report.cooperation_id = help.id) as reported
  from app.cooperation help where help.id = ${id}`;
