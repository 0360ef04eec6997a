-- Up Migration
-- Tasks of the centre, the Party, the Council, the province and of inspections are reported apart (task digest 4.1): what a task
-- was on a day knows where it came from, and so do the counts of the nights. A task keeps its origin for life.
alter table app.task_history add column origin text;
update app.task_history h set origin = task.origin from app.task where task.id = h.task_id;
alter table app.task_history alter column origin set not null;
drop index app.task_history_open;
create index task_history_open on app.task_history (holder_unit_id, until_day, day)
  include (task_id, state, state_since, last_day, received_on, submitted_on, original_due_on, extension_pending, origin)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') and until_day > day;
drop index app.task_history_done;
create index task_history_done on app.task_history (holder_unit_id, state_since, day)
  include (task_id, until_day, last_day, received_on, submitted_on, completed_on, original_due_on, start_estimated, origin)
  where state = 'COMPLETED' and until_day > day;

-- Writes the history of tasks that have none, as 0032 has it, with the origin.
create or replace function app.derive_task_history() returns void language sql set search_path = pg_catalog as $$
  with fresh as (
    select task.* from app.task where not exists (select from app.task_history h where h.task_id = task.id)
  ), happened as (
    select id as task_id, created_at as at, 0 as step, 'ASSIGNED' as state, null::date as submitted_on, null::date as completed_on
      from fresh
    union all select id, acknowledged_at, 1, 'IN_PROGRESS', null, null from fresh where acknowledged_at is not null
    union all select s.task_id, s.submitted_at, 2, 'SUBMITTED', (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, null
      from app.task_submission s join fresh on fresh.id = s.task_id
    union all select s.task_id, s.decided_at, 3, case s.outcome when 'confirmed' then 'COMPLETED' else 'RETURNED' end,
        case s.outcome when 'confirmed' then (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date end, s.completed_on
      from app.task_submission s join fresh on fresh.id = s.task_id where s.outcome is not null
    union all select e.subject_id, e.at, 4, 'IN_PROGRESS', null, null
      from audit.event e join fresh on fresh.id = e.subject_id where e.act = 'tasks.reopen'
  ), dated as (
    select e.subject_id as task_id, e.at, nullif(p.body::jsonb ->> 'from', '')::date as before
    from audit.event e join fresh on fresh.id = e.subject_id join audit.payload p on p.event_id = e.id
    where e.act = 'tasks.set-due-date'
  ), changed as (
    select task_id, at, step, state, submitted_on, completed_on from happened
    union all select d.task_id, d.at, 5, h.state, h.submitted_on, h.completed_on
      from dated d join lateral (select * from happened h where h.task_id = d.task_id and h.at <= d.at
        order by h.at desc, h.step desc limit 1) h on true
  ), last_known as (
    select distinct on (task_id) task_id, at, state from changed order by task_id, at desc, step desc
  ), whole as (
    select * from changed
    -- The last row is the task as it stands, also where nothing says how it came there.
    union all select l.task_id, l.at, 6, t.state, t.submitted_on, t.completed_on
      from last_known l join fresh t on t.id = l.task_id where l.state <> t.state
  ), ordered as (
    select whole.*, (at at time zone 'Asia/Ho_Chi_Minh')::date as day,
      row_number() over task as ordinal, lag(state) over task as state_before, lead(at) over task as next_at,
      row_number() over (partition by task_id order by at desc, step desc) as from_end
    from whole window task as (partition by task_id order by at, step)
  )
  insert into app.task_history (task_id, ordinal, at, day, until_day, state, state_since, holder_unit_id, origin,
    original_due_on, last_day, received_on, start_estimated, submitted_on, completed_on)
  select o.task_id, o.ordinal, o.at, o.day, coalesce((o.next_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity'), o.state,
    max(case when o.state is distinct from o.state_before then o.day end) over (partition by o.task_id order by o.ordinal),
    t.holder_unit_id, t.origin, t.original_due_on,
    case when later.task_id is null then t.last_day else later.before end,
    t.received_on, t.start_estimated,
    case when o.from_end = 1 then t.submitted_on else o.submitted_on end,
    case when o.from_end = 1 then t.completed_on else o.completed_on end
  from ordered o join fresh t on t.id = o.task_id
  left join lateral (select d.task_id, d.before from dated d where d.task_id = o.task_id and d.at > o.at
    order by d.at limit 1) later on true
$$;

-- Each night counts every origin, and all of them together as the rows without one, so that nobody adds up five for one. What was
-- counted before knows no origins: the next night counts it again, until then the history is replayed.
delete from app.task_tally;
delete from app.task_tally_day;
alter table app.task_tally drop constraint task_tally_pkey,
  add column origin text check (origin in ('CENTRAL', 'PARTY', 'PEOPLES_COUNCIL', 'PROVINCE', 'INSPECTION'));
create unique index task_tally_counted on app.task_tally (from_on, to_on, as_of, origin, unit_id, standing, carried_over)
  include (tasks) nulls not distinct;

-- The tasks of a period as they stood when a day ended, by origin, counted from the history; of the agencies and the origin named,
-- or of all.
drop function app.task_standings(date, date, date, uuid[]);
drop function app.task_standings_replayed(date, date, date, uuid[]);
create function app.task_standings_replayed(from_on date, to_on date, as_of date, units uuid[], of_origin text default null)
returns table (unit_id uuid, origin text, standing text, carried_over boolean, tasks int) language sql stable parallel safe as $$
  select u.id, task.origin, task.standing, task.carried_over, count(*)::int
  from app.unit u cross join lateral (
    select h.origin, app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, null, $3, $3 - 1, h.extension_pending) as standing,
      h.received_on < $1 as carried_over
    from app.tasks_as_of($3) h
    where h.holder_unit_id = u.id and h.received_on <= $2 and ($5 is null or h.origin = $5)
      and h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
    union all
    select h.origin, app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, $3, $3 - 1, false), h.received_on < $1
    from app.tasks_as_of($3) h
    where h.holder_unit_id = u.id and h.received_on <= $2 and ($5 is null or h.origin = $5) and h.state = 'COMPLETED' and h.state_since between $1 and $3
  ) task
  where $4 is null or u.id = any ($4)
  group by u.id, task.origin, task.standing, task.carried_over
$$;

-- The same, from the latest day that was counted and what changed since; several rows of one kind, to be added up.
create function app.task_standings(from_on date, to_on date, as_of date, units uuid[], of_origin text default null)
returns table (unit_id uuid, standing text, carried_over boolean, tasks int) language plpgsql stable parallel safe as $$
#variable_conflict use_column
declare
  base date := (select max(d.as_of) from app.task_tally_day d where d.from_on = $1 and d.to_on = $2 and d.as_of between $3 - 31 and $3);
begin
  if base is null then
    return query select r.unit_id, r.standing, r.carried_over, r.tasks from app.task_standings_replayed($1, $2, $3, $4, $5) r;
    return;
  end if;
  if $5 is null then
    return query select t.unit_id, t.standing, t.carried_over, t.tasks from app.task_tally t
      where t.from_on = $1 and t.to_on = $2 and t.as_of = base and t.origin is null and ($4 is null or t.unit_id = any ($4));
  else
    return query select t.unit_id, t.standing, t.carried_over, t.tasks from app.task_tally t
      where t.from_on = $1 and t.to_on = $2 and t.as_of = base and t.origin = $5 and ($4 is null or t.unit_id = any ($4));
  end if;
  if base = $3 then return; end if;
  return query
    select h.holder_unit_id, app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, side.day, side.day - 1,
      h.extension_pending), h.received_on < $1, (sum(side.sign))::int
    from (
      select h.*, true as before, false as after from app.task_history h
        where h.until_day > base and h.until_day <= $3 and h.until_day < 'infinity' and h.day <= base and h.until_day > h.day
      union all
      select h.*, false, true from app.task_history h
        where h.day > base and h.day <= $3 and h.until_day > $3 and h.until_day > h.day
      union all
      select h.*, true, true from app.task_history h
        where h.last_day >= base and h.last_day < $3 and h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
          and h.day <= base and h.until_day > $3 and h.until_day > h.day
    ) h
    join (values (base, -1), ($3, 1)) side (day, sign) on case side.sign when -1 then h.before else h.after end
    where h.received_on <= $2 and ($4 is null or h.holder_unit_id = any ($4)) and ($5 is null or h.origin = $5)
      and (h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
        or h.state = 'COMPLETED' and h.state_since between $1 and side.day)
    group by 1, 2, 3;
end $$;

-- Where the matter that an opinion or a report is about came from; also for an agency that was asked and does not see the task.
create function app.origin_of(task uuid, document uuid) returns text language sql stable parallel safe security definer
set search_path = pg_catalog as $$
  select coalesce((select t.origin from app.task t where t.id = task), (select d.origin from app.document d where d.id = document))
$$;
revoke execute on function app.origin_of(uuid, uuid) from public;
grant execute on function app.origin_of(uuid, uuid) to dondoc_wide, dondoc_scoped;
