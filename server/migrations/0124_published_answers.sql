-- Up Migration
-- What was published of voices and their answers is read by anybody (ADR 50): the words written for the public alone, never those of
-- the sender, and by days.
alter table app.voice_answer add column public_search text generated always as (app.fold(public_question || ' ' || public_answer)) stored;
create index voice_answer_published on app.voice_answer (published_on desc, id desc) where published_on is not null;

-- `words` are folded already. Of a voice that was raised again each round's answer is one; `latest` leaves the last of each alone.
-- The agency is told of the last round only: an earlier one may have been another's.
create function app.published_answers(words text, wanted_kinds text[], wanted_numbers bigint[], latest boolean, since date, until date,
  before_day date, before_id uuid, most int)
returns table (id uuid, number bigint, round int, kind text, agency text, "receivedOn" date, "answeredOn" date, "publishedOn" date,
  question text, answer text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, v.number, a.round, v.kind, case when a.round = v.round then (select u.name from app.unit_version u
      where u.unit_id = v.unit_id order by u.valid_from desc limit 1) end,
    v.received_on, a.answered_on, a.published_on, a.public_question, a.public_answer
  from app.voice_answer a join app.voice v on v.id = a.voice_id
  where a.published_on is not null
    and (wanted_kinds is null or v.kind = any(wanted_kinds))
    and (wanted_numbers is null or v.number = any(wanted_numbers))
    and (since is null or v.received_on >= since) and (until is null or v.received_on <= until)
    and (before_day is null or (a.published_on, a.id) < (before_day, before_id))
    and (words is null or not exists (select from unnest(string_to_array(words, ' ')) word where strpos(a.public_search, word) = 0))
    and not (latest and exists (select from app.voice_answer later
      where later.voice_id = a.voice_id and later.published_on is not null and later.round > a.round))
  order by a.published_on desc, a.id desc limit most
$$;
revoke execute on function app.published_answers(text, text[], bigint[], boolean, date, date, date, uuid, int) from public;
grant execute on function app.published_answers(text, text[], bigint[], boolean, date, date, date, uuid, int) to dondoc_door;

-- What should not have been published is taken back by whoever publishes.
insert into app.role_act (role_code, act) select role_code, 'voices.unpublish' from app.role_act where act = 'voices.publish';
