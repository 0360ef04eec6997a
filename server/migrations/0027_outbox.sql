-- Up Migration
-- How notices leave the house (ADR 16). A delivery is one notice by one channel; a sending is one attempt to hand one message,
-- with all that then waits for a person, over to the channel's server.

-- Which channels the program has been given an adapter for; it says so at each start.
create table app.channel (
  code text primary key check (code in ('email', 'sms', 'zalo')),
  ready boolean not null
);
insert into app.channel (code, ready) values ('email', false), ('sms', false), ('zalo', false);

-- Where somebody is reached. Without a row a letter goes to the login, which is an address.
create table app.channel_address (
  account_id uuid not null references app.account,
  channel text not null references app.channel,
  address text not null check (address <> ''),
  primary key (account_id, channel)
);
-- What somebody wants by which channel; without a row: everything by e-mail, nothing by another.
create table app.channel_choice (
  account_id uuid not null references app.account,
  channel text not null references app.channel,
  topic text not null check (topic in ('assigned', 'reminder', 'digest', 'other')),
  wanted boolean not null,
  primary key (account_id, channel, topic)
);

create table app.sending (
  id uuid primary key default app.uuid7(),
  account_id uuid not null references app.account,
  channel text not null references app.channel,
  address text not null,
  -- Derived from the id of the first sending with the same content, so that a server that got it twice can tell.
  message_id text not null,
  -- open: surely not accepted yet. handing-over: the next word may be accepted at any moment. unclear: it died in that moment.
  state text not null check (state in ('open', 'handing-over', 'accepted', 'refused', 'failed', 'unclear')),
  -- What the server said, or why it could not be asked.
  answer text,
  started_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('open', 'handing-over')))
);
-- What a process that died left behind.
create index sending_under_way on app.sending (account_id, channel) where ended_at is null;
create index sending_latest on app.sending (started_at desc);

create table app.delivery (
  notification_id uuid not null references app.notification,
  channel text not null references app.channel,
  account_id uuid not null references app.account,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'refused', 'unclear', 'given-up')),
  -- Why it was dropped or did not arrive.
  reason text,
  -- The latest attempt.
  sending_id uuid references app.sending,
  created_at timestamptz not null,
  primary key (notification_id, channel)
);
create index delivery_waiting on app.delivery (account_id, channel, created_at) where state = 'waiting';
create index delivery_troubled on app.delivery (created_at desc) where state in ('refused', 'unclear', 'given-up');
create index delivery_sending on app.delivery (sending_id) where sending_id is not null;

create function app.topic_of(kind text) returns text language sql immutable parallel safe as $$
  select case when kind like 'tasks.assigned%' then 'assigned' when kind like 'rung.%' then 'reminder'
    when kind = 'digest' then 'digest' else 'other' end
$$;

-- Puts a letter for this person in the queue of jobs; one that waits already takes the new notices along.
create function app.enqueue_post(account uuid, by_channel text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('notifications.post', json_build_object('accountId', account, 'channel', by_channel),
    queue_name => 'post:' || by_channel || ':' || account, max_attempts => 25, job_key => 'post:' || by_channel || ':' || account);
end $$;
revoke execute on function app.enqueue_post(uuid, text) from public;
grant execute on function app.enqueue_post(uuid, text) to dondoc_wide;

-- What of these notices is to leave the house, by each channel its reader wants. It runs as the owner, because whoever makes news
-- may not know where others are reached. Without `at_once` it waits for the morning's mail. Trouble with mail is told inside only.
create function app.deliver_notices(notices uuid[], at_once boolean) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.delivery (notification_id, channel, account_id, created_at)
  select notice.id, channel.code, notice.account_id, notice.created_at
  from app.notification notice
  cross join app.channel
  left join app.channel_choice choice on choice.account_id = notice.account_id and choice.channel = channel.code
    and choice.topic = app.topic_of(notice.kind)
  left join app.channel_address address on address.account_id = notice.account_id and address.channel = channel.code
  where notice.id = any (notices) and channel.ready and notice.kind not like 'mail.%'
    and coalesce(choice.wanted, channel.code = 'email') and (channel.code = 'email' or address.address is not null)
  on conflict do nothing;
  if at_once then
    perform app.enqueue_post(account_id, channel) from (
      select distinct account_id, channel from app.delivery where notification_id = any (notices) and state = 'waiting') one;
  end if;
end $$;
revoke execute on function app.deliver_notices(uuid[], boolean) from public;
grant execute on function app.deliver_notices(uuid[], boolean) to dondoc_wide, dondoc_scoped;

-- A job for an hour of today.
create function app.enqueue_job_at(job text, payload json, tries int, at timestamptz, key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(job, payload, max_attempts => tries, run_at => at, job_key => key);
end $$;
revoke execute on function app.enqueue_job_at(text, json, int, timestamptz, text) from public;
grant execute on function app.enqueue_job_at(text, json, int, timestamptz, text) to dondoc_wide;

do $$
declare part text;
begin
  foreach part in array array['channel_address', 'channel_choice', 'sending', 'delivery'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
  -- One's own address and wishes; what was sent to others is the Office's business.
  foreach part in array array['channel_address', 'channel_choice'] loop
    execute format('create policy own on app.%I to dondoc_scoped using (account_id = app.acting_account())
      with check (account_id = app.acting_account())', part);
    execute format('grant select, insert, update, delete on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
end $$;
-- Who is told that a task is late sees by which way the others were told.
create policy scoped on app.delivery for select to dondoc_scoped
  using (exists (select from app.notification n where n.id = notification_id));
grant select on app.channel to dondoc_wide, dondoc_scoped;
grant update (ready) on app.channel to dondoc_wide;
grant select on app.delivery to dondoc_scoped;
grant select, insert, update on app.sending, app.delivery to dondoc_wide;

-- Who keeps the mail going.
insert into app.role_act (role_code, act) values ('ADMINISTRATOR', 'notifications.send-again');
