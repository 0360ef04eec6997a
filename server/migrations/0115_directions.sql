-- Up Migration
-- What a leader of the province or its Party committee directs on a task without changing it, and the answer that is owed within
-- leaderDirective.answerDays working days (task digest R17, section 8 and story 38).
create table app.task_direction (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  content text not null check (content <> ''),
  given_by uuid not null references app.account,
  -- With the office in which they spoke, as the journal names them.
  given_as text not null,
  given_at timestamptz not null,
  -- The local day of it: from here the days are counted.
  given_on date not null,
  answer_by date not null,
  answer text,
  document_number text,
  answered_by uuid references app.account,
  answered_as text,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  version int not null default 1,
  check (answer_by >= given_on),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)
    and (answered_at is null) = (answered_as is null)),
  check (document_number is null or answered_at is not null),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check (answered_at is null or withdrawn_at is null),
  -- Whoever directs does not answer.
  check (answered_by <> given_by)
);
create index task_direction_task on app.task_direction (task_id, given_at);
create index task_direction_given on app.task_direction (given_at desc, id desc);
create index task_direction_waiting on app.task_direction (answer_by, id) where answered_at is null and withdrawn_at is null;

alter table app.task_direction enable row level security;
alter table app.task_direction force row level security;
create policy owner on app.task_direction to current_user using (true) with check (true);
create policy wide on app.task_direction to dondoc_wide using (true) with check (true);
-- It is between the leader, the Office and the agency that holds the task, with those above it; not for its partners.
create policy scoped on app.task_direction to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id and app.unit_in_scope(t.holder_unit_id)))
  with check (exists (select from app.task t where t.id = task_id and app.unit_in_scope(t.holder_unit_id)));

grant select on app.task_direction to dondoc_wide, dondoc_scoped;
grant insert on app.task_direction to dondoc_wide;
grant update (answer, document_number, answered_by, answered_as, answered_at, version) on app.task_direction to dondoc_wide, dondoc_scoped;
grant update (answer_by, withdrawn_at, withdrawn_because) on app.task_direction to dondoc_wide;

-- An expunged document takes along what was said about its tasks.
create function app.expunge_directions() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_direction set content = '(nội dung đã được xóa)', document_number = null,
      answer = case when answer is not null then '(nội dung đã được xóa)' end,
      withdrawn_because = case when withdrawn_because is not null then '(nội dung đã được xóa)' end
    where task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_directions() from public;
create trigger expunge_directions after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_directions();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['PARTY_VIEWER', 'CHAIR', 'VICE_CHAIR']) as role_code,
    unnest(array['urging.give-direction', 'urging.withdraw-direction']) as act;
insert into app.role_act (role_code, act) values
  ('AGENCY_HEAD', 'urging.answer-direction'), ('OFFICE_CHIEF', 'urging.answer-direction');

-- As 0113 has it; directions and their answers are not for partners.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction') then 'parties'
  end
$$;
