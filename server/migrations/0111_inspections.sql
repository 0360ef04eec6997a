-- Up Migration
-- Inspections (task digest 13; requirements A5, B3, C1, E3): the bodies that inspect, as their decisions make them, and each
-- inspection with its team, targets and states. An unannounced one is known to nobody but those who prepare it until it begins:
-- row-level security of both hats says so, and so do the journal's (ADR 46).

-- The Working Group and standing teams.
create table app.inspecting_body (
  id uuid primary key default app.uuid7(),
  kind text not null check (kind in ('working-group', 'team')),
  -- As it stands in the register of the organisation, where it does.
  unit_id uuid unique references app.unit,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  version int not null default 1
);

-- What it is called and may do from a day on; the latest that holds is what it is. One that ends it says only that.
create table app.inspecting_body_decision (
  id uuid primary key default app.uuid7(),
  body_id uuid not null references app.inspecting_body,
  kind text not null check (kind in ('founding', 'strengthening', 'ending')),
  document_number text not null check (document_number <> ''),
  document_on date not null,
  valid_from date not null,
  name text check (name <> ''),
  aliases text[] not null default '{}',
  powers text check (powers <> ''),
  -- Whose seal it uses.
  seal text check (seal <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  check ((kind = 'ending') = (name is null)),
  check ((kind = 'ending') = (powers is null)),
  check (valid_from >= document_on),
  constraint inspecting_body_decision_once unique (body_id, document_number, document_on)
);
create unique index inspecting_body_founded on app.inspecting_body_decision (body_id) where kind = 'founding';
create unique index inspecting_body_ended on app.inspecting_body_decision (body_id) where kind = 'ending';

create table app.inspecting_body_member (
  id uuid primary key default app.uuid7(),
  body_id uuid not null references app.inspecting_body,
  person_id uuid not null references app.person,
  function text not null check (function in ('head', 'deputy', 'secretary', 'member')),
  -- The decision or letter that names the member.
  basis text not null check (basis <> ''),
  valid_from date not null,
  valid_to date,
  ended_because text check (ended_because <> ''),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  check (valid_to > valid_from),
  check ((valid_to is null) = (ended_because is null))
);
create index inspecting_body_member_body on app.inspecting_body_member (body_id, valid_from);
-- A person sits in a body once at a time, and one person heads it.
create unique index inspecting_body_member_now on app.inspecting_body_member (body_id, person_id) where valid_to is null;
create unique index inspecting_body_head_now on app.inspecting_body_member (body_id) where function = 'head' and valid_to is null;

-- Its number is given when others may know of it, so that no gap tells of one.
create sequence app.inspection_number;
create table app.inspection (
  id uuid primary key default app.uuid7(),
  -- KT-12 is what people quote.
  number bigint unique,
  kind text not null check (kind in ('planned', 'thematic', 'unannounced', 'remote', 'follow-up')),
  body_id uuid not null references app.inspecting_body,
  -- The yearly plan that it belongs to.
  programme_id uuid references app.programme,
  subject text not null check (subject <> ''),
  scope text not null check (scope <> ''),
  -- The time that is looked at, and the days of the visit.
  covered_from date not null,
  covered_to date not null,
  visit_from date not null,
  visit_to date not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'NOTIFIED', 'IN_PROGRESS', 'RECORD_SIGNED', 'REPORTED', 'CONCLUDED',
    'REMEDIATION', 'CLOSED', 'CANCELLED')),
  proposed_by uuid not null references app.account,
  proposed_at timestamptz not null,
  -- Who is to decide on it; nobody decides on what they propose.
  decider_account_id uuid not null references app.account,
  decision_number text check (decision_number <> ''),
  decision_on date,
  decided_on date,
  notice_number text check (notice_number <> ''),
  notified_on date,
  begun_on date,
  begun_at timestamptz,
  begun_by uuid references app.account,
  cancelled_on date,
  cancelled_by uuid references app.account,
  cancelled_because text check (cancelled_because <> ''),
  version int not null default 1,
  check (covered_to >= covered_from),
  check (visit_to >= visit_from),
  check (decider_account_id <> proposed_by),
  check (num_nulls(decision_number, decision_on, decided_on) in (0, 3)),
  check (num_nulls(notice_number, notified_on) in (0, 2)),
  check (num_nulls(begun_on, begun_at, begun_by) in (0, 3)),
  check (num_nulls(cancelled_on, cancelled_by, cancelled_because) in (0, 3)),
  check ((state = 'CANCELLED') = (cancelled_on is not null)),
  check (state in ('PROPOSED', 'CANCELLED') or decision_number is not null),
  check (state in ('PROPOSED', 'APPROVED', 'NOTIFIED', 'CANCELLED') = (begun_on is null)),
  -- Neither time nor place is told in advance.
  check (kind <> 'unannounced' or notified_on is null),
  check ((number is null) = (kind = 'unannounced' and begun_on is null))
);
create index inspection_visit on app.inspection (visit_from desc, id desc);
create index inspection_body on app.inspection (body_id);

create table app.inspection_target (
  inspection_id uuid not null references app.inspection,
  unit_id uuid not null references app.unit,
  primary key (inspection_id, unit_id)
);
create index inspection_target_unit on app.inspection_target (unit_id);

-- Why these were chosen: complaints and figures, which the inspected do not read.
create table app.inspection_ground (
  inspection_id uuid primary key references app.inspection,
  text text not null check (text <> '')
);

create table app.inspection_member (
  id uuid primary key default app.uuid7(),
  inspection_id uuid not null references app.inspection,
  person_id uuid not null references app.person,
  function text not null check (function in ('head', 'deputy', 'secretary', 'member')),
  joined_on date not null,
  left_on date,
  left_because text check (left_because <> ''),
  check (num_nulls(left_on, left_because) in (0, 2))
);
create unique index inspection_member_now on app.inspection_member (inspection_id, person_id) where left_on is null;
create unique index inspection_head_now on app.inspection_member (inspection_id) where function = 'head' and left_on is null;
create index inspection_member_person on app.inspection_member (person_id);

-- Is whoever asks on the team now? By the owner: the policies of both tables ask it.
create function app.on_inspection(inspection uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a join app.inspection_member m on m.person_id = a.person_id
    where a.id = app.acting_account() and a.locked_at is null and m.inspection_id = inspection and m.left_on is null)
$$;
-- Does it look at a unit of whoever asks?
create function app.inspects_scope(inspection uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.inspection_target t where t.inspection_id = inspection and app.unit_in_scope(t.unit_id))
$$;
-- Who prepares an inspection: its proposer, who is to decide on it, its team. No delegate, and no office by itself.
create function app.prepares_inspection(inspection uuid, proposer uuid, decider uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
  select app.acting_account() in (proposer, decider) or app.on_inspection(inspection)
$$;
-- Is this an inspection that whoever asks must not know of? For the journal, whose lines name records by their ids.
create function app.hides_inspection(target uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.inspection i where i.id = target and i.kind = 'unannounced' and i.begun_on is null
    and not coalesce(app.prepares_inspection(i.id, i.proposed_by, i.decider_account_id), false))
$$;
do $$
declare asked text;
begin
  foreach asked in array array['on_inspection(uuid)', 'inspects_scope(uuid)', 'prepares_inspection(uuid, uuid, uuid)',
      'hides_inspection(uuid)'] loop
    execute format('revoke execute on function app.%s from public', asked);
    execute format('grant execute on function app.%s to dondoc_wide, dondoc_scoped', asked);
  end loop;
end $$;

do $$
declare part text;
begin
  foreach part in array array['inspecting_body', 'inspecting_body_decision', 'inspecting_body_member', 'inspection',
      'inspection_target', 'inspection_ground', 'inspection_member'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert, update on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
  -- Who sits in which body is no secret.
  foreach part in array array['inspecting_body', 'inspecting_body_decision', 'inspecting_body_member'] loop
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('create policy scoped on app.%I for select to dondoc_scoped using (true)', part);
  end loop;
  -- What hangs on an inspection is seen with it.
  foreach part in array array['inspection_target', 'inspection_ground', 'inspection_member'] loop
    execute format('create policy wide on app.%I to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))
      with check (exists (select from app.inspection i where i.id = inspection_id))', part);
  end loop;
end $$;
grant delete on app.inspection_target to dondoc_wide;
grant usage on sequence app.inspection_number to dondoc_wide;

create policy wide on app.inspection to dondoc_wide
  using (kind <> 'unannounced' or begun_on is not null or app.prepares_inspection(id, proposed_by, decider_account_id))
  with check (kind <> 'unannounced' or begun_on is not null or app.prepares_inspection(id, proposed_by, decider_account_id));
-- The inspected learn of it by its notice, or when it begins.
create policy scoped on app.inspection for select to dondoc_scoped
  using (app.on_inspection(id) or (coalesce(notified_on, begun_on) is not null and app.inspects_scope(id)));
create policy scoped on app.inspection_target for select to dondoc_scoped
  using (exists (select from app.inspection i where i.id = inspection_id)
    and (app.unit_in_scope(unit_id) or app.on_inspection(inspection_id)));
create policy scoped on app.inspection_ground for select to dondoc_scoped using (app.on_inspection(inspection_id));
create policy scoped on app.inspection_member for select to dondoc_scoped
  using (exists (select from app.inspection i where i.id = inspection_id));

-- As 0100 has them, with inspections: who prepared one and why is not for the inspected.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain') then 'parties'
  end
$$;
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
    else return false;
  end case;
end $$;

-- The journal: a line about a hidden inspection, or about who has read it, is not there for anybody else.
alter policy wide on audit.event using (app.acting_account() is null
  or subject_type not in ('inspection', 'reading-of-record') or not app.hides_inspection(subject_id));
alter policy wide on audit.payload
  using (exists (select from audit.event e where e.id = event_id
    and (e.subject_type not in ('measure', 'measure-proposal', 'innovation', 'draft', 'inspection') or app.acting_account() is null
      or app.sees_record(e.subject_type, e.subject_id))));

insert into app.role_act (role_code, act)
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS']) role,
  unnest(array['found-body', 'decide-body', 'change-member']) act
union all
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['propose', 'revise', 'change-team', 'reschedule', 'notify', 'begin', 'cancel']) act
union all
select role, 'inspections.' || act from unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF']) role, unnest(array['approve', 'cancel']) act
on conflict do nothing;
