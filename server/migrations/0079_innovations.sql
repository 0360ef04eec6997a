-- Up Migration
-- Those who dare to act for the common good (Decree 73/2023/NĐ-CP; requirement B6): the proposal before the deed, its review with
-- votes, what was done and deviated from, the report, the evaluation and what became of responsibility. Nothing is back-dated: every
-- step keeps the day on which it was entered.
create table app.innovation (
  id uuid primary key default app.uuid7(),
  -- DX-3 is what people quote.
  number bigint not null unique generated always as identity,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED_COLLECTIVE', 'APPROVED_BY_HEAD', 'REJECTED', 'WITHDRAWN', 'ESCALATED',
    'RUNNING', 'ADJUSTED', 'STOPPED', 'REPORTED', 'ACHIEVED', 'PARTLY', 'MISSED')),
  -- A leader or manager, with the office held then, and whoever reviews: the using agency's head, of a head the superior's.
  person_id uuid not null references app.person,
  unit_id uuid not null references app.unit,
  post text not null,
  reviewer_unit_id uuid not null references app.unit,
  title text not null check (title <> ''),
  bottleneck text not null check (bottleneck <> ''),
  content text not null check (content <> ''),
  impact text not null check (impact <> ''),
  -- Beyond the agency's own field: Article 8.2, whose path is still to be verified.
  wide_scope boolean not null,
  planned_from date not null,
  planned_to date not null,
  written_by uuid not null references app.account,
  written_at timestamptz not null,
  submitted_on date,
  review_by date,
  votes_for int check (votes_for >= 0),
  votes_against int check (votes_against >= 0),
  votes_abstained int check (votes_abstained >= 0),
  head_for boolean,
  minutes_document text,
  review_reason text,
  -- The head allows what the leadership refused, in writing and on their own responsibility.
  override_document text,
  reviewed_on date,
  reviewed_at timestamptz,
  -- Taken back by its proposer before it began; a draft that nobody else saw stays its author's alone.
  withdrawn_on date,
  withdrawal_reason text,
  started_on date,
  finished_on date,
  report_by date,
  report text,
  reported_on date,
  evaluate_by date,
  evaluation text,
  causes text check (causes in ('objective', 'subjective', 'both', 'none')),
  evaluation_document text,
  evaluated_on date,
  -- The finding without which nobody is protected: right policy, pure motive, common good (Article 11).
  pure_motive boolean,
  protection text check (protection in ('none', 'no-liability', 'excluded', 'exempt', 'reduced')),
  protection_document text,
  protection_reason text,
  protected_on date,
  version int not null default 1,
  check (planned_to >= planned_from),
  check (state = 'WITHDRAWN' or (submitted_on is null) = (state = 'DRAFT')),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawal_reason is null)),
  check (state <> 'WITHDRAWN' or started_on is null),
  check ((reviewed_on is null) = (minutes_document is null)),
  check (state not in ('RUNNING', 'ADJUSTED', 'STOPPED', 'REPORTED', 'ACHIEVED', 'PARTLY', 'MISSED') or started_on >= reviewed_on),
  check (num_nulls(votes_for, votes_against, votes_abstained, head_for, minutes_document, review_reason, reviewed_on, reviewed_at) in (0, 8)),
  check (state <> 'APPROVED_BY_HEAD' or (override_document is not null and head_for)),
  check (state <> 'STOPPED' or finished_on is not null),
  check (num_nulls(protection, protection_document, protection_reason, pure_motive, protected_on) in (0, 5)),
  check (protection = 'none' or pure_motive)
);
create index innovation_unit on app.innovation (unit_id, number desc);
create index innovation_reviewer on app.innovation (reviewer_unit_id, number desc);

create table app.innovation_log (
  id uuid primary key default app.uuid7(),
  innovation_id uuid not null references app.innovation,
  kind text not null check (kind in ('progress', 'risk', 'deviation', 'adjust', 'stop')),
  content text not null check (content <> ''),
  document_number text,
  noted_by uuid not null references app.account,
  noted_at timestamptz not null
);
create index innovation_log_of on app.innovation_log (innovation_id, noted_at);

-- A task that serves a proposal that runs. The approval lies before the task's delay: an act refuses anything else.
create table app.innovation_task (
  innovation_id uuid not null references app.innovation,
  task_id uuid not null references app.task,
  linked_by uuid not null references app.account,
  linked_at timestamptz not null,
  primary key (innovation_id, task_id)
);
create index innovation_task_of on app.innovation_task (task_id);

-- Leaders and managers by the name of their office; the same rule as isLeader in innovations/domain/rules.ts.
create function app.leads(title text) returns boolean language sql immutable set search_path = pg_catalog as $$
  select normalize(title, NFC) ~* '^((phó|quyền|phụ trách) )?(chủ tịch|giám đốc|phó|trưởng|cục trưởng|chi cục trưởng|chánh|tổng giám đốc|hiệu trưởng|viện trưởng)'
    and normalize(title, NFC) !~* '^(phó )?(trưởng )?(nhóm|kho)'
$$;

-- Who leads the review: the head of the agency it was addressed to, as it stands today; where there is none, or they propose
-- it themselves by now, the next head above. Whoever takes over the office takes over the review.
create function app.innovation_head(proposer uuid, unit uuid, day date) returns uuid
language sql stable set search_path = pg_catalog as $$
  with recursive line (unit_id, step) as (
    select app.unit_now(unit, day), 0
    union all
    select version.parent_id, line.step + 1 from line
    join app.unit_version version on version.unit_id = line.unit_id and daterange(version.valid_from, version.valid_to) @> day
    where version.parent_id is not null and line.step < 10
  )
  select post.person_id from line
  join app.appointment post on post.unit_id = line.unit_id and post.is_head and daterange(post.valid_from, post.valid_to) @> day
  where post.person_id <> proposer order by line.step, post.valid_from desc, post.id desc limit 1
$$;

-- What a proposal says of a person's responsibility is closed by default: the proposer, the heads of the agency and of those above,
-- who votes in the reviewing agency, whoever they delegated the review to, and the roles that carry dare.see.
create function app.sees_innovation(proposer uuid, unit uuid, reviewer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  with day as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today),
  acting (person_id, own, account_id) as (
    select account.person_id, true, account.id from app.account where account.id = app.acting_account() and account.locked_at is null
    union all
    select delegator.person_id, false, delegator.id from day, app.delegation
    join app.account mine on mine.id = delegation.delegate_id and mine.locked_at is null
    join app.role_grant held on held.id = delegation.grant_id
    join app.account delegator on delegator.id = delegation.delegator_id and delegator.locked_at is null
    where delegation.delegate_id = app.acting_account() and delegation.revoked_at is null
      and day.today between delegation.valid_from and delegation.last_day
      and daterange(held.valid_from, held.valid_to) @> day.today
      and delegation.acts && array['dare.review', 'dare.evaluate', 'dare.protect']
      and (delegation.unit_ids is null or exists (select from app.unit_closure c
        where c.ancestor_id = any (delegation.unit_ids) and c.descendant_id = unit))
  )
  select exists (select from acting, day where (acting.own and acting.person_id = proposer)
    or exists (select from app.role_grant held join app.role_act seeing on seeing.role_code = held.role_code and seeing.act = 'dare.see'
      where acting.own and held.account_id = acting.account_id and daterange(held.valid_from, held.valid_to) @> day.today)
    or exists (select from app.appointment post
      join app.unit_closure c on c.ancestor_id = post.unit_id and c.descendant_id in (unit, reviewer, app.unit_now(reviewer, day.today))
      where post.person_id = acting.person_id and daterange(post.valid_from, post.valid_to) @> day.today
        and (post.is_head or (post.unit_id = app.unit_now(reviewer, day.today) and app.leads(post.title)))))
$$;
revoke execute on function app.sees_innovation(uuid, uuid, uuid) from public;
grant execute on function app.sees_innovation(uuid, uuid, uuid) to dondoc_wide, dondoc_scoped;

-- A draft is its author's alone. The program itself, in what the calendar brings about, has no account.
do $$
declare
  part text;
  hat text;
begin
  foreach part in array array['innovation', 'innovation_log', 'innovation_task'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
  foreach hat in array array['wide', 'scoped'] loop
    execute format('create policy %I on app.innovation to %I using (app.acting_account() is null or written_by = app.acting_account()
        or (submitted_on is not null and app.sees_innovation(person_id, unit_id, reviewer_unit_id)))
      with check (written_by = app.acting_account() or (submitted_on is not null and app.sees_innovation(person_id, unit_id, reviewer_unit_id)))',
      hat, 'dondoc_' || hat);
    foreach part in array array['innovation_log', 'innovation_task'] loop
      execute format('create policy %I on app.%I to %I using (exists (select from app.innovation i where i.id = innovation_id))
        with check (exists (select from app.innovation i where i.id = innovation_id))', hat, part, 'dondoc_' || hat);
    end loop;
  end loop;
end $$;
grant update on app.innovation to dondoc_wide, dondoc_scoped;

-- Which proposal speaks for a task, in the grounds of a measure: approved and linked before the delay, and either not concluded yet
-- (what it may cost is suspended so long) or concluded with protection.
create function app.protected_by(task app.task) returns text language sql stable security definer set search_path = pg_catalog as $$
  select 'DX-' || i.number from app.innovation_task l join app.innovation i on i.id = l.innovation_id
  where l.task_id = (task).id and i.started_on is not null
    and coalesce(i.protection in ('no-liability', 'excluded', 'exempt', 'reduced'), true)
    and ((task).last_day is null or (task).last_day >= i.reviewed_on
      and (task).last_day >= (l.linked_at at time zone 'Asia/Ho_Chi_Minh')::date)
  order by i.number limit 1
$$;
revoke execute on function app.protected_by(app.task) from public;
grant execute on function app.protected_by(app.task) to dondoc_wide, dondoc_scoped;

-- An expunged document takes along the words that proposals wrote around its tasks; votes, days, document numbers and what
-- became of responsibility stay: by them protection is proven.
create function app.expunge_innovations() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
  touched uuid[] := array(select distinct l.innovation_id from app.innovation_task l join app.task t on t.id = l.task_id
    where t.document_id = new.id);
begin
  update app.innovation set title = gone, bottleneck = gone, content = gone, impact = gone,
    review_reason = case when review_reason is not null then gone end, report = case when report is not null then gone end,
    evaluation = case when evaluation is not null then gone end,
    protection_reason = case when protection_reason is not null then gone end where id = any (touched);
  update app.innovation_log set content = gone where innovation_id = any (touched);
  delete from audit.payload p using audit.event e where p.event_id = e.id and e.subject_id = any (touched);
  return null;
end $$;
revoke execute on function app.expunge_innovations() from public;
create trigger expunge_innovations after update of state on app.document for each row
  when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_innovations();

-- The policies say who may; an office alone gives no right here.
insert into app.role_act (role_code, act)
  select code, act from app.role, unnest(array['dare.write', 'dare.change', 'dare.submit', 'dare.withdraw', 'dare.review', 'dare.start', 'dare.note',
    'dare.link-task', 'dare.report', 'dare.evaluate', 'dare.protect']) as act;
-- The province's leadership, whoever prepares its meetings, and whoever keeps the register.
insert into app.role_act (role_code, act)
  select unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF', 'HOME_AFFAIRS']), 'dare.see';
