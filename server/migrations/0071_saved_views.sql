-- Up Migration
-- A list as somebody keeps it for themselves: a name and the address with its filters. No record of the office.
create table app.saved_view (
  id uuid primary key,
  account_id uuid not null references app.account,
  name text not null check (name <> '' and length(name) <= 80),
  -- A place of this program, never another site.
  address text not null check (address ~ '^/([^/\\]|$)' and length(address) <= 2000),
  saved_at timestamptz not null,
  unique (account_id, name)
);

alter table app.saved_view enable row level security;
alter table app.saved_view force row level security;
create policy owner on app.saved_view to current_user using (true) with check (true);
create policy own on app.saved_view to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account()) with check (account_id = app.acting_account());
grant select, insert, update, delete on app.saved_view to dondoc_wide, dondoc_scoped;
