-- Up Migration
-- The ladder of reminders and urging (section 11 of the task digest): each step fires once for a task and for the date it was
-- for, so that an extended task climbs anew. Messages are sent by the program; from the first urging on a rung is only
-- prepared and waits for a person.
create table app.rung_fired (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  rung text not null check (rung in ('unacknowledged', 'before', 'on-day', 'after', 'urging', 'briefing', 'review', 'confirm', 'confirm-deputy', 'extension')),
  -- Working days before or after; which urging it is; 0 where a rung has one step.
  step int not null default 0 check (step >= 0),
  -- The last day it was for; of an undated duty its review day, of a confirmation the day of submission, of an
  -- acknowledgement the day of receipt, of a request for extension the day it was made.
  due_for date not null,
  -- The day on which the calendar puts it, and the day on which it fired: later when the program stood still. What counts
  -- from the rung before it, or from a day of work, falls on the day on which it fires.
  rung_day date not null,
  fired_on date not null,
  fired_at timestamptz not null,
  form text not null check (form in ('message', 'urging', 'explanation', 'briefing')),
  -- Who held the task then.
  unit_id uuid not null references app.unit,
  -- Who was told; nobody where an agency has no account, which administrators are shown. When each read it says the notice
  -- under "rung.<rung>:<task>:<step>:<due_for>".
  addressees uuid[] not null,
  -- The task was handed in, ended, paused or got another date: the ladder goes no further, and what waits for a person is void.
  stopped_on date,
  stop_reason text check (stop_reason in ('submitted', 'completed', 'suspended', 'ended', 'new-date', 'acknowledged', 'decided')),
  -- A person has signed what was prepared, or put it aside; outcome is what came of it.
  handled_at timestamptz,
  handled_by uuid references app.account,
  outcome_id uuid,
  check ((stopped_on is null) = (stop_reason is null)),
  check ((handled_at is null) = (handled_by is null)),
  check (form <> 'message' or handled_at is null)
);
-- Once each. What was void before anybody signed it does not count: a result that is sent back is urged anew.
create unique index rung_once on app.rung_fired (task_id, due_for, rung, step) where stopped_on is null or handled_at is not null;
-- All that a task's ladder has fired.
create index rung_of_task on app.rung_fired (task_id, fired_at);
-- What waits for a person, the oldest first.
create index rung_prepared on app.rung_fired (fired_on, id) include (unit_id, form)
  where form <> 'message' and handled_at is null and stopped_on is null;
create index rung_prepared_of_unit on app.rung_fired (unit_id, fired_on)
  where form <> 'message' and handled_at is null and stopped_on is null;
-- Ladders that still stand: asked every night whether their task went on.
create index rung_standing on app.rung_fired (task_id, due_for) where stopped_on is null;
-- Fired on a day, for the day's mail and for those that reached nobody.
create index rung_of_day on app.rung_fired (fired_on);

alter table app.rung_fired enable row level security;
alter table app.rung_fired force row level security;
create policy owner on app.rung_fired to current_user using (true) with check (true);
create policy wide on app.rung_fired to dondoc_wide using (true) with check (true);
create policy scoped on app.rung_fired for select to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id));
grant select on app.rung_fired to dondoc_wide, dondoc_scoped;
grant insert on app.rung_fired to dondoc_wide;
grant update (stopped_on, stop_reason, handled_at, handled_by, outcome_id) on app.rung_fired to dondoc_wide;

-- A notice may repeat what a document says; when the law takes the content away, it goes there too.
create function app.expunge_notices() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.notification set title = '(nội dung đã được xóa)', body = null
    where subject_id = new.id
      or subject_id in (select id from app.assignment where document_id = new.id)
      or subject_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_notices() from public;
create trigger expunge_notices after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_notices();
