-- Up Migration
-- Days on which a result stood confirmed and was reopened later are nobody's: the agency had nothing to do, the confirmer held nothing
-- (ADR 23). They begin the day after the confirmation and end before the day of the reopening, on which the work is the agency's again.
-- The same rule as tasks/clocks/domain/delay-split.ts; a property test holds the two together.
create or replace function app.delay_split(task app.task_history, as_of date)
returns table (total int, own int, partner int, suspended int, confirmer int) language sql stable parallel safe as $$
  select split.suspended + split.confirmer + split.agencys, split.agencys - least(split.charged, split.agencys),
    least(split.charged, split.agencys), split.suspended, split.confirmer
  from (
    select app.days_in(waited.suspended * whole.late) as suspended,
      app.days_in(given.days * whole.late - waited.suspended) as confirmer,
      case when task.extension_pending or (task.state = 'COMPLETED' and task.completed_on <= task.last_day) then 0
        else app.days_in(whole.late - given.days - waited.suspended - stood.days) end as agencys,
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
    cross join (
      select coalesce(range_agg(daterange(h.state_since + 1, h.until_day)), '{}') as days
      from app.task_history h
      where h.task_id = task.task_id and h.ordinal < task.ordinal and h.state = 'COMPLETED' and h.until_day > h.state_since
        and h.until_day <= as_of
    ) stood
  ) split
  where task.state <> 'REVOKED' and task.received_on <= task.last_day
$$;
