-- Up Migration
-- The province's own sign-in by OpenID Connect (ADR 40): whose account there is whose here, the tries that are under way, and the
-- rules by which what it says of a person becomes a role.

-- Roles that decide on others or keep the house: neither a claim nor one person alone gives them.
alter table app.role add given_by_two boolean not null default false;
update app.role set given_by_two = true
  where code in ('ADMINISTRATOR', 'OFFICE_CHIEF', 'CHAIR', 'VICE_CHAIR', 'INSPECTION_LEAD', 'HOME_AFFAIRS');

create table app.provincial_identity (
  issuer text not null,
  -- As the provider names the person, who keeps it when their name and address change.
  subject text not null,
  account_id uuid not null references app.account,
  linked_at timestamptz not null,
  -- By the person at their own session, by their verified address, or because a rule made the account.
  linked_by text not null check (linked_by in ('person', 'email', 'rule')),
  primary key (issuer, subject),
  unique (account_id, issuer)
);
-- Somebody was sent to the provider; their answer is taken once. State, nonce and verifier follow from the ticket, which only the
-- browser has.
create table app.provincial_attempt (
  ticket_hash bytea primary key,
  -- Who links at their own session; null where somebody would come in.
  account_id uuid references app.account,
  next text,
  expires_at timestamptz not null
);
create index provincial_attempt_end on app.provincial_attempt (expires_at);

create table app.provincial_rule (
  id uuid primary key,
  claim text not null check (claim <> '' and length(claim) <= 200),
  value text not null check (value <> '' and length(value) <= 200),
  role_code text not null references app.role,
  unit_id uuid not null references app.unit,
  valid_from date not null,
  -- The first day on which it gives nothing any more; as early as the first where it never did.
  valid_to date check (valid_to >= valid_from),
  entered_by uuid not null references app.account,
  entered_at timestamptz not null
);
-- What a rule gave, it takes away again; what a person gave, no rule touches.
alter table app.role_grant add rule_id uuid references app.provincial_rule;
create index role_grant_rule on app.role_grant (rule_id) where rule_id is not null;

alter table app.sign_in_step add door text not null default 'password' check (door in ('password', 'province'));

alter table app.reset_request drop constraint reset_request_what_check;
alter table app.reset_request add constraint reset_request_what_check check (what in ('password', 'factor', 'province'));

do $$
declare part text;
begin
  foreach part in array array['provincial_identity', 'provincial_attempt', 'provincial_rule'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy door on app.%I to dondoc_door using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
end $$;
grant select, insert, delete on app.provincial_identity to dondoc_door;
grant select, insert, delete on app.provincial_attempt to dondoc_door;
grant select on app.provincial_rule to dondoc_door;
-- A reset takes a link away; whom it leads to outside is not read.
grant select (account_id, linked_at, linked_by), delete on app.provincial_identity to dondoc_wide;
grant select, insert, update (valid_to) on app.provincial_rule to dondoc_wide;

insert into app.role_act (role_code, act) values
  ('ADMINISTRATOR', 'access.add-provincial-rule'), ('ADMINISTRATOR', 'access.end-provincial-rule');
