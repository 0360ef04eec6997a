-- Up Migration
-- What an inspection asks to be put right (task digest 13.4, procedures digest 11.3, evaluation digest 15.2): one recommendation for
-- a finding, with its task. Only who checks closes it, which is said here a second time, below the program (ADR 49).
create table app.recommendation (
  id uuid primary key default app.uuid7(),
  finding_id uuid not null unique references app.finding,
  inspection_id uuid not null references app.inspection,
  unit_id uuid not null,
  -- What is to be done, and by what it is to be shown; until when stands on the task.
  measure text not null check (measure <> ''),
  evidence_wanted text not null check (evidence_wanted <> ''),
  issued_by uuid not null references app.account,
  issued_on date not null,
  issued_at timestamptz not null,
  -- Its task; after a merger that of the heir.
  task_id uuid not null unique references app.task,
  answer text check (answer in ('accepted', 'disputed')),
  answer_words text check (answer_words <> ''),
  answered_by uuid references app.account,
  answered_on date,
  plan_agreed_on date,
  plan_agreed_by uuid references app.account,
  plan_words text check (plan_words <> ''),
  verified_on date,
  verified_by uuid references app.account,
  -- How it was looked at: the documents, or on the spot; and why evidence was taken that no register knows.
  verified_how text check (verified_how <> ''),
  verified_unregistered text check (verified_unregistered <> ''),
  closed_as text check (closed_as in ('implemented', 'partly', 'not-implemented')),
  closed_on date,
  closed_by uuid references app.account,
  closed_because text check (closed_because <> ''),
  -- Who or what decided that it is not to be done.
  closed_authority text check (closed_authority <> ''),
  -- The recommendation about the finding that repeats this one.
  reopened_on date,
  reopened_by uuid references app.recommendation,
  version int not null default 1,
  check (num_nulls(answer, answer_words, answered_by, answered_on) in (0, 4)),
  check (num_nulls(plan_agreed_on, plan_agreed_by) in (0, 2)),
  check (num_nulls(verified_on, verified_by, verified_how) in (0, 3)),
  check (num_nulls(closed_as, closed_on, closed_by) in (0, 3)),
  check (closed_as in ('implemented') or (closed_as is null) = (closed_because is null)),
  check (closed_as is distinct from 'not-implemented' or closed_authority is not null),
  check (num_nulls(reopened_on, reopened_by) in (0, 2))
);
create index recommendation_inspection on app.recommendation (inspection_id);
create index recommendation_unit on app.recommendation (unit_id, issued_on desc);
create index recommendation_open on app.recommendation (issued_on) where closed_as is null and reopened_on is null;
create index document_issued on app.document (issued_on) where number is not null;

-- Where a recommendation stands: the same as inspections/remediation/domain/recommendation-state.ts; a test holds the two together.
create function app.recommendation_state(answer text, plan_agreed boolean, task_state text, reported boolean, closed_as text, reopened boolean)
returns text language sql immutable parallel safe as $$
  select case
    when reopened then 'REOPENED'
    when closed_as = 'implemented' then 'CLOSED_IMPLEMENTED'
    when closed_as = 'partly' then 'CLOSED_PARTLY'
    when closed_as = 'not-implemented' then 'CLOSED_NOT_IMPLEMENTED'
    when task_state = 'COMPLETED' then 'VERIFIED_DONE'
    when task_state = 'SUBMITTED' then 'CLAIMED_DONE'
    when task_state = 'RETURNED' then 'REJECTED_CLAIM'
    when answer = 'disputed' and not plan_agreed then 'DISPUTED'
    when reported then 'IN_PROGRESS'
    when plan_agreed then 'PLAN_AGREED'
    when answer = 'accepted' then 'ACCEPTED'
    else 'ISSUED'
  end
$$;

-- Who checks: the head of the team now. Who issues: its head and deputies.
create function app.checks_inspection(inspection uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a join app.inspection_member m on m.person_id = a.person_id
    where a.id = app.acting_account() and a.locked_at is null and m.inspection_id = inspection and m.left_on is null
      and m.function = 'head')
$$;
create function app.leads_inspection(inspection uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a join app.inspection_member m on m.person_id = a.person_id
    where a.id = app.acting_account() and a.locked_at is null and m.inspection_id = inspection and m.left_on is null
      and m.function in ('head', 'deputy'))
$$;
-- Whose recommendation a task is; for the wall below, which must not depend on what the writer may read.
create function app.remedied_inspection(task uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select r.inspection_id from app.recommendation r where r.task_id = task
$$;
-- The same with who checks it, for the rules of the program.
create function app.remedy_of(task uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('recommendationId', r.id, 'inspectionId', r.inspection_id,
    'label', 'KT-' || i.number || '.' || f.ordinal, 'foundOn', f.noted_on,
    'checkerPersonId', m.person_id, 'checkerName', coalesce(p.full_name, ''))
  from app.recommendation r
  join app.finding f on f.id = r.finding_id
  join app.inspection i on i.id = r.inspection_id
  left join app.inspection_member m on m.inspection_id = i.id and m.left_on is null and m.function = 'head'
  left join app.person p on p.id = m.person_id
  where r.task_id = task
$$;
-- Does any register of this house hold a document of this number and day? Says nothing else of it.
create function app.document_registered(reference text, day date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  with asked as (select lower(regexp_replace(normalize(reference, nfc), '\s', '', 'g')) as reference)
  select exists (select from asked, app.document d where d.issued_on = day and d.number is not null
      and lower(regexp_replace(d.number || coalesce('/' || d.symbol, ''), '\s', '', 'g')) = asked.reference)
    or exists (select from asked, app.draft d where d.state = 'issued' and d.issued_on = day
      and lower(regexp_replace(d.number || '/' || d.symbol, '\s', '', 'g')) = asked.reference)
$$;
do $$
declare asked text;
begin
  foreach asked in array array['checks_inspection(uuid)', 'leads_inspection(uuid)', 'remedied_inspection(uuid)', 'remedy_of(uuid)',
      'document_registered(text, date)'] loop
    execute format('revoke execute on function app.%s from public', asked);
    execute format('grant execute on function app.%s to dondoc_wide, dondoc_scoped', asked);
  end loop;
end $$;

alter table app.recommendation enable row level security;
alter table app.recommendation force row level security;
create policy owner on app.recommendation to current_user using (true) with check (true);
create policy wide on app.recommendation to dondoc_wide using (true) with check (true);
-- Each reads what was recommended to itself; the heir of a task what goes on with it.
create policy scoped on app.recommendation for select to dondoc_scoped
  using (app.unit_in_scope(unit_id) or app.on_inspection(inspection_id) or app.sees_task(task_id));
create policy answering on app.recommendation for update to dondoc_scoped
  using (exists (select from app.task t where t.id = task_id and app.unit_in_scope(t.holder_unit_id)));
grant select, insert on app.recommendation to dondoc_wide;
grant select on app.recommendation to dondoc_scoped;
grant update (answer, answer_words, answered_by, answered_on, version) on app.recommendation to dondoc_wide, dondoc_scoped;
grant update (plan_agreed_on, plan_agreed_by, plan_words, verified_on, verified_by, verified_how, verified_unregistered, closed_as,
  closed_on, closed_by, closed_because, closed_authority, reopened_on, reopened_by) on app.recommendation to dondoc_wide;

-- The second wall. Under every role but the owner's, whatever the program forgot to ask:
-- a task of a recommendation ends, or rests, by who checks it and nobody else;
create function app.keep_remedy() returns trigger language plpgsql as $$
declare inspection uuid := app.remedied_inspection(new.id);
begin
  if inspection is not null and current_user <> (select tableowner from pg_tables where schemaname = 'app' and tablename = 'task')
      and not app.checks_inspection(inspection) then
    raise insufficient_privilege using message = 'what an inspection asked to be put right is closed by who checks it';
  end if;
  return new;
end $$;
create trigger keep_remedy before update of state on app.task for each row
  when (new.state is distinct from old.state and new.state in ('COMPLETED', 'REVOKED', 'SUSPENDED')) execute function app.keep_remedy();
-- what is said of a recommendation is said by who may;
create function app.keep_recommendation() returns trigger language plpgsql as $$
begin
  if current_user = (select tableowner from pg_tables where schemaname = 'app' and tablename = 'recommendation') then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not app.leads_inspection(new.inspection_id) or num_nonnulls(new.answer, new.plan_agreed_on, new.verified_on, new.closed_as, new.reopened_on) > 0
        or not exists (select from app.finding f join app.inspection i on i.id = f.inspection_id
          where f.id = new.finding_id and f.inspection_id = new.inspection_id and f.unit_id = new.unit_id and f.struck_on is null
            and i.record_signed_on is not null)
        or not exists (select from app.task t where t.id = new.task_id and t.state = 'ASSIGNED' and t.origin = 'INSPECTION'
          and t.holder_unit_id = new.unit_id) then
      raise insufficient_privilege using message = 'a recommendation is issued by who leads the inspection, about a finding of its signed record';
    end if;
    return new;
  end if;
  if (old.plan_agreed_on, old.plan_agreed_by, old.plan_words, old.verified_on, old.verified_by, old.verified_how, old.verified_unregistered,
      old.closed_as, old.closed_on, old.closed_by, old.closed_because, old.closed_authority)
      is distinct from (new.plan_agreed_on, new.plan_agreed_by, new.plan_words, new.verified_on, new.verified_by, new.verified_how,
      new.verified_unregistered, new.closed_as, new.closed_on, new.closed_by, new.closed_because, new.closed_authority)
      and not app.checks_inspection(old.inspection_id) then
    raise insufficient_privilege using message = 'a recommendation is judged by who checks it';
  end if;
  if (old.reopened_on, old.reopened_by) is distinct from (new.reopened_on, new.reopened_by) and (old.reopened_on is not null
      or not exists (select from app.recommendation r join app.finding f on f.id = r.finding_id
        where r.id = new.reopened_by and f.recurrence_of = old.finding_id and app.leads_inspection(r.inspection_id))) then
    raise insufficient_privilege using message = 'a recommendation is opened again by the one about the finding that repeats it';
  end if;
  return new;
end $$;
create trigger keep_recommendation before insert or update on app.recommendation for each row execute function app.keep_recommendation();
-- who heads the team once both sides have signed changes through hand_over_team alone;
create function app.keep_head() returns trigger language plpgsql as $$
begin
  if current_user <> (select tableowner from pg_tables where schemaname = 'app' and tablename = 'inspection_member')
      and (new.function = 'head' or tg_op = 'UPDATE' and old.function = 'head')
      and exists (select from app.inspection i where i.id = new.inspection_id and i.record_signed_on is not null) then
    raise insufficient_privilege using message = 'after the record is signed the head of a team hands over';
  end if;
  return new;
end $$;
create trigger keep_head before insert or update on app.inspection_member for each row execute function app.keep_head();
create function app.hand_over_team(inspection uuid, person uuid, day date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from app.account a where a.id = app.acting_account() and a.locked_at is null and a.person_id <> person and (
      app.checks_inspection(inspection)
      or exists (select from app.inspection i where i.id = inspection and i.decider_account_id = a.id)
      or exists (select from app.role_grant g where g.account_id = a.id and g.role_code = 'CHAIR' and g.valid_from <= day
        and (g.valid_to is null or g.valid_to > day)))) then
    raise insufficient_privilege using message = 'a team is handed over by its head, by who decided the inspection, or by the Chair';
  end if;
  update app.inspection_member m set function = 'member' where m.inspection_id = inspection and m.function = 'head' and m.left_on is null;
  update app.inspection_member m set function = 'head' where m.inspection_id = inspection and m.person_id = person and m.left_on is null;
  if not found then
    insert into app.inspection_member (inspection_id, person_id, function, joined_on) values (inspection, person, 'head', day);
  end if;
end $$;
revoke execute on function app.hand_over_team(uuid, uuid, date) from public;
grant execute on function app.hand_over_team(uuid, uuid, date) to dondoc_wide;
-- a task that passes to an heir takes its recommendation along, as long as the heir's is open: what is passed on is not done by that.
create function app.pass_recommendation() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.recommendation r set task_id = new.to_task_id where r.task_id = new.from_task_id
    and exists (select from app.task t where t.id = new.to_task_id and t.state in ('ASSIGNED', 'IN_PROGRESS'))
    and not exists (select from app.recommendation other where other.task_id = new.to_task_id);
  return null;
end $$;
revoke execute on function app.pass_recommendation() from public;
create trigger pass_recommendation after insert on app.task_transfer for each row execute function app.pass_recommendation();

insert into app.role_act (role_code, act)
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['recommend', 'agree-plan', 'verify', 'reject-claim', 'close-recommendation', 'hand-over']) act
union all select role, 'inspections.hand-over' from unnest(array['CHAIR', 'VICE_CHAIR']) role
union all select role, 'inspections.answer-recommendation' from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role;

-- As 0119 has it; what is agreed between who checks and who puts right is not for partners.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding',
      'inspections.take-checklist', 'inspections.answer-checklist', 'inspections.choose-answer') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction',
      'inspections.agree-plan') then 'parties'
  end
$$;
