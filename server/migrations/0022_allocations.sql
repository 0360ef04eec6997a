-- Up Migration
-- Inside an agency: which division and which person does the work now, with the history. The agency stays the holder and the
-- clock is not touched.
create table app.task_allocation (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  -- The agency itself or a unit below it.
  unit_id uuid not null references app.unit,
  person_id uuid references app.person,
  note text,
  allocated_by uuid not null references app.account,
  allocated_at timestamptz not null,
  ended_at timestamptz
);
-- One at a time.
create unique index task_allocation_now on app.task_allocation (task_id) where ended_at is null;
create index task_allocation_task on app.task_allocation (task_id, allocated_at desc);
-- What lies on one person, what on one division.
create index task_allocation_person on app.task_allocation (person_id, task_id) where ended_at is null and person_id is not null;

-- A report may name the document that carries the result: number, date, whom it went to.
alter table app.task_report
  add column document_number text,
  add column document_issued_on date,
  add column document_received_by text,
  add check (num_nulls(document_number, document_issued_on, document_received_by) in (0, 3));

alter table app.task_allocation enable row level security;
alter table app.task_allocation force row level security;
create policy owner on app.task_allocation to current_user using (true) with check (true);
create policy wide on app.task_allocation to dondoc_wide using (true) with check (true);
create policy scoped on app.task_allocation to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id)) with check (exists (select from app.task t where t.id = task_id));
grant select, insert on app.task_allocation to dondoc_wide, dondoc_scoped;
grant update (ended_at) on app.task_allocation to dondoc_wide, dondoc_scoped;

insert into app.role_act (role_code, act) values ('AGENCY_HEAD', 'tasks.allocate'), ('AGENCY_FOCAL', 'tasks.allocate');

-- When the law takes a document's content away, notes and the documents named in reports go too.
create function app.expunge_allocations() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_allocation set note = null where task_id in (select id from app.task where document_id = new.id);
  update app.task_report set document_number = '(đã xóa)', document_received_by = '(đã xóa)'
    where document_number is not null and task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_allocations() from public;
create trigger expunge_allocations after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_allocations();
