-- The answer to an act is kept for the second click and for a page that sends again what it could not send; not for ever.
create index act_receipt_at on audit.act_receipt (at);
create function audit.prune_act_receipts(before timestamptz) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from audit.act_receipt where at < before returning 1) select count(*) from gone
$$;
revoke all on function audit.prune_act_receipts(timestamptz) from public;
grant execute on function audit.prune_act_receipts(timestamptz) to dondoc_wide;
