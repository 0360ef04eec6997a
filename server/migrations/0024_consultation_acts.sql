-- Up Migration
-- Who asks for opinions and who answers. The field of a request waits with it until the head has agreed to send it.
alter table app.consultation add column field text;

insert into app.role_act (role_code, act)
-- The agency's side, as asker and as answerer.
select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF', 'OFFICE_SPECIALIST']) role,
  unnest(array['coordination.ask', 'coordination.withdraw', 'coordination.remind', 'coordination.accept-answer',
    'coordination.return-answer', 'coordination.mark-evasive', 'coordination.receive', 'coordination.allocate',
    'coordination.draft-answer', 'coordination.answer', 'coordination.object-evasive']) act
-- More agencies than the setting allows: the head's own decision.
union all select role, 'coordination.confirm-many' from unnest(array['AGENCY_HEAD', 'OFFICE_CHIEF']) role
-- Drafts, and does not send.
union all select 'EXECUTOR', 'coordination.draft-answer'
union all select role, 'coordination.find-evasive' from unnest(array['HOME_AFFAIRS', 'WORKING_GROUP_MEMBER']) role;
