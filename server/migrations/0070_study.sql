-- Up Migration
-- Receipt and study (quán triệt; clauses B1, D1.1): what became of a document in each agency and with each person, with evidence.
alter table app.document_recipient
  -- Last day by which it must be studied: as the text says, as a person asked, or by the setting of the day it was sent.
  add column study_due_on date,
  add column study_due_from text check (study_due_from in ('text', 'setting', 'person')),
  -- The day shown by the latest evidence.
  add column studied_on date,
  add check ((study_due_on is null) = (study_due_from is null)),
  add check (must_study or study_due_on is null);
-- Who has not studied what they must; small, however many years of mail there are.
create index document_recipient_unstudied on app.document_recipient (document_id, unit_id) where must_study and studied_on is null;
grant update (studied_on) on app.document_recipient to dondoc_scoped;

-- The first time somebody of an agency opened it in the program. Written beside the page, never before it is shown.
create table app.document_opening (
  document_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null references app.account,
  opened_at timestamptz not null,
  primary key (document_id, unit_id, account_id),
  foreign key (document_id, unit_id) references app.document_recipient
);

-- Whom the head named to study it; each confirms for themself, or on paper where they have no account.
create table app.study_reader (
  document_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null references app.person,
  named_by uuid not null references app.account,
  named_at timestamptz not null,
  released_at timestamptz,
  read_at timestamptz,
  read_recorded_by uuid references app.account,
  on_paper text,
  primary key (document_id, unit_id, person_id),
  foreign key (document_id, unit_id) references app.document_recipient,
  check ((read_at is null) = (read_recorded_by is null)),
  check (on_paper is null or read_at is not null)
);
-- What a person has still to read.
create index study_reader_waiting on app.study_reader (person_id, document_id) where read_at is null and released_at is null;
create index study_reader_person on app.study_reader (person_id) where released_at is null;

create table app.study_report (
  id uuid primary key default app.uuid7(),
  document_id uuid not null,
  unit_id uuid not null,
  form text not null check (form in ('meeting', 'dispatch', 'other', 'declared')),
  held_on date not null,
  document_number text,
  attended int check (attended > 0),
  note text,
  file_hash text references app.file,
  file_name text,
  reported_by uuid not null references app.account,
  reported_at timestamptz not null,
  foreign key (document_id, unit_id) references app.document_recipient,
  check ((file_hash is null) = (file_name is null))
);
create index study_report_of on app.study_report (document_id, unit_id, reported_at desc);

create table app.study_reminder (
  id uuid primary key default app.uuid7(),
  document_id uuid not null,
  unit_id uuid not null,
  sent_by uuid not null references app.account,
  sent_at timestamptz not null,
  -- The letter by which it was said; null of a notice.
  draft_id uuid references app.draft,
  foreign key (document_id, unit_id) references app.document_recipient
);
create index study_reminder_of on app.study_reminder (document_id, unit_id, sent_at desc);

-- Until now agencies said "received and made known" in one: it stays said, without evidence.
update app.document_recipient set studied_on = (acknowledged_at at time zone 'Asia/Ho_Chi_Minh')::date
  where must_study and acknowledged_at is not null;
insert into app.study_report (document_id, unit_id, form, held_on, reported_by, reported_at)
  select document_id, unit_id, 'declared', studied_on, acknowledged_by, acknowledged_at from app.document_recipient where studied_on is not null;

-- What the person who asks was named to study: seen also by who has a scope of their own below the agency.
create function app.to_study() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 20 as $$
  select reader.document_id from app.study_reader reader join app.account on account.person_id = reader.person_id
  where account.id = app.acting_account() and reader.released_at is null
$$;
create function app.acting_person() returns uuid language sql stable security definer set search_path = pg_catalog
as $$ select person_id from app.account where id = app.acting_account() $$;
revoke execute on function app.to_study(), app.acting_person() from public;
grant execute on function app.to_study(), app.acting_person() to dondoc_scoped;

alter policy scoped on app.document
  using (id in (select r.document_id from app.document_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or id in (select g.document_id from app.given() g union all select app.to_study()));

do $$
declare part text;
begin
  foreach part in array array['document_opening', 'study_reader', 'study_report', 'study_reminder'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
end $$;
grant update (named_by, named_at, released_at, read_at, read_recorded_by, on_paper) on app.study_reader to dondoc_wide, dondoc_scoped;

create policy scoped on app.document_opening to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (account_id = app.acting_account());
create policy scoped on app.study_reader to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or person_id = (select app.acting_person()))
  with check (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or person_id = (select app.acting_person()));
create policy scoped on app.study_report to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
create policy scoped on app.study_reminder for select to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

alter table app.draft drop constraint draft_purpose_check,
  add constraint draft_purpose_check check (purpose in ('letter', 'urging', 'explanation', 'briefing', 'conclusion', 'measure', 'study'));

-- When the content of a document is taken away by law, what agencies wrote about making it known goes too; that they did, stays.
create function app.expunge_study() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.study_report set document_number = case when document_number is not null then '(đã xóa)' end, note = null,
    file_hash = null, file_name = null where document_id = new.id;
  update app.study_reader set on_paper = case when on_paper is not null then '(nội dung đã được xóa)' end where document_id = new.id;
  update app.draft set model = jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]')
    where purpose = 'study' and id in (select draft_id from app.draft_about where subject_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_study() from public;
create trigger expunge_study after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_study();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role_code,
    unnest(array['study.require', 'study.remind', 'study.draft-letter']) act
  union all select role_code, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role_code,
    unnest(array['study.confirm-reading', 'study.report']) act
  union all select 'AGENCY_HEAD', 'study.name-readers'
  union all select role_code, 'study.confirm-reading' from unnest(array['EXECUTOR', 'DIVISION_HEAD']) role_code;
