-- Up Migration
-- The second wall around what stood open (ADR 39): the journal with its payloads, the answers kept under a client's key, and who
-- holds a task. Asked directly, the database shows an agency only what tells of records that the agency may see.

-- Whether the units of whoever asks see one task, one document, one passage: the same as the policies of these tables say, asked
-- of one row by its key. The policies are made for lists: of a single row they would gather everything its units take part in.
-- By the owner, so that a policy of what the others ask may call them; row-security.test.ts of module audit holds both together.
create function app.unit_in_scope(unit uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.unit_closure c where c.ancestor_id = any (app.scope_units()) and c.descendant_id = unit)
$$;
create function app.sees_task(target uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog
cost 1 as $$
begin
  return exists (select from app.task t where t.id = target and (app.unit_in_scope(t.holder_unit_id)
    or exists (select from app.task_holder h where h.task_id = t.id and h.role = 'coordinating' and app.unit_in_scope(h.unit_id))
    or exists (select from app.task_given g where g.task_id = t.id and g.unit_id = any (app.scope_units()))
    or exists (select from app.document_monitor m
      where m.document_id = t.document_id and m.unit_id = any (app.scope_units()) and m.valid_to is null)));
end $$;
create function app.sees_document(target uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog
cost 1 as $$
begin
  return exists (select from app.document_recipient r where r.document_id = target and app.unit_in_scope(r.unit_id))
    or exists (select from app.task_given g where g.document_id = target and g.unit_id = any (app.scope_units()))
    or exists (select from app.document_monitor m
      where m.document_id = target and m.unit_id = any (app.scope_units()) and m.valid_to is null)
    or exists (select from app.study_reader reader
      where reader.document_id = target and reader.person_id = app.acting_person() and reader.released_at is null);
end $$;
create function app.sees_assignment(target uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog cost 1 as $$
begin
  return exists (select from app.assignment a where a.id = target and (
    exists (select from app.document_recipient r where r.document_id = a.document_id and app.unit_in_scope(r.unit_id))
    or exists (select from app.document_monitor m
      where m.document_id = a.document_id and m.unit_id = any (app.scope_units()) and m.valid_to is null)
    or exists (select from app.task_given g where g.assignment_id = a.id and g.unit_id = any (app.scope_units()))));
end $$;

-- Who may read what an act tells of a task, where not everybody who sees the task: the parties to it and the province, or the
-- province alone. As `toldTo` of the acts; a test holds both together.
create function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain') then 'parties'
  end
$$;

-- May whoever asks know of this record? What hangs on few rows asks the policies of its own table. A kind that is not named here
-- is nobody's but the province's.
create function app.sees_record(kind text, target uuid) returns boolean language plpgsql stable as $$
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
    else return false;
  end case;
end $$;

-- One line of the journal, for an agency.
create function app.sees_event(kind text, target uuid, act text) returns boolean language plpgsql stable as $$
declare reach text := app.told_to(act);
begin
  if reach = 'province' then return false; end if;
  if reach = 'parties' and kind = 'task' then
    return exists (select from app.task t where t.id = target and app.unit_in_scope(t.holder_unit_id));
  end if;
  return app.sees_record(kind, target);
end $$;

-- How many were asked for at once: the batch is its author's, what it was is on the lines of all its tasks.
create function app.batch_size(batch uuid) returns int language sql stable security definer set search_path = pg_catalog as $$
  select (payload.body::jsonb ->> 'total')::int from audit.event first join audit.payload payload on payload.event_id = first.id
  where first.subject_id = batch and first.subject_type = 'bulk-run' order by first.ordinal limit 1
$$;

do $$
declare asked text;
begin
  foreach asked in array array['unit_in_scope(uuid)', 'sees_task(uuid)', 'sees_document(uuid)', 'sees_assignment(uuid)',
      'sees_record(text, uuid)', 'sees_event(text, uuid, text)', 'batch_size(uuid)'] loop
    execute format('revoke execute on function app.%s from public', asked);
    execute format('grant execute on function app.%s to dondoc_wide, dondoc_scoped', asked);
  end loop;
end $$;

alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy owner on audit.event to current_user using (true) with check (true);
create policy wide on audit.event for select to dondoc_wide using (true);
-- What was done on somebody's behalf is theirs to count, whatever it was done to; what it said is not.
create policy scoped on audit.event for select to dondoc_scoped
  using (app.sees_event(subject_type, subject_id, act)
    or (delegation_id is not null and delegation_id in (select d.id from app.delegation d)));
-- Nobody writes a line in another person's name.
create policy noting on audit.event for insert to dondoc_wide, dondoc_scoped, dondoc_door
  with check (actor_id is not distinct from app.acting_account() or app.acting_account() is null);

alter table audit.payload enable row level security;
alter table audit.payload force row level security;
create policy owner on audit.payload to current_user using (true) with check (true);
-- What is kept on persons is closed within the province too (ADR 27, ADR 33).
create policy wide on audit.payload for select to dondoc_wide
  using (exists (select from audit.event e where e.id = event_id
    and (e.subject_type not in ('measure', 'measure-proposal', 'innovation', 'draft') or app.acting_account() is null
      or app.sees_record(e.subject_type, e.subject_id))));
create policy scoped on audit.payload for select to dondoc_scoped
  using (exists (select from audit.event e where e.id = event_id
    and (e.delegation_id is null or app.sees_event(e.subject_type, e.subject_id, e.act))));
create policy noting on audit.payload for insert to dondoc_wide, dondoc_scoped, dondoc_door with check (true);

-- Before anybody is known nothing is read of what was done.
revoke select on audit.event, audit.payload, audit.act_receipt from dondoc_door;
revoke insert, update on audit.act_receipt from dondoc_door;

-- The answer of an act is for whoever did it; what the program does by itself is under the key of nobody.
alter table audit.act_receipt enable row level security;
alter table audit.act_receipt force row level security;
create policy owner on audit.act_receipt to current_user using (true) with check (true);
create policy own on audit.act_receipt to dondoc_wide, dondoc_scoped
  using (actor_id = coalesce(app.acting_account(), '00000000-0000-0000-0000-000000000000'))
  with check (actor_id = coalesce(app.acting_account(), '00000000-0000-0000-0000-000000000000'));

-- Who takes part with the asker's own units is looked up by lists of a million and stays the first, hashed question; it is as the
-- policy of app.task has it, so that what it lets pass is of tasks that are seen. Who else takes part is asked of one task.
alter policy scoped on app.task_holder using (
  (role = 'coordinating' and unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  or app.sees_task(task_id));
