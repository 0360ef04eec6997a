-- Up Migration
-- The queue of background jobs (ADR 9). Its own tables lie in graphile_worker and belong to the library; the program
-- works on them under a hat of their own, and an act puts a job in by this function, within its transaction.
do $$ begin
  if not exists (select from pg_roles where rolname = 'dondoc_queue') then
    create role dondoc_queue nologin noinherit;
  end if;
end $$;

create function app.enqueue_job(job text, payload json, tries int) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(job, payload, max_attempts => tries);
end $$;
revoke execute on function app.enqueue_job(text, json, int) from public;
grant execute on function app.enqueue_job(text, json, int) to dondoc_wide, dondoc_scoped;
