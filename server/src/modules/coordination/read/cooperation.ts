import type { CooperationList, CooperationPage, CooperationPartners, CooperationQuery, CooperationRow, UnitRef } from "@dondoc/contract"; // prettier-ignore
import { calendarDaysBetween, workingDaysBetween } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import { isProvinceWide, unitsOf, type Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import {
  askingSide,
  type CooperationSubject,
  type HelpSubject,
} from "../domain/cooperation-policies.ts";
import { actsFor } from "../domain/parties.ts";
import { cooperationState } from "../domain/cooperation-state.ts";
import { isVertical, unitName, unitRef } from "../unit-ref.ts";
import type { AsOf } from "./consultation-rows.ts";

interface RowRead extends Omit<CooperationRow, "state" | "daysLate" | "workingDaysLeft" | "acts" | "mayReport"> {
  subject: CooperationSubject;
} // prettier-ignore
type OnCooperation = Parameters<typeof verdictsOn<CooperationSubject>>[3];
type OnHelp = Parameters<typeof verdictsOn<HelpSubject>>[3];

const owed = sql`help.declined_on is null and help.delivered_on is null`;
const lists: Record<CooperationList, (today: string) => RawBuilder<unknown>> = {
  open: (today) => sql`${owed} and help.last_day >= ${today}::date`,
  late: (today) => sql`${owed} and help.last_day < ${today}::date`,
  delivered: () => sql`help.delivered_on is not null and help.confirmed_at is null`,
  declined: () => sql`help.declined_on is not null`,
  finished: () => sql`help.confirmed_at is not null`,
  all: () => sql`true`,
};

const subjectOf = (
  today: string,
) => sql`jsonb_build_object('id', help.id, 'version', help.version, 'number', help.number,
    'taskId', help.task_id, 'askingUnitId', help.asking_unit_id, 'askingName', ${unitName("help.asking_unit_id", today)},
    'askedUnitId', help.asked_unit_id, 'askedName', ${unitName("help.asked_unit_id", today)}, 'sentBy', help.sent_by,
    'lastDay', help.last_day, 'accepted', help.accepted_at is not null, 'declinedOn', help.declined_on,
    'deliveredOn', help.delivered_on, 'confirmed', help.confirmed_at is not null)`;

/** One request for help as policies see it. */
export async function readCooperationSubject(
  tx: Tx,
  id: string,
  today: string,
): Promise<CooperationSubject | null> {
  const { rows } = await sql<{ subject: CooperationSubject }>`
    select ${subjectOf(today)} as subject from app.cooperation help where help.id = ${id}`.execute(
    tx,
  );
  return rows[0]?.subject ?? null;
}

/** One page of requests for help, the newest first. */
export async function listCooperations(
  tx: Tx,
  actor: Actor,
  { cursor, limit, side, list, unitId, taskId }: CooperationQuery,
  { today, acts }: { today: string; acts: OnCooperation },
): Promise<z.output<typeof CooperationPage>> {
  const { calendar } = await readSettings(tx, today);
  const [after = null] = decodeCursor(cursor, 1) ?? [];
  if (after !== null && !Number.isSafeInteger(after)) throw refusals.INVALID();
  const units = unitId === undefined ? (isProvinceWide(actor) ? null : unitsOf(actor)) : [unitId];
  const asked = sql`help.asked_unit_id = any (${units}::uuid[])`;
  const asking = sql`help.asking_unit_id = any (${units}::uuid[])`;
  const whose =
    units === null
      ? sql`true`
      : side === "asked"
        ? asked
        : side === "asking"
          ? asking
          : sql`(${asked} or ${asking})`;
  const { rows } = await sql<RowRead>`
    select help.id, help.number, help.version, help.task_id as "taskId",
      (select task.number from app.task where task.id = help.task_id) as "taskNumber",
      ${unitRef("help.asking_unit_id", today)} as asking, ${unitRef("help.asked_unit_id", today)} as asked, help.kind, help.content,
      help.why, help.urgent, (help.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn", help.last_day as "lastDay",
      help.limit_because as "limitBecause", help.decline_ground as "declineGround", help.decline_legal_ref as "declineLegalRef",
      help.delivered_on as "deliveredOn", help.delivery, help.document_number as "documentNumber", help.file_name as "fileName",
      ${isVertical("help.asked_unit_id", today)} as vertical,
      (select jsonb_build_object('id', report.id, 'number', report.number, 'state', coalesce(report.outcome,
          case when report.explanation is null then 'waiting-explanation' else 'waiting-finding' end))
        from app.partner_report report where report.cooperation_id = help.id) as report,
      ${subjectOf(today)} as subject
    from app.cooperation help
    where ${whose} and ${lists[list](today)} and (${taskId ?? null}::uuid is null or help.task_id = ${taskId ?? null}::uuid)
      and (${after}::bigint is null or help.number < ${after}::bigint)
    order by help.number desc limit ${limit + 1}`.execute(tx);
  const { rows: kept, next } = cutPage(rows, limit, ({ number }) => [number]);
  return {
    asOf: today,
    next,
    items: kept.map(({ subject, ...row }) => {
      const standing = standingOf(subject, { today, calendar });
      return {
        ...row,
        ...standing,
        mayReport:
          standing.daysLate > 0 &&
          row.report === null &&
          actsFor(actor, "coordination.report-partner", subject.askingUnitId),
        acts: verdictsOn(actor, subject, today, acts),
      };
    }),
  };
}

function standingOf(
  subject: CooperationSubject,
  { today, calendar }: AsOf,
): Pick<CooperationRow, "state" | "daysLate" | "workingDaysLeft"> {
  const state = cooperationState(subject, today);
  const { lastDay, deliveredOn, declinedOn } = subject;
  const daysLate = Math.max(0, calendarDaysBetween(lastDay, deliveredOn ?? declinedOn ?? today));
  const waiting = state === "sent" || state === "accepted";
  return {
    state,
    daysLate,
    workingDaysLeft: waiting ? workingDaysBetween(calendar, today, lastDay) : null,
  };
}

/** The task with its agencies, as far as the person sees it. */
export async function readHelpSubject(tx: Tx, taskId: string): Promise<HelpSubject> {
  const { rows } = await sql<HelpSubject>`
    select task.id as "taskId", task.holder_unit_id as "leadUnitId",
      task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') as open,
      array(select holder.unit_id from app.task_holder holder
        where holder.task_id = task.id and holder.role = 'coordinating' and holder.valid_to is null) as "coordinatingUnitIds"
    from app.task where task.id = ${taskId}`.execute(tx);
  const [subject] = rows;
  if (!subject) throw refusals.NOT_FOUND("nhiệm vụ này");
  return subject;
}

/** Whom the person may ask for help on a task: the lead its partners, a partner the lead. */
export async function readPartners(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { today, acts }: { today: string; acts: OnHelp },
): Promise<z.output<typeof CooperationPartners>> {
  const subject = await readHelpSubject(tx, taskId);
  const asking = askingSide(actor, subject);
  const others =
    asking === null
      ? []
      : asking === subject.leadUnitId
        ? subject.coordinatingUnitIds
        : [subject.leadUnitId];
  const { rows } = await sql<{ ref: UnitRef }>`
    select ${unitRef("named.id", today)} as ref from unnest(${[asking ?? subject.leadUnitId, ...others]}::uuid[])
      with ordinality as named (id, at) order by named.at`.execute(tx);
  const [first, ...partners] = rows.map(({ ref }) => ref);
  return {
    asking: asking === null ? null : (first ?? null),
    partners,
    acts: verdictsOn(actor, subject, today, acts),
  };
}
