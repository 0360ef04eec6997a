-- Up Migration
-- A sealed tip becomes what the law asks, or it is said why it cannot (ADR 59). As a denunciation it is taken down by somebody of that
-- room, to whom its handler gives it by name; what was sent then moves into schema `sealed`, and the tip keeps a day and no word.

alter table app.tip
  alter sealed drop not null,
  -- With whom it is, to be made a denunciation; never who handed it over, so that it is always two.
  add column handed_to uuid references app.account,
  add column handed_by uuid references app.account,
  add column handed_on date,
  add column returned_ground text check (returned_ground in ('anonymous', 'not-met', 'not-signed', 'unclear', 'neither', 'concerned')),
  add column formalised_as text check (formalised_as in ('complaint', 'denunciation')),
  add column settle_ground text check (settle_ground in ('anonymous', 'not-met', 'not-signed', 'unclear', 'neither')),
  add check (num_nulls(handed_to, handed_by, handed_on) in (0, 3) and handed_to <> handed_by),
  add check (handed_to is null or (state = 'WAITING' and returned_ground is null)),
  add check (formalised_as is null or state = 'FORMALISED'),
  add check (settle_ground is null or state in ('FOR_INSPECTION', 'CLOSED')),
  add check ((sealed is null) = (coalesce(formalised_as, '') = 'denunciation'));
create index tip_handed on app.tip (handed_to) where handed_to is not null;
grant update (handed_to, handed_by, handed_on, returned_ground, formalised_as, settle_ground) on app.tip to dondoc_wide;

-- What was sent, as it was sealed when it came, beside the denunciation it became: read like who denounces, for a reason put down.
create table sealed.tip (
  denunciation_id uuid primary key references sealed.denunciation,
  tip_id uuid not null unique,
  content bytea not null
);
create table sealed.tip_file (
  denunciation_id uuid not null references sealed.tip,
  place int not null,
  head bytea not null,
  body bytea not null,
  primary key (denunciation_id, place)
);
do $$
declare part text;
begin
  foreach part in array array['tip', 'tip_file'] loop
    execute format('alter table sealed.%I enable row level security', part);
    execute format('alter table sealed.%I force row level security', part);
    execute format('create policy owner on sealed.%I to current_user using (true) with check (true)', part);
    execute format('grant select on sealed.%I to dondoc_sealed', part);
    execute format('create policy read on sealed.%I for select to dondoc_sealed using (sealed.knows(denunciation_id))', part);
  end loop;
end $$;

-- The tips that wait for whoever asks; what they say comes along, still sealed.
create function sealed.tips_handed(asked uuid) returns table (id uuid, version int, number bigint, received_on date, handed_on date, content bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.version, t.number, t.received_on, t.handed_on, t.sealed from app.tip t
  where t.handed_to = app.acting_account() and sealed.holds('denunciations.formalise-tip') and (asked is null or t.id = asked)
$$;
create function sealed.files_handed(asked uuid) returns table (tip_id uuid, place int, head bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select f.tip_id, f.place, f.sealed_head from sealed.tips_handed(asked) t join app.tip_file f on f.tip_id = t.id
$$;
create function sealed.give_tip_back(asked uuid, seen int, ground text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.tip t set handed_to = null, handed_by = null, handed_on = null, returned_ground = ground, version = t.version + 1
    where t.id = asked and t.version = seen and t.handed_to = app.acting_account() and sealed.holds('denunciations.return-tip');
  return found;
end $$;
-- From here on nobody opens what was sent but who may know who denounces.
create function sealed.take_tip(asked uuid, seen int, target uuid, reply bytea, today date) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.handles(target) or not sealed.holds('denunciations.formalise-tip') then return false; end if;
  perform from app.tip t where t.id = asked and t.version = seen and t.handed_to = app.acting_account() for update;
  if not found then return false; end if;
  insert into sealed.tip (denunciation_id, tip_id, content) select target, t.id, t.sealed from app.tip t where t.id = asked;
  insert into sealed.tip_file (denunciation_id, place, head, body)
    select target, f.place, f.sealed_head, f.sealed_body from app.tip_file f where f.tip_id = asked;
  delete from app.tip_file f where f.tip_id = asked;
  update app.tip t set state = 'FORMALISED', formalised_as = 'denunciation', settled_on = today, settled_by = app.acting_account(),
    sealed_reply = reply, sealed = null, handed_to = null, handed_by = null, handed_on = null, version = t.version + 1 where t.id = asked;
  return true;
end $$;
-- As before, and what came as a tip goes with the rest.
create or replace function sealed.expunge(target uuid, today date) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.handles(target) or not exists (select from sealed.denunciation d where d.id = target and d.closed_on is not null
      and d.expunge_asked_by is not null and d.expunge_asked_by <> app.acting_account()) then
    return false;
  end if;
  delete from sealed.identity where denunciation_id = target;
  delete from sealed.tip_file where denunciation_id = target;
  delete from sealed.tip where denunciation_id = target;
  update sealed.step set body = null where denunciation_id = target;
  update sealed.reading set reason = null where denunciation_id = target;
  update sealed.denunciation set content = null, expunged_on = today where id = target;
  return true;
end $$;
do $$
declare asked text;
begin
  foreach asked in array array['tips_handed(uuid)', 'files_handed(uuid)', 'give_tip_back(uuid, int, text)', 'take_tip(uuid, int, uuid, bytea, date)'] loop
    execute format('revoke execute on function sealed.%s from public', asked);
    execute format('grant execute on function sealed.%s to dondoc_sealed', asked);
  end loop;
end $$;

-- A complaint is entered among the voices by who formalised it, who needs not be of those who read voices.
create function app.entered_complaint(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select app.handles_tips() and exists (select from app.voice v where v.id = target and v.kind = 'complaint' and v.received_by = app.acting_account())
$$;
revoke execute on function app.entered_complaint(uuid) from public;
grant execute on function app.entered_complaint(uuid) to dondoc_wide;
create policy formalising on app.voice for insert to dondoc_wide
  with check (kind = 'complaint' and state = 'NEW' and received_by = app.acting_account() and (select app.handles_tips()));
create policy formalising on app.voice_sender for insert to dondoc_wide with check (app.entered_complaint(voice_id));
-- What its sender is told: by which number to ask.
create function app.number_of_complaint(target uuid) returns bigint language sql stable security definer set search_path = pg_catalog as
$$ select v.number from app.voice v where v.id = target and app.entered_complaint(target) $$;
revoke execute on function app.number_of_complaint(uuid) from public;
grant execute on function app.number_of_complaint(uuid) to dondoc_wide;

insert into app.role_act (role_code, act) select 'TIP_HANDLER', unnest(array['tips.hand-over', 'tips.formalise']);
insert into app.role_act (role_code, act)
  select role, act from unnest(array['DENUNCIATION_HEAD', 'DENUNCIATION_OFFICER']) role,
    unnest(array['denunciations.open-tip', 'denunciations.return-tip', 'denunciations.formalise-tip']) act;
