-- Up Migration
-- A notice of days off moves the limits that are counted in working days, not those of tasks alone: whoever keeps the calendar
-- writes the day of an explanation and of a spoken word again. What they say stays theirs.
grant update (due_on) on app.explanation to dondoc_wide;
grant update (confirm_by) on app.leader_instruction to dondoc_wide;
-- What was returned to be made clear and is not clear yet, by its limit.
create index consultation_asked_unclear on app.consultation_asked (clarify_last_day, id)
  where clarify_on is not null and clarified_on is null and accepted_at is null and withdrawn_at is null;
-- Help that is asked for and neither declined nor delivered, by its limit.
create index cooperation_open on app.cooperation (last_day, id) where declined_on is null and delivered_on is null;
