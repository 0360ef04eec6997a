-- Up Migration
-- The second step at the door: a code of the moment (RFC 6238) or a recovery code; and resets, which take two persons.
create table app.second_factor (
  account_id uuid primary key references app.account,
  -- Sealed by a key that lies beside the files, not in the database: a stolen table makes no codes.
  secret bytea not null,
  enrolled_at timestamptz not null,
  -- The thirty seconds whose code was taken last: none of them or before them is taken again.
  last_step bigint not null
);
create table app.recovery_code (
  account_id uuid not null references app.account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
-- A secret that is shown and waits for a first code as proof.
create table app.factor_offer (
  account_id uuid primary key references app.account,
  secret bytea not null,
  offered_at timestamptz not null
);
-- The password was right; what is missing is a code, or an enrolment.
create table app.sign_in_step (
  token_hash bytea primary key,
  account_id uuid not null references app.account,
  missing text not null check (missing in ('code', 'enrolment')),
  tries int not null default 0,
  expires_at timestamptz not null
);
grant select, insert, update, delete on app.second_factor, app.recovery_code, app.factor_offer, app.sign_in_step to dondoc_door;
-- A reset takes the factor away, and never reads it.
grant select (account_id), delete on app.second_factor, app.recovery_code, app.factor_offer, app.sign_in_step to dondoc_wide;

-- Who asks that a password or a factor be reset is not who decides it: one administrator alone cannot become somebody else.
create table app.reset_request (
  id uuid primary key,
  account_id uuid not null references app.account,
  what text not null check (what in ('password', 'factor')),
  reason text not null,
  requested_by uuid not null references app.account,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid references app.account,
  decided_at timestamptz,
  approved boolean,
  check (decided_by <> requested_by and decided_by <> account_id),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null))
);
create index reset_request_open on app.reset_request (account_id) where decided_at is null;
grant select, insert, update (decided_by, decided_at, approved) on app.reset_request to dondoc_wide;

insert into app.role_act (role_code, act) values
  ('ADMINISTRATOR', 'access.request-reset'), ('ADMINISTRATOR', 'access.decide-reset'),
  ('OFFICE_CHIEF', 'access.decide-reset'), ('CHAIR', 'access.decide-reset');
