-- Up Migration
-- Ground for following: notices to persons, and the days during which a task waits for somebody other than its lead.

-- Who acts, beside the units they may see: a person's own notices, drafts and calendar are nobody else's.
create function app.acting_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.acting_account', true), '')::uuid $$;

-- One notice to one person, inside the program; other channels hang on it. The key keeps a second one for the same cause away.
create table app.notification (
  id uuid primary key default app.uuid7(),
  account_id uuid not null references app.account,
  kind text not null check (kind <> ''),
  -- What it opens: the record it speaks of.
  subject_type text not null,
  subject_id uuid not null,
  title text not null check (title <> ''),
  body text,
  key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (account_id, key)
);
create index notification_of_account on app.notification (account_id, created_at desc, id desc);
create index notification_unread on app.notification (account_id) where read_at is null;
-- Who was told what about a record, and when they read it.
create index notification_subject on app.notification (subject_id, created_at);

alter table app.notification enable row level security;
alter table app.notification force row level security;
create policy owner on app.notification to current_user using (true) with check (true);
create policy wide on app.notification to dondoc_wide using (true) with check (true);
create policy own on app.notification for select to dondoc_scoped using (account_id = app.acting_account());
create policy own_read on app.notification for update to dondoc_scoped using (account_id = app.acting_account());
create policy tell on app.notification for insert to dondoc_scoped with check (true);
grant select, insert on app.notification to dondoc_wide, dondoc_scoped;
grant update (read_at) on app.notification to dondoc_wide, dondoc_scoped;

-- Days that are not the lead's own: suspended by the assigner, or lost to a partner by an accepted finding. Both ends count;
-- an open end still runs. Written by the acts that decide so, read where delay is divided.
create table app.waiting_period (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  kind text not null check (kind in ('suspended', 'partner')),
  from_on date not null,
  to_on date,
  -- The partner that the days are charged to; nobody for a suspension.
  charged_unit_id uuid references app.unit,
  -- The suspension or the report about a slow partner that it comes from.
  source_id uuid not null,
  check (to_on >= from_on),
  check ((kind = 'partner') = (charged_unit_id is not null))
);
create index waiting_period_task on app.waiting_period (task_id);
create index waiting_period_charged on app.waiting_period (charged_unit_id) where charged_unit_id is not null;
alter table app.waiting_period enable row level security;
alter table app.waiting_period force row level security;
create policy owner on app.waiting_period to current_user using (true) with check (true);
create policy wide on app.waiting_period to dondoc_wide using (true) with check (true);
create policy scoped on app.waiting_period for select to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id));
grant select on app.waiting_period to dondoc_wide, dondoc_scoped;
grant insert, update on app.waiting_period to dondoc_wide;
