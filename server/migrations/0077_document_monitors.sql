-- Up Migration
-- Who follows a directive as a whole (clauses A8, B12, D2; edge case 5 of the task digest): an agency that its text charges with
-- it, or that the chief of the Office has named. It sees every task of that directive, urges, and reports on it.
create table app.document_monitor (
  id uuid primary key default app.uuid7(),
  document_id uuid not null references app.document,
  unit_id uuid not null references app.unit,
  valid_from date not null,
  valid_to date,
  found_by text not null check (found_by in ('reading', 'person')),
  -- The passage that charges it.
  assignment_id uuid references app.assignment,
  basis text not null check (basis <> ''),
  set_by uuid references app.account,
  set_at timestamptz not null,
  ended_by uuid references app.account,
  end_reason text,
  check (valid_to >= valid_from),
  check ((found_by = 'person') = (assignment_id is null)),
  check (num_nulls(valid_to, ended_by, end_reason) in (0, 3))
);
create unique index document_monitor_now on app.document_monitor (document_id, unit_id) where valid_to is null;
-- What an agency follows now: a few rows, asked in every statement of its people that looks at tasks.
create index document_monitor_unit on app.document_monitor (unit_id, document_id) where valid_to is null;

-- A word from the agency that follows a directive to one that is late with it; a letter has a draft of its own.
create table app.monitor_reminder (
  id uuid primary key default app.uuid7(),
  document_id uuid not null references app.document,
  -- Who is reminded, and by which agency.
  unit_id uuid not null references app.unit,
  by_unit_id uuid not null references app.unit,
  tasks int not null check (tasks > 0),
  sent_by uuid not null references app.account,
  sent_at timestamptz not null
);
create index monitor_reminder_of on app.monitor_reminder (document_id, unit_id, sent_at desc);

-- The directives that were released before: as the reading of each passage says.
insert into app.document_monitor (document_id, unit_id, valid_from, found_by, assignment_id, basis, set_at)
select distinct on (assignment.document_id, party.unit_id) assignment.document_id, party.unit_id,
  coalesce(document.received_on, current_date), 'reading', assignment.id, 'Văn bản giao theo dõi việc thực hiện', now()
from app.assignment join app.document on document.id = assignment.document_id and document.state = 'released'
join app.assignment_party party on party.assignment_id = assignment.id and party.role = 'assignee' and party.unit_id is not null
where assignment.state = 'released' and assignment.engine #>> '{details,monitor}' = 'true'
order by assignment.document_id, party.unit_id, assignment.ordinal;

-- By the owner, with a stated cost, as app.given() (ADR 25): what an agency follows, and with what its division was given the tasks
-- that are seen beside those one's units hold or cooperate in. For almost everybody that is one look at an index without a row.
create function app.watched() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 20 as $$ select document_id from app.document_monitor where unit_id = any (app.scope_units()) and valid_to is null $$;
create function app.shown_tasks() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 20 as $$
  select task_id from app.task_given where unit_id = any (app.scope_units())
  union all
  select task.id from app.document_monitor monitor join app.task on task.document_id = monitor.document_id
  where monitor.unit_id = any (app.scope_units()) and monitor.valid_to is null
$$;
-- The documents that one's agency sends itself. The policies of a draft and of those it goes to ask each other, so this is asked
-- of the owner.
create function app.own_drafts() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 50 as $$
  select id from app.draft where organ_unit_id = any (app.scope_units())
$$;
revoke execute on function app.watched(), app.shown_tasks(), app.own_drafts() from public;
grant execute on function app.watched(), app.shown_tasks(), app.own_drafts() to dondoc_scoped;
create index draft_organ on app.draft (organ_unit_id);

-- Seen, not written: the checks of what may be written stay as they are.
alter policy scoped on app.task
  using (
    holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (
      select h.task_id from app.task_holder h where h.role = 'coordinating' and h.unit_id in
        (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
      union all select shown.id from app.shown_tasks() shown (id))
  );
alter policy scoped on app.task_history
  using (holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or task_id in (select shown.id from app.shown_tasks() shown (id)));
alter policy scoped on app.document
  using (id in (select r.document_id from app.document_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or id in (select g.document_id from app.given() g union all select app.to_study() union all select app.watched()));
alter policy scoped on app.assignment
  using (document_id in (select r.document_id from app.document_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())) union all select app.watched())
    or id in (select g.assignment_id from app.given() g));

-- Whoever follows a directive sees who has studied it, and reminds those who have not.
do $$
declare part text;
begin
  foreach part in array array['document_recipient', 'document_opening', 'study_report', 'study_reminder'] loop
    execute format('alter policy scoped on app.%I
      using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
        or document_id in (select app.watched()))', part);
  end loop;
end $$;
alter policy scoped on app.study_reader
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or person_id = (select app.acting_person()) or document_id in (select app.watched()));
create policy watched on app.study_reminder for insert to dondoc_scoped with check (document_id in (select app.watched()));

-- An agency's own documents: it drafts and issues them, nobody else's.
create policy own on app.draft to dondoc_scoped using (organ_unit_id = any (app.scope_units()))
  with check (organ_unit_id = any (app.scope_units()));
create policy own on app.draft_about for insert to dondoc_scoped with check (draft_id in (select app.own_drafts()));
create policy own on app.draft_recipient to dondoc_scoped using (draft_id in (select app.own_drafts()))
  with check (draft_id in (select app.own_drafts()));
create policy own on app.urging to dondoc_scoped using (draft_id in (select app.own_drafts()))
  with check (draft_id in (select app.own_drafts()));
grant insert, update on app.draft to dondoc_scoped;
grant insert on app.draft_about, app.draft_recipient, app.urging to dondoc_scoped;
grant update (issued_on) on app.urging to dondoc_scoped;

do $$
declare part text;
begin
  foreach part in array array['document_monitor', 'monitor_reminder'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
end $$;
-- Whoever sees a document sees who follows it: to whom difficulties and reports go.
create policy scoped on app.document_monitor for select to dondoc_scoped
  using (exists (select from app.document d where d.id = document_id));
create policy scoped on app.monitor_reminder to dondoc_scoped
  using (document_id in (select app.watched())
    or unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (document_id in (select app.watched()) and by_unit_id = any (app.scope_units()));
grant insert on app.document_monitor to dondoc_wide;
grant update (valid_to, ended_by, end_reason) on app.document_monitor to dondoc_wide;
grant insert on app.monitor_reminder to dondoc_wide, dondoc_scoped;

alter table app.draft drop constraint draft_purpose_check,
  add constraint draft_purpose_check check (purpose in
    ('letter', 'urging', 'explanation', 'briefing', 'conclusion', 'measure', 'study', 'monthly-report', 'monitor-urging',
     'monitor-report'));

-- The words of a reason or basis are the office's, not the document's; what agencies' documents say of an expunged one goes.
create function app.expunge_monitoring() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.draft set model = jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]')
    where purpose in ('monitor-urging', 'monitor-report') and id in (select draft_id from app.draft_about where subject_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_monitoring() from public;
create trigger expunge_monitoring after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_monitoring();

insert into app.role_act (role_code, act)
  select 'OFFICE_CHIEF', act from unnest(array['document-monitors.set', 'document-monitors.end']) act
  union all select role_code, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'HOME_AFFAIRS', 'OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role_code,
    unnest(array['document-monitors.remind', 'document-monitors.draft-letters', 'document-monitors.draft-report']) act
  union all select role_code, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'HOME_AFFAIRS']) role_code,
    unnest(array['drafting.correct', 'drafting.withdraw', 'study.remind']) act
  union all select 'AGENCY_HEAD', 'drafting.issue';
