-- Up Migration
-- Every backup that was tried, so that the program knows its last one and says when it is too old (ADR 37). Written by the command
-- line as the owner, when it has ended: a restored house finds here the backups before its own.
create table app.backup_run (
  id uuid primary key default app.uuid7(),
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at),
  -- The file's name without its folder, its size in bytes and how many files of the store are in it.
  file_name text,
  size bigint check (size > 0),
  files integer check (files >= 0),
  -- It was also opened in a place of its own, and PostgreSQL worked on it there.
  tried boolean not null default false,
  -- Why there is none; in words for whoever keeps the program going.
  because text,
  check ((because is null) = (file_name is not null and size is not null and files is not null)),
  check (because is null or not tried)
);
create index backup_run_ended on app.backup_run (ended_at);
grant select on app.backup_run to dondoc_wide;
