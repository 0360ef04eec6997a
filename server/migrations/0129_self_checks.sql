-- Up Migration
-- Heads inspect their own house (requirement C1): what an agency plans to look at within itself until when, what it found and left open.
create table app.self_check (
  id uuid primary key default app.uuid7(),
  -- TKT-3 is what people quote.
  number bigint not null unique generated always as identity,
  agency_unit_id uuid not null references app.unit,
  -- A division of the agency, or the agency itself.
  target_unit_id uuid not null references app.unit,
  theme text not null check (theme <> ''),
  last_day date not null,
  planned_by uuid not null references app.account,
  planned_on date not null,
  done_on date,
  summary text check (summary <> ''),
  found int check (found between 0 and 1000),
  left_open int check (left_open between 0 and found),
  document_number text check (document_number <> ''),
  done_by uuid references app.account,
  recorded_on date,
  dropped_on date,
  dropped_by uuid references app.account,
  dropped_because text check (dropped_because <> ''),
  version int not null default 1,
  check (last_day >= planned_on),
  check (num_nulls(done_on, summary, found, left_open, done_by, recorded_on) in (0, 6)),
  check (done_on <= recorded_on),
  check (document_number is null or done_on is not null),
  check (num_nulls(dropped_on, dropped_by, dropped_because) in (0, 3)),
  check (done_on is null or dropped_on is null)
);
create index self_check_agency on app.self_check (agency_unit_id, last_day desc, number desc);

alter table app.self_check enable row level security;
alter table app.self_check force row level security;
create policy owner on app.self_check to current_user using (true) with check (true);
grant select, insert, update on app.self_check to dondoc_wide, dondoc_scoped;
create policy wide on app.self_check to dondoc_wide using (true) with check (true);
create policy scoped on app.self_check to dondoc_scoped
  using (agency_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (agency_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
-- A division reads when it is looked at, and what was found there.
create policy scoped_target on app.self_check for select to dondoc_scoped
  using (target_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

insert into app.role_act (role_code, act)
  select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF']) as role,
    unnest(array['inspections.plan-self-check', 'inspections.record-self-check', 'inspections.drop-self-check']) as act;

create or replace function app.sees_record(kind text, target uuid) returns boolean language plpgsql stable as $$
begin
  case kind
    -- Who has taken a task over reads what was before.
    when 'task' then return app.sees_task(target)
      or exists (select from app.task_transfer t where t.from_task_id = target and app.sees_task(t.to_task_id));
    when 'document' then return app.sees_document(target);
    when 'assignment' then return app.sees_assignment(target);
    -- The organisation, what is decided for everybody, and the register of legal documents are open to all who sign in.
    when 'unit', 'setting', 'legal-document', 'calendar-notice' then return true;
    when 'account' then return target = app.acting_account();
    when 'notification' then return exists (select from app.notification r where r.id = target);
    when 'reorganisation' then return exists (select from app.reorganisation r where r.id = target);
    when 'legal-review' then return exists (select from app.legal_review r where r.id = target);
    when 'portfolio' then return exists (select from app.portfolio r where r.id = target) or exists (select from app.field r where r.id = target);
    when 'bulk-run' then return exists (select from app.bulk_run r where r.id = target);
    when 'task-import' then return exists (select from app.task_import r where r.id = target);
    when 'delegation' then return exists (select from app.delegation r where r.id = target);
    when 'calendar-feed' then return exists (select from app.calendar_feed r where r.id = target);
    when 'consultation' then return exists (select from app.consultation r where r.id = target)
      or exists (select from app.consultation_asked r where r.id = target);
    when 'cooperation' then return exists (select from app.cooperation r where r.id = target);
    when 'partner-report' then return exists (select from app.partner_report r where r.id = target);
    when 'coordination-rule' then return exists (select from app.coordination_rule r where r.id = target);
    when 'collection' then return exists (select from app.collection r where r.id = target);
    when 'draft' then return exists (select from app.draft r where r.id = target);
    when 'measure' then return exists (select from app.measure r where r.id = target);
    when 'measure-proposal' then return exists (select from app.measure_proposal r where r.id = target);
    when 'innovation' then return exists (select from app.innovation r where r.id = target);
    when 'programme' then return exists (select from app.programme r where r.id = target);
    when 'decentralised-power' then return exists (select from app.decentralised_power r where r.id = target);
    when 'working-regulation' then return exists (select from app.working_regulation r where r.id = target);
    when 'inspecting-body' then return exists (select from app.inspecting_body r where r.id = target);
    when 'inspection' then return exists (select from app.inspection r where r.id = target);
    -- Meetings with people and firms are public.
    when 'dialogue' then return true;
    when 'self-check' then return exists (select from app.self_check r where r.id = target);
    when 'voice' then return exists (select from app.voice r where r.id = target);
    else return false;
  end case;
end $$;
