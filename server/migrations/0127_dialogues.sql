-- Up Migration
-- Meetings at which an authority listens to people and firms (requirement B9; procedures digest 8.7): what was said there, and what was
-- promised, each promise a task like any other. The meetings are public, and so is whether a promise was kept.
create table app.dialogue (
  id uuid primary key default app.uuid7(),
  -- DT-3 is what people quote.
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('dialogue', 'periodic', 'unscheduled', 'online')),
  topic text not null check (topic <> ''),
  held_on date not null,
  place text not null check (place <> ''),
  -- The agency that held it, and who received.
  unit_id uuid not null references app.unit,
  chaired_by text not null check (chaired_by <> ''),
  attendees int not null check (attendees between 1 and 100000),
  minutes text not null check (minutes <> ''),
  recorded_by uuid not null references app.account,
  recorded_at timestamptz not null,
  version int not null default 1
);
create index dialogue_held on app.dialogue (held_on desc, number desc);
create table app.dialogue_promise (
  id uuid primary key default app.uuid7(),
  dialogue_id uuid not null references app.dialogue,
  ordinal int not null,
  content text not null check (content <> ''),
  unit_id uuid not null references app.unit,
  due_on date not null,
  -- Its task; after a reorganisation the promise is where the task was passed on to.
  task_id uuid not null unique references app.task,
  given_by uuid not null references app.account,
  given_on date not null,
  unique (dialogue_id, ordinal)
);
-- What was raised there and is answered as a voice.
create table app.dialogue_voice (
  dialogue_id uuid not null references app.dialogue,
  voice_id uuid not null references app.voice,
  tied_by uuid not null references app.account,
  tied_at timestamptz not null,
  primary key (dialogue_id, voice_id)
);
create index dialogue_voice_of on app.dialogue_voice (voice_id);

do $$
declare
  part text;
begin
  foreach part in array array['dialogue', 'dialogue_promise', 'dialogue_voice'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
  foreach part in array array['dialogue', 'dialogue_promise'] loop
    execute format('create policy reading on app.%I for select to dondoc_wide, dondoc_scoped using (true)', part);
    execute format('create policy wide on app.%I for insert to dondoc_wide with check (true)', part);
  end loop;
end $$;
grant update on app.dialogue to dondoc_wide, dondoc_scoped;
create policy wide_correcting on app.dialogue for update to dondoc_wide using (true);
create policy scoped on app.dialogue for insert to dondoc_scoped
  with check (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
create policy scoped_correcting on app.dialogue for update to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
-- That a voice was raised there is told to those who may see the voice.
create policy wide on app.dialogue_voice to dondoc_wide using (exists (select from app.voice v where v.id = voice_id))
  with check (exists (select from app.voice v where v.id = voice_id));
create policy scoped on app.dialogue_voice to dondoc_scoped using (exists (select from app.voice v where v.id = voice_id))
  with check (exists (select from app.voice v where v.id = voice_id));

-- Whether each promise was kept, for everybody: a promise made in public is answered in public. Nothing else of the task is told. A task
-- that was passed on is followed to where it ended.
create function app.promises_of(dialogues uuid[]) returns table (promise_id uuid, dialogue_id uuid, task_number bigint, state text, last_day date,
  completed_on date)
language sql stable security definer set search_path = pg_catalog as $$
  with recursive way as (
    select promise.id, promise.dialogue_id, promise.task_id, 0 as steps from app.dialogue_promise promise
      where promise.dialogue_id = any (dialogues)
    union all select way.id, way.dialogue_id, moved.to_task_id, way.steps + 1
      from way join app.task_transfer moved on moved.from_task_id = way.task_id where way.steps < 20
  ), last as (
    select distinct on (way.id) way.id, way.dialogue_id, way.task_id from way order by way.id, way.steps desc
  )
  select last.id, last.dialogue_id, task.number, task.state, task.last_day, task.completed_on from last join app.task on task.id = last.task_id
$$;
revoke execute on function app.promises_of(uuid[]) from public;
grant execute on function app.promises_of(uuid[]) to dondoc_wide, dondoc_scoped;

insert into app.role_act (role_code, act)
  select role, act from unnest(array['HOTLINE', 'OFFICE_CHIEF', 'AGENCY_HEAD', 'AGENCY_FOCAL']) as role,
    unnest(array['dialogues.record', 'dialogues.correct', 'dialogues.tie-voice']) as act;
-- What is promised in the province's name becomes a task by the Office alone, as what leaders say does.
insert into app.role_act (role_code, act) values ('OFFICE_CHIEF', 'dialogues.promise');

create or replace function app.sees_record(kind text, target uuid) returns boolean language plpgsql stable as $$
begin
  case kind
    -- Who has taken a task over reads what was before.
    when 'task' then return app.sees_task(target)
      or exists (select from app.task_transfer t where t.from_task_id = target and app.sees_task(t.to_task_id));
    when 'document' then return app.sees_document(target);
    when 'assignment' then return app.sees_assignment(target);
    -- The organisation, what is decided for everybody, and the register of legal documents are open to all who sign in.
    when 'unit', 'setting', 'legal-document', 'calendar-notice' then return true;
    when 'account' then return target = app.acting_account();
    when 'notification' then return exists (select from app.notification r where r.id = target);
    when 'reorganisation' then return exists (select from app.reorganisation r where r.id = target);
    when 'legal-review' then return exists (select from app.legal_review r where r.id = target);
    when 'portfolio' then return exists (select from app.portfolio r where r.id = target) or exists (select from app.field r where r.id = target);
    when 'bulk-run' then return exists (select from app.bulk_run r where r.id = target);
    when 'task-import' then return exists (select from app.task_import r where r.id = target);
    when 'delegation' then return exists (select from app.delegation r where r.id = target);
    when 'calendar-feed' then return exists (select from app.calendar_feed r where r.id = target);
    when 'consultation' then return exists (select from app.consultation r where r.id = target)
      or exists (select from app.consultation_asked r where r.id = target);
    when 'cooperation' then return exists (select from app.cooperation r where r.id = target);
    when 'partner-report' then return exists (select from app.partner_report r where r.id = target);
    when 'coordination-rule' then return exists (select from app.coordination_rule r where r.id = target);
    when 'collection' then return exists (select from app.collection r where r.id = target);
    when 'draft' then return exists (select from app.draft r where r.id = target);
    when 'measure' then return exists (select from app.measure r where r.id = target);
    when 'measure-proposal' then return exists (select from app.measure_proposal r where r.id = target);
    when 'innovation' then return exists (select from app.innovation r where r.id = target);
    when 'programme' then return exists (select from app.programme r where r.id = target);
    when 'decentralised-power' then return exists (select from app.decentralised_power r where r.id = target);
    when 'working-regulation' then return exists (select from app.working_regulation r where r.id = target);
    when 'inspecting-body' then return exists (select from app.inspecting_body r where r.id = target);
    when 'inspection' then return exists (select from app.inspection r where r.id = target);
    -- Meetings with people and firms are public.
    when 'dialogue' then return true;
    when 'voice' then return exists (select from app.voice r where r.id = target);
    else return false;
  end case;
end $$;
