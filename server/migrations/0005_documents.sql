-- Up Migration
-- A document as it was received and read; its assignments, each with its place in the text.
create table app.file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null
);

create table app.document (
  id uuid primary key default app.uuid7(),
  kind text,
  number text,
  number_doubtful boolean not null default false,
  symbol text,
  issuer_name text,
  issuer_unit_id uuid references app.unit,
  place text,
  issued_on date,
  issued_month text check (issued_month ~ '^\d{4}-\d{2}$'),
  received_on date not null,
  subject text,
  signed_for text,
  signer_title text,
  signer text,
  urgency text check (urgency in ('khẩn', 'thượng khẩn', 'hỏa tốc')),
  secondary_source boolean not null default false,
  -- A stub of a secret document: no subject, no bytes, no text; followed on paper.
  secret_stub boolean not null default false,
  origin text not null default 'PROVINCE' check (origin in ('CENTRAL', 'PARTY', 'PEOPLES_COUNCIL', 'PROVINCE', 'INSPECTION')),
  file_hash text references app.file,
  file_name text,
  text text not null default '',
  -- What the engine read (zones, provisions, citations, warnings), kept as it was on the day.
  reading jsonb not null default '{}',
  state text not null check (state in ('review', 'proposed', 'released', 'no-task', 'expunged')),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  proposed_by uuid references app.account,
  proposed_at timestamptz,
  reviewed_by uuid references app.account,
  reviewed_at timestamptz,
  fully_read boolean not null default false,
  version int not null default 1,
  search text not null generated always as (app.fold(coalesce(number, '') || '/' || coalesce(symbol, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(issuer_name, ''))) stored
);
create index document_file on app.document (file_hash);
create index document_state on app.document (state, entered_at desc);
create index document_entered on app.document (entered_at desc, id desc);

create table app.citation (
  document_id uuid not null references app.document,
  ordinal int not null,
  span_start int not null,
  span_end int not null,
  text text not null,
  number text not null,
  kind text,
  issuer text,
  issued_on date,
  primary key (document_id, ordinal)
);

create table app.assignment (
  id uuid primary key default app.uuid7(),
  document_id uuid not null references app.document,
  ordinal numeric not null,
  provision_path text not null,
  span_start int not null,
  span_end int not null,
  check (span_end >= span_start),
  text text not null,
  deliverable text,
  duty text not null check (duty in ('product', 'report', 'activity', 'standing', 'target', 'monitoring', 'response')),
  -- The deadline forms of the text (one or several), see packages/directive.
  due jsonb not null,
  due_phrase text,
  mode text check (mode in ('followed', 'receipt', 'noted')),
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'released')),
  found_by text not null check (found_by in ('engine', 'person')),
  -- The engine's reading of the passage with rule and confidence of each field, also of one that a person marked.
  engine jsonb,
  -- Set when a split or merge made others of it.
  replaced_by uuid[] not null default '{}',
  reject_reason text,
  decided_by uuid references app.account,
  decided_at timestamptz,
  version int not null default 1
);
create index assignment_document on app.assignment (document_id, ordinal);

create table app.assignment_party (
  id uuid primary key default app.uuid7(),
  assignment_id uuid not null references app.assignment,
  ordinal int not null,
  role text not null check (role in ('assignee', 'coordinating', 'report-to', 'via', 'copy-to')),
  name text not null,
  unit_id uuid references app.unit,
  group_id uuid references app.unit_group,
  -- Members of the group that a person took out.
  excluded_unit_ids uuid[] not null default '{}',
  -- Who said what this name means: the register by an exact match, or a person.
  resolved_by text check (resolved_by in ('register', 'person')),
  check (unit_id is null or group_id is null)
);
create index assignment_party_assignment on app.assignment_party (assignment_id);

-- Which units a released document reached: as holders of tasks, partners, or to receive and study it.
create table app.document_recipient (
  document_id uuid not null references app.document,
  unit_id uuid not null references app.unit,
  sent_at timestamptz not null,
  must_study boolean not null default false,
  acknowledged_by uuid references app.account,
  acknowledged_at timestamptz,
  primary key (document_id, unit_id)
);
create index document_recipient_unit on app.document_recipient (unit_id, document_id);
-- The agencies' list of what they have to study is short, their mail of years is not.
create index document_recipient_pending on app.document_recipient (unit_id) where must_study and acknowledged_at is null;

create table app.expunge_request (
  id uuid primary key default app.uuid7(),
  document_id uuid not null references app.document,
  legal_basis text not null,
  reason text not null,
  requested_by uuid not null references app.account,
  requested_at timestamptz not null,
  decided_by uuid references app.account,
  decided_at timestamptz,
  approved boolean,
  check (decided_by <> requested_by)
);

alter table app.document enable row level security;
alter table app.document force row level security;
create policy owner on app.document to current_user using (true) with check (true);
create policy wide on app.document to dondoc_wide using (true) with check (true);
create policy scoped on app.document to dondoc_scoped
  using (id in (select r.document_id from app.document_recipient r where r.unit_id in
    (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));

alter table app.assignment enable row level security;
alter table app.assignment force row level security;
create policy owner on app.assignment to current_user using (true) with check (true);
create policy wide on app.assignment to dondoc_wide using (true) with check (true);
create policy scoped on app.assignment to dondoc_scoped
  using (document_id in (select r.document_id from app.document_recipient r where r.unit_id in
    (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));

-- What hangs on a document or an assignment is seen by whoever sees it; a receipt by the unit that got it.
alter table app.citation enable row level security;
alter table app.citation force row level security;
create policy owner on app.citation to current_user using (true) with check (true);
create policy wide on app.citation to dondoc_wide using (true) with check (true);
create policy scoped on app.citation to dondoc_scoped using (exists (select from app.document d where d.id = document_id));
alter table app.assignment_party enable row level security;
alter table app.assignment_party force row level security;
create policy owner on app.assignment_party to current_user using (true) with check (true);
create policy wide on app.assignment_party to dondoc_wide using (true) with check (true);
create policy scoped on app.assignment_party to dondoc_scoped using (exists (select from app.assignment a where a.id = assignment_id));
alter table app.document_recipient enable row level security;
alter table app.document_recipient force row level security;
create policy owner on app.document_recipient to current_user using (true) with check (true);
create policy wide on app.document_recipient to dondoc_wide using (true) with check (true);
create policy scoped on app.document_recipient to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

grant select on app.document, app.citation, app.assignment, app.assignment_party, app.document_recipient, app.file to dondoc_wide, dondoc_scoped;
grant insert, update on app.document, app.assignment, app.assignment_party, app.document_recipient, app.expunge_request to dondoc_wide;
grant select on app.expunge_request to dondoc_wide;
grant insert on app.citation to dondoc_wide;
grant insert on app.file to dondoc_wide, dondoc_scoped;
grant delete on app.assignment_party to dondoc_wide;
grant update (acknowledged_by, acknowledged_at) on app.document_recipient to dondoc_scoped;
