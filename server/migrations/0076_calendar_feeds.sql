-- Up Migration
-- An address from which a person's calendar takes the days on which work is due. Whoever has the address reads it, so that it can be
-- closed at any time, tells only what its person may see that day, and is kept as a hash.
create table app.calendar_feed (
  id uuid primary key,
  account_id uuid not null references app.account,
  -- What this person follows or has to do; or all that their units lead.
  holds text not null check (holds in ('own', 'units')),
  -- Whether the tasks' titles leave the program, or their numbers only.
  titles boolean not null,
  token_hash bytea not null unique,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index calendar_feed_account on app.calendar_feed (account_id, opened_at desc);

alter table app.calendar_feed enable row level security;
alter table app.calendar_feed force row level security;
create policy owner on app.calendar_feed to current_user using (true) with check (true);
create policy own on app.calendar_feed to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account()) with check (account_id = app.acting_account());
-- A calendar comes with the address and nothing else.
create policy door on app.calendar_feed for select to dondoc_door using (closed_at is null);
grant select, insert, update on app.calendar_feed to dondoc_wide, dondoc_scoped;
grant select on app.calendar_feed to dondoc_door;

insert into app.role_act (role_code, act)
  select code, act from app.role, (values ('calendar-feeds.open'), ('calendar-feeds.close')) given (act);
