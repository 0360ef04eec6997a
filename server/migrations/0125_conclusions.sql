-- Up Migration
-- What follows the signed record of an inspection (task digest 13.4): the team's report and the conclusion, both documents of the
-- house that are drafted, signed and issued like others; and its end, once everything that was asked for is settled.
alter table app.inspection
  add column reported_on date,
  add column concluded_on date,
  add column closed_on date,
  add column closed_by uuid references app.account,
  add column closed_words text check (closed_words <> ''),
  add check (num_nulls(closed_on, closed_by, closed_words) in (0, 3)),
  add check ((state in ('REPORTED', 'CONCLUDED', 'REMEDIATION', 'CLOSED')) = (reported_on is not null)),
  add check ((state in ('CONCLUDED', 'REMEDIATION', 'CLOSED')) = (concluded_on is not null)),
  add check ((state = 'CLOSED') = (closed_on is not null));

-- Its drafts; the last that was not given up counts.
create table app.inspection_document (
  draft_id uuid primary key references app.draft,
  inspection_id uuid not null references app.inspection,
  kind text not null check (kind in ('report', 'conclusion'))
);
create index inspection_document_of on app.inspection_document (inspection_id);
alter table app.inspection_document enable row level security;
alter table app.inspection_document force row level security;
create policy owner on app.inspection_document to current_user using (true) with check (true);
create policy wide on app.inspection_document to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))
  with check (exists (select from app.inspection i where i.id = inspection_id));
create policy scoped on app.inspection_document for select to dondoc_scoped
  using (exists (select from app.inspection i where i.id = inspection_id) and exists (select from app.draft d where d.id = draft_id));
grant select, insert on app.inspection_document to dondoc_wide;
grant select on app.inspection_document to dondoc_scoped;

do $$
declare def text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'draft_purpose_check');
begin
  alter table app.draft drop constraint draft_purpose_check;
  execute format('alter table app.draft add constraint draft_purpose_check %s',
    replace(def, 'ARRAY[', 'ARRAY[''inspection-report''::text, ''inspection-conclusion''::text, '));
end $$;

-- Nothing is closed over what is still to be put right, whatever the program forgot to ask. By the owner: it counts what the writer
-- may not read too.
create function app.keep_closing() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from app.recommendation r where r.inspection_id = new.id and r.closed_as is null and r.reopened_on is null) then
    raise insufficient_privilege using message = 'an inspection is closed when all its recommendations are';
  end if;
  return new;
end $$;
revoke execute on function app.keep_closing() from public;
create trigger keep_closing before update of state on app.inspection for each row
  when (new.state = 'CLOSED' and old.state <> 'CLOSED') execute function app.keep_closing();

insert into app.role_act (role_code, act)
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['draft-report', 'draft-conclusion', 'close']) act;

-- As 0122 has it; drafts are not for the inspected.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding',
      'inspections.take-checklist', 'inspections.answer-checklist', 'inspections.choose-answer',
      'inspections.draft-report', 'inspections.draft-conclusion') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction',
      'inspections.agree-plan') then 'parties'
  end
$$;
