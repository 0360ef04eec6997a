-- Up Migration
-- Who keeps the calendar.
insert into app.role_act (role_code, act) values
  ('OFFICE_CHIEF', 'calendar.enter-notice'), ('ADMINISTRATOR', 'calendar.enter-notice'),
  ('OFFICE_CHIEF', 'calendar.withdraw-notice'), ('ADMINISTRATOR', 'calendar.withdraw-notice');
