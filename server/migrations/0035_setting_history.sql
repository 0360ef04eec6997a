-- Up Migration
-- Every value a setting ever had or will have: with its ground, from which day it holds and who decided it. In force on a day is
-- the standing value with the latest valid_from up to that day; app.setting keeps what the program notes for itself alone.
create table app.setting_value (
  id uuid primary key default app.uuid7(),
  key text not null check (key <> ''),
  value jsonb not null,
  legal_basis text not null check (legal_basis <> ''),
  valid_from date not null,
  changed_by uuid references app.account,
  changed_at timestamptz not null,
  -- How many open records the person was told would move; null where the setting moves nothing that is open.
  moves int check (moves >= 0),
  -- When what follows from it was carried out: at once, or at the beginning of its day.
  applied_at timestamptz,
  -- Replaced by another value for the same day, or withdrawn before its day came.
  ended_at timestamptz,
  ended_by uuid references app.account,
  check (changed_by is null or ended_at is null or ended_by is not null)
);
create unique index setting_value_standing on app.setting_value (key, valid_from) where ended_at is null;
create index setting_value_history on app.setting_value (key, changed_at);
-- The few whose day has yet to come.
create index setting_value_waiting on app.setting_value (valid_from) where applied_at is null and ended_at is null;

insert into app.setting_value (key, value, legal_basis, valid_from, changed_by, changed_at, applied_at)
select key, value, coalesce(nullif(legal_basis, ''), 'chưa ghi'), valid_from, changed_by, changed_at, changed_at
from app.setting where key in ('release.twoStep', 'beforeDateMeans', 'alert.dueSoonDays', 'alert.yellowDays',
  'alert.specialRedDays', 'noDeadline.reviewDays');
delete from app.setting where key in (select key from app.setting_value);

alter table app.setting_value enable row level security;
alter table app.setting_value force row level security;
create policy owner on app.setting_value to current_user using (true) with check (true);
create policy wide on app.setting_value to dondoc_wide using (true) with check (true);
-- The province's decisions are no secret to those who work under them.
create policy read on app.setting_value for select to dondoc_door, dondoc_scoped using (true);
grant select on app.setting_value to dondoc_door, dondoc_wide, dondoc_scoped;
grant insert, update on app.setting_value to dondoc_wide;

insert into app.role_act (role_code, act) values
  ('OFFICE_CHIEF', 'settings.withdraw'), ('ADMINISTRATOR', 'settings.withdraw');
