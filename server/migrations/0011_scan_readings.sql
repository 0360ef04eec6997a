-- Up Migration
-- The reading of a scan: a job that takes seconds a page, from the upload to the document it became. Its bytes lie in the
-- file store under file_hash while somebody may still need them, and no longer; what was read is kept only while a person
-- must decide whether it is a second copy. Of a secret one nothing is kept but that it was refused.
create table app.scan_reading (
  id uuid primary key default app.uuid7(),
  state text not null check (state in ('waiting', 'reading', 'done', 'failed', 'duplicate', 'cancelled')),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  file_hash text references app.file,
  file_name text,
  received_on date not null,
  origin text not null check (origin in ('CENTRAL', 'PARTY', 'PEOPLES_COUNCIL', 'PROVINCE', 'INSPECTION')),
  second_copy boolean not null,
  pages int not null check (pages > 0),
  pages_done int not null default 0 check (pages_done between 0 and pages),
  result jsonb,
  -- Done: what it became. Duplicate: the one that was there before.
  document_id uuid references app.document,
  problem_code text,
  problem text,
  ended_at timestamptz,
  check ((state in ('waiting', 'reading', 'duplicate')) = (file_hash is not null)),
  check ((state in ('done', 'duplicate')) = (document_id is not null)),
  check ((state in ('failed', 'duplicate')) = (problem_code is not null and problem is not null)),
  check ((state = 'duplicate') = (result is not null)),
  check (file_name is null or state not in ('done', 'cancelled')),
  check (file_name is null or problem_code is distinct from 'SECRET_DOCUMENT')
);
-- The queue is short, the years of readings that ended are not.
create index scan_reading_open on app.scan_reading (entered_at) where state in ('waiting', 'reading');
create index scan_reading_of on app.scan_reading (entered_by, entered_at);
create index scan_reading_file on app.scan_reading (file_hash) where file_hash is not null;
create index scan_reading_document on app.scan_reading (document_id) where document_id is not null;

alter table app.scan_reading enable row level security;
alter table app.scan_reading force row level security;
create policy owner on app.scan_reading to current_user using (true) with check (true);
create policy wide on app.scan_reading to dondoc_wide using (true) with check (true);

grant select, insert, update on app.scan_reading to dondoc_wide;
-- No policy: the agencies see none, and are told so by an empty list.
grant select on app.scan_reading to dondoc_scoped;
-- A file that nothing refers to any more; what refers to one holds it by its foreign key.
grant delete on app.file to dondoc_wide;

insert into app.role_act (role_code, act)
select role_act.role_code, added from app.role_act, unnest(array['documents.read-scan', 'documents.cancel-reading']) as added
where role_act.act = 'documents.intake';
