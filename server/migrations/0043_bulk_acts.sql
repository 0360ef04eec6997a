-- Up Migration
-- One act on many tasks: what was asked, and for each task whether it was done. Worked off behind the page in small transactions,
-- each task's outcome in the transaction of its act, so that none is done twice and none is forgotten.
create table app.bulk_run (
  id uuid primary key default app.uuid7(),
  account_id uuid not null references app.account,
  act text not null,
  -- What is the same for all of them: who monitors from now on, which division.
  common jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index bulk_run_of_account on app.bulk_run (account_id, created_at desc);
create table app.bulk_item (
  run_id uuid not null references app.bulk_run,
  task_id uuid not null references app.task,
  ordinal int not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'failed')),
  reason text,
  check ((outcome = 'failed') = (reason is not null)),
  primary key (run_id, task_id)
);
create index bulk_item_waiting on app.bulk_item (run_id, ordinal) where outcome = 'waiting';
create index bulk_item_failed on app.bulk_item (run_id, ordinal) where outcome = 'failed';

-- A person's own, under every hat.
alter table app.bulk_run enable row level security;
alter table app.bulk_run force row level security;
alter table app.bulk_item enable row level security;
alter table app.bulk_item force row level security;
create policy owner on app.bulk_run to current_user using (true) with check (true);
create policy owner on app.bulk_item to current_user using (true) with check (true);
create policy own on app.bulk_run to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account() or app.acting_account() is null) with check (account_id = app.acting_account());
create policy own on app.bulk_item to dondoc_wide, dondoc_scoped
  using (exists (select from app.bulk_run run where run.id = run_id)) with check (exists (select from app.bulk_run run where run.id = run_id));
grant select, insert on app.bulk_run, app.bulk_item to dondoc_wide, dondoc_scoped;
grant update (ended_at) on app.bulk_run to dondoc_wide, dondoc_scoped;
grant update (outcome, reason) on app.bulk_item to dondoc_wide, dondoc_scoped;

-- How many were done at once.
create index event_batch on audit.event (batch_id) where batch_id is not null;

-- Whoever holds one of the acts that can be done at once.
insert into app.role_act (role_code, act)
  select distinct held.role_code, bulk.act from app.role_act held, unnest(array['tasks.bulk', 'tasks.retry-bulk']) as bulk (act)
  where held.act in ('tasks.acknowledge', 'tasks.confirm', 'tasks.set-monitor', 'tasks.set-field', 'tasks.allocate', 'tasks.star', 'tasks.review');
