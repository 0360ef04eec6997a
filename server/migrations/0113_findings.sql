-- Up Migration
-- The record of an inspection (biên bản; task digest 13.4, procedures digest 11.3): what was found, each with its nature, cause,
-- responsibility and legal basis, and the signatures of both sides or the note of a refusal.
alter table app.inspection
  add column record_place text check (record_place <> ''),
  add column record_opinion text check (record_opinion <> ''),
  -- Who signed for the inspected; or that nobody would.
  add column record_unit_signer text check (record_unit_signer <> ''),
  add column record_refusal text check (record_refusal <> ''),
  add column record_signed_on date,
  add column record_signed_by uuid references app.account,
  add check (num_nulls(record_place, record_signed_on, record_signed_by) in (0, 3)),
  add check ((record_signed_on is null) = (num_nonnulls(record_unit_signer, record_refusal) = 0)),
  add check (num_nonnulls(record_unit_signer, record_refusal) <= 1),
  add check (state in ('PROPOSED', 'APPROVED', 'NOTIFIED', 'IN_PROGRESS', 'CANCELLED') = (record_signed_on is null));

create table app.finding (
  id uuid primary key default app.uuid7(),
  inspection_id uuid not null references app.inspection,
  -- One of its targets.
  unit_id uuid not null,
  ordinal int not null check (ordinal > 0),
  title text not null check (title <> ''),
  severity text not null check (severity in ('minor', 'moderate', 'serious')),
  -- What a conclusion must say: nature, cause and responsibility (QĐ 42/2014).
  nature text not null check (nature <> ''),
  cause_kind text not null check (cause_kind in ('objective', 'subjective', 'both')),
  cause text not null check (cause <> ''),
  responsibility text not null check (responsibility <> ''),
  legal_basis text not null check (legal_basis <> ''),
  -- The agency itself, this inspection, or somebody outside.
  detected_by text not null check (detected_by in ('self', 'inspection', 'outside')),
  evidence text not null check (evidence <> ''),
  -- An earlier finding that this one repeats; a person says so.
  recurrence_of uuid references app.finding,
  noted_by uuid not null references app.account,
  noted_on date not null,
  noted_at timestamptz not null,
  struck_on date,
  struck_by uuid references app.account,
  struck_because text check (struck_because <> ''),
  unique (inspection_id, ordinal),
  foreign key (inspection_id, unit_id) references app.inspection_target (inspection_id, unit_id),
  check (recurrence_of <> id),
  check (num_nulls(struck_on, struck_by, struck_because) in (0, 3))
);
create index finding_unit on app.finding (unit_id, noted_on desc);
create index finding_recurrence on app.finding (recurrence_of) where recurrence_of is not null;

-- The tasks that a finding is about.
create table app.finding_task (
  finding_id uuid not null references app.finding,
  task_id uuid not null references app.task,
  primary key (finding_id, task_id)
);
create index finding_task_of on app.finding_task (task_id);

do $$
declare part text;
begin
  foreach part in array array['finding', 'finding_task'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
end $$;
grant update (struck_on, struck_by, struck_because) on app.finding to dondoc_wide;
create policy wide on app.finding to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))
  with check (exists (select from app.inspection i where i.id = inspection_id));
create policy wide on app.finding_task to dondoc_wide using (exists (select from app.finding f where f.id = finding_id))
  with check (exists (select from app.finding f where f.id = finding_id));
-- The inspected read what the record says of them, once it is signed.
create policy scoped on app.finding for select to dondoc_scoped
  using (app.on_inspection(inspection_id) or (app.unit_in_scope(unit_id) and struck_on is null
    and exists (select from app.inspection i where i.id = inspection_id and i.record_signed_on is not null)));
create policy scoped on app.finding_task for select to dondoc_scoped
  using (exists (select from app.finding f where f.id = finding_id) and app.sees_task(task_id));

insert into app.role_act (role_code, act)
select role, act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['inspections.note-finding', 'inspections.strike-finding', 'inspections.sign-record']) act;

-- As 0111 has it; what is noted before both sides sign is the team's and the province's.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain') then 'parties'
  end
$$;
