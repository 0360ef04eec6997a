-- Whoever is to decide on others or to keep the house is invited by two persons, as their sign-in is reset by two.
alter table app.reset_request drop constraint reset_request_what_check;
alter table app.reset_request add constraint reset_request_what_check
  check (what in ('password', 'factor', 'province', 'invitation'));
