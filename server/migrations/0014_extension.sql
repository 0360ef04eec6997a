-- Up Migration
-- Extension of a deadline, section 10 of the task digest: every request and its decision stays, none is rewritten.
alter table app.task
  -- Approved extensions; shown wherever its timeliness is.
  add column extension_count int not null default 0 check (extension_count >= 0),
  -- A request filed in time waits for the assigner: from the last day on, the delay is not the agency's until it is decided.
  add column extension_pending boolean not null default false,
  -- The task that this one serves; its own date may not lie behind that of the task above it.
  add column parent_id uuid references app.task,
  add check (parent_id <> id);
create index task_parent on app.task (parent_id) where parent_id is not null;
create index task_extension_waiting on app.task (last_day, id) where extension_pending;
-- What the figures are counted from alone must hold what the overdue list asks.
drop index app.task_open_due;
create index task_open_due on app.task (last_day, id) include (holder_unit_id, received_on, state, submitted_on, review_on, extension_pending)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');

create table app.task_extension (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  -- First, second, third request of this task, whatever became of it.
  no int not null check (no > 0),
  -- The agency that answered for the task when it was asked.
  unit_id uuid not null references app.unit,
  ground text not null check (ground in ('new-law', 'superior', 'disaster', 'partner', 'workload', 'plan')),
  explanation text not null check (explanation <> ''),
  missing text not null check (missing <> ''),
  percent int not null check (percent between 0 and 100),
  proposed_on date not null,
  document_number text not null check (document_number <> ''),
  file_hash text references app.file,
  file_name text,
  -- Filed early enough by the setting of that day; a late request changes nothing until it is decided.
  in_time boolean not null,
  -- A date set by the centre: the province can only ask upward.
  central boolean not null,
  old_due_on date not null,
  old_bound text not null check (old_bound in ('by', 'before')),
  old_last_day date not null,
  requested_by uuid not null references app.account,
  requested_at timestamptz not null,
  upward_document text,
  upward_by uuid references app.account,
  upward_at timestamptz,
  decision text check (decision in ('approved', 'refused', 'withdrawn', 'lapsed')),
  new_due_on date,
  new_bound text check (new_bound in ('by', 'before')),
  new_last_day date,
  -- Calendar days late on the day of the decision, by the old date and by the new one.
  days_late_before int,
  days_late_after int,
  basis text,
  reason text,
  decided_by uuid references app.account,
  decided_at timestamptz,
  unique (task_id, no),
  check ((decision is null) = (decided_at is null)),
  check ((decision = 'approved') = (new_due_on is not null)),
  check ((new_due_on is null) = (new_last_day is null) and (new_due_on is null) = (new_bound is null)),
  check (new_last_day > old_last_day),
  check (decision not in ('approved', 'refused') or (decided_by <> requested_by and reason is not null)),
  check (not central or decision <> 'approved' or basis is not null),
  check ((upward_document is null) = (upward_at is null))
);
-- One request at a time: a second officer of the agency finds the first one's.
create unique index task_extension_one_waiting on app.task_extension (task_id) where decision is null;
create index task_extension_waiting_since on app.task_extension (requested_at, id) where decision is null;
create index task_extension_register on app.task_extension (requested_at desc, id desc);
create index task_extension_of_unit on app.task_extension (unit_id, requested_at desc, id desc);

alter table app.task_extension enable row level security;
alter table app.task_extension force row level security;
create policy owner on app.task_extension to current_user using (true) with check (true);
create policy wide on app.task_extension to dondoc_wide using (true) with check (true);
create policy scoped on app.task_extension to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id))
  with check (exists (select from app.task t where t.id = task_id));
grant select, insert, update on app.task_extension to dondoc_wide, dondoc_scoped;

-- The same rule as tasks/domain/timeliness.ts; a property test holds the two together.
drop function app.timeliness(text, date, date, date, date, date, date);
create function app.timeliness(state text, last_day date, received_on date, submitted_on date, completed_on date, today date, due_soon_until date,
  extension_pending boolean default false)
returns text language sql immutable parallel safe as $$
  select case
    when state in ('REVOKED', 'TRANSFERRED') then 'NOT_COUNTED'
    when state = 'COMPLETED' then case
      when last_day is null then 'DONE_NO_DEADLINE'
      when completed_on is null or received_on > last_day then 'DONE_NOT_ASSESSED'
      when completed_on > last_day then 'DONE_LATE'
      when completed_on < last_day then 'DONE_EARLY'
      else 'DONE_ON_TIME' end
    when state = 'SUSPENDED' then 'PAUSED'
    when last_day is null then 'OPEN_NO_DEADLINE'
    when received_on > last_day then 'RECEIVED_AFTER_DUE'
    when state = 'SUBMITTED' and submitted_on <= last_day then
      case when today > last_day then 'AWAITING_CONFIRMATION_LATE' else 'AWAITING_CONFIRMATION' end
    when today > last_day then case when extension_pending then 'EXTENSION_PENDING' else 'OPEN_OVERDUE' end
    when last_day <= due_soon_until then 'OPEN_DUE_SOON'
    else 'OPEN_WITHIN_DUE' end
$$;

-- When the content of a document is taken away by law, what was asked and said about its tasks' dates goes with it; dates stay.
create function app.expunge_extensions() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
begin
  update app.task_extension set explanation = gone, missing = gone, document_number = '(đã xóa)', file_hash = null, file_name = null,
    upward_document = case when upward_document is not null then '(đã xóa)' end,
    basis = case when basis is not null then '(đã xóa)' end, reason = case when reason is not null then gone end
    where task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
create trigger expunge_extensions after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_extensions();

insert into app.role_act (role_code, act)
select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role,
  unnest(array['tasks.request-extension', 'tasks.withdraw-extension']) act
union all select role, 'tasks.decide-extension' from unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF']) role;
