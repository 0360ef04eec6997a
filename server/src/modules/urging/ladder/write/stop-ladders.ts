import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

/**
 * Ends the ladders whose task went on: handed in, done, paused, ended, or given another date. What was prepared and not signed is
 * void. Whoever was told that it is late is told that this is over (section 11.2: a downgrade is also notified).
 */
export async function stopLadders(
  tx: Tx,
  { day, now }: { day: string; now: Date },
): Promise<{ stopped: number; notices: string[] }> {
  const { rows } = await sql<{ stopped: number; notices: string[] | null }>`
    with over as materialized (
      select fired.id, case
        when task.state = 'COMPLETED' then 'completed'
        when task.state = 'SUSPENDED' then 'suspended'
        when task.state in ('REVOKED', 'TRANSFERRED') then 'ended'
        when fired.rung = 'unacknowledged' then case when task.state <> 'ASSIGNED' then 'acknowledged' end
        when fired.rung in ('confirm', 'confirm-deputy') then case
          when task.state <> 'SUBMITTED' then 'decided'
          when task.submitted_on <> fired.due_for then 'new-date' end
        when fired.rung = 'review' then case
          when task.state = 'SUBMITTED' then 'submitted'
          when task.review_on is distinct from fired.due_for or task.last_day is not null then 'new-date' end
        when fired.rung = 'extension' then case
          when not exists (select from app.task_extension e where e.task_id = fired.task_id and e.decision is null) then 'decided' end
        when fired.rung = 'refusal' then case
          when not exists (select from app.task_refusal r where r.task_id = fired.task_id and r.decision is null) then 'decided' end
        when task.last_day is distinct from fired.due_for then 'new-date'
        when task.state = 'SUBMITTED' then 'submitted' end as reason
      from app.rung_fired fired join app.task on task.id = fired.task_id
      where fired.stopped_on is null
    ), stopped as (
      update app.rung_fired fired set stopped_on = ${day}::date, stop_reason = over.reason
      from over where fired.id = over.id and over.reason is not null and fired.stopped_on is null
      returning fired.task_id, fired.rung, fired.due_for, fired.addressees, over.reason
    ), told as (
      insert into app.notification (account_id, kind, subject_type, subject_id, title, key, created_at)
      select account, 'rung.stopped', 'task', task.id,
        'NV-' || task.number || ' ' || case stopped.reason
          when 'submitted' then 'đã được báo cáo hoàn thành'
          when 'completed' then 'đã hoàn thành'
          when 'suspended' then 'được tạm dừng'
          when 'new-date' then 'có thời hạn mới' || coalesce(' ' || to_char(task.last_day, 'DD/MM/YYYY'), '')
          else 'đã kết thúc' end
          || '; ngừng nhắc và đôn đốc theo hạn ' || to_char(stopped.due_for, 'DD/MM/YYYY') || '.',
        'rung.stopped:' || task.id || ':' || stopped.due_for || ':' || stopped.reason, ${now}::timestamptz
      from stopped join app.task on task.id = stopped.task_id, unnest(stopped.addressees) as account
      where stopped.rung = 'after'
      on conflict (account_id, key) do nothing
      returning id
    )
    select (select count(*)::int from stopped) as stopped, (select array_agg(id) from told) as notices`.execute(
    tx,
  );
  return { stopped: rows[0]?.stopped ?? 0, notices: rows[0]?.notices ?? [] };
}
