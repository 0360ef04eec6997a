-- Up Migration
-- Where tasks that came with a province's own tracking sheet come from: the file, the line; and by what a line is known when the
-- same file comes again.
create table app.task_import (
  id uuid primary key default app.uuid7(),
  file_name text not null,
  -- "" of a CSV file.
  sheet text not null,
  tasks int not null,
  documents int not null,
  imported_by uuid not null references app.account,
  imported_at timestamptz not null,
  taken_back_by uuid references app.account,
  taken_back_at timestamptz,
  check ((taken_back_by is null) = (taken_back_at is null))
);
create index task_import_at on app.task_import (imported_at desc, id desc);
create table app.task_import_row (
  task_id uuid primary key references app.task,
  import_id uuid not null references app.task_import,
  row int not null check (row > 0),
  -- The document, the lead and the content, with the place and the day; and without these two. Digests: no text is kept here.
  row_key text not null unique,
  work_key text not null
);
create index task_import_row_import on app.task_import_row (import_id, row);
create index task_import_row_work on app.task_import_row (work_key);
-- How the headings of a kind of sheet are read, by the name somebody gave to it.
create table app.sheet_mapping (
  name text primary key check (name <> ''),
  columns jsonb not null,
  saved_by uuid not null references app.account,
  saved_at timestamptz not null
);
do $$
declare part text;
begin
  foreach part in array array['task_import', 'task_import_row', 'sheet_mapping'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
  end loop;
end $$;
grant update on app.sheet_mapping to dondoc_wide;
grant update (taken_back_by, taken_back_at) on app.task_import to dondoc_wide;
-- Whoever sees a task may know from which line it came.
create policy scoped on app.task_import_row for select to dondoc_scoped using (exists (select from app.task t where t.id = task_id));
create policy scoped on app.task_import for select to dondoc_scoped
  using (exists (select from app.task_import_row r where r.import_id = id));
grant select on app.task_import, app.task_import_row to dondoc_scoped;

-- What refers to a task or an assignment is looked for when one is taken back: not by reading a whole table for each of thousands.
create index bulk_item_task on app.bulk_item (task_id);
create index report_task_task on app.report_task (task_id);
create index report_adjustment_task on app.report_adjustment (task_id);
create index task_given_assignment on app.task_given (assignment_id);
create index task_given_document on app.task_given (document_id);

-- Takes a batch back whole, as if it had not come; says how many of its tasks something has happened to, and then does nothing.
-- -1: something hangs on a task or a document of it that is no change of the task itself (a rung, a receipt, a request).
create function app.take_back_import(import uuid) returns int language plpgsql security definer set search_path = pg_catalog
-- The questions of forty foreign keys are planned once, not for each task.
set plan_cache_mode = force_generic_plan as $$
declare
  made app.task_import;
  task_ids uuid[];
  assignment_ids uuid[];
  document_ids uuid[];
  touched int;
begin
  select * into strict made from app.task_import where id = import for update;
  select array_agg(task_id) into task_ids from app.task_import_row where import_id = import;
  perform from app.task where id = any (task_ids) for update;
  select count(*) into touched from app.task where id = any (task_ids) and (version > 1
    or exists (select from app.task_history h where h.task_id = task.id and h.ordinal > 1)
    or exists (select from audit.event e where e.subject_type = 'task' and e.subject_id = task.id));
  if touched > 0 then return touched; end if;
  select array_agg(assignment_id), array_agg(distinct document_id) into assignment_ids, document_ids
    from app.task where id = any (task_ids);
  begin
    delete from app.task_import_row where import_id = import;
    delete from app.task_history where task_id = any (task_ids);
    delete from app.task_holder where task_id = any (task_ids);
    delete from app.task where id = any (task_ids);
    delete from app.assignment where id = any (assignment_ids);
    delete from app.document_recipient
      where document_id = any (document_ids) and sent_at = made.imported_at and acknowledged_at is null;
    delete from app.document where id = any (document_ids) and entered_at = made.imported_at and entered_by = made.imported_by;
  exception when foreign_key_violation then
    return -1;
  end;
  -- Days that have ended were counted with these tasks.
  if (made.imported_at at time zone 'Asia/Ho_Chi_Minh')::date < (now() at time zone 'Asia/Ho_Chi_Minh')::date then
    delete from app.task_tally;
    delete from app.task_tally_day;
  end if;
  return 0;
end $$;
revoke execute on function app.take_back_import(uuid) from public;
grant execute on function app.take_back_import(uuid) to dondoc_wide;

insert into app.role_act (role_code, act)
select role, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role,
  unnest(array['tasks.import', 'tasks.take-back-import']) act;
