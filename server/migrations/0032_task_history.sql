-- Up Migration
-- What a task was on every day of the past, so that a figure of that day can be counted again and comes out the same. The
-- task itself stays the truth of today; a row here is written by the act that changes it, in the same transaction.
create table app.task_history (
  task_id uuid not null references app.task,
  ordinal int not null check (ordinal >= 1),
  at timestamptz not null,
  -- Local days: the first that ended with this row, and the first that no longer did. A row changed again on its own day is
  -- of no day: both are the same.
  day date not null,
  until_day date not null default 'infinity',
  state text not null,
  -- The day on which it came into this state; for a finished task the day of its confirmation.
  state_since date not null,
  holder_unit_id uuid not null references app.unit,
  original_due_on date,
  last_day date,
  received_on date not null,
  start_estimated boolean not null,
  submitted_on date,
  completed_on date,
  primary key (task_id, ordinal),
  check (until_day >= day)
);
-- What an agency had open as of a day, counted without the rows. Finished work is kept apart: it grows for ever, and a period
-- asks only for what was finished in it.
create index task_history_open on app.task_history (holder_unit_id, until_day, day)
  include (task_id, state, state_since, last_day, received_on, submitted_on, original_due_on)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') and until_day > day;
create index task_history_done on app.task_history (holder_unit_id, state_since, day)
  include (task_id, until_day, last_day, received_on, submitted_on, completed_on, original_due_on, start_estimated)
  where state = 'COMPLETED' and until_day > day;

alter table app.task_history enable row level security;
alter table app.task_history force row level security;
create policy owner on app.task_history to current_user using (true) with check (true);
create policy wide on app.task_history to dondoc_wide using (true) with check (true);
-- Each agency its own time with a task: what it was before and after is seen by whoever held it then.
create policy scoped on app.task_history to dondoc_scoped
  using (holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
grant select, insert on app.task_history to dondoc_wide, dondoc_scoped;
grant update (until_day) on app.task_history to dondoc_wide, dondoc_scoped;

-- Every task as it was when a local day ended.
create function app.tasks_as_of(as_of date) returns setof app.task_history language sql stable parallel safe as $$
  select * from app.task_history where day <= as_of and until_day > as_of
$$;

-- Writes the history of tasks that have none from what else is known of them: when they were made and taken up, what was
-- handed in and decided, and of the journal the reopenings and the days set later. A change that left no date (a suspension, a
-- revocation) is put after the last thing known.
create function app.derive_task_history() returns void language sql set search_path = pg_catalog as $$
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
  insert into app.task_history (task_id, ordinal, at, day, until_day, state, state_since, holder_unit_id, original_due_on, last_day,
    received_on, start_estimated, submitted_on, completed_on)
  select o.task_id, o.ordinal, o.at, o.day, coalesce((o.next_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity'), o.state,
    max(case when o.state is distinct from o.state_before then o.day end) over (partition by o.task_id order by o.ordinal),
    t.holder_unit_id, t.original_due_on,
    case when later.task_id is null then t.last_day else later.before end,
    t.received_on, t.start_estimated,
    case when o.from_end = 1 then t.submitted_on else o.submitted_on end,
    case when o.from_end = 1 then t.completed_on else o.completed_on end
  from ordered o join fresh t on t.id = o.task_id
  left join lateral (select d.task_id, d.before from dated d where d.task_id = o.task_id and d.at > o.at
    order by d.at limit 1) later on true
$$;
revoke execute on function app.derive_task_history() from public;
select app.derive_task_history();
