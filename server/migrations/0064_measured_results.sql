-- Up Migration
-- What a result must show beside its documents (task digest 6.4 and 19.22).
alter table app.task_submission
  -- Why none of its documents went to whom the directive names; null where one did, or where it names nobody.
  add column receiver_reason text check (receiver_reason <> ''),
  -- Of each figure that the directive sets, as it was read then: [{comparator, value, unit, what, achieved, note}], `achieved` in the
  -- target's own unit, null with a note where it cannot be measured yet.
  add column measured jsonb not null default '[]' check (jsonb_typeof(measured) = 'array');

-- An expunged document takes along what was said of its figures and receivers.
create function app.expunge_measures() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_submission set measured = '[]', receiver_reason = case when receiver_reason is not null then '(đã xóa)' end
    where task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_measures() from public;
create trigger expunge_measures after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_measures();
