-- Up Migration
-- A reorganisation entered once (sắp xếp, SX-3): which bodies end or change on which day, by what document, who takes over what,
-- who moves where. It waits for its day and then takes effect as a whole; until then it can be taken back without a trace in the tree.
create table app.reorganisation (
  id uuid primary key default app.uuid7(),
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('merge', 'absorb', 'split', 'dissolve', 'rename', 'level-change')),
  effective_on date not null,
  legal_basis text not null check (legal_basis <> ''),
  legal_document_id uuid references app.legal_document,
  state text not null default 'planned' check (state in ('planned', 'applied', 'cancelled')),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  -- The day on which it took effect in the program; later than effective_on for what was entered afterwards.
  applied_on date,
  applied_at timestamptz,
  cancelled_by uuid references app.account,
  cancelled_at timestamptz,
  cancel_reason text,
  version int not null default 1,
  check ((state = 'applied') = (applied_at is not null)),
  check (num_nulls(applied_on, applied_at) in (0, 2)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (num_nulls(cancelled_by, cancelled_at, cancel_reason) in (0, 3))
);
create index reorganisation_planned on app.reorganisation (effective_on) where state = 'planned';

-- The bodies of it: those that end, the one that changes, those that take over. A body that begins or changes has what it will be called.
create table app.reorganisation_unit (
  reorganisation_id uuid not null references app.reorganisation,
  unit_id uuid not null references app.unit,
  part text not null check (part in ('ends', 'changes', 'receives', 'begins')),
  ordinal int not null,
  function_scope text check (function_scope <> ''),
  field_ids uuid[] not null default '{}',
  is_heir boolean not null default false,
  name text check (name <> ''),
  short_name text,
  symbol text,
  kind text,
  parent_id uuid references app.unit,
  primary key (reorganisation_id, unit_id),
  check ((name is not null) = (part in ('changes', 'begins'))),
  check ((name is not null) = (kind is not null))
);
create index reorganisation_unit_unit on app.reorganisation_unit (unit_id);

-- Whose post moves where. Whoever is not named leaves with the body that ends.
create table app.reorganisation_move (
  reorganisation_id uuid not null references app.reorganisation,
  appointment_id uuid not null references app.appointment,
  to_unit_id uuid not null references app.unit,
  title text not null check (title <> ''),
  is_head boolean not null,
  primary key (reorganisation_id, appointment_id)
);

-- One task of a body that has ended, on its way to a successor: as its lead, or as one that cooperates. `decided` passes by itself
-- as soon as the task is not at rest and no result of it waits to be judged.
create table app.task_routing (
  id uuid primary key default app.uuid7(),
  reorganisation_id uuid not null references app.reorganisation,
  task_id uuid not null references app.task,
  role text not null check (role in ('lead', 'coordinating')),
  from_unit_id uuid not null references app.unit,
  proposed_unit_id uuid references app.unit,
  because text not null,
  state text not null check (state in ('waiting', 'decided', 'done', 'settled')),
  to_unit_id uuid references app.unit,
  -- Null: the only successor, which nobody had to choose.
  decided_by uuid references app.account,
  decided_at timestamptz,
  -- Why the last try to pass it on did not go through.
  failure text,
  -- By when somebody has to choose.
  last_day date not null,
  done_at timestamptz,
  unique (task_id, role, from_unit_id),
  check (state not in ('decided', 'done') or to_unit_id is not null)
);
create index task_routing_waiting on app.task_routing (last_day, id) where state = 'waiting';
create index task_routing_decided on app.task_routing (reorganisation_id, id) where state = 'decided';
create index task_routing_of on app.task_routing (reorganisation_id, state, last_day, id);

do $$
declare part text;
begin
  foreach part in array array['reorganisation', 'reorganisation_unit', 'reorganisation_move', 'task_routing'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert, update on app.%I to dondoc_wide', part);
  end loop;
end $$;
-- Which bodies there are and who took over is no secret, once it is in force; which person goes where is the Office's alone.
create policy scoped on app.reorganisation for select to dondoc_scoped using (state = 'applied');
create policy scoped on app.reorganisation_unit for select to dondoc_scoped
  using (exists (select from app.reorganisation r where r.id = reorganisation_id));
-- What left an agency, and what is to come to it.
create policy scoped on app.task_routing for select to dondoc_scoped
  using (from_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or to_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
grant select on app.reorganisation, app.reorganisation_unit, app.task_routing to dondoc_scoped;

-- A line of succession knows by what it came about; several tasks of one assignment may come together in one.
alter table app.unit_succession add column reorganisation_id uuid references app.reorganisation;
alter table app.task_transfer drop constraint task_transfer_to_task_id_key;
create index task_transfer_to on app.task_transfer (to_task_id);
-- The agency that took over had a share of the assignment already: the passed one was joined to it.
alter table app.task_transfer add column joined boolean not null default false;

-- Who stands above whom today: as before, but what has ended stands below whoever stands for it. So the successor sees what its
-- predecessor did, answers what was asked of it, and nothing is without an owner between the end and the passing on.
create or replace function app.rebuild_unit_closure() returns void language sql security definer set search_path = pg_catalog as $$
  lock table app.unit_closure in share row exclusive mode;
  delete from app.unit_closure;
  insert into app.unit_closure (ancestor_id, descendant_id)
  with recursive today as materialized (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day),
  latest as (
    select distinct on (version.unit_id) version.unit_id,
      case when version.valid_to <= today.day
        then coalesce(nullif(app.unit_now(version.unit_id, today.day), version.unit_id), version.parent_id) else version.parent_id end as parent_id
    from app.unit_version version cross join today
    where version.valid_from <= today.day
    order by version.unit_id, version.valid_from desc
  ), line (ancestor_id, descendant_id) as (
    select id, id from app.unit
    union
    select latest.parent_id, line.descendant_id from line join latest on latest.unit_id = line.ancestor_id
    where latest.parent_id is not null
  )
  select ancestor_id, descendant_id from line
$$;
select app.rebuild_unit_closure();

insert into app.role_act (role_code, act)
select role, act from unnest(array['ADMINISTRATOR', 'HOME_AFFAIRS']) role,
  unnest(array['organisation.reorganise', 'organisation.cancel-reorganisation', 'organisation.apply-reorganisation']) act
union all
select role, 'organisation.route-tasks' from unnest(array['OFFICE_CHIEF', 'HOME_AFFAIRS', 'ADMINISTRATOR']) role
union all
select 'OFFICE_CHIEF', 'tasks.succeed';

-- Why a task was passed on repeats its assignment nowhere; what kept it from being passed may.
create function app.expunge_routings() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_routing set because = '(nội dung đã được xóa)', failure = null
    where task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_routings() from public;
create trigger expunge_routings after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_routings();
