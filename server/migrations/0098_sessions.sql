-- Up Migration
-- A session can be told apart by its owner (device, address, last seen) and ended; it also ends when nobody is at it.
alter table app.session
  -- The owner names it by this; the token stays unread.
  add id uuid not null unique default app.uuid7(),
  add address text,
  add last_seen_at timestamptz not null default now(),
  -- As the province decided when it began.
  add idle_minutes int not null default 60 check (idle_minutes > 0),
  add entrance text;
alter table app.session alter last_seen_at drop default, alter idle_minutes drop default;
