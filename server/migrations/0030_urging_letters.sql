-- Up Migration
-- Urging in writing and what agencies explain (section 11 of the task digest, L3 and L4; requirement B11).

-- A task in an urging letter. It counts once its letter is issued; the n-th of a task is the n-th by its day.
create table app.urging (
  id uuid primary key default app.uuid7(),
  draft_id uuid not null references app.draft,
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  -- The last day it was late by when the letter was drafted.
  last_day date not null,
  -- Also asked to explain.
  explain boolean not null,
  -- Of the letter; null while it waits to be signed.
  issued_on date,
  unique (draft_id, task_id)
);
create index urging_task on app.urging (task_id, issued_on);
create index urging_unit on app.urging (unit_id, issued_on);

-- What an agency was asked to explain, by when, and what it said: stays beside the days late for good.
create table app.explanation (
  id uuid primary key default app.uuid7(),
  urging_id uuid not null unique references app.urging,
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  asked_on date not null,
  due_on date not null,
  content text,
  cause text check (cause in ('objective', 'subjective', 'both')),
  plan text,
  -- When the agency means to finish; no deadline moves by it.
  promised_on date,
  evidence_number text,
  file_hash text references app.file,
  file_name text,
  drafted_by uuid references app.account,
  drafted_at timestamptz,
  answered_by uuid references app.account,
  answered_at timestamptz,
  version int not null default 1,
  check (due_on >= asked_on),
  check ((answered_by is null) = (answered_at is null)),
  check (answered_at is null or (content is not null and cause is not null)),
  check ((file_hash is null) = (file_name is null))
);
create index explanation_task on app.explanation (task_id, asked_on);
-- Not yet answered, the earliest first: of an agency, and of all.
create index explanation_open on app.explanation (due_on, id) where answered_at is null;
create index explanation_open_of_unit on app.explanation (unit_id, due_on) where answered_at is null;
create index explanation_asked on app.explanation (asked_on desc, id desc);

do $$
declare part text;
begin
  foreach part in array array['urging', 'explanation'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
end $$;
create policy scoped on app.urging for select to dondoc_scoped
  using (issued_on is not null and exists (select from app.task t where t.id = task_id));
-- What an agency explains is for those above it and for itself, not for its partners.
create policy scoped on app.explanation to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

grant select on app.urging, app.explanation to dondoc_wide, dondoc_scoped;
grant insert, update on app.urging to dondoc_wide;
grant insert on app.explanation to dondoc_wide;
grant update (content, cause, plan, promised_on, evidence_number, file_hash, file_name, drafted_by, drafted_at, answered_by,
  answered_at, version) on app.explanation to dondoc_wide, dondoc_scoped;

-- An expunged document takes what agencies explained about its tasks along.
create function app.expunge_explanations() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.explanation set content = case when content is not null then '(nội dung đã được xóa)' end,
      plan = null, evidence_number = null, file_hash = null, file_name = null
    where task_id in (select id from app.task where document_id = new.id);
  update app.draft set model = jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]')
    where id in (select u.draft_id from app.urging u join app.task t on t.id = u.task_id where t.document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_explanations() from public;
create trigger expunge_explanations after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_explanations();

insert into app.role_act (role_code, act) values
  ('OFFICE_SPECIALIST', 'urging.draft-letters'), ('OFFICE_CHIEF', 'urging.draft-letters'),
  ('AGENCY_HEAD', 'urging.draft-explanation'), ('AGENCY_FOCAL', 'urging.draft-explanation'),
  ('AGENCY_HEAD', 'urging.explain');
