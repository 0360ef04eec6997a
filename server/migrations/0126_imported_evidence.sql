-- Up Migration
-- Evidence that other systems give (requirement C3; procedures digest 11.2): snapshots of cameras, extracts of the document system and
-- of the one-stop system, each with its origin, time and hash; and the signed sheet of a record, or the note of a refusal.
create table app.inspection_evidence (
  id uuid primary key default app.uuid7(),
  inspection_id uuid not null references app.inspection,
  kind text not null check (kind in ('camera', 'document-system', 'one-stop', 'other', 'signature-sheet', 'refusal-note')),
  -- What it bears out: a finding, or an item of a checklist; a sheet belongs to the record itself.
  finding_id uuid references app.finding,
  item_id uuid references app.checklist_item,
  -- The system, device and place that it comes from, and when it was recorded there.
  origin text not null check (origin <> ''),
  recorded_at timestamptz not null,
  note text check (note <> ''),
  file_hash text not null references app.file (hash),
  -- The system it comes from said the same hash.
  hash_said boolean not null,
  file_name text not null check (file_name <> ''),
  imported_by uuid not null references app.account,
  imported_at timestamptz not null,
  check (num_nonnulls(finding_id, item_id) = (kind not in ('signature-sheet', 'refusal-note'))::int),
  check (recorded_at <= imported_at)
);
create index inspection_evidence_of on app.inspection_evidence (inspection_id, recorded_at);
create index inspection_evidence_finding on app.inspection_evidence (finding_id) where finding_id is not null;
create index inspection_evidence_file on app.inspection_evidence (file_hash);
-- The same file bears out the same thing once.
create unique index inspection_evidence_once on app.inspection_evidence (inspection_id, file_hash, kind, coalesce(finding_id, item_id, inspection_id));

create trigger name_own_file before insert on app.inspection_evidence for each row when (new.file_hash is not null)
  execute function app.name_own_file('file_hash');

alter table app.inspection_evidence enable row level security;
alter table app.inspection_evidence force row level security;
create policy owner on app.inspection_evidence to current_user using (true) with check (true);
-- Nothing is ever rewritten or taken away.
grant select, insert on app.inspection_evidence to dondoc_wide;
grant select on app.inspection_evidence to dondoc_scoped;
create policy wide on app.inspection_evidence for select to dondoc_wide using (app.sees_answers(inspection_id));
create policy importing on app.inspection_evidence for insert to dondoc_wide with check (imported_by = app.acting_account()
  and app.on_inspection(inspection_id)
  and exists (select from app.inspection i where i.id = inspection_id and i.state in ('IN_PROGRESS', 'RECORD_SIGNED')));
-- The inspected see what bears out a finding that they read, and the sheet of their own record.
create policy scoped on app.inspection_evidence for select to dondoc_scoped using (app.on_inspection(inspection_id)
  or exists (select from app.finding f where f.id = finding_id)
  or (kind in ('signature-sheet', 'refusal-note')
    and exists (select from app.inspection i where i.id = inspection_id and i.record_signed_on is not null)));

-- As 0120 has it, with imported evidence.
create or replace function app.sees_file(wanted text) returns boolean language plpgsql stable cost 1 as $$
begin
  return exists (select from app.file_upload u where u.file_hash = wanted)
    or exists (select from app.document r where r.file_hash = wanted)
    or exists (select from app.evidence r where r.file_hash = wanted)
    or exists (select from app.scan_reading r where r.file_hash = wanted)
    or exists (select from app.task_extension r where r.file_hash = wanted)
    or exists (select from app.consultation_file r where r.file_hash = wanted)
    or exists (select from app.cooperation r where r.file_hash = wanted)
    or exists (select from app.draft r where r.signed_file_hash = wanted)
    or exists (select from app.explanation r where r.file_hash = wanted)
    or exists (select from app.study_report r where r.file_hash = wanted)
    or exists (select from app.collection_answer r where r.file_hash = wanted)
    or exists (select from app.checklist_photo r where r.file_hash = wanted)
    or exists (select from app.inspection_evidence r where r.file_hash = wanted)
    or exists (select from app.voice_file r where r.file_hash = wanted);
end $$;

insert into app.role_act (role_code, act)
select role, 'inspections.import-evidence'
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role;

-- As 0125 has it; what is imported is the team's and the province's.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding',
      'inspections.take-checklist', 'inspections.answer-checklist', 'inspections.choose-answer', 'inspections.import-evidence',
      'inspections.draft-report', 'inspections.draft-conclusion') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction',
      'inspections.agree-plan') then 'parties'
  end
$$;
