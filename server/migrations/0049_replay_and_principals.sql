-- Up Migration
-- For whom something was done: the persons in whose place somebody acted on a record at an instant, by delegation. What separates
-- two persons looks at both. As the owner, because a delegation is seen by its two persons only.
create function app.principals_of(record uuid, done_at timestamptz) returns table (account_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct account.id, account.person_id
  from audit.event event
  join app.delegation delegation on delegation.id = event.delegation_id
  join app.account account on account.id = delegation.delegator_id
  where event.subject_id = record and event.at = done_at and event.delegation_id is not null
$$;
revoke execute on function app.principals_of(uuid, timestamptz) from public;
grant execute on function app.principals_of(uuid, timestamptz) to dondoc_wide, dondoc_scoped;
