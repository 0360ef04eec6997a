-- Up Migration
-- Yearly programmes and plans with their tasks and numeric targets (requirements D1.3, E5; evaluation digest 15.1); the registers of
-- decentralised powers (B3) and of working regulations (B d, D1.8). Nothing is deleted; what was known on a day can be told again.

create table app.programme (
  id uuid primary key default app.uuid7(),
  -- CT-12 is what people quote.
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('reform', 'inspection', 'communication', 'socio-economic', 'budget', 'other')),
  title text not null check (title <> ''),
  year int not null check (year between 2000 and 2999),
  -- Answers for the whole; each target may have an owner of its own.
  owner_unit_id uuid not null references app.unit,
  field text check (field <> ''),
  -- What it rests on: one of this program, or only its number.
  document_id uuid references app.document,
  document_number text not null check (document_number <> ''),
  document_on date not null,
  opened_by uuid not null references app.account,
  opened_at timestamptz not null,
  opened_on date not null,
  closed_on date,
  closed_at timestamptz,
  closed_by uuid references app.account,
  result text check (result <> ''),
  result_document text check (result_document <> ''),
  version int not null default 1,
  check (num_nulls(closed_on, closed_at, closed_by, result) in (0, 4)),
  check (result_document is null or closed_on is not null)
);
create index programme_year on app.programme (year desc, number);
-- One plan is entered once.
create unique index programme_document on app.programme (document_number, document_on, year, kind, owner_unit_id);

-- A task, or a directive of which every task counts; one task may serve two programmes.
create table app.programme_link (
  id uuid primary key default app.uuid7(),
  programme_id uuid not null references app.programme,
  task_id uuid references app.task,
  document_id uuid references app.document,
  linked_on date not null,
  linked_by uuid not null references app.account,
  unlinked_on date,
  unlinked_by uuid references app.account,
  unlinked_because text check (unlinked_because <> ''),
  check (num_nonnulls(task_id, document_id) = 1),
  check (num_nulls(unlinked_on, unlinked_by, unlinked_because) in (0, 3)),
  check (unlinked_on >= linked_on)
);
create unique index programme_link_task on app.programme_link (programme_id, task_id) where task_id is not null and unlinked_on is null;
create unique index programme_link_document on app.programme_link (programme_id, document_id)
  where document_id is not null and unlinked_on is null;
create index programme_link_programme on app.programme_link (programme_id);
create index programme_link_of_task on app.programme_link (task_id) where task_id is not null;
create index programme_link_of_document on app.programme_link (document_id) where document_id is not null;

create table app.programme_target (
  id uuid primary key default app.uuid7(),
  programme_id uuid not null references app.programme,
  ordinal int not null check (ordinal > 0),
  name text not null check (name <> ''),
  unit text not null check (unit <> ''),
  -- Which way is better.
  direction text not null check (direction in ('up', 'down')),
  -- A level as of a day, or what has come together since the year began.
  measure text not null check (measure in ('level', 'cumulative')),
  owner_unit_id uuid not null references app.unit,
  added_by uuid not null references app.account,
  added_on date not null,
  dropped_on date,
  dropped_by uuid references app.account,
  dropped_because text check (dropped_because <> ''),
  version int not null default 1,
  unique (programme_id, ordinal),
  check (num_nulls(dropped_on, dropped_by, dropped_because) in (0, 3))
);

-- What is planned, each decision a row; the latest known on a day is the plan of that day.
create table app.programme_plan (
  id uuid primary key default app.uuid7(),
  target_id uuid not null references app.programme_target,
  baseline numeric not null,
  planned numeric not null,
  -- Between the points: evenly, or held until the next.
  path text not null check (path in ('linear', 'steps')),
  -- [{month, value}] before December; December is what is planned.
  milestones jsonb not null default '[]' check (jsonb_typeof(milestones) = 'array'),
  basis text not null check (basis <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  entered_on date not null
);
create index programme_plan_target on app.programme_plan (target_id, entered_at desc, id desc);

-- What was reached by the end of a month. A correction is one more row; the latest known on a day is the value of that day.
create table app.programme_value (
  id uuid primary key default app.uuid7(),
  target_id uuid not null references app.programme_target,
  month int not null check (month between 1 and 12),
  value numeric not null,
  source_kind text not null check (source_kind in ('document', 'task', 'indicator')),
  -- In words: the report, its number and day.
  source text not null check (source <> ''),
  task_id uuid references app.task,
  indicator_code text,
  -- Of an indicator the period, day and counts it was taken with.
  facts jsonb,
  -- Why an earlier value of this month is corrected.
  because text check (because <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  entered_on date not null,
  check ((source_kind = 'task') = (task_id is not null)),
  check ((source_kind = 'indicator') = (indicator_code is not null))
);
create index programme_value_target on app.programme_value (target_id, month, entered_at desc, id desc);

-- A power that a legal act gives from one level to another (phân cấp), not a delegation to sign.
create table app.decentralised_power (
  id uuid primary key default app.uuid7(),
  -- PC-12 is what people quote.
  number bigint not null unique generated always as identity,
  power text not null check (power <> ''),
  field text check (field <> ''),
  from_unit_id uuid not null references app.unit,
  -- One agency, or a level in words: "UBND cấp xã".
  to_unit_id uuid references app.unit,
  to_whom text not null check (to_whom <> ''),
  -- Who keeps the line and sees to its checks.
  owner_unit_id uuid not null references app.unit,
  act_number text not null check (act_number <> ''),
  act_on date not null,
  conditions text check (conditions <> ''),
  valid_from date not null,
  valid_to date,
  ended_by uuid references app.account,
  ended_because text check (ended_because <> ''),
  review_months int not null check (review_months between 1 and 120),
  next_review_on date not null,
  added_by uuid not null references app.account,
  added_at timestamptz not null,
  version int not null default 1,
  check (valid_to is null or valid_to >= valid_from),
  check (num_nulls(ended_by, ended_because) in (0, 2)),
  check (ended_by is null or valid_to is not null),
  check (to_unit_id is null or to_unit_id <> from_unit_id)
);
create index decentralised_power_review on app.decentralised_power (next_review_on) where ended_by is null;

-- A later check of how a power is used (hậu kiểm), or a review whether it still fits.
create table app.power_check (
  id uuid primary key default app.uuid7(),
  power_id uuid not null references app.decentralised_power,
  checked_on date not null,
  result text not null check (result in ('fit', 'adjust', 'take-back')),
  finding text not null check (finding <> ''),
  document_number text check (document_number <> ''),
  next_review_on date not null,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  check (next_review_on > checked_on)
);
create index power_check_power on app.power_check (power_id, checked_on desc, id desc);

create table app.working_regulation (
  id uuid primary key default app.uuid7(),
  unit_id uuid not null references app.unit,
  document_number text not null check (document_number <> ''),
  document_on date not null,
  valid_from date not null,
  -- The day it no longer holds: replaced or abolished.
  valid_to date,
  ended_because text check (ended_because <> ''),
  review_state text not null default 'fit' check (review_state in ('fit', 'to-review', 'amending')),
  next_review_on date not null,
  added_by uuid not null references app.account,
  added_at timestamptz not null,
  version int not null default 1,
  check (valid_to is null or valid_to >= valid_from),
  check (ended_because is null or valid_to is not null)
);
-- An agency works by one at a time.
create unique index working_regulation_in_force on app.working_regulation (unit_id) where valid_to is null;
create index working_regulation_unit on app.working_regulation (unit_id, valid_from desc);
create index working_regulation_review on app.working_regulation (next_review_on) where valid_to is null;

create table app.regulation_review (
  id uuid primary key default app.uuid7(),
  regulation_id uuid not null references app.working_regulation,
  reviewed_on date not null,
  result text not null check (result in ('fit', 'to-review', 'amending')),
  note text not null check (note <> ''),
  next_review_on date not null,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  check (next_review_on > reviewed_on)
);
create index regulation_review_regulation on app.regulation_review (regulation_id, reviewed_on desc, id desc);

-- The tasks of programmes, each once however it is linked: those linked by themselves with their later periods, and all of a
-- linked directive.
create function app.programme_task_ids(programmes uuid[], as_of date) returns table (programme_id uuid, task_id uuid)
language sql stable set search_path = pg_catalog as $$
  with link as (
    select programme_link.programme_id, programme_link.task_id, programme_link.document_id from app.programme_link
    where programme_link.programme_id = any (programmes) and linked_on <= as_of and (unlinked_on is null or unlinked_on > as_of)
  )
  select link.programme_id, link.task_id from link where link.task_id is not null
  union select link.programme_id, task.id from link join app.task on task.duty_id = link.task_id
  union select link.programme_id, task.id from link join app.task on task.document_id = link.document_id
$$;
grant execute on function app.programme_task_ids(uuid[], date) to dondoc_wide, dondoc_scoped;

-- How they stood when a day ended, as the history of tasks and of links has it. Not those revoked or passed on, nor periods of a
-- recurring duty that belong to another year. A standing duty is never finished: it counts apart, by the annual result that was
-- agreed on (task digest 19.18).
create function app.programme_tasks(programmes uuid[], as_of date)
returns table (programme_id uuid, task_id uuid, state text, last_day date, lasting boolean, counted text)
language sql stable set search_path = pg_catalog as $$
  select linked.programme_id, h.task_id, h.state, h.last_day, kind.lasting,
    case when h.state = 'COMPLETED' then 'done'
      when kind.lasting then case when exists (select from app.duty_year asked where asked.task_id = h.task_id
        and asked.year = programme.year and (asked.decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= as_of) then 'done' else 'open' end
      when app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, as_of, as_of, h.extension_pending)
        = 'OPEN_OVERDUE' then 'overdue' else 'open' end
  from app.programme_task_ids(programmes, as_of) linked
  join app.programme on programme.id = linked.programme_id
  join app.task on task.id = linked.task_id
  join app.task_history h on h.task_id = linked.task_id and h.day <= as_of and h.until_day > as_of and h.until_day > h.day
  cross join lateral (select task.term_class = 'STANDING' and h.last_day is null as lasting) kind
  where h.state not in ('REVOKED', 'TRANSFERRED')
    and (task.term_class <> 'RECURRING' or (h.received_on <= make_date(programme.year, 12, 31)
      and not (h.state = 'COMPLETED' and h.state_since < make_date(programme.year, 1, 1))))
$$;
grant execute on function app.programme_tasks(uuid[], date) to dondoc_wide, dondoc_scoped;

-- Numbers only, over all agencies: a programme's figure is the same for everybody who reads it, also for an agency that does not see
-- the tasks of others.
create function app.programme_tally(programmes uuid[], as_of date)
returns table (programme_id uuid, total int, done int, overdue int, standing int, standing_reported int)
language sql stable security definer set search_path = pg_catalog as $$
  select counted.programme_id, (count(*) filter (where not lasting))::int,
    (count(*) filter (where not lasting and counted.counted = 'done'))::int,
    (count(*) filter (where not lasting and counted.counted = 'overdue'))::int,
    (count(*) filter (where lasting))::int, (count(*) filter (where lasting and counted.counted = 'done'))::int
  from app.programme_tasks(programmes, as_of) counted group by counted.programme_id
$$;
revoke execute on function app.programme_tally(uuid[], date) from public;
grant execute on function app.programme_tally(uuid[], date) to dondoc_wide, dondoc_scoped;

do $$
declare part text;
begin
  foreach part in array array['programme', 'programme_link', 'programme_target', 'programme_plan', 'programme_value',
      'decentralised_power', 'power_check', 'working_regulation', 'regulation_review'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    -- The registers are open to every agency; only the owner writes in them.
    execute format('create policy scoped on app.%I for select to dondoc_scoped using (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
end $$;
grant update on app.programme, app.programme_link, app.programme_target, app.decentralised_power, app.working_regulation
  to dondoc_wide, dondoc_scoped;

create function app.in_scope(unit uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select unit in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
$$;
grant execute on function app.in_scope(uuid) to dondoc_scoped;

create policy scoped_insert on app.programme for insert to dondoc_scoped with check (app.in_scope(owner_unit_id));
create policy scoped_update on app.programme for update to dondoc_scoped
  using (app.in_scope(owner_unit_id)) with check (app.in_scope(owner_unit_id));
create policy scoped_insert on app.programme_link for insert to dondoc_scoped
  with check (exists (select from app.programme p where p.id = programme_id and app.in_scope(p.owner_unit_id)));
create policy scoped_update on app.programme_link for update to dondoc_scoped
  using (exists (select from app.programme p where p.id = programme_id and app.in_scope(p.owner_unit_id)));
create policy scoped_insert on app.programme_target for insert to dondoc_scoped
  with check (exists (select from app.programme p where p.id = programme_id and app.in_scope(p.owner_unit_id)));
create policy scoped_update on app.programme_target for update to dondoc_scoped
  using (app.in_scope(owner_unit_id)
    or exists (select from app.programme p where p.id = programme_id and app.in_scope(p.owner_unit_id)));
-- What is planned is for whoever answers for the programme; what was reached also for whoever answers for the target.
create policy scoped_insert on app.programme_plan for insert to dondoc_scoped
  with check (exists (select from app.programme_target t join app.programme p on p.id = t.programme_id
    where t.id = target_id and app.in_scope(p.owner_unit_id)));
create policy scoped_insert on app.programme_value for insert to dondoc_scoped
  with check (exists (select from app.programme_target t join app.programme p on p.id = t.programme_id
    where t.id = target_id and (app.in_scope(t.owner_unit_id) or app.in_scope(p.owner_unit_id))));
create policy scoped_insert on app.decentralised_power for insert to dondoc_scoped with check (app.in_scope(owner_unit_id));
create policy scoped_update on app.decentralised_power for update to dondoc_scoped
  using (app.in_scope(owner_unit_id)) with check (app.in_scope(owner_unit_id));
create policy scoped_insert on app.power_check for insert to dondoc_scoped
  with check (exists (select from app.decentralised_power p where p.id = power_id and app.in_scope(p.owner_unit_id)));
create policy scoped_insert on app.working_regulation for insert to dondoc_scoped with check (app.in_scope(unit_id));
create policy scoped_update on app.working_regulation for update to dondoc_scoped
  using (app.in_scope(unit_id)) with check (app.in_scope(unit_id));
create policy scoped_insert on app.regulation_review for insert to dondoc_scoped
  with check (exists (select from app.working_regulation r where r.id = regulation_id and app.in_scope(r.unit_id)));

-- An expunged document takes along what programmes quote of its tasks: the words of sources and of reasons, never the figure.
create function app.expunge_programme_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare gone constant text := '(nội dung đã được xóa)';
begin
  update app.programme_value set source = gone, because = case when because is not null then gone end
    where task_id in (select id from app.task where document_id = new.id);
  update app.programme_link set unlinked_because = case when unlinked_because is not null then gone end
    where document_id = new.id or task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_programme_words() from public;
create trigger expunge_programme_words after update of state on app.document for each row
  when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_programme_words();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF', 'HOME_AFFAIRS', 'AGENCY_HEAD', 'AGENCY_FOCAL']) role_code,
    unnest(array['programmes.open', 'programmes.revise', 'programmes.link', 'programmes.unlink', 'programmes.add-target', 'programmes.plan-target',
      'programmes.drop-target', 'programmes.enter-value', 'programmes.take-value', 'programmes.close', 'programmes.add-power',
      'programmes.check-power', 'programmes.revise-power', 'programmes.end-power', 'programmes.add-regulation',
      'programmes.review-regulation', 'programmes.revise-regulation', 'programmes.end-regulation']) act;
