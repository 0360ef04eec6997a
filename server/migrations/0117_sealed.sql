-- Up Migration
-- Denunciations (tố cáo; Law 25/2018/QH14, procedures digest 8.6) in a schema, under a hat and by a key of their own (ADR 51).
-- Nothing outside this schema points into it, and no other hat may use it. What was said, by whom and about whom is sealed by the
-- program before it comes here: the database holds days, states, who is charged with a case, and bytes.
create schema sealed;

do $$ begin
  if not exists (select from pg_roles where rolname = 'dondoc_sealed') then
    create role dondoc_sealed nologin noinherit;
  end if;
end $$;
grant usage on schema app, audit, sealed to dondoc_sealed;
-- The organisation, by which it is found out who must not be charged with a case.
grant select on app.person, app.appointment, app.unit_version, app.unit_closure, app.role, app.role_act, app.role_grant to dondoc_sealed;
grant select (id, person_id, locked_at) on app.account to dondoc_sealed;

-- The clocks of the law, no secret: dated rows, chosen by the day of reception.
create table app.denunciation_limit (
  step text not null check (step in ('first', 'first-several', 'transfer', 'notify', 'settle', 'extend', 'extend-again', 'send', 'act', 'publish')),
  valid_from date not null,
  amount int not null check (amount between 1 and 365),
  unit text not null check (unit in ('workday', 'day')),
  counted_from text not null check (counted_from in ('reception', 'acceptance', 'conclusion', 'handling')),
  legal_basis text not null check (legal_basis <> ''),
  primary key (step, valid_from)
);
insert into app.denunciation_limit (step, valid_from, amount, unit, counted_from, legal_basis) values
  ('first', '2019-01-01', 7, 'workday', 'reception', 'Luật Tố cáo số 25/2018/QH14, Điều 24'),
  ('first-several', '2019-01-01', 10, 'workday', 'reception', 'Luật Tố cáo số 25/2018/QH14, Điều 24'),
  ('transfer', '2019-01-01', 5, 'workday', 'reception', 'Luật Tố cáo số 25/2018/QH14, Điều 24'),
  ('notify', '2019-01-01', 5, 'workday', 'acceptance', 'Luật Tố cáo số 25/2018/QH14, Điều 29'),
  ('settle', '2019-01-01', 30, 'day', 'acceptance', 'Luật Tố cáo số 25/2018/QH14, Điều 30'),
  -- Complex: once; very complex: twice.
  ('extend', '2019-01-01', 30, 'day', 'acceptance', 'Luật Tố cáo số 25/2018/QH14, Điều 30'),
  ('extend-again', '2019-01-01', 30, 'day', 'acceptance', 'Luật Tố cáo số 25/2018/QH14, Điều 30 (vụ việc đặc biệt phức tạp)'),
  ('send', '2019-01-01', 5, 'workday', 'conclusion', 'Luật Tố cáo số 25/2018/QH14, Điều 35'),
  ('act', '2019-01-01', 7, 'workday', 'conclusion', 'Luật Tố cáo số 25/2018/QH14, Điều 36'),
  ('publish', '2019-01-01', 7, 'workday', 'handling', 'Luật Tố cáo số 25/2018/QH14, Điều 40');
grant select on app.denunciation_limit to dondoc_sealed;

create table sealed.denunciation (
  id uuid primary key default app.uuid7(),
  -- What handlers quote. Drawn by lot: a number in order would tell how many there are.
  code text not null unique check (code ~ '^TC-[2-9A-HJ-NP-Z]{6}$'),
  state text not null check (state in ('RECEIVED', 'ACCEPTED', 'VERIFYING', 'SUSPENDED', 'CONCLUDED', 'ACTED', 'PUBLISHED',
    'NOT_ACCEPTED', 'TRANSFERRED', 'TERMINATED')),
  -- A signed letter, or said in person and put down in a record that was signed: nothing else is a denunciation (article 22).
  form text not null check (form in ('letter', 'in-person')),
  several_places boolean not null,
  received_on date not null,
  received_by uuid not null references app.account,
  received_at timestamptz not null,
  closed_on date,
  -- By which key it is sealed; the key itself is nowhere in the database.
  key_name text not null,
  -- Subject, content, the denounced. Null once expunged.
  content bytea,
  expunge_asked_by uuid references app.account,
  expunged_on date,
  version int not null default 1,
  check ((state in ('PUBLISHED', 'NOT_ACCEPTED', 'TRANSFERRED', 'TERMINATED')) = (closed_on is not null)),
  check ((content is null) = (expunged_on is not null))
);
create index denunciation_received on sealed.denunciation (received_on);

-- Who denounces: apart, and read by nobody who has not put down why.
create table sealed.identity (
  denunciation_id uuid primary key references sealed.denunciation,
  content bytea not null
);

-- Who is charged with a case, by name; why is a step of the case.
create table sealed.handler (
  id uuid primary key default app.uuid7(),
  denunciation_id uuid not null references sealed.denunciation,
  account_id uuid not null references app.account,
  function text not null check (function in ('settler', 'lead', 'verifier')),
  knows_identity boolean not null,
  named_on date not null,
  named_by uuid not null references app.account,
  ended_on date,
  ended_by uuid references app.account,
  check ((ended_on is null) = (ended_by is null))
);
create unique index handler_now on sealed.handler (denunciation_id, account_id) where ended_on is null;
create index handler_account on sealed.handler (account_id) where ended_on is null;

create table sealed.step (
  id uuid primary key default app.uuid7(),
  denunciation_id uuid not null references sealed.denunciation,
  ordinal int not null check (ordinal > 0),
  kind text not null,
  on_day date not null,
  noted_by uuid not null references app.account,
  noted_at timestamptz not null,
  -- Documents, grounds, words.
  body bytea,
  unique (denunciation_id, ordinal)
);

-- Who has looked, when and why. The transaction it was written in opens the identity, and no other.
create table sealed.reading (
  id uuid primary key default app.uuid7(),
  denunciation_id uuid not null references sealed.denunciation,
  account_id uuid not null references app.account,
  kind text not null check (kind in ('case', 'identity')),
  on_day date not null,
  at timestamptz not null,
  reason bytea,
  transaction xid8 not null default pg_current_xact_id()
);
create index reading_of on sealed.reading (denunciation_id, at);
create unique index reading_once_a_day on sealed.reading (denunciation_id, account_id, on_day) where kind = 'case';

-- What an office of one's own allows; a delegation never counts here.
create function sealed.holds(asked text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    join app.role_act can on can.role_code = g.role_code and can.act = asked
    where a.id = app.acting_account() and a.locked_at is null)
$$;
create function sealed.handles(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select sealed.holds('denunciations.see') and exists (select from sealed.handler h
    where h.denunciation_id = target and h.account_id = app.acting_account() and h.ended_on is null)
$$;
-- A case of which nobody who leads it can come in any more: locked, or without the office.
create function sealed.left_alone(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from sealed.handler h where h.denunciation_id = target)
    and not exists (select from sealed.handler h
      join app.account a on a.id = h.account_id and a.locked_at is null
      join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
      join app.role_act can on can.role_code = g.role_code and can.act = 'denunciations.see'
      where h.denunciation_id = target and h.ended_on is null and h.function in ('settler', 'lead'))
$$;
-- To whom a case is open: who is charged with it; who enters it, until somebody is; who may take over what nobody leads.
create function sealed.opens(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select sealed.handles(target)
    or (sealed.holds('denunciations.receive') and exists (select from sealed.denunciation d
      where d.id = target and d.received_by = app.acting_account()) and not exists (select from sealed.handler h where h.denunciation_id = target))
    or (sealed.holds('denunciations.take-over') and sealed.left_alone(target))
$$;
create function sealed.knows(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select sealed.handles(target) and exists (select from sealed.handler h
      where h.denunciation_id = target and h.account_id = app.acting_account() and h.ended_on is null and h.knows_identity)
    and exists (select from sealed.reading r where r.denunciation_id = target and r.account_id = app.acting_account() and r.kind = 'identity'
      and r.transaction = pg_current_xact_id_if_assigned())
$$;
-- Whether cases stand here that another key has sealed: with two keys half of them would be lost unseen.
create function sealed.has_other_key(name text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select sealed.holds('denunciations.see') and exists (select from sealed.denunciation d where d.key_name <> name and d.expunged_on is null)
$$;
-- A quarter that is over, below five not told: neither how many, nor whether any.
create function sealed.figures(first_day date, last_day date, out received int, out closed int)
language sql stable security definer set search_path = pg_catalog as $$
  select case when r >= 5 then r end, case when c >= 5 then c end from (
    select (count(*) filter (where d.received_on between first_day and last_day))::int as r,
      (count(*) filter (where d.closed_on between first_day and last_day))::int as c from sealed.denunciation d) counted
  where sealed.holds('denunciations.see') and last_day < (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;
-- What was said, by whom, and every word of its steps go for good; that there was a case and what days it had stays.
create function sealed.expunge(target uuid, today date) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.handles(target) or not exists (select from sealed.denunciation d where d.id = target and d.closed_on is not null
      and d.expunge_asked_by is not null and d.expunge_asked_by <> app.acting_account()) then
    return false;
  end if;
  delete from sealed.identity where denunciation_id = target;
  update sealed.step set body = null where denunciation_id = target;
  update sealed.reading set reason = null where denunciation_id = target;
  update sealed.denunciation set content = null, expunged_on = today where id = target;
  return true;
end $$;
do $$
declare asked text;
begin
  foreach asked in array array['holds(text)', 'handles(uuid)', 'left_alone(uuid)', 'opens(uuid)', 'knows(uuid)', 'has_other_key(text)',
      'figures(date, date)', 'expunge(uuid, date)'] loop
    execute format('revoke execute on function sealed.%s from public', asked);
    execute format('grant execute on function sealed.%s to dondoc_sealed', asked);
  end loop;
end $$;

do $$
declare part text;
begin
  foreach part in array array['denunciation', 'identity', 'handler', 'step', 'reading'] loop
    execute format('alter table sealed.%I enable row level security', part);
    execute format('alter table sealed.%I force row level security', part);
    execute format('create policy owner on sealed.%I to current_user using (true) with check (true)', part);
    execute format('grant select on sealed.%I to dondoc_sealed', part);
  end loop;
  foreach part in array array['handler', 'step', 'reading'] loop
    execute format('create policy opened on sealed.%I for select to dondoc_sealed using (sealed.opens(denunciation_id))', part);
  end loop;
end $$;
grant insert (id, code, state, form, several_places, received_on, received_by, received_at, key_name, content) on sealed.denunciation to dondoc_sealed;
grant update (state, closed_on, content, expunge_asked_by, version) on sealed.denunciation to dondoc_sealed;
create policy opened on sealed.denunciation for select to dondoc_sealed using (sealed.opens(id));
create policy entered on sealed.denunciation for insert to dondoc_sealed
  with check (received_by = app.acting_account() and sealed.holds('denunciations.receive'));
create policy handled on sealed.denunciation for update to dondoc_sealed using (sealed.opens(id));
grant insert on sealed.identity to dondoc_sealed;
create policy read on sealed.identity for select to dondoc_sealed using (sealed.knows(denunciation_id));
create policy entered on sealed.identity for insert to dondoc_sealed with check (sealed.handles(denunciation_id));
grant insert (id, denunciation_id, account_id, function, knows_identity, named_on, named_by) on sealed.handler to dondoc_sealed;
grant update (ended_on, ended_by) on sealed.handler to dondoc_sealed;
create policy named on sealed.handler for insert to dondoc_sealed
  with check (sealed.opens(denunciation_id) and named_by = app.acting_account());
create policy ended on sealed.handler for update to dondoc_sealed using (sealed.opens(denunciation_id));
grant insert on sealed.step to dondoc_sealed;
create policy noted on sealed.step for insert to dondoc_sealed
  with check (sealed.opens(denunciation_id) and noted_by = app.acting_account());
-- The transaction is the database's own word, not the program's.
grant insert (id, denunciation_id, account_id, kind, on_day, at, reason) on sealed.reading to dondoc_sealed;
create policy noted on sealed.reading for insert to dondoc_sealed
  with check (sealed.handles(denunciation_id) and account_id = app.acting_account()
    -- A nonce, a tag and at least a letter within its quotes.
    and (kind = 'case' or coalesce(octet_length(reason), 0) > 30));

-- The journal keeps a line of every act, sealed as all others, without a word of the case; to every other hat it is not there. It
-- is read by nobody through the program: the case has steps of its own.
grant insert on audit.event, audit.payload, audit.act_receipt to dondoc_sealed;
grant select on audit.act_receipt to dondoc_sealed;
grant update (result) on audit.act_receipt to dondoc_sealed;
create policy noting_sealed on audit.event for insert to dondoc_sealed
  with check (actor_id = app.acting_account() and subject_type = 'sealed-record' and delegation_id is null);
create policy noting_sealed on audit.payload for insert to dondoc_sealed with check (body = '{}');
create policy own_sealed on audit.act_receipt to dondoc_sealed
  using (actor_id = app.acting_account()) with check (actor_id = app.acting_account());
create policy sealed_away on audit.event as restrictive for select to dondoc_door, dondoc_wide, dondoc_scoped
  using (subject_type <> 'sealed-record' or app.acting_account() is null);

insert into app.role (code, name, scope, home, rank) values
  ('DENUNCIATION_HEAD', 'Phụ trách giải quyết tố cáo', 'unit', 'agency', 66),
  ('DENUNCIATION_OFFICER', 'Xử lý tố cáo', 'unit', 'agency', 67);
insert into app.role_act (role_code, act)
  select role, act from unnest(array['DENUNCIATION_HEAD', 'DENUNCIATION_OFFICER']) role,
    unnest(array['access.set-preferences', 'denunciations.see', 'denunciations.receive', 'denunciations.step', 'denunciations.charge',
      'denunciations.accuse', 'denunciations.open-identity', 'denunciations.expunge']) act;
insert into app.role_act (role_code, act) values ('DENUNCIATION_HEAD', 'denunciations.take-over');
