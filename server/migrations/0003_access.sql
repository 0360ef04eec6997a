-- Up Migration
-- Accounts, roles as data (acts and scope), sessions by hashed token, one-time links. No password but the owner's own.
create table app.account (
  id uuid primary key default app.uuid7(),
  person_id uuid not null unique references app.person,
  login text not null unique check (login = lower(login)),
  password_hash text,
  has_password boolean not null generated always as (password_hash is not null) stored,
  text_size text not null default 'normal' check (text_size in ('normal', 'large')),
  locked_at timestamptz,
  created_at timestamptz not null default now()
);

create table app.role (
  code text primary key,
  name text not null,
  scope text not null check (scope in ('province', 'unit')),
  -- Which home page its holder sees first: the desk of the Office, an agency's, the Chair's exceptions, the registers.
  home text not null check (home in ('desk', 'agency', 'exceptions', 'registers')),
  rank int not null
);
create table app.role_act (
  role_code text not null references app.role,
  act text not null,
  primary key (role_code, act)
);
create table app.role_grant (
  id uuid primary key default app.uuid7(),
  account_id uuid not null references app.account,
  role_code text not null references app.role,
  unit_id uuid not null references app.unit,
  valid_from date not null,
  valid_to date,
  check (valid_to > valid_from)
);
create index role_grant_account on app.role_grant (account_id);

create table app.session (
  token_hash bytea primary key,
  account_id uuid not null references app.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index session_account on app.session (account_id);

create table app.sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references app.account,
  purpose text not null check (purpose in ('invitation', 'sign-in')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

grant select on app.role, app.role_act, app.role_grant to dondoc_door, dondoc_wide, dondoc_scoped;
-- Only the door sees a password's hash.
grant select on app.account to dondoc_door;
grant select (id, person_id, login, has_password, text_size, locked_at, created_at) on app.account to dondoc_wide, dondoc_scoped;
grant select, insert, update, delete on app.session to dondoc_door;
-- Locking an account ends its sessions; their tokens stay unread.
grant select (account_id), delete on app.session to dondoc_wide;
grant select, insert, update on app.sign_in_link to dondoc_door;
grant update (password_hash, text_size) on app.account to dondoc_door;
grant insert on app.account, app.role_grant to dondoc_wide;
grant insert on app.sign_in_link to dondoc_wide;
grant update (locked_at) on app.account to dondoc_wide;
grant update (valid_to) on app.role_grant to dondoc_wide;
