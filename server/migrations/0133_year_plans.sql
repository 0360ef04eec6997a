-- Up Migration
-- The year's plan of inspections (requirement A5, procedures digest 11.1): which agency or theme is looked at when and by whom, approved
-- by its document and changed by another alone. An inspection that is not announced never stands in one (ADR 57).
create table app.year_plan (
  id uuid primary key default app.uuid7(),
  -- KHKT-3 is what people quote.
  number bigint not null unique generated always as identity,
  year int not null check (year between 2017 and 2100),
  -- Whose plan it is; null: the province's over all its bodies.
  body_id uuid references app.inspecting_body,
  title text not null check (title <> ''),
  -- The programme that follows tasks and targets of the same plan, where there is one.
  programme_id uuid references app.programme,
  drafted_by uuid not null references app.account,
  drafted_at timestamptz not null,
  -- The day on which its approval was entered; null: a draft.
  approved_on date,
  version int not null default 1
);
create index year_plan_year on app.year_plan (year desc, number desc);

-- The document that approves it, and those that change it afterwards.
create table app.year_plan_decision (
  id uuid primary key default app.uuid7(),
  plan_id uuid not null references app.year_plan,
  kind text not null check (kind in ('approval', 'adjustment')),
  document_number text not null check (document_number <> ''),
  document_on date not null,
  -- Who signed it, with their post.
  signer text not null check (signer <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  entered_on date not null,
  check (document_on <= entered_on),
  constraint year_plan_decision_once unique (plan_id, document_number, document_on)
);
create unique index year_plan_decision_approval on app.year_plan_decision (plan_id) where kind = 'approval';

-- One inspection that is planned; what it says stands in its versions.
create table app.year_plan_line (
  id uuid primary key default app.uuid7(),
  plan_id uuid not null references app.year_plan,
  ordinal int not null check (ordinal > 0),
  unique (plan_id, ordinal)
);
create table app.year_plan_line_version (
  line_id uuid not null references app.year_plan_line on delete cascade,
  ordinal int not null check (ordinal > 0),
  -- By which document it says so; null in a draft.
  decision_id uuid references app.year_plan_decision,
  -- Of an unannounced one neither time nor place is told in advance: no plan names it.
  kind text not null check (kind in ('planned', 'thematic', 'remote', 'follow-up')),
  -- Null: a theme or a sample, whose agency is named when it is proposed.
  unit_id uuid references app.unit,
  content text not null check (content <> ''),
  first_month int not null check (first_month between 1 and 12),
  last_month int not null check (last_month between 1 and 12),
  body_id uuid not null references app.inspecting_body,
  dropped boolean not null default false,
  because text check (because <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  primary key (line_id, ordinal),
  check (last_month >= first_month),
  check (ordinal = 1 or (decision_id is not null and because is not null)),
  check (not dropped or ordinal > 1)
);
create index year_plan_line_version_unit on app.year_plan_line_version (unit_id);

-- The line of a plan that an inspection carries out; one at a time. Never one that is not announced, so that no unique constraint and
-- no figure of a plan tells of it (ADR 46).
alter table app.inspection
  add column plan_line_id uuid references app.year_plan_line,
  add check (plan_line_id is null or kind <> 'unannounced');
create unique index inspection_plan_line on app.inspection (plan_line_id) where plan_line_id is not null and state <> 'CANCELLED';

-- Does a line name, or did it name, a unit of whoever asks? By the owner: the policies of lines and versions ask each other.
create function app.plans_scope(line uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.year_plan_line l join app.year_plan p on p.id = l.plan_id and p.approved_on is not null
    join app.year_plan_line_version v on v.line_id = l.id and app.unit_in_scope(v.unit_id) where l.id = line)
$$;
revoke execute on function app.plans_scope(uuid) from public;
grant execute on function app.plans_scope(uuid) to dondoc_scoped;

do $$
declare part text;
begin
  foreach part in array array['year_plan', 'year_plan_decision', 'year_plan_line', 'year_plan_line_version'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide_read on app.%I for select to dondoc_wide using (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
end $$;
create policy wide_insert on app.year_plan for insert to dondoc_wide with check (true);
create policy wide_insert on app.year_plan_decision for insert to dondoc_wide with check (true);
create policy wide_insert on app.year_plan_line for insert to dondoc_wide with check (true);
-- From its approval on nothing is said in a plan without its document.
create policy wide_insert on app.year_plan_line_version for insert to dondoc_wide
  with check (decision_id is not null or exists (select from app.year_plan_line l join app.year_plan p on p.id = l.plan_id
    where l.id = line_id and p.approved_on is null));
grant update on app.year_plan, app.year_plan_line_version to dondoc_wide;
grant delete on app.year_plan_line, app.year_plan_line_version to dondoc_wide;
create policy wide_update on app.year_plan for update to dondoc_wide using (true) with check (true);
-- What a document says is kept as it was: only what is still a draft is written over or taken out.
create policy wide_update on app.year_plan_line_version for update to dondoc_wide using (decision_id is null) with check (true);
create policy wide_delete on app.year_plan_line_version for delete to dondoc_wide using (decision_id is null);
create policy wide_delete on app.year_plan_line for delete to dondoc_wide
  using (exists (select from app.year_plan p where p.id = plan_id and p.approved_on is null));
-- A draft is the province's. Of an approved plan an agency reads when it is looked at itself, and by which documents.
create policy scoped on app.year_plan for select to dondoc_scoped using (approved_on is not null);
create policy scoped on app.year_plan_decision for select to dondoc_scoped
  using (exists (select from app.year_plan p where p.id = plan_id));
create policy scoped on app.year_plan_line for select to dondoc_scoped using (app.plans_scope(id));
create policy scoped on app.year_plan_line_version for select to dondoc_scoped using (app.plans_scope(line_id));

insert into app.role_act (role_code, act)
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['draft-year-plan', 'add-plan-lines', 'revise-plan-line', 'drop-plan-line']) act
union all
select role, 'inspections.approve-year-plan' from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS']) role;
