-- Up Migration
-- Whose the days after a task's last day are, of the task as it stood when a day had ended. The same rule as
-- tasks/clocks/domain/delay-split.ts; a property test holds the two together. Rest first, then the confirmer; the others are the
-- agency's side, less what a partner took from it before or after the last day. They are nobody's while a timely request to extend
-- waits or when the evidence was in time; a task that was handed on keeps those until that day.
create or replace function app.delay_split(task app.task_history, as_of date)
returns table (total int, own int, partner int, suspended int, confirmer int) language sql stable parallel safe as $$
  select split.suspended + split.confirmer + split.agencys, split.agencys - least(split.charged, split.agencys),
    least(split.charged, split.agencys), split.suspended, split.confirmer
  from (
    select app.days_in(waited.suspended * whole.late) as suspended,
      app.days_in(given.days * whole.late - waited.suspended) as confirmer,
      case when task.extension_pending or (task.state = 'COMPLETED' and task.completed_on <= task.last_day) then 0
        else app.days_in(whole.late - given.days - waited.suspended) end as agencys,
      app.days_in(waited.partner * datemultirange(daterange(null, greatest(whole.until, task.last_day) + 1))) as charged
    from (
      select coalesce(range_agg(daterange(s.on_day + 1, greatest(s.on_day + 1, coalesce(s.decided_on, as_of) + 1))), '{}') as days,
        max(s.decided_on) filter (where s.outcome = 'confirmed') as confirmed_on
      from (select (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, s.outcome,
          case when (s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= as_of
            then (s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date end as decided_on
        from app.task_submission s where s.task_id = task.task_id) s
      where s.on_day <= as_of
    ) given
    cross join lateral (
      select ends.until, datemultirange(daterange(task.last_day + 1, greatest(task.last_day, ends.until) + 1)) as late
      from (select least(as_of, case task.state when 'COMPLETED' then coalesce(given.confirmed_on, task.completed_on, as_of)
        when 'TRANSFERRED' then task.state_since else as_of end) as until) ends
    ) whole
    cross join (
      select coalesce(range_agg(w.days) filter (where w.kind = 'suspended'), '{}') as suspended,
        coalesce(range_agg(w.days) filter (where w.kind = 'partner'), '{}') as partner
      from (select w.kind, daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1) as days
        from app.waiting_period w where w.task_id = task.task_id and w.from_on <= as_of and w.known_on <= as_of) w
    ) waited
  ) split
  where task.state <> 'REVOKED' and task.received_on <= task.last_day
$$;

-- What an agency handed on late is its own in the period of that day.
create index task_history_passed on app.task_history (holder_unit_id, state_since) where state = 'TRANSFERRED';
