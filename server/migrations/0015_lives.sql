-- Up Migration
-- What changes a task's holder or life: refusal as outside function, transfer, suspension with an end, a leader's star.
create table app.task_star (
  account_id uuid not null references app.account,
  task_id uuid not null references app.task,
  starred_at timestamptz not null,
  primary key (account_id, task_id)
);
create index task_star_task on app.task_star (task_id);

create table app.task_refusal (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  legal_ground text not null check (legal_ground <> ''),
  explanation text not null check (explanation <> ''),
  refused_by uuid not null references app.account,
  refused_at timestamptz not null,
  decision text check (decision in ('upheld', 'rejected')),
  reason text,
  decided_by uuid references app.account,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or (reason is not null and decided_by <> refused_by))
);
create unique index task_refusal_one_waiting on app.task_refusal (task_id) where decision is null;
create index task_refusal_task on app.task_refusal (task_id);

-- The old task stays with its own delay; the new one goes on with its dates.
create table app.task_transfer (
  from_task_id uuid primary key references app.task,
  to_task_id uuid not null unique references app.task,
  from_unit_id uuid not null references app.unit,
  to_unit_id uuid not null references app.unit,
  basis text not null check (basis <> ''),
  reason text not null check (reason <> ''),
  -- Calendar days late on the day of the transfer: the old unit's, whatever comes after.
  days_late int not null,
  transferred_on date not null,
  transferred_by uuid not null references app.account,
  transferred_at timestamptz not null,
  check (from_task_id <> to_task_id)
);

create table app.task_suspension (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  decision_number text not null check (decision_number <> ''),
  reason text not null check (reason <> ''),
  review_on date not null,
  suspended_by uuid not null references app.account,
  suspended_at timestamptz not null,
  resumed_by uuid references app.account,
  resumed_at timestamptz,
  resume_reason text,
  new_due_on date
);
create unique index task_suspension_open on app.task_suspension (task_id) where resumed_at is null;
create index task_suspension_task on app.task_suspension (task_id);
create index task_suspended on app.task (review_on, id) where state = 'SUSPENDED';

do $$
declare part text;
begin
  foreach part in array array['task_star', 'task_refusal', 'task_transfer', 'task_suspension'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
  foreach part in array array['task_star', 'task_refusal', 'task_suspension'] loop
    execute format('create policy scoped on app.%I to dondoc_scoped using (exists (select from app.task t where t.id = task_id))
      with check (exists (select from app.task t where t.id = task_id))', part);
  end loop;
end $$;
create policy scoped on app.task_transfer to dondoc_scoped
  using (exists (select from app.task t where t.id = from_task_id or t.id = to_task_id));
grant select on app.task_star, app.task_refusal, app.task_transfer, app.task_suspension to dondoc_wide, dondoc_scoped;
grant insert, delete on app.task_star to dondoc_wide;
grant insert, update on app.task_refusal, app.task_suspension to dondoc_wide;
grant insert on app.task_refusal to dondoc_scoped;
grant insert on app.task_transfer to dondoc_wide;

-- What a document's content was repeated in goes with it; dates stay.
create function app.expunge_lives() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
  tasks uuid[] := array(select id from app.task where document_id = new.id);
begin
  update app.task_refusal set legal_ground = gone, explanation = gone, reason = case when reason is not null then gone end
    where task_id = any (tasks);
  update app.task_transfer set basis = gone, reason = gone where from_task_id = any (tasks);
  update app.task_suspension set decision_number = '(đã xóa)', reason = gone,
    resume_reason = case when resume_reason is not null then gone end where task_id = any (tasks);
  return null;
end $$;
create trigger expunge_lives after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_lives();

insert into app.role_act (role_code, act)
select role, act from unnest(array['CHAIR', 'VICE_CHAIR']) role, unnest(array['tasks.star', 'tasks.unstar']) act
union all select role, act from unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF']) role,
  unnest(array['tasks.suspend', 'tasks.resume', 'tasks.revoke']) act
union all select role, 'tasks.refuse' from unnest(array['AGENCY_HEAD']) role
union all select 'OFFICE_CHIEF', act from unnest(array['tasks.decide-refusal', 'tasks.transfer']) act;
