-- Up Migration
-- How many days some ranges of days hold.
create function app.days_in(days datemultirange) returns int language sql immutable parallel safe as $$
  select coalesce(sum(upper(part) - lower(part)), 0)::int from unnest(days) part
$$;

-- Whose the days after a task's last day are, as of a day. The same rule as tasks/clocks/domain/delay-split.ts; a property test
-- holds the two together. A day lies with the confirmer from the day after a result was handed in to the day it was decided;
-- else it is suspended, else lost to a partner by an accepted finding, else the agency's own. The parts add up to the whole.
create function app.delay_split(target uuid, as_of date)
returns table (total int, own int, partner int, suspended int, confirmer int) language sql stable parallel safe as $$
  with task as (
    select t.id, t.state, daterange(t.last_day + 1,
      greatest(t.last_day + 1, case when t.state = 'COMPLETED' then least(as_of, coalesce(
        (select max((s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date) from app.task_submission s
          where s.task_id = t.id and s.outcome = 'confirmed'), t.completed_on, as_of)) else as_of end + 1)) as late
    from app.task t
    where t.id = target and t.state not in ('REVOKED', 'TRANSFERRED') and t.last_day is not null and t.received_on <= t.last_day
  ), confirmer as (
    select coalesce(range_agg(daterange(given.on_day + 1, greatest(given.on_day + 1, least(as_of, coalesce(given.decided_on, as_of)) + 1))), '{}') as days
    from (select (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day,
      (s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as decided_on
      from app.task_submission s where s.task_id = target) given
    where given.on_day <= as_of
  ), waited as (
    select coalesce(range_agg(daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1)) filter (where w.kind = 'suspended'), '{}') as suspended,
      coalesce(range_agg(daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1)) filter (where w.kind = 'partner'), '{}') as partner
    from app.waiting_period w where w.task_id = target and w.from_on <= as_of
  ), parts as (
    select datemultirange(task.late) as late, confirmer.days * datemultirange(task.late) as confirmer,
      waited.suspended * datemultirange(task.late) - confirmer.days as suspended,
      waited.partner * datemultirange(task.late) - confirmer.days - waited.suspended as partner
    from task, confirmer, waited
  )
  select app.days_in(late), app.days_in(late - confirmer - suspended - partner), app.days_in(partner), app.days_in(suspended),
    app.days_in(confirmer)
  from parts
$$;

-- The newest documents that nobody has given out yet: the Office's own clock of entry.
create index document_to_enter on app.document (received_on, id) where state in ('review', 'proposed');
-- Documents given out or closed, by the day: how late the Office was in entering.
create index document_entered_on_time on app.document (reviewed_at) where state in ('released', 'no-task');
-- A task waits for what another hands in: the parts of a report go to a collector, whose summary goes on.
create table app.task_link (
  feed_id uuid not null references app.task,
  collector_id uuid not null references app.task,
  -- Read out of the directive, or said by a person.
  found_by text not null check (found_by in ('reading', 'person')),
  linked_by uuid references app.account,
  linked_at timestamptz not null,
  primary key (feed_id, collector_id),
  check (feed_id <> collector_id)
);
create index task_link_collector on app.task_link (collector_id);
alter table app.task_link enable row level security;
alter table app.task_link force row level security;
create policy owner on app.task_link to current_user using (true) with check (true);
create policy wide on app.task_link to dondoc_wide using (true) with check (true);
-- Whoever answers for one end sees the link; the other end's task stays as hidden as it is.
create policy scoped on app.task_link for select to dondoc_scoped
  using (exists (select from app.task t where t.id = feed_id) or exists (select from app.task t where t.id = collector_id));
grant select on app.task_link to dondoc_wide, dondoc_scoped;
grant insert, delete on app.task_link to dondoc_wide;

insert into app.role_act (role_code, act) select role, act
from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role, unnest(array['tasks.link', 'tasks.unlink']) act;
