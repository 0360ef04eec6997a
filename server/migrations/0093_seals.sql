-- Up Migration
-- Events are sealed in batches: a Merkle root over them, chained to the seal before, signed by a key that the database never sees
-- (ADR 36). What is sealed cannot be changed, taken away, moved or slipped in without showing.
create unique index event_ordinal on audit.event (ordinal);

create table audit.seal (
  number bigint primary key check (number > 0),
  -- How events and heads are written as bytes; another one when audit.event gets another column.
  format smallint not null,
  -- The head of the seal before; 32 zero bytes for the first.
  previous bytea not null unique check (octet_length(previous) = 32),
  root bytea not null check (octet_length(root) = 32),
  events int not null check (events > 0),
  -- The highest ordinal that was looked at, and those up to it that a writer who was still at work might have taken.
  through bigint not null,
  late int8multirange not null,
  sealed_at timestamptz not null,
  head bytea not null unique check (octet_length(head) = 32),
  key_id text not null,
  signature bytea not null,
  -- The events of the seal in their order, and the hash of each without its ordinal: with these a change is found by name.
  ordinals bigint[] not null check (cardinality(ordinals) = events),
  contents bytea[] not null check (cardinality(contents) = events),
  -- Who was writing events right after they were looked at; not signed, it only tells the next seal when to stop waiting.
  writers text[] not null
);
-- Hashes do not compress.
alter table audit.seal alter column contents set storage external;

-- Payloads that were taken away, and by which login: the program's, on a decision to expunge, or somebody's own.
create table audit.expunged (
  event_id uuid primary key references audit.event,
  at timestamptz not null,
  login text not null
);
insert into audit.expunged (event_id, at, login)
  select e.id, now(), session_user || '_program' from audit.event e where not exists (select from audit.payload p where p.event_id = e.id);

create function audit.note_expunged() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into audit.expunged (event_id, at, login) select gone.event_id, clock_timestamp(), session_user from gone
    on conflict (event_id) do nothing;
  return null;
end $$;
revoke execute on function audit.note_expunged() from public;
create trigger note_expunged after delete on audit.payload referencing old table as gone
  for each statement execute function audit.note_expunged();

-- Not even the owner writes over a seal by mistake.
create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'audit.% takes inserts only', tg_table_name;
end $$;
create trigger only_inserts before update or delete or truncate on audit.seal
  for each statement execute function audit.refuse_change();

grant select, insert on audit.seal to dondoc_wide;
grant select on audit.expunged to dondoc_wide;
