import { addWorkingDays, subtractWorkingDays, type LocalDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { notifyEach, postAllWaiting } from "../../notifications/index.ts";
import { chargesOfLeaders } from "../../portfolios/index.ts";
import { readSettings } from "../../settings/index.ts";
import { digestInWords, SHOWN, type SectionCount } from "./digest-words.ts";
import { documentsWaiting, opinionsOwed } from "./other-parts.ts";

type Row = SectionCount & { account_id: string };

/**
 * Writes the morning's digest to everybody who has something to do, each by their office, and sends it with what the night has
 * left waiting. A second run for the same day says nothing again. Returns how many were told.
 */
export async function writeDigests(tx: Tx, now: Date, day: LocalDate): Promise<number> {
  const settings = await readSettings(tx, day);
  const soonUntil = addWorkingDays(settings.calendar, day, settings["alert.dueSoonDays"]).date;
  const signedBy = subtractWorkingDays(settings.calendar, day, settings["urge.intervalDays"]).date;
  const rows = await whatEachHasToDo(tx, day, {
    soonUntil,
    signedBy,
    longDays: settings["alert.specialRedDays"],
    chiefDecides: settings["extension.decidedBy"] !== "LEADERS",
  });
  const others = [...(await opinionsOwed(tx, day)), ...(await documentsWaiting(tx, day, settings))];
  const told = await notifyEach(
    tx,
    now,
    [...Map.groupBy([...rows, ...others], ({ account_id }) => account_id)].flatMap(
      ([accountId, counts]) => {
        const digest = digestInWords(day, counts);
        if (!digest) return [];
        const subject = { type: "account" as const, id: accountId };
        return [{ ...digest, accountIds: [accountId], kind: "digest", subject, key: day }];
      },
    ),
  );
  await postAllWaiting(tx);
  return told;
}

/**
 * One pass over the open tasks, then each office's part of it. What was prepared on `signedBy` or earlier holds the ladder up,
 * since the next urging counts from the signature: whoever leads the Office is told so.
 */
async function whatEachHasToDo(
  tx: Tx,
  day: LocalDate,
  {
    soonUntil,
    signedBy,
    longDays,
    chiefDecides,
  }: {
    soonUntil: LocalDate;
    signedBy: LocalDate;
    longDays: number;
    /** Whether the Chief of the Office decides on extensions too, by the province's setting. */
    chiefDecides: boolean;
  },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with counted as materialized (
      select task.id as task_id, task.holder_unit_id as unit_id, task.field_id, task.monitor_account_id as monitor, part.section, task.number,
        task.last_day
      from app.task
      cross join lateral (values
        ('overdue', task.state <> 'SUBMITTED' and task.last_day < ${day}::date and task.received_on <= task.last_day
          and not task.extension_pending),
        ('long-overdue', task.state <> 'SUBMITTED' and task.last_day <= ${day}::date - ${longDays}::int and task.received_on <= task.last_day
          and not task.extension_pending),
        ('today', task.state <> 'SUBMITTED' and task.last_day = ${day}::date),
        ('soon', task.state <> 'SUBMITTED' and task.last_day > ${day}::date and task.last_day <= ${soonUntil}::date),
        ('returned', task.state = 'RETURNED'),
        ('unacknowledged', task.state = 'ASSIGNED'),
        ('review', task.state <> 'SUBMITTED' and task.last_day is null and task.review_on <= ${day}::date),
        ('to-confirm', task.state = 'SUBMITTED')
      ) as part (section, holds)
      where task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and part.holds
    ), officer as materialized (
      select distinct role_grant.account_id, role_grant.unit_id, role_grant.role_code
      from app.role_grant join app.account on account.id = role_grant.account_id and account.locked_at is null
      where valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    ), prepared as materialized (
      select rung.form, task.number, task.holder_unit_id as unit_id, task.field_id, task.monitor_account_id as monitor,
        rung.fired_on as last_day
      from app.rung_fired rung join app.task on task.id = rung.task_id
      where rung.form <> 'message' and rung.handled_at is null and rung.stopped_on is null
    ), stuck as materialized (
      select distinct task.number, task.holder_unit_id as unit_id, task.field_id, task.monitor_account_id as monitor, task.last_day
      from app.task_obstacle obstacle join app.task on task.id = obstacle.task_id
      where obstacle.decided_at is null and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
    ), refused as materialized (
      select task.number, task.monitor_account_id as monitor, task.last_day
      from app.task_refusal refusal join app.task on task.id = refusal.task_id
      where refusal.decision is null and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
    ), asked as materialized (
      select task.number, task.holder_unit_id as unit_id, task.field_id, task.last_day
      from app.task_extension extension join app.task on task.id = extension.task_id where extension.decision is null
    ), for_leaders as materialized (
      select section, number, last_day, unit_id, field_id from counted where section = 'long-overdue'
      union all
      select 'briefing', number, last_day, unit_id, field_id from prepared where form = 'briefing'
      union all
      select 'extensions', number, last_day, unit_id, field_id from asked
      union all
      select 'obstacles', number, last_day, unit_id, field_id from stuck
    ), charge as materialized (${chargesOfLeaders(day)}
    ), leader as materialized (
      -- A Vice-Chair hears of what is theirs; one who was given nothing to lead, of everything (section 8 of the task digest).
      select officer.account_id, officer.role_code = 'VICE_CHAIR'
        and exists (select from charge where charge.account_id = officer.account_id) as narrowed
      from officer where officer.role_code in ('CHAIR', 'VICE_CHAIR')
    ), part as (
      select officer.account_id, counted.section, counted.number, counted.last_day
      from counted join officer using (unit_id)
      where (officer.role_code = 'AGENCY_FOCAL' and counted.section in ('overdue', 'today', 'soon', 'returned', 'unacknowledged', 'review'))
        or (officer.role_code = 'AGENCY_HEAD' and counted.section in ('overdue', 'today', 'returned', 'unacknowledged'))
      union all
      select officer.account_id, counted.section, counted.number, counted.last_day
      from counted join app.task_given given using (task_id)
      join officer on officer.unit_id = given.unit_id and officer.role_code = 'DIVISION_HEAD'
      where counted.section in ('overdue', 'today', 'soon', 'returned')
      union all
      select account.id, counted.section, counted.number, counted.last_day
      from counted join app.task_allocation allocation on allocation.task_id = counted.task_id and allocation.ended_at is null
      join app.account on account.person_id = allocation.person_id and account.locked_at is null
      where counted.section in ('overdue', 'today', 'soon', 'returned')
      union all
      select monitor, section, number, last_day from counted where section = 'to-confirm' and monitor is not null
      union all
      select monitor, 'to-urge', number, last_day from prepared where monitor is not null
      union all
      select officer.account_id, case prepared.form when 'briefing' then 'briefing' else 'to-urge' end, prepared.number, prepared.last_day
      from prepared join officer on officer.role_code = 'OFFICE_CHIEF'
      union all
      select officer.account_id, 'unsigned-long', prepared.number, prepared.last_day
      from prepared join officer on officer.role_code = 'OFFICE_CHIEF'
      where prepared.form <> 'briefing' and prepared.last_day <= ${signedBy}::date
      union all
      select leader.account_id, section, number, last_day from for_leaders join leader on not leader.narrowed
      union all
      select leader.account_id, section, number, last_day from for_leaders join charge using (unit_id)
      join leader on leader.narrowed and leader.account_id = charge.account_id
      union all
      select leader.account_id, section, number, last_day from for_leaders join charge using (field_id)
      join leader on leader.narrowed and leader.account_id = charge.account_id
      union all
      select officer.account_id, 'extensions', asked.number, asked.last_day
      from asked join officer on officer.role_code = 'OFFICE_CHIEF' and ${chiefDecides}
      union all
      select officer.account_id, 'obstacles', stuck.number, stuck.last_day
      from stuck join officer on officer.role_code = 'OFFICE_CHIEF'
      union all
      select monitor, 'obstacles', number, last_day from stuck where monitor is not null
      union all
      select officer.account_id, 'refused', refused.number, refused.last_day
      from refused join officer on officer.role_code = 'OFFICE_CHIEF'
      union all
      select monitor, 'refused', number, last_day from refused where monitor is not null
      union all
      select account.id, 'steps', task.number, step.due_on
      from app.task_step step join app.task on task.id = step.task_id and task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
      join app.account on account.person_id = step.person_id and account.locked_at is null
      where step.done_on is null and step.due_on <= ${soonUntil}::date
    )
    select account_id, section, count(*)::int as count,
      (array_agg('NV-' || number order by last_day, number))[1:${SHOWN}] as names
    from (select distinct account_id, section, number, last_day from part) each
    group by account_id, section`.execute(tx);
  return rows;
}
