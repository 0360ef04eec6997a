-- What the second wall costs a list of a million tasks. Which units are the asker's is found out once a statement, not once for each
-- table in it, and planned as one function. And the fifty documents of a page are asked one by one, where the set of all that an
-- agency ever received was gathered for them; for who lists all of them PostgreSQL still may gather it: it chooses between the two
-- ways of an EXISTS.
create function app.own_units() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct c.descendant_id), '{}') from app.unit_closure c where c.ancestor_id = any (app.scope_units())
$$;
-- Tasks that others hold: in which the asker's units take part, which were given to them, whose directive they follow.
create function app.joined_tasks() returns setof uuid
language sql stable security definer rows 1000 set search_path = pg_catalog as $$
  select h.task_id from app.task_holder h where h.role = 'coordinating' and h.unit_id = any (app.own_units())
  union all select shown.id from app.shown_tasks() shown (id)
$$;
-- Documents that did not come to the asker's units: of tasks given to them, to be studied by them, followed by them.
create function app.joined_documents() returns setof uuid
language sql stable security definer rows 100 set search_path = pg_catalog as $$
  select g.document_id from app.given() g union all select app.to_study() union all select app.watched()
$$;
revoke all on function app.own_units(), app.joined_tasks(), app.joined_documents() from public;
grant execute on function app.own_units(), app.joined_tasks(), app.joined_documents() to dondoc_wide, dondoc_scoped;

alter policy scoped on app.task
  using (holder_unit_id = any ((select app.own_units())::uuid[]) or id in (select app.joined_tasks()));
alter policy scoped on app.task_history
  using (holder_unit_id = any ((select app.own_units())::uuid[]) or task_id in (select app.shown_tasks()));
alter policy scoped on app.task_holder
  using (role = 'coordinating' and unit_id = any ((select app.own_units())::uuid[]) or app.sees_task(task_id));
alter policy scoped on app.document_recipient
  using (unit_id = any ((select app.own_units())::uuid[]) or document_id in (select app.watched()));
alter policy scoped on app.document
  using (exists (select from app.document_recipient r where r.document_id = document.id and r.unit_id = any ((select app.own_units())::uuid[]))
    or id in (select app.joined_documents()));
alter policy scoped on app.assignment
  using (exists (select from app.document_recipient r
      where r.document_id = assignment.document_id and r.unit_id = any ((select app.own_units())::uuid[]))
    or document_id in (select app.watched())
    or id in (select g.assignment_id from app.given() g));
