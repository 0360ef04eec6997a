-- Up Migration
-- The documents by which a complaint is settled, drafted from what the case holds and issued like others of the house (ADR 63): the notice
-- that it is accepted or why not, and the decision. They name who complained, so they are closed to whoever may not see the complaint.
alter table app.draft add column about_voice_id uuid references app.voice;
create index draft_about_voice on app.draft (about_voice_id) where about_voice_id is not null;
-- On top of every other policy: who drafts, signs or receives documents of the house is not by that told who complains.
create policy complaints on app.draft as restrictive to dondoc_wide, dondoc_scoped
  using (about_voice_id is null or exists (select from app.voice v where v.id = about_voice_id))
  with check (about_voice_id is null or exists (select from app.voice v where v.id = about_voice_id));

-- What a draft settles, and how, once it is issued.
create table app.complaint_document (
  draft_id uuid primary key references app.draft,
  voice_id uuid not null references app.voice,
  -- The settlement it belongs to, as of app.complaint_step.
  round int not null check (round >= 1),
  kind text not null check (kind in ('acceptance', 'refusal', 'decision')),
  -- In which order they were drafted, also within one moment.
  ordinal bigint not null generated always as identity,
  -- What becomes of the step that it notes: place, ground, result, words.
  body jsonb not null
);
create index complaint_document_of on app.complaint_document (voice_id);
alter table app.complaint_document enable row level security;
alter table app.complaint_document force row level security;
create policy owner on app.complaint_document to current_user using (true) with check (true);
create policy reading on app.complaint_document to dondoc_wide, dondoc_scoped
  using (exists (select from app.voice v where v.id = voice_id))
  with check (exists (select from app.voice v where v.id = voice_id and v.kind = 'complaint'));
grant select, insert on app.complaint_document to dondoc_wide, dondoc_scoped;

do $$
declare def text;
begin
  select pg_get_constraintdef(oid) into strict def from pg_constraint where conname = 'draft_purpose_check';
  alter table app.draft drop constraint draft_purpose_check;
  execute format('alter table app.draft add constraint draft_purpose_check %s', replace(def, 'ARRAY[',
    'ARRAY[''complaint-acceptance''::text, ''complaint-refusal''::text, ''complaint-decision''::text, '));
  -- A decision (Decree 30/2020, article 7).
  select pg_get_constraintdef(oid) into strict def from pg_constraint where conname = 'draft_kind_check';
  alter table app.draft drop constraint draft_kind_check;
  execute format('alter table app.draft add constraint draft_kind_check %s', replace(def, 'ARRAY[', 'ARRAY[''quyết định''::text, '));
end $$;

insert into app.role_act (role_code, act) select unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF']), 'complaints.draft';
