import { sql } from "kysely";
import type { FindOvertaken } from "../../../notifications/index.ts";

/**
 * Reminders that need not be said any more: their task went on, got another date, or a later rung of the same deadline waits
 * beside them. Asked when a letter is written, so that a mail server that was away for a day is followed by one letter of what
 * still holds.
 */
export const overtakenReminders: FindOvertaken = async (tx, noticeIds) => {
  const { rows } = await sql<{ id: string; reason: string | null }>`
    with reminder as (
      select notice.id, fired.task_id, fired.rung, fired.step, fired.due_for, fired.stopped_on, fired.fired_at,
        fired.rung in ('before', 'on-day', 'after') as of_due
      from app.notification notice
      join app.rung_fired fired on notice.subject_type = 'task' and fired.task_id = notice.subject_id
        and notice.key = 'rung.' || fired.rung || ':' || fired.task_id || ':' || fired.step || ':' || fired.due_for
      where notice.id = any (${[...noticeIds]}::uuid[]) and notice.kind like 'rung.%'
    )
    select reminder.id, case
      when task.state in ('COMPLETED', 'REVOKED', 'TRANSFERRED') then 'nhiệm vụ đã kết thúc'
      when task.state = 'SUSPENDED' then 'nhiệm vụ đang tạm dừng'
      when reminder.rung in ('confirm', 'confirm-deputy') then
        case when task.state <> 'SUBMITTED' or task.submitted_on <> reminder.due_for then 'kết quả đã được xem xét' end
      when reminder.rung = 'refusal' then case
        when not exists (select from app.task_refusal r where r.task_id = task.id and r.decision is null) then 'đã có quyết định' end
      when task.state = 'SUBMITTED' then 'cơ quan đã báo cáo hoàn thành'
      when reminder.rung = 'unacknowledged' then case when task.state <> 'ASSIGNED' then 'cơ quan đã tiếp nhận' end
      when reminder.rung = 'review' then case when task.review_on is distinct from reminder.due_for then 'ngày rà soát đã đổi' end
      when reminder.of_due and task.last_day is distinct from reminder.due_for then 'thời hạn đã đổi'
      when reminder.of_due and exists (select from reminder later where later.task_id = reminder.task_id and later.of_due
        and later.due_for = reminder.due_for and later.fired_at > reminder.fired_at) then 'đã có lần nhắc sau'
      end as reason
    from reminder join app.task on task.id = reminder.task_id`.execute(tx);
  return new Map(
    rows.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason] as const])),
  );
};
