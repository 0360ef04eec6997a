-- Up Migration
-- Who opened a restricted record: noted in the journal once a person, record and day, however often the page asks (ADR 36). This
-- table only tells that it was noted; the event is the record.
create table audit.reading (
  account_id uuid not null references app.account,
  subject_id uuid not null,
  -- In Việt Nam.
  day date not null,
  primary key (account_id, subject_id, day)
);
alter table audit.reading enable row level security;
alter table audit.reading force row level security;
create policy owner on audit.reading to current_user using (true) with check (true);
create policy own on audit.reading to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account()) with check (account_id = app.acting_account());
grant select, insert on audit.reading to dondoc_wide, dondoc_scoped;
