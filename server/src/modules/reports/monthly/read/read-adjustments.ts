import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { unitRefs } from "../../../organisation/index.ts";
import { adjustedFigures } from "../domain/adjusted-figures.ts";
import type { ReportContent } from "../domain/content.ts";

export type Adjusted = Pick<ReportContent, "adjustments" | "adjustedFigures">;
type Row = Omit<ReportContent["adjustments"][number], "agency" | "ofPeriod"> & { ofCode: string };

/** Corrections of reports older than this are told in no monthly report any more. */
const REPORTS_BACK = 12;

/**
 * Tasks that stood otherwise, in the periods of frozen reports, than these said: by what was known when a day ended. Each is told
 * once: what an earlier report has said of it already is what it is compared with.
 *
 * Only tasks whose history has gone on since a report's day are looked at, and of an older report only what has gone on since the
 * day of one frozen after it, which looked at the rest. Late entry, a completion within the period that was
 * confirmed after it, reopening, revocation, and more time granted for an objective cause after a task was reported overdue.
 */
export async function readAdjustments(tx: Tx, day: string): Promise<Adjusted> {
  const { rows } = await sql<Row>`
    with frozen as (
      select id, period_code, from_on, to_on, as_of, greatest(as_of, (select max(later.as_of) from app.report later
        where later.state = 'frozen' and later.frozen_at > report.frozen_at and later.as_of < ${day}::date)) as looked_at_until
      from app.report where state = 'frozen' and as_of < ${day}::date
      order by as_of desc limit ${REPORTS_BACK}
    ), told as (
      select distinct on (adjustment.of_report_id, adjustment.task_id) adjustment.of_report_id as report_id, adjustment.task_id, adjustment.after
      from app.report_adjustment adjustment join app.report by_report on by_report.id = adjustment.report_id
      where adjustment.of_report_id in (select id from frozen)
      order by adjustment.of_report_id, adjustment.task_id, by_report.as_of desc
    ), granted as (
      select frozen.id as report_id, extension.task_id, max((extension.decided_at at time zone 'Asia/Ho_Chi_Minh')::date) as on_day
      from frozen join app.task_extension extension on extension.decision = 'approved'
        and extension.ground in ('new-law', 'superior', 'disaster', 'partner')
        and (extension.decided_at at time zone 'Asia/Ho_Chi_Minh')::date between frozen.as_of + 1 and ${day}::date
      group by frozen.id, extension.task_id
    ), changed as (
      select frozen.id as report_id, frozen.period_code, frozen.from_on, frozen.to_on, frozen.as_of, h.task_id,
        h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, h.state_since, h.day,
        counted.task_id is not null as was_counted, counted.last_day as last_day_then, coalesce(counted.unit_id, h.holder_unit_id) as unit_id,
        case when told.after is not null then nullif(told.after, 'NOT_COUNTED') else counted.standing end as before, granted.on_day as granted_on
      from frozen
      join app.task_history h on h.day > frozen.looked_at_until and h.day <= ${day}::date and h.until_day > ${day}::date
        and h.until_day > h.day and h.received_on <= frozen.to_on
      left join app.report_task counted on counted.report_id = frozen.id and counted.task_id = h.task_id
      left join told on told.report_id = frozen.id and told.task_id = h.task_id
      left join granted on granted.report_id = frozen.id and granted.task_id = h.task_id
    ), restated as (
      select changed.*,
        case
          when changed.state = 'TRANSFERRED' then changed.before
          when changed.state = 'REVOKED' then case when changed.before is not null then 'NOT_COUNTED' end
          when changed.state = 'COMPLETED' and changed.completed_on <= changed.as_of then
            app.timeliness('COMPLETED', case when changed.granted_on is null and changed.was_counted
              then coalesce(changed.last_day_then, changed.last_day) else changed.last_day end, changed.received_on,
              changed.submitted_on, changed.completed_on, changed.as_of, changed.as_of)
          when changed.before like 'DONE%' then
            app.timeliness('IN_PROGRESS', changed.last_day, changed.received_on, null, null, changed.as_of, changed.as_of - 1)
          when changed.before is null and changed.state <> 'COMPLETED' then
            app.timeliness(case when changed.submitted_on <= changed.as_of then 'SUBMITTED' else 'IN_PROGRESS' end, changed.last_day,
              changed.received_on, changed.submitted_on, null, changed.as_of, changed.as_of - 1)
          when changed.before is null then
            app.timeliness('IN_PROGRESS', changed.last_day, changed.received_on, null, null, changed.as_of, changed.as_of - 1)
          when changed.before = 'OPEN_OVERDUE' and changed.granted_on is not null and changed.last_day >= changed.as_of then 'OPEN_WITHIN_DUE'
          else changed.before
        end as after
      from changed
      -- Not in that report and not to be: known to it already and closed before, or moved from another agency.
      where changed.was_counted or (not exists (
        select from app.task_history earlier where earlier.task_id = changed.task_id and earlier.day <= changed.as_of)
        and not exists (select from app.task_transfer transfer where transfer.to_task_id = changed.task_id)
        and (changed.completed_on >= changed.from_on) is not false)
    )
    select report_id as "ofReportId", period_code as "ofCode", restated.task_id as "taskId", task.number, unit_id as "unitId",
      restated.before, after,
      case when after = 'NOT_COUNTED' then 'revoked' when restated.before is null then 'late-entry'
        when granted_on is not null and (after = 'OPEN_WITHIN_DUE' or restated.before = 'DONE_LATE') then 'objective'
        when after like 'DONE%' then 'back-dated' else 'reopened' end as kind,
      coalesce(case when after = 'OPEN_WITHIN_DUE' then granted_on end, restated.day) as "onDay"
    from restated join app.task on task.id = restated.task_id
    where after is not null and after is distinct from restated.before
    order by as_of, unit_id, task.number`.execute(tx);
  const names = await unitRefs(
    tx,
    rows.map(({ unitId }) => unitId),
    day,
  );
  const adjustments = rows.map(({ ofCode, ...row }) => ({
    ...row,
    ofPeriod: `Tháng ${Number(ofCode.slice(5))}/${ofCode.slice(0, 4)}`,
    agency: names.get(row.unitId)?.name ?? "",
  }));
  return { adjustments, adjustedFigures: await figuresOf(tx, adjustments) };
}

/** How many tasks of these agencies stood how in those reports, by what has been told of them until now. */
async function figuresOf(
  tx: Tx,
  adjustments: Adjusted["adjustments"],
): Promise<Adjusted["adjustedFigures"]> {
  if (adjustments.length === 0) return [];
  const pairs = adjustments.map(({ ofReportId, unitId }) => ({ ofReportId, unitId }));
  const { rows } = await sql<{
    ofReportId: string;
    unitId: string;
    standing: string;
    tasks: number;
  }>`
    with asked as (select distinct "ofReportId" as report_id, "unitId" as unit_id
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as row ("ofReportId" uuid, "unitId" uuid)
    ), told as (
      select distinct on (adjustment.of_report_id, adjustment.task_id) adjustment.of_report_id, adjustment.task_id, adjustment.unit_id,
        adjustment.after
      from app.report_adjustment adjustment join app.report by_report on by_report.id = adjustment.report_id
      where (adjustment.of_report_id, adjustment.unit_id) in (select report_id, unit_id from asked)
      order by adjustment.of_report_id, adjustment.task_id, by_report.as_of desc
    ), stood as (
      select counted.report_id, counted.unit_id, coalesce(told.after, counted.standing) as standing
      from asked join app.report_task counted on counted.report_id = asked.report_id and counted.unit_id = asked.unit_id
      left join told on told.of_report_id = counted.report_id and told.task_id = counted.task_id
      union all
      select told.of_report_id, told.unit_id, told.after from told where not exists (select from app.report_task counted
        where counted.report_id = told.of_report_id and counted.task_id = told.task_id)
    )
    select report_id as "ofReportId", unit_id as "unitId", standing, count(*)::int as tasks from stood
    group by report_id, unit_id, standing`.execute(tx);
  return adjustedFigures(adjustments, rows);
}
