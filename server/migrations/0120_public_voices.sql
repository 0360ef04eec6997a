-- Up Migration
-- What anybody may send without an account, and follow by a code (ADR 50). A complaint or a denunciation sent so is a sealed tip and
-- never a voice.

alter table app.voice drop constraint voice_channel_check;
alter table app.voice add constraint voice_channel_check check (channel in ('hotline', 'counter', 'post', 'email', 'meeting',
  'national-portal', 'province-portal', 'press', 'web', 'open311'));
-- What comes by itself was taken down by nobody.
alter table app.voice alter received_by drop not null;
alter table app.voice add constraint voice_received_by_check check (received_by is not null or channel in ('web', 'open311'));
-- What a person should look at first, and the agency as the sender named it.
alter table app.voice add flags text[] not null default '{}' check (flags <@ array['abusive']);
alter table app.voice add named_agency text;

-- What came along: the bytes lie by their hash, the name is the sender's.
create table app.voice_file (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  file_hash text not null references app.file,
  name text not null,
  unique (voice_id, file_hash)
);
create index voice_file_hash on app.voice_file (file_hash);
alter table app.voice_file enable row level security;
alter table app.voice_file force row level security;
create policy owner on app.voice_file to current_user using (true) with check (true);
grant select, insert on app.voice_file to dondoc_wide, dondoc_scoped;
do $$
declare hat text;
begin
  foreach hat in array array['dondoc_wide', 'dondoc_scoped'] loop
    execute format('create policy %I on app.voice_file to %I using (exists (select from app.voice v where v.id = voice_id))
      with check (exists (select from app.voice v where v.id = voice_id))', hat, hat);
  end loop;
end $$;
create trigger name_own_file before insert on app.voice_file for each row when (new.file_hash is not null)
  execute function app.name_own_file('file_hash');
create trigger rename_own_file before update of file_hash on app.voice_file for each row
  when (new.file_hash is not null and new.file_hash is distinct from old.file_hash) execute function app.name_own_file('file_hash', 'file_hash');
create or replace function app.sees_file(wanted text) returns boolean language plpgsql stable cost 1 as $$
begin
  return exists (select from app.file_upload u where u.file_hash = wanted)
    or exists (select from app.document r where r.file_hash = wanted)
    or exists (select from app.evidence r where r.file_hash = wanted)
    or exists (select from app.scan_reading r where r.file_hash = wanted)
    or exists (select from app.task_extension r where r.file_hash = wanted)
    or exists (select from app.consultation_file r where r.file_hash = wanted)
    or exists (select from app.cooperation r where r.file_hash = wanted)
    or exists (select from app.draft r where r.signed_file_hash = wanted)
    or exists (select from app.explanation r where r.file_hash = wanted)
    or exists (select from app.study_report r where r.file_hash = wanted)
    or exists (select from app.collection_answer r where r.file_hash = wanted)
    or exists (select from app.checklist_photo r where r.file_hash = wanted)
    or exists (select from app.voice_file r where r.file_hash = wanted);
end $$;

-- A sealed tip: its words and its files are encrypted by a key outside the database, each for this row alone. The day is kept and
-- not the moment, so that nothing here can be laid beside the log of a proxy.
create table app.tip (
  id uuid primary key,
  -- TIN-3 is what its handlers quote.
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('complaint', 'denunciation')),
  state text not null default 'WAITING' check (state in ('WAITING', 'FORMALISED', 'FOR_INSPECTION', 'CLOSED')),
  sealed bytea not null,
  received_on date not null,
  settled_on date check (settled_on >= received_on),
  settled_by uuid references app.account,
  sealed_reply bytea,
  version int not null default 1,
  check ((state = 'WAITING') = (settled_on is null) and num_nulls(settled_on, settled_by, sealed_reply) in (0, 3))
);
create index tip_list on app.tip (number desc);
create table app.tip_file (
  tip_id uuid not null references app.tip,
  place int not null check (place >= 0),
  sealed_head bytea not null,
  sealed_body bytea not null,
  -- Keyed, so that the same file is told again and a known one is not recognised by whoever has the database alone.
  mac bytea not null,
  primary key (tip_id, place),
  unique (tip_id, mac)
);

-- Whose role names the act, and nobody else: not the program itself, and no role that sees the whole province for another reason.
create function app.handles_tips() returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    join app.role r on r.code = g.role_code and r.scope = 'province'
    join app.role_act can on can.role_code = g.role_code and can.act = 'tips.open'
    where a.id = app.acting_account() and a.locked_at is null)
$$;
revoke execute on function app.handles_tips() from public;
grant execute on function app.handles_tips() to dondoc_wide, dondoc_scoped;

-- How whoever sent something finds it again. Of the code only its hash is kept; the MAC tells a second press from another content.
create table app.voice_code (
  code_hash bytea primary key,
  content_mac bytea not null,
  voice_id uuid unique references app.voice,
  tip_id uuid unique references app.tip,
  check (num_nonnulls(voice_id, tip_id) = 1)
);

do $$
declare part text;
begin
  foreach part in array array['tip', 'tip_file', 'voice_code'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    -- Taken in by the program itself, for nobody who is signed in.
    execute format('create policy taking on app.%I for insert to dondoc_wide with check (app.acting_account() is null)', part);
    execute format('grant insert on app.%I to dondoc_wide', part);
  end loop;
  foreach part in array array['tip', 'tip_file'] loop
    execute format('create policy handling on app.%I for select to dondoc_wide using ((select app.handles_tips()))', part);
    execute format('grant select on app.%I to dondoc_wide', part);
  end loop;
end $$;
create policy settling on app.tip for update to dondoc_wide using ((select app.handles_tips())) with check ((select app.handles_tips()));
grant update (state, settled_on, settled_by, sealed_reply, version) on app.tip to dondoc_wide;

-- All that a code opens, asked by somebody who is nobody: no name, no address, nothing of what was sent.
create function app.told_by_code(asked bytea) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select case when c.tip_id is not null then (
      select jsonb_build_object('tipId', t.id, 'kind', t.kind, 'state', t.state, 'receivedOn', t.received_on,
        'sealedReply', encode(t.sealed_reply, 'base64'),
        'files', (select count(*) from app.tip_file f where f.tip_id = t.id))
      from app.tip t where t.id = c.tip_id)
    else (
      select jsonb_build_object('voiceId', v.id, 'version', v.version, 'kind', v.kind, 'state', v.state, 'receivedOn', v.received_on,
        'answerDueOn', case when v.closed_on is null and v.answered_on is null then v.answer_due_on end,
        'agency', (select u.name from app.unit_version u where u.unit_id = v.unit_id
          order by u.valid_from desc limit 1),
        'refusal', case when v.refusal_ground is not null then jsonb_build_object('ground', v.refusal_ground, 'note', v.refusal_note) end,
        'transferredTo', v.transferred_to,
        'questions', (select coalesce(jsonb_agg(jsonb_build_object('askedOn', q.asked_on, 'question', q.question,
            'suppliedOn', q.supplied_on) order by q.asked_on, q.id), '[]') from app.voice_question q where q.voice_id = v.id),
        'answers', (select coalesce(jsonb_agg(jsonb_build_object('round', a.round, 'body', a.body, 'answeredOn', a.answered_on,
            'published', a.published_on is not null, 'rating', a.rating) order by a.round, a.answered_on, a.id), '[]')
          from app.voice_answer a where a.voice_id = v.id and a.answered_on is not null),
        'files', (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'size', kept.size) order by f.id), '[]')
          from app.voice_file f join app.file kept on kept.hash = f.file_hash where f.voice_id = v.id))
      from app.voice v where v.id = c.voice_id)
    end
  from app.voice_code c where c.code_hash = asked
$$;
revoke execute on function app.told_by_code(bytea) from public;
grant execute on function app.told_by_code(bytea) to dondoc_door;

-- What a code was made for, when the same is sent a second time.
create function app.sent_under(asked bytea) returns bytea language sql stable security definer set search_path = pg_catalog as
$$ select content_mac from app.voice_code where code_hash = asked $$;
revoke execute on function app.sent_under(bytea) from public;
grant execute on function app.sent_under(bytea) to dondoc_wide;
-- How many files a tip has, and whether this is one of them, for whoever adds one without being able to read any.
create function app.tip_files(tip uuid, asked bytea) returns table (files int, known boolean)
language sql stable security definer set search_path = pg_catalog as
$$ select count(*)::int, coalesce(bool_or(mac = asked), false) from app.tip_file where tip_id = tip $$;
revoke execute on function app.tip_files(uuid, bytea) from public;
grant execute on function app.tip_files(uuid, bytea) to dondoc_wide;

-- How much came in an hour, by whom (a keyed hash of the address) and from all; no more than the last hours are kept.
create table app.public_measure (
  hour timestamptz not null,
  what text not null check (what in ('sendings', 'kilobytes')),
  source bytea not null,
  amount int not null check (amount >= 0),
  primary key (hour, what, source)
);
alter table app.public_measure enable row level security;
alter table app.public_measure force row level security;
create policy owner on app.public_measure to current_user using (true) with check (true);

-- Counts what comes, or says whose measure is full. Whoever comes for the first time within the hour is still let in when all
-- together have brought what they may, up to twice as much: else many sources at once would keep out everybody else.
create function app.measure_public(counted text, from_source bytea, in_hour timestamptz, much int, of_source int, of_all int) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  own int;
  everybody int;
begin
  if much > of_source then return 'source'; end if;
  insert into app.public_measure as m (hour, what, source, amount) values (in_hour, counted, from_source, much)
    on conflict (hour, what, source) do update set amount = m.amount + much where m.amount + much <= of_source returning m.amount into own;
  if own is null then return 'source'; end if;
  insert into app.public_measure as m (hour, what, source, amount) values (in_hour, counted, '', much)
    on conflict (hour, what, source) do update set amount = m.amount + much
      where m.amount + much <= case when own = much then 2 * of_all else of_all end returning m.amount into everybody;
  if everybody is null then
    update app.public_measure m set amount = m.amount - much where m.hour = in_hour and m.what = counted and m.source = from_source;
    return 'all';
  end if;
  if everybody = much then delete from app.public_measure m where m.hour < in_hour - interval '2 hours'; end if;
  return 'counted';
end $$;
revoke execute on function app.measure_public(text, bytea, timestamptz, int, int, int) from public;
grant execute on function app.measure_public(text, bytea, timestamptz, int, int, int) to dondoc_door;

-- Who opens tips: a role of its own, given by two, which no other role brings along.
insert into app.role (code, name, scope, home, rank, given_by_two) values
  ('TIP_HANDLER', 'Xử lý tin khiếu nại, tố cáo', 'province', 'registers', 66, true);
insert into app.role_act (role_code, act) select 'TIP_HANDLER', unnest(array['access.set-preferences', 'tips.open', 'tips.settle']);
