-- Up Migration
-- Units keep their identity while name, kind and parent change by dated version.
create table app.unit (
  id uuid primary key default app.uuid7(),
  created_at timestamptz not null default now()
);

create table app.unit_version (
  id uuid primary key default app.uuid7(),
  unit_id uuid not null references app.unit,
  name text not null check (name <> ''),
  short_name text,
  symbol text,
  kind text not null check (kind in ('committee', 'office', 'department', 'public-unit', 'district', 'commune', 'ward',
    'special-zone', 'vertical', 'working-group', 'division', 'party', 'council', 'central', 'other')),
  parent_id uuid references app.unit,
  valid_from date not null,
  valid_to date,
  legal_basis text,
  check (valid_to > valid_from),
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index unit_version_parent on app.unit_version (parent_id);

create table app.unit_alias (
  unit_id uuid not null references app.unit,
  alias text not null,
  folded text not null generated always as (app.fold(alias)) stored,
  valid_from date,
  valid_to date,
  primary key (unit_id, alias)
);

-- "các sở, ban, ngành", "UBND các xã, phường": a group is the kinds it spans plus members named one by one.
create table app.unit_group (
  id uuid primary key default app.uuid7(),
  name text not null,
  unit_kinds text[] not null default '{}',
  valid_from date,
  valid_to date
);
create table app.unit_group_alias (
  group_id uuid not null references app.unit_group,
  alias text not null,
  primary key (group_id, alias)
);
create table app.unit_group_member (
  group_id uuid not null references app.unit_group,
  unit_id uuid not null references app.unit,
  valid_from date,
  valid_to date,
  primary key (group_id, unit_id)
);

create table app.unit_succession (
  id uuid primary key default app.uuid7(),
  from_id uuid not null references app.unit,
  to_id uuid not null references app.unit,
  kind text not null check (kind in ('rename', 'level-change', 'merge', 'split', 'absorb', 'dissolve')),
  function_scope text,
  effective_on date not null,
  legal_basis text not null,
  check (from_id <> to_id)
);
create index unit_succession_from on app.unit_succession (from_id);
create index unit_succession_to on app.unit_succession (to_id);

-- Who stands above whom today, by each unit's latest version that has begun; rebuilt by app.rebuild_unit_closure after every
-- change, at every start and when a new day begins.
create table app.unit_closure (
  ancestor_id uuid not null references app.unit,
  descendant_id uuid not null references app.unit,
  primary key (ancestor_id, descendant_id)
);
create index unit_closure_descendant on app.unit_closure (descendant_id);

-- A new number with every change of what names mean: what a process has learnt under one still holds. Random, so that one that
-- was rolled back never comes again.
create table app.organisation_revision (
  only_row boolean primary key default true check (only_row),
  revision uuid not null
);
insert into app.organisation_revision (revision) values (gen_random_uuid());

create function app.renew_organisation_revision() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update app.organisation_revision set revision = gen_random_uuid();
  return null;
end
$$;
revoke execute on function app.renew_organisation_revision() from public;
create trigger names_changed after insert or update or delete or truncate on app.unit_version
  for each statement execute function app.renew_organisation_revision();
create trigger names_changed after insert or update or delete or truncate on app.unit_alias
  for each statement execute function app.renew_organisation_revision();
create trigger names_changed after insert or update or delete or truncate on app.unit_group
  for each statement execute function app.renew_organisation_revision();
create trigger names_changed after insert or update or delete or truncate on app.unit_group_alias
  for each statement execute function app.renew_organisation_revision();
create trigger names_changed after insert or update or delete or truncate on app.unit_succession
  for each statement execute function app.renew_organisation_revision();

create function app.rebuild_unit_closure() returns void language sql security definer set search_path = pg_catalog as $$
  lock table app.unit_closure in share row exclusive mode;
  delete from app.unit_closure;
  insert into app.unit_closure (ancestor_id, descendant_id)
  with recursive latest as (
    select distinct on (unit_id) unit_id, parent_id from app.unit_version
    where valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    order by unit_id, valid_from desc
  ), line (ancestor_id, descendant_id) as (
    select id, id from app.unit
    union
    select latest.parent_id, line.descendant_id from line join latest on latest.unit_id = line.ancestor_id
    where latest.parent_id is not null
  )
  select ancestor_id, descendant_id from line
$$;

create table app.person (
  id uuid primary key default app.uuid7(),
  full_name text not null check (full_name <> ''),
  email text,
  created_at timestamptz not null default now()
);

create table app.appointment (
  id uuid primary key default app.uuid7(),
  person_id uuid not null references app.person,
  unit_id uuid not null references app.unit,
  title text not null,
  is_head boolean not null default false,
  valid_from date not null,
  valid_to date,
  check (valid_to > valid_from)
);
create index appointment_unit on app.appointment (unit_id);
create index appointment_person on app.appointment (person_id);

grant select on app.unit, app.unit_version, app.unit_alias, app.unit_group, app.unit_group_alias, app.unit_group_member,
  app.unit_succession, app.unit_closure, app.organisation_revision, app.person, app.appointment
  to dondoc_door, dondoc_wide, dondoc_scoped;
grant insert, update on app.unit, app.unit_version, app.unit_alias, app.unit_group, app.unit_group_alias,
  app.unit_group_member, app.unit_succession, app.person, app.appointment to dondoc_wide;
revoke execute on function app.rebuild_unit_closure() from public;
grant execute on function app.rebuild_unit_closure() to dondoc_wide;
