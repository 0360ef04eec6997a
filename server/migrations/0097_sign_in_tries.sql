-- Up Migration
-- Tries to sign in, by address and by account with address, so that several processes hold back the same guesser. The key is a hash:
-- people type passwords into the field of the login. Nobody's account is held from everywhere, since that would lock its person out.
create table app.sign_in_try (
  key bytea primary key,
  -- Each wrong one counts one; they are forgiven with time.
  tries real not null check (tries >= 0),
  last_at timestamptz not null,
  held_until timestamptz,
  -- Whoever came in from here lately is not held back by what others try from the same address.
  succeeded_at timestamptz
);
-- What is old is swept away at the door.
create index sign_in_try_last on app.sign_in_try (last_at);
grant select, insert, update, delete on app.sign_in_try to dondoc_door;
