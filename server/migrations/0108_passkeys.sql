-- Up Migration
-- Passkeys (WebAuthn, ADR 41): public keys only, whose private halves never leave the person's device.
create table app.passkey (
  id uuid primary key,
  account_id uuid not null references app.account,
  -- As the browser names it, base64url.
  credential_id text not null unique,
  public_key bytea not null,
  -- How often it has signed, where the device counts; zero for ever where it does not.
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> '' and length(name) <= 80),
  enrolled_at timestamptz not null,
  last_used_at timestamptz,
  -- It signed with a count that was there before: a copy of it may be about. It opens nothing any more.
  doubted_at timestamptz
);
create index passkey_account on app.passkey (account_id);
-- A challenge is answered once; it follows from the ticket, which only the browser has.
create table app.passkey_challenge (
  ticket_hash bytea primary key,
  purpose text not null check (purpose in ('enrol', 'enter', 'second-step')),
  -- Whose it is; null where whoever answers says who they are.
  account_id uuid references app.account,
  expires_at timestamptz not null,
  check ((account_id is null) = (purpose = 'enter'))
);
create index passkey_challenge_end on app.passkey_challenge (expires_at);

do $$
declare part text;
begin
  foreach part in array array['passkey', 'passkey_challenge'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy door on app.%I to dondoc_door using (true) with check (true)', part);
  end loop;
end $$;
create policy wide on app.passkey to dondoc_wide using (true);
grant select, insert, update (counter, last_used_at, doubted_at), delete on app.passkey to dondoc_door;
grant select, insert, delete on app.passkey_challenge to dondoc_door;
-- A reset takes the keys away, and never reads them.
grant select (account_id), delete on app.passkey to dondoc_wide;
