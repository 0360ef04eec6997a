-- Up Migration
-- Members of the Working Group report their month to its head, who makes one report of all (requirement A6, story 31; task digest 13.4).
create table app.body_result (
  id uuid primary key default app.uuid7(),
  -- In the order in which they were sent: two of one instant are told apart.
  number bigint not null unique generated always as identity,
  body_id uuid not null references app.inspecting_body,
  person_id uuid not null references app.person,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  done text not null check (done <> ''),
  obstacles text check (obstacles <> ''),
  proposals text check (proposals <> ''),
  -- Sent again it is another row; the last counts.
  sent_by uuid not null references app.account,
  sent_at timestamptz not null,
  sent_on date not null
);
create index body_result_month on app.body_result (body_id, month, person_id, number desc);

-- A merged report with the results that it was made of.
create table app.body_report (
  id uuid primary key default app.uuid7(),
  body_id uuid not null references app.inspecting_body,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  draft_id uuid not null unique references app.draft,
  result_ids uuid[] not null check (cardinality(result_ids) > 0),
  made_by uuid not null references app.account,
  made_at timestamptz not null
);
create index body_report_month on app.body_report (body_id, month, made_at desc);

do $$
declare part text;
begin
  foreach part in array array['body_result', 'body_report'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
end $$;
-- Of an agency a member reads and sends what is their own.
grant insert on app.body_result to dondoc_scoped;
create policy scoped on app.body_result to dondoc_scoped
  using (person_id = (select account.person_id from app.account where account.id = app.acting_account()))
  with check (sent_by = app.acting_account() and person_id = (select account.person_id from app.account where account.id = app.acting_account()));

insert into app.role_act (role_code, act)
select unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD', 'AGENCY_HEAD', 'AGENCY_FOCAL']),
  'inspections.send-result'
union all
select unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']), 'inspections.merge-results';
