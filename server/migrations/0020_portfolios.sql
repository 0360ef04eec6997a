-- Up Migration
-- Who in the Office follows what: divisions with their officers over agencies and fields, and the fields of each Vice-Chair.
-- Dated, each on its legal basis; nothing is taken away, a charge ends.

-- The province's own short list of fields (lĩnh vực): data, not code.
create table app.field (
  id uuid primary key default app.uuid7(),
  name text not null check (name <> ''),
  folded text not null generated always as (app.fold(name)) stored,
  valid_from date not null,
  valid_to date,
  check (valid_to > valid_from),
  -- One field of a name at a time.
  exclude using gist (folded with =, daterange(valid_from, valid_to) with &&)
);

-- One charge: over an agency, a group of agencies or a field; a division monitors it, or a Vice-Chair leads it.
create table app.portfolio (
  id uuid primary key default app.uuid7(),
  duty text not null check (duty in ('monitor', 'lead')),
  division_id uuid references app.unit,
  -- The officer of the division who monitors, its head where none is named; of a 'lead' charge the leader.
  account_id uuid references app.account,
  unit_id uuid references app.unit,
  group_id uuid references app.unit_group,
  field_id uuid references app.field,
  valid_from date not null,
  valid_to date,
  legal_basis text not null check (legal_basis <> ''),
  check (valid_to > valid_from),
  check (num_nonnulls(unit_id, group_id, field_id) = 1),
  check ((duty = 'monitor') = (division_id is not null)),
  check (duty = 'monitor' or account_id is not null)
);
create index portfolio_unit on app.portfolio (unit_id) where unit_id is not null;
create index portfolio_field on app.portfolio (field_id) where field_id is not null;
create index portfolio_account on app.portfolio (account_id) where account_id is not null;

alter table app.document add column field_id uuid references app.field;
alter table app.assignment add column field_id uuid references app.field;
alter table app.task add column field_id uuid references app.field;
-- Open tasks of one field, by last day.
create index task_open_field on app.task (field_id, last_day, id) include (holder_unit_id, received_on, state, submitted_on, review_on)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and field_id is not null;
-- The load of each officer is counted from the index alone, without the rows.
drop index app.task_open_monitor;
create index task_open_monitor on app.task (monitor_account_id, last_day, id) include (received_on, state, submitted_on, review_on)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and monitor_account_id is not null;

-- Fields are words, like names of units. A charge over an agency is that agency's and the Office's business.
grant select on app.field, app.portfolio to dondoc_wide, dondoc_scoped, dondoc_door;
grant insert, update on app.field, app.portfolio to dondoc_wide;
alter table app.portfolio enable row level security;
alter table app.portfolio force row level security;
create policy owner on app.portfolio to current_user using (true) with check (true);
create policy wide on app.portfolio to dondoc_wide using (true) with check (true);
create policy door on app.portfolio for select to dondoc_door using (duty = 'lead');
create policy scoped on app.portfolio for select to dondoc_scoped using (
  duty = 'monitor' and (unit_id is null
    or unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));

insert into app.role_act (role_code, act) values
  ('OFFICE_CHIEF', 'portfolios.set'), ('OFFICE_CHIEF', 'portfolios.end'),
  ('OFFICE_CHIEF', 'portfolios.add-field'), ('OFFICE_CHIEF', 'portfolios.end-field'),
  ('OFFICE_SPECIALIST', 'documents.set-field'), ('OFFICE_CHIEF', 'documents.set-field'),
  ('OFFICE_CHIEF', 'tasks.set-monitor'), ('OFFICE_CHIEF', 'tasks.set-field'), ('OFFICE_SPECIALIST', 'tasks.set-field');
