-- Up Migration
-- A division to which its agency has given a task sees it, also where its people have a scope of their own: the closure reaches
-- down from the holder, not up to it. One row for the division and for every unit between it and the agency; the agency needs
-- none. Small, and looked up by the units of whoever asks: lists of agencies and of the province read nothing of it.
create table app.task_given (
  unit_id uuid not null references app.unit,
  task_id uuid not null references app.task,
  -- Of the directive they see the document and their own passage.
  document_id uuid not null references app.document,
  assignment_id uuid not null references app.assignment,
  primary key (unit_id, task_id)
);
create index task_given_task on app.task_given (task_id);

-- Written by an allocation alone, and only for units that stand below the holder.
create function app.give_task() returns trigger language plpgsql security definer set search_path = pg_catalog
set plan_cache_mode = force_custom_plan as $$
begin
  delete from app.task_given where task_id = new.task_id;
  insert into app.task_given (unit_id, task_id, document_id, assignment_id)
  select above.ancestor_id, task.id, task.document_id, task.assignment_id
  from app.task
  join app.unit_closure above on above.descendant_id = new.unit_id
  join app.unit_closure inside on inside.ancestor_id = task.holder_unit_id and inside.descendant_id = above.ancestor_id
  where task.id = new.task_id and above.ancestor_id <> task.holder_unit_id;
  return null;
end $$;
revoke execute on function app.give_task() from public;
create trigger give_task after insert on app.task_allocation
  for each row when (new.ended_at is null) execute function app.give_task();
insert into app.task_given (unit_id, task_id, document_id, assignment_id)
select above.ancestor_id, task.id, task.document_id, task.assignment_id
from app.task_allocation allocation
join app.task on task.id = allocation.task_id
join app.unit_closure above on above.descendant_id = allocation.unit_id
join app.unit_closure inside on inside.ancestor_id = task.holder_unit_id and inside.descendant_id = above.ancestor_id
where allocation.ended_at is null and above.ancestor_id <> task.holder_unit_id;

alter table app.task_given enable row level security;
alter table app.task_given force row level security;
create policy owner on app.task_given to current_user using (true) with check (true);
create policy wide on app.task_given for select to dondoc_wide using (true);
grant select on app.task_given to dondoc_wide;

-- What was given to whoever asks. By the owner: what it costs is stated here, since as a part of each policy the planner would
-- weigh it against reading all tasks.
create function app.given() returns setof app.task_given language sql stable security definer set search_path = pg_catalog
cost 1 rows 20 as $$ select * from app.task_given where unit_id = any (app.scope_units()) $$;
revoke execute on function app.given() from public;
grant execute on function app.given() to dondoc_scoped;

-- Both ways to see what another unit holds are one question: a third condition would change what the planner expects of the lists.
alter policy scoped on app.task
  using (
    holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (
      select h.task_id from app.task_holder h where h.role = 'coordinating' and h.unit_id in
        (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
      union all select g.task_id from app.given() g)
  )
  with check (
    holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (select g.task_id from app.given() g)
  );
-- Who may write on a task that another unit holds may not make it somebody else's.
create function app.keep_holder() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'dondoc_scoped' then
    raise insufficient_privilege using message = 'the holder of a task is not changed by a unit';
  end if;
  return new;
end $$;
create trigger keep_holder before update of holder_unit_id on app.task
  for each row when (new.holder_unit_id <> old.holder_unit_id) execute function app.keep_holder();

alter policy scoped on app.task_history
  using (holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or task_id in (select g.task_id from app.given() g));

alter policy scoped on app.document
  using (id in (select r.document_id from app.document_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or id in (select g.document_id from app.given() g));
alter policy scoped on app.assignment
  using (document_id in (select r.document_id from app.document_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or id in (select g.assignment_id from app.given() g));

-- What the agency has asked of others for that task. The two policies of consultations ask each other, so this one is asked of
-- the owner: ids alone. Answers that are not sent yet, explanations and complaints about partners stay with their agencies.
create function app.given_consultations() returns setof uuid language sql stable security definer set search_path = pg_catalog
cost 1 rows 20 as $$
  select consultation.id from app.given() given join app.consultation on consultation.task_id = given.task_id
  where consultation.sent_at is not null
$$;
revoke execute on function app.given_consultations() from public;
grant execute on function app.given_consultations() to dondoc_scoped;
alter policy scoped on app.consultation
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (select a.consultation_id from app.consultation_asked a)
    or id in (select app.given_consultations()));
alter policy scoped on app.consultation_asked
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or (sent_at is not null and unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or (sent_at is not null and consultation_id in (select app.given_consultations())));
alter policy scoped on app.cooperation
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or asked_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or task_id in (select g.task_id from app.given() g));

-- What happens between the agency and its division: the division takes the work up, and hands it up again, done or not its own.
-- The agency answers for the task all the while, and its clock runs on.
alter table app.task_allocation
  add column taken_up_at timestamptz,
  add column taken_up_by uuid references app.account,
  add column handed_up_at timestamptz,
  add column handed_up_by uuid references app.account,
  add column handed_up_as text check (handed_up_as in ('result', 'declined')),
  add column handed_up_note text,
  add check (num_nulls(taken_up_at, taken_up_by) in (0, 2)),
  add check (num_nulls(handed_up_at, handed_up_by, handed_up_as, handed_up_note) in (0, 4));
grant update (taken_up_at, taken_up_by, handed_up_at, handed_up_by, handed_up_as, handed_up_note) on app.task_allocation
  to dondoc_wide, dondoc_scoped;

-- Whoever leads a division with accounts of its own; those who work there are executors.
insert into app.role (code, name, scope, home, rank) values ('DIVISION_HEAD', 'Lãnh đạo phòng, đơn vị thuộc cơ quan', 'unit', 'agency', 75);
insert into app.role_act (role_code, act) values ('EXECUTOR', 'tasks.take-up'), ('EXECUTOR', 'tasks.hand-up');
insert into app.role_act (role_code, act)
select 'DIVISION_HEAD', act from app.role_act where role_code = 'EXECUTOR'
union select 'DIVISION_HEAD', act from unnest(array['tasks.allocate', 'tasks.add-step']) act;

create or replace function app.expunge_allocations() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_allocation set note = null,
    handed_up_note = case when handed_up_note is not null then '(nội dung đã được xóa)' end
    where task_id in (select id from app.task where document_id = new.id);
  update app.task_report set document_number = '(đã xóa)', document_received_by = '(đã xóa)'
    where document_number is not null and task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
