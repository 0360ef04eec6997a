-- Up Migration
-- A day is charged to a partner by a finding, which may come weeks later: until then nobody knows of it, and a figure as of an
-- earlier day must not.
alter table app.waiting_period add column known_on date;
update app.waiting_period w set known_on = coalesce(
  (select report.found_on from app.partner_report report where report.id = w.source_id), w.from_on);
alter table app.waiting_period alter column known_on set not null;

-- Whose the days after a task's last day are, of the task as it stood when a day had ended. The same rule as
-- tasks/clocks/domain/delay-split.ts; a property test holds the two together. A day lies with nobody while the task is
-- suspended, also where a result waits; else with the confirmer from the day after a result was handed in to the day it was
-- decided, else with a partner by an accepted finding, else it is the agency's own. What came after the day is not known yet.
drop function app.delay_split(uuid, date);
create function app.delay_split(task app.task_history, as_of date)
returns table (total int, own int, partner int, suspended int, confirmer int) language sql stable parallel safe as $$
  select app.days_in(late), app.days_in(late - confirmer - suspended - partner), app.days_in(partner), app.days_in(suspended),
    app.days_in(confirmer)
  from (
    select whole.late, waited.suspended * whole.late as suspended, given.days * whole.late - waited.suspended as confirmer,
      waited.partner * whole.late - given.days - waited.suspended as partner
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
      select datemultirange(daterange(task.last_day + 1, greatest(task.last_day, least(as_of,
        case when task.state = 'COMPLETED' then coalesce(given.confirmed_on, task.completed_on, as_of) else as_of end)) + 1)) as late
    ) whole
    cross join (
      select coalesce(range_agg(w.days) filter (where w.kind = 'suspended'), '{}') as suspended,
        coalesce(range_agg(w.days) filter (where w.kind = 'partner'), '{}') as partner
      from (select w.kind, daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1) as days
        from app.waiting_period w where w.task_id = task.task_id and w.from_on <= as_of and w.known_on <= as_of) w
    ) waited
  ) parts
  where task.state not in ('REVOKED', 'TRANSFERRED') and task.received_on <= task.last_day
$$;
