-- Up Migration
-- The minutes of a visit as a document (task digest 13.4; procedures digest 11.3), of each inspected agency its own: what the team writes
-- beside its findings, and every word as both sides had it before them when they signed (ADR 58).
create table app.inspection_minutes (
  inspection_id uuid not null,
  unit_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  place text not null check (place <> ''),
  -- "Nguyễn Văn A, Giám đốc"; the first signs.
  representatives text[] not null check (cardinality(representatives) > 0),
  witnesses text[] not null,
  statement text check (statement <> ''),
  requests text check (requests <> ''),
  papers text check (papers <> ''),
  copies int not null check (copies >= 2),
  refusal text check (refusal <> ''),
  written_by uuid not null references app.account,
  written_at timestamptz not null,
  primary key (inspection_id, unit_id),
  foreign key (inspection_id, unit_id) references app.inspection_target,
  check (ended_at > began_at)
);

-- Every word of the minutes at the moment of the signatures: what is printed afterwards is what was signed.
create table app.inspection_minutes_signed (
  inspection_id uuid not null,
  unit_id uuid not null,
  words jsonb not null,
  signed_on date not null,
  primary key (inspection_id, unit_id),
  foreign key (inspection_id, unit_id) references app.inspection_target
);

-- How many agencies an inspection looks at, which none of them but one could count.
create function app.inspection_targets(inspection uuid) returns int
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from app.inspection_target t where t.inspection_id = inspection
$$;
revoke execute on function app.inspection_targets(uuid) from public;
grant execute on function app.inspection_targets(uuid) to dondoc_wide, dondoc_scoped;

do $$
declare part text;
begin
  foreach part in array array['inspection_minutes', 'inspection_minutes_signed'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
    execute format('create policy wide on app.%I for select to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))', part);
    -- The second wall of what the acts ask: on the team, in the visit.
    execute format('create policy writing on app.%I for insert to dondoc_wide with check (app.on_inspection(inspection_id)
      and exists (select from app.inspection i where i.id = inspection_id and i.state = ''IN_PROGRESS''))', part);
  end loop;
end $$;
-- What both sides signed is never rewritten.
grant update on app.inspection_minutes to dondoc_wide;
create policy rewriting on app.inspection_minutes for update to dondoc_wide using (app.on_inspection(inspection_id)
  and exists (select from app.inspection i where i.id = inspection_id and i.state = 'IN_PROGRESS'))
  with check (written_by = app.acting_account());
create policy scoped on app.inspection_minutes for select to dondoc_scoped using (app.on_inspection(inspection_id));
-- The inspected have what they signed, each agency its own.
create policy scoped on app.inspection_minutes_signed for select to dondoc_scoped
  using (app.on_inspection(inspection_id) or app.unit_in_scope(unit_id));

insert into app.role_act (role_code, act)
select role, 'inspections.write-minutes'
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role;

-- As 0126 has it; what the team writes before the signatures is the province's.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding',
      'inspections.take-checklist', 'inspections.answer-checklist', 'inspections.choose-answer', 'inspections.import-evidence',
      'inspections.write-minutes', 'inspections.draft-report', 'inspections.draft-conclusion') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction',
      'inspections.agree-plan') then 'parties'
  end
$$;
