-- Up Migration
-- Who was told of a task's rungs, by which way, and when they read it: both sides of a task see the same. The caller asks for a
-- task it may see; a person's other notices stay their own.
create function app.rung_readings(target uuid)
returns table (key text, account_id uuid, name text, read_at timestamptz, mail text, mail_reason text)
language sql stable security definer set search_path = pg_catalog as $$
  select notice.key, notice.account_id, person.full_name, notice.read_at, delivery.state, delivery.reason
  from app.notification notice
  join app.account on account.id = notice.account_id
  join app.person on person.id = account.person_id
  left join app.delivery on delivery.notification_id = notice.id and delivery.channel = 'email'
  where notice.subject_id = target and notice.subject_type = 'task' and notice.kind like 'rung.%'
$$;
revoke execute on function app.rung_readings(uuid) from public;
grant execute on function app.rung_readings(uuid) to dondoc_wide, dondoc_scoped;
