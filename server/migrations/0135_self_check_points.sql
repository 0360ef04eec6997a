-- Up Migration
-- What a self-inspection left open, point by point (requirement C1, ADR 56): who puts it right until when, and by what it was. An agency
-- follows them by itself; they are no tasks of the province, which the Office alone gives, and no figure of tasks counts them.
create table app.self_check_point (
  id uuid primary key default app.uuid7(),
  self_check_id uuid not null references app.self_check,
  ordinal int not null check (ordinal > 0),
  content text not null check (content <> ''),
  -- A division of the agency, or the agency itself.
  unit_id uuid not null references app.unit,
  due_on date not null,
  noted_by uuid not null references app.account,
  noted_on date not null,
  settled_on date,
  settled_words text check (settled_words <> ''),
  document_number text check (document_number <> ''),
  settled_by uuid references app.account,
  settled_noted_on date,
  unique (self_check_id, ordinal),
  check (due_on >= noted_on),
  check (num_nulls(settled_on, settled_words, settled_by, settled_noted_on) in (0, 4)),
  check (settled_on <= settled_noted_on),
  check (document_number is null or settled_on is not null)
);

alter table app.self_check_point enable row level security;
alter table app.self_check_point force row level security;
create policy owner on app.self_check_point to current_user using (true) with check (true);
grant select, insert on app.self_check_point to dondoc_wide, dondoc_scoped;
grant update (settled_on, settled_words, document_number, settled_by, settled_noted_on) on app.self_check_point to dondoc_wide, dondoc_scoped;
create policy wide on app.self_check_point to dondoc_wide using (true) with check (true);
-- Seen with the self-inspection; written by its agency.
create policy reading on app.self_check_point for select to dondoc_scoped using (exists (select from app.self_check c where c.id = self_check_id));
create policy scoped on app.self_check_point to dondoc_scoped
  using (exists (select from app.self_check c where c.id = self_check_id
    and c.agency_unit_id in (select k.descendant_id from app.unit_closure k where k.ancestor_id = any (app.scope_units()))))
  with check (exists (select from app.self_check c where c.id = self_check_id
    and c.agency_unit_id in (select k.descendant_id from app.unit_closure k where k.ancestor_id = any (app.scope_units()))));

insert into app.role_act (role_code, act)
  select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF']) as role,
    unnest(array['inspections.note-open-point', 'inspections.settle-open-point']) as act;
