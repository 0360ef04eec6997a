-- Up Migration
-- The bodies that one's people speak for: their own, and those that ended and for which these stand today (app.unit_now); never what
-- lies below them. By the owner, with a stated cost: for almost everybody one look at a small table without a row.
create function app.stood_for() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 5 as $$
  with recursive past (id) as (
    select unnest(app.scope_units())
    union select succession.from_id from past join app.unit_succession succession on succession.to_id = past.id
  )
  select id from past where id = any (app.scope_units())
    or app.unit_now(id, (now() at time zone 'Asia/Ho_Chi_Minh')::date) = any (app.scope_units())
$$;
revoke execute on function app.stood_for() from public;
grant execute on function app.stood_for() to dondoc_scoped;

-- What an agency drafted and signed is its heir's once it has ended: the signed report of a round goes on to be handed on, and what
-- was only drafted can be given up.
create or replace function app.own_drafts() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 50 as $$
  select id from app.draft where organ_unit_id = any (array(select app.stood_for()))
$$;
alter policy own on app.draft using (organ_unit_id = any (array(select app.stood_for())))
  with check (organ_unit_id = any (array(select app.stood_for())));
