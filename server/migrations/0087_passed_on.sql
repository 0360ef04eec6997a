-- Up Migration
-- What is said of a task goes on with it when it is passed on (app.task_transfer): programmes count its successor from that day on,
-- a proposal under Decree 73/2023 keeps speaking for it. A closed programme stays as it was when it was closed. Whole directives
-- are linked by whom may know how every agency stands with them.

-- A task and all that it was before, however many agencies ago. What it was joined to as a share of its own counts from that day.
create function app.passed_from(task uuid) returns table (task_id uuid, since date)
language sql stable security definer set search_path = pg_catalog as $$
  with recursive line (task_id, since) as (
    select task, '-infinity'::date
    union
    select passed.from_task_id, case when passed.joined then greatest(line.since, passed.transferred_on) else line.since end
    from line join app.task_transfer passed on passed.to_task_id = line.task_id
  )
  select line.task_id, line.since from line
$$;

-- What a task had become when a day ended; itself while it was not passed on.
create function app.task_heir(task uuid, as_of date) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  with recursive line (task_id, step) as (
    select task, 0
    union all
    select passed.to_task_id, line.step + 1
    from line join app.task_transfer passed on passed.from_task_id = line.task_id and passed.transferred_on <= as_of
    where line.step < 100
  )
  select line.task_id from line order by line.step desc limit 1
$$;

-- The year's result of a standing duty that was agreed on by a day, also while another agency had it.
create function app.year_agreed(task uuid, asked_year int, as_of date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.passed_from(task) line join app.duty_year asked on asked.task_id = line.task_id
    where line.since = '-infinity' and asked.year = asked_year and (asked.decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= as_of)
$$;
revoke execute on function app.passed_from(uuid), app.task_heir(uuid, date), app.year_agreed(uuid, int, date) from public;
grant execute on function app.passed_from(uuid), app.task_heir(uuid, date), app.year_agreed(uuid, int, date)
  to dondoc_wide, dondoc_scoped;

-- The tasks of programmes, each once however it is linked: those linked by themselves with what they were passed on to and with
-- their later periods, and all of a linked directive. By the owner: nobody but the agencies beside it sees each passing on of a
-- task, and the figure is the same for everybody. Of a duty into which another was joined only the periods from then on.
create or replace function app.programme_task_ids(programmes uuid[], as_of date) returns table (programme_id uuid, task_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  with recursive link as (
    select programme_link.programme_id, programme_link.task_id, programme_link.document_id, closing.day
    from app.programme_link join app.programme on programme.id = programme_link.programme_id
    cross join lateral (select least(as_of, programme.closed_on) as day) closing
    where programme_link.programme_id = any (programmes) and linked_on <= closing.day
      and (unlinked_on is null or unlinked_on > closing.day)
  ), counted (programme_id, task_id, day, since) as (
    select link.programme_id, link.task_id, link.day, '-infinity'::date from link where link.task_id is not null
    union
    select counted.programme_id, next.task_id, counted.day, next.since from counted
    cross join lateral (
      select passed.to_task_id, case when passed.joined then greatest(counted.since, passed.transferred_on) else counted.since end
      from app.task_transfer passed where passed.from_task_id = counted.task_id and passed.transferred_on <= counted.day
      union all
      select period.id, counted.since from app.task period where period.duty_id = counted.task_id and period.received_on >= counted.since
    ) next (task_id, since)
  )
  select counted.programme_id, counted.task_id from counted
  union select link.programme_id, task.id from link join app.task on task.document_id = link.document_id
$$;
revoke execute on function app.programme_task_ids(uuid[], date) from public;

-- As in 0084, to the day of closing and no further.
create or replace function app.programme_tasks(programmes uuid[], as_of date)
returns table (programme_id uuid, task_id uuid, state text, last_day date, lasting boolean, counted text)
language sql stable set search_path = pg_catalog as $$
  select linked.programme_id, h.task_id, h.state, h.last_day, kind.lasting,
    case when h.state = 'COMPLETED' then 'done'
      when kind.lasting then case when app.year_agreed(h.task_id, programme.year, closing.day) then 'done' else 'open' end
      when app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, closing.day, closing.day, h.extension_pending)
        = 'OPEN_OVERDUE' then 'overdue' else 'open' end
  from app.programme_task_ids(programmes, as_of) linked
  join app.programme on programme.id = linked.programme_id
  cross join lateral (select least(as_of, programme.closed_on) as day) closing
  join app.task on task.id = linked.task_id
  join app.task_history h on h.task_id = linked.task_id and h.day <= closing.day and h.until_day > closing.day and h.until_day > h.day
  cross join lateral (select task.term_class = 'STANDING' and h.last_day is null as lasting) kind
  where h.state not in ('REVOKED', 'TRANSFERRED')
    and (task.term_class <> 'RECURRING' or (h.received_on <= make_date(programme.year, 12, 31)
      and not (h.state = 'COMPLETED' and h.state_since < make_date(programme.year, 1, 1))))
$$;

-- As in 0079, for a task and what it was before: who linked it did so for whoever has it now. What was joined to a share of another
-- agency's own speaks for that share only if it was not late by then.
create or replace function app.protected_by(task app.task) returns text language sql stable security definer set search_path = pg_catalog as $$
  select 'DX-' || i.number from app.passed_from((task).id) line
  join app.innovation_task l on l.task_id = line.task_id join app.innovation i on i.id = l.innovation_id
  where i.started_on is not null
    and coalesce(i.protection in ('no-liability', 'excluded', 'exempt', 'reduced'), true)
    and ((task).last_day is null or (task).last_day >= i.reviewed_on
      and (task).last_day >= greatest(line.since, (l.linked_at at time zone 'Asia/Ho_Chi_Minh')::date))
  order by i.number limit 1
$$;

-- Whoever reads the figures of a whole directive reads of every agency in it: an agency links one that it is charged with following,
-- and beside it single tasks that it sees.
alter policy scoped_insert on app.programme_link
  with check (exists (select from app.programme p where p.id = programme_id and app.in_scope(p.owner_unit_id))
    and (document_id is null or document_id in (select app.watched()))
    and (task_id is null or exists (select from app.task t where t.id = task_id)));
