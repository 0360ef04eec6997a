-- Up Migration
-- Whoever keeps the program going sees which jobs of the queue have failed, and has one tried again at once. The queue's tables
-- belong to its library (ADR 9): the program under its ordinary hat reads and touches them by these functions only.
create function app.failing_jobs() returns table (
  id bigint, name text, tries int, most_tries int, because text, since timestamptz, next_try_at timestamptz
) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select job.id, task.identifier, job.attempts::int, job.max_attempts::int, job.last_error, job.created_at, job.run_at
  from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
  where job.last_error is not null order by job.created_at, job.id limit 100;
end $$;
create function app.open_jobs() returns int language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select count(*)::int from graphile_worker._private_jobs);
end $$;
-- Says whether there was such a job: one that is being tried at this moment is left alone.
create function app.try_job_again(job bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_job boolean;
begin
  select exists (select from graphile_worker._private_jobs waiting
    where waiting.id = job and waiting.last_error is not null and waiting.locked_at is null) into found_job;
  if found_job then
    perform graphile_worker.reschedule_jobs(array[job], run_at => now());
  end if;
  return found_job;
end $$;
revoke execute on function app.failing_jobs() from public;
revoke execute on function app.open_jobs() from public;
revoke execute on function app.try_job_again(bigint) from public;
grant execute on function app.failing_jobs(), app.open_jobs(), app.try_job_again(bigint) to dondoc_wide;

insert into app.role_act (role_code, act) values
  ('ADMINISTRATOR', 'upkeep.try-round'),
  ('ADMINISTRATOR', 'upkeep.try-job');
