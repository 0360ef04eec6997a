-- Up Migration
-- The leaders' briefing: overdue tasks put before them with what was urged and explained, what they decide item by item, and
-- words of a leader that were only spoken until the leader confirms them (section 11 L5 and 19.31 of the task digest, R12, R17).

-- One list for one meeting. It is before the leaders once its document is issued; a document given up frees its tasks.
create table app.briefing (
  id uuid primary key default app.uuid7(),
  held_on date not null,
  draft_id uuid not null unique references app.draft,
  made_by uuid not null references app.account,
  made_at timestamptz not null
);
create index briefing_held on app.briefing (held_on desc, id desc);

-- A task on it, as it stood on the day the list was drawn up, and what the Office asks of the leaders.
create table app.briefing_item (
  id uuid primary key default app.uuid7(),
  briefing_id uuid not null references app.briefing,
  ordinal int not null check (ordinal > 0),
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  last_day date,
  days_late int not null check (days_late >= 0),
  -- Letters that urged it until then, and the last word of its agency on it.
  urged int not null check (urged >= 0),
  explained text,
  proposal text not null check (proposal <> ''),
  -- Taken note of, without an instruction; an instruction stands in leader_instruction.
  passed_by uuid references app.account,
  passed_at timestamptz,
  passed_because text,
  unique (briefing_id, task_id),
  unique (briefing_id, ordinal),
  check ((passed_by is null) = (passed_at is null)),
  check (passed_because is null or passed_by is not null)
);
create index briefing_item_task on app.briefing_item (task_id);

-- What a leader wants done, by whom and by when. Written by the leader it stands at once; spoken and entered by an officer it
-- waits for the leader, and becomes a task only when that leader has confirmed it.
create table app.leader_instruction (
  id uuid primary key default app.uuid7(),
  briefing_item_id uuid references app.briefing_item,
  -- The task it follows up, if any.
  about_task_id uuid references app.task,
  leader_account_id uuid not null references app.account,
  content text not null check (content <> ''),
  unit_id uuid not null references app.unit,
  due_on date not null,
  said_on date not null,
  spoken boolean not null,
  -- Who else heard it.
  heard_by text,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  -- Of spoken words: the last day to confirm them, by the setting leaderDirective.answerDays of the day they were entered.
  confirm_by date,
  confirmed_by uuid references app.account,
  confirmed_at timestamptz,
  disowned_by uuid references app.account,
  disowned_at timestamptz,
  disowned_because text,
  -- The paper that carries it and the task it became.
  document_id uuid references app.document,
  task_id uuid references app.task,
  version int not null default 1,
  check (spoken = (confirm_by is not null)),
  check (spoken or confirmed_at is not null),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((confirmed_at is null) = (task_id is null) and (task_id is null) = (document_id is null)),
  check ((disowned_by is null) = (disowned_at is null) and (disowned_at is null) = (disowned_because is null)),
  check (confirmed_at is null or disowned_at is null),
  -- Whoever entered what was spoken does not confirm it.
  check (not spoken or confirmed_by <> entered_by)
);
-- One decision an item, whoever was first; what a leader has disowned does not count.
create unique index leader_instruction_of_item on app.leader_instruction (briefing_item_id) where disowned_at is null;
-- Spoken and not yet confirmed: nagged every working day.
create index leader_instruction_waiting on app.leader_instruction (confirm_by, id) where confirmed_at is null and disowned_at is null;
create index leader_instruction_entered on app.leader_instruction (entered_at desc, id desc);
create index leader_instruction_about on app.leader_instruction (about_task_id) where about_task_id is not null;
create unique index leader_instruction_task on app.leader_instruction (task_id) where task_id is not null;

do $$
declare part text;
begin
  foreach part in array array['briefing', 'briefing_item', 'leader_instruction'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
end $$;
-- What the Office proposes to the leaders is not for the agencies: without a policy they see no row of it. What was decided is, once it stands, for whoever sees the
-- task it became or the one it follows up.
create policy scoped on app.leader_instruction for select to dondoc_scoped
  using (confirmed_at is not null and (exists (select from app.task t where t.id = task_id)
    or exists (select from app.task t where t.id = about_task_id)));

grant select on app.briefing, app.briefing_item, app.leader_instruction to dondoc_wide, dondoc_scoped;
grant insert on app.briefing, app.briefing_item, app.leader_instruction to dondoc_wide;
grant update (passed_by, passed_at, passed_because) on app.briefing_item to dondoc_wide;
grant update (content, unit_id, due_on, confirmed_by, confirmed_at, disowned_by, disowned_at, disowned_because, document_id, task_id,
  version) on app.leader_instruction to dondoc_wide;

-- An expunged document takes along what was said about its tasks, and the list in which they stood.
create function app.expunge_briefings() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.briefing_item set explained = null, proposal = '(nội dung đã được xóa)',
      passed_because = case when passed_because is not null then '(nội dung đã được xóa)' end
    where task_id in (select id from app.task where document_id = new.id);
  update app.leader_instruction set content = '(nội dung đã được xóa)', heard_by = null,
      disowned_because = case when disowned_because is not null then '(nội dung đã được xóa)' end
    where document_id = new.id or about_task_id in (select id from app.task where document_id = new.id);
  update app.draft set model = jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]')
    where id in (select b.draft_id from app.briefing b join app.briefing_item i on i.briefing_id = b.id
      join app.task t on t.id = i.task_id where t.document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_briefings() from public;
create trigger expunge_briefings after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_briefings();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) as role_code,
    unnest(array['briefing.compose', 'briefing.enter-spoken']) as act;
insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['CHAIR', 'VICE_CHAIR']) as role_code,
    unnest(array['briefing.decide', 'briefing.pass', 'briefing.confirm-spoken', 'briefing.disown-spoken']) as act;
