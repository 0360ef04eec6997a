-- Up Migration
-- How many tasks of an agency stood how when a day of a period had ended: what app.task_history says, counted once by the nightly
-- round, so that a page of twelve months does not read a million rows again. Never the truth itself: app.task_standings gives the
-- same with and without it, and whoever writes history of days that have ended empties both tables.
create table app.task_tally (
  from_on date not null,
  to_on date not null,
  as_of date not null,
  unit_id uuid not null references app.unit,
  -- The words of app.timeliness; what is due on the day itself is within its time.
  standing text not null,
  -- Received before the period began.
  carried_over boolean not null,
  tasks int not null check (tasks > 0),
  primary key (from_on, to_on, as_of, unit_id, standing, carried_over) include (tasks),
  check (as_of between from_on - 1 and to_on)
);
-- The days that have been counted: a day of which no agency has anything has no row above.
create table app.task_tally_day (
  from_on date not null,
  to_on date not null,
  as_of date not null,
  tallied_at timestamptz not null,
  primary key (from_on, to_on, as_of)
);
alter table app.task_tally enable row level security;
alter table app.task_tally force row level security;
create policy owner on app.task_tally to current_user using (true) with check (true);
create policy wide on app.task_tally to dondoc_wide using (true) with check (true);
create policy scoped on app.task_tally for select to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
grant select on app.task_tally, app.task_tally_day to dondoc_wide, dondoc_scoped;
grant insert, delete on app.task_tally to dondoc_wide;
grant insert, update, delete on app.task_tally_day to dondoc_wide;

-- What changed after a day that was counted: rows that began then, rows that ended then, and what fell due meanwhile.
create index task_history_begun on app.task_history (day) where until_day > day;
create index task_history_ended on app.task_history (until_day) where until_day > day and until_day < 'infinity';
create index task_history_due on app.task_history (last_day, until_day)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and until_day > day;

-- The tasks of a period as they stood when a day ended, counted from the history; of the agencies named, or of all.
create function app.task_standings_replayed(from_on date, to_on date, as_of date, units uuid[])
returns table (unit_id uuid, standing text, carried_over boolean, tasks int) language sql stable parallel safe as $$
  select u.id, task.standing, task.carried_over, count(*)::int
  from app.unit u cross join lateral (
    select app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, null, $3, $3 - 1, h.extension_pending) as standing,
      h.received_on < $1 as carried_over
    from app.tasks_as_of($3) h
    where h.holder_unit_id = u.id and h.received_on <= $2
      and h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
    union all
    select app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, $3, $3 - 1, false), h.received_on < $1
    from app.tasks_as_of($3) h
    where h.holder_unit_id = u.id and h.received_on <= $2 and h.state = 'COMPLETED' and h.state_since between $1 and $3
  ) task
  where $4 is null or u.id = any ($4)
  group by u.id, task.standing, task.carried_over
$$;

-- The same, from the latest day that was counted and what changed since; several rows of one kind, to be added up.
create function app.task_standings(from_on date, to_on date, as_of date, units uuid[])
returns table (unit_id uuid, standing text, carried_over boolean, tasks int) language plpgsql stable parallel safe as $$
#variable_conflict use_column
declare
  base date := (select max(d.as_of) from app.task_tally_day d where d.from_on = $1 and d.to_on = $2 and d.as_of between $3 - 31 and $3);
begin
  if base is null then
    return query select * from app.task_standings_replayed($1, $2, $3, $4);
    return;
  end if;
  return query select t.unit_id, t.standing, t.carried_over, t.tasks from app.task_tally t
    where t.from_on = $1 and t.to_on = $2 and t.as_of = base and ($4 is null or t.unit_id = any ($4));
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
    where h.received_on <= $2 and ($4 is null or h.holder_unit_id = any ($4))
      and (h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
        or h.state = 'COMPLETED' and h.state_since between $1 and side.day)
    group by 1, 2, 3;
end $$;
