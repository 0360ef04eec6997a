-- Up Migration
-- Publications of periods that lie in one another are read together: whom one does not name, the other must not name. Hence who is
-- named is kept beside what is said.
alter table app.publication add column named uuid[];
grant update (named) on app.publication to dondoc_wide;

-- What was withdrawn is told with its reason and no more: its figures were wrong, or told too much.
drop policy scoped on app.publication;
create policy scoped on app.publication for select to dondoc_scoped using (state = 'published');
create function app.publications_told() returns table (id uuid, period_code text, from_on date, to_on date, state text, hash text,
  published_at timestamptz, withdrawn_at timestamptz, withdrawn_because text, version int)
language sql stable security definer set search_path = pg_catalog as $$
  select id, period_code, from_on, to_on, state, hash, published_at, withdrawn_at, withdrawn_because, version
  from app.publication where state <> 'draft' $$;
revoke execute on function app.publications_told() from public;
grant execute on function app.publications_told() to dondoc_scoped, dondoc_wide;

create or replace function app.keep_publication() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.content is not null and (old.content, old.hash, old.withheld, old.named, old.published_by, old.published_at, old.intro, old.struck, old.made_by)
    is distinct from (new.content, new.hash, new.withheld, new.named, new.published_by, new.published_at, new.intro, new.struck, new.made_by) then
    raise exception 'a publication is not rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
