-- Up Migration
-- A later document that replaces, amends or corrects an earlier version of itself (Decree 30/2020 art. 18), and what a person
-- decided about each task that was still open under the earlier one.
create table app.document_version (
  document_id uuid not null references app.document,
  earlier_id uuid not null references app.document,
  kind text not null check (kind in ('replaces', 'amends', 'corrects')),
  stated_by uuid not null references app.account,
  stated_at timestamptz not null,
  primary key (document_id, earlier_id),
  check (document_id <> earlier_id)
);
create index document_version_earlier on app.document_version (earlier_id);

create table app.task_under_version (
  task_id uuid not null references app.task,
  -- The later document on whose ground it was decided.
  document_id uuid not null references app.document,
  decision text not null check (decision in ('keep', 'end', 'hand-over')),
  successor_id uuid references app.task,
  decided_by uuid not null references app.account,
  decided_at timestamptz not null,
  primary key (task_id, document_id),
  check ((decision = 'hand-over') = (successor_id is not null))
);
create index task_under_version_successor on app.task_under_version (successor_id) where successor_id is not null;

do $$
declare part text;
begin
  foreach part in array array['document_version', 'task_under_version'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
end $$;
-- An agency sees that of its own documents and tasks one has followed the other.
create policy scoped on app.document_version to dondoc_scoped
  using (exists (select from app.document d where d.id = document_id) and exists (select from app.document d where d.id = earlier_id));
create policy scoped on app.task_under_version to dondoc_scoped using (exists (select from app.task t where t.id = task_id));

grant select on app.document_version, app.task_under_version to dondoc_wide, dondoc_scoped;
grant insert, update, delete on app.document_version to dondoc_wide;
grant insert, update on app.task_under_version to dondoc_wide;

insert into app.role_act (role_code, act)
select role, act from unnest(array['CLERK', 'OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role,
  unnest(array['documents.relate-versions', 'documents.separate-versions']) act
union all select 'OFFICE_CHIEF', 'documents.settle-earlier';
