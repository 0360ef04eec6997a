-- Up Migration
-- What the calendar alone brings about is done by rounds, each once a day; this is their logbook.
create table app.round_run (
  name text not null,
  -- The local day it was for, which a late run still bears.
  day date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- How many rows it changed.
  done int,
  tries int not null default 1,
  -- Why the latest try did not end well.
  failed text,
  next_try_at timestamptz not null,
  primary key (name, day),
  check ((finished_at is null) = (done is null)),
  check (finished_at is null or failed is null)
);
alter table app.round_run enable row level security;
alter table app.round_run force row level security;
create policy owner on app.round_run to current_user using (true) with check (true);
create policy wide on app.round_run to dondoc_wide using (true) with check (true);
grant select, insert, update on app.round_run to dondoc_wide;
