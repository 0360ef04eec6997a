-- Up Migration
-- Ủy quyền: one office's right to decide, given to another person for some days on a written basis. It holds as long as the
-- office it comes from, and what was received cannot be given on: a grant is always the delegator's own.
create table app.delegation (
  id uuid primary key default app.uuid7(),
  grant_id uuid not null references app.role_grant,
  delegator_id uuid not null references app.account,
  delegate_id uuid not null references app.account check (delegate_id <> delegator_id),
  acts text[] not null check (cardinality(acts) > 0),
  -- Only for these units and what stands below them; null: as far as the office reaches.
  unit_ids uuid[] check (cardinality(unit_ids) > 0),
  valid_from date not null,
  -- The last day on which it holds.
  last_day date not null,
  legal_basis text not null check (legal_basis <> ''),
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoke_reason text,
  check (last_day >= valid_from),
  check ((revoked_at is null) = (revoke_reason is null))
);
-- Asked at every request: what this person may do for another.
create index delegation_received on app.delegation (delegate_id) where revoked_at is null;
create index delegation_given on app.delegation (delegator_id, valid_from);

alter table app.delegation enable row level security;
alter table app.delegation force row level security;
create policy owner on app.delegation to current_user using (true) with check (true);
create policy wide on app.delegation to dondoc_wide using (true) with check (true);
create policy door on app.delegation for select to dondoc_door using (true);
create policy own on app.delegation to dondoc_scoped
  using (app.acting_account() in (delegator_id, delegate_id)) with check (delegator_id = app.acting_account());
grant select on app.delegation to dondoc_door, dondoc_wide, dondoc_scoped;
grant insert on app.delegation to dondoc_wide, dondoc_scoped;
grant update (revoked_at, revoke_reason) on app.delegation to dondoc_wide, dondoc_scoped;

-- What was done for another person, and by which delegation.
alter table audit.event add column delegation_id uuid references app.delegation;
create index event_delegation on audit.event (delegation_id) where delegation_id is not null;
-- A result handed in for somebody is theirs too: neither of the two may confirm it.
alter table app.task_submission add column on_behalf_of uuid references app.account;

insert into app.role_act (role_code, act)
  select role, act from unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF', 'AGENCY_HEAD']) as role,
    unnest(array['access.delegate', 'access.revoke-delegation']) as act;
