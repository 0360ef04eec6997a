-- Up Migration
-- What was done, by whom, when. Insert-only for the program; the commitment binds the payload without holding it, so that
-- content can be expunged by law while the event still stands.
create table audit.event (
  id uuid primary key default app.uuid7(),
  -- The order of writing: events of one act share their instant.
  ordinal bigint not null generated always as identity,
  at timestamptz not null,
  act text not null,
  actor_id uuid references app.account,
  -- As it was on that day: "Nguyễn Văn An, Chuyên viên Văn phòng UBND tỉnh".
  actor_name text not null,
  subject_type text not null,
  subject_id uuid not null,
  batch_id uuid,
  payload_commitment bytea not null
);
create index event_subject on audit.event (subject_id, ordinal);

create table audit.payload (
  event_id uuid primary key references audit.event,
  salt bytea not null,
  body text not null
);

-- The answer of an act that was done, kept under the client's key: the second click gets the first answer.
create table audit.act_receipt (
  actor_id uuid not null,
  key text not null,
  act text not null,
  -- Of what was sent: the same key with another content is another wish.
  input_hash bytea not null,
  result text,
  at timestamptz not null,
  primary key (actor_id, key)
);

grant select, insert on audit.event, audit.payload, audit.act_receipt to dondoc_wide, dondoc_scoped, dondoc_door;
grant update (result) on audit.act_receipt to dondoc_wide, dondoc_scoped, dondoc_door;

create table app.setting (
  key text primary key,
  value jsonb not null,
  legal_basis text,
  valid_from date not null,
  changed_by uuid references app.account,
  changed_at timestamptz not null
);
grant select on app.setting to dondoc_door, dondoc_wide, dondoc_scoped;
grant insert, update on app.setting to dondoc_wide;
