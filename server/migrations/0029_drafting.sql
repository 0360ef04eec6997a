-- Up Migration
-- Administrative documents the office sends: drafted by one, signed by another, numbered by the registry (Decree 30/2020).
create table app.draft (
  id uuid primary key default app.uuid7(),
  kind text not null check (kind in ('công văn', 'thông báo', 'báo cáo')),
  purpose text not null check (purpose in ('letter', 'urging', 'explanation', 'briefing', 'conclusion')),
  -- The organ that sends it, as of the day it was drafted.
  organ_unit_id uuid not null references app.unit,
  model jsonb not null,
  symbol text not null check (symbol <> ''),
  state text not null default 'draft' check (state in ('draft', 'issued', 'withdrawn')),
  made_by uuid not null references app.account,
  made_at timestamptz not null,
  -- Given by the registry when it is signed, never before.
  number text,
  issued_on date,
  signer_person_id uuid references app.person,
  capacity text check (capacity in ('own', 'TM', 'KT', 'TM-KT', 'TL', 'TL-KT', 'TUQ')),
  issued_by uuid references app.account,
  issued_at timestamptz,
  signed_file_hash text references app.file,
  signed_file_name text,
  withdrawn_because text,
  version int not null default 1,
  search text not null generated always as (app.fold(coalesce(number, '') || '/' || symbol || ' ' || (model ->> 'subject')
    || ' ' || coalesce(model ->> 'addressees', ''))) stored,
  check ((state = 'issued') = (number is not null and issued_on is not null and signer_person_id is not null and issued_by is not null
    and issued_at is not null and capacity is not null)),
  check ((state = 'withdrawn') = (withdrawn_because is not null)),
  check ((signed_file_hash is null) = (signed_file_name is null))
);
-- An organ numbers its documents from 01 each year; number and symbol together are given once (Decree 30/2020, Article 15).
create unique index draft_number on app.draft (organ_unit_id, symbol, (extract(year from issued_on)), number) where state = 'issued';
create index draft_made on app.draft (made_at desc, id desc);
create index draft_open on app.draft (made_at desc, id desc) where state = 'draft';

-- What a draft speaks of, so that the record can name its letters.
create table app.draft_about (
  draft_id uuid not null references app.draft,
  subject_type text not null check (subject_type in ('task', 'briefing', 'document')),
  subject_id uuid not null,
  primary key (draft_id, subject_id)
);
create index draft_about_subject on app.draft_about (subject_id);

-- To whom it goes: they see it once it is issued.
create table app.draft_recipient (
  draft_id uuid not null references app.draft,
  unit_id uuid not null references app.unit,
  primary key (draft_id, unit_id)
);
create index draft_recipient_unit on app.draft_recipient (unit_id, draft_id);

alter table app.draft enable row level security;
alter table app.draft force row level security;
create policy owner on app.draft to current_user using (true) with check (true);
create policy wide on app.draft to dondoc_wide using (true) with check (true);
create policy scoped on app.draft for select to dondoc_scoped
  using (state = 'issued' and id in (select r.draft_id from app.draft_recipient r where r.unit_id in
    (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
do $$
declare part text;
begin
  foreach part in array array['draft_about', 'draft_recipient'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
end $$;
create policy scoped on app.draft_recipient for select to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
create policy scoped on app.draft_about for select to dondoc_scoped
  using (exists (select from app.draft d where d.id = draft_id));

grant select on app.draft, app.draft_about, app.draft_recipient to dondoc_wide, dondoc_scoped;
grant insert, update on app.draft to dondoc_wide;
grant insert on app.draft_about, app.draft_recipient to dondoc_wide;

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) as role_code,
    unnest(array['drafting.start', 'drafting.correct', 'drafting.withdraw']) as act;
insert into app.role_act (role_code, act)
  select role_code, 'drafting.issue' from unnest(array['OFFICE_CHIEF', 'CHAIR', 'VICE_CHAIR']) as role_code;
