-- Up Migration
-- Who asks for help and gives it, who reports a slow partner and finds on it, who keeps the register of coordination rules.
insert into app.role_act (role_code, act)
select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role,
  unnest(array['coordination.request-help', 'coordination.accept-help', 'coordination.decline-help', 'coordination.deliver',
    'coordination.confirm-help', 'coordination.explain']) act
-- The Office asks for opinions on documents and may be asked for help as any agency.
union all select role, act from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST']) role,
  unnest(array['coordination.accept-help', 'coordination.decline-help', 'coordination.deliver', 'coordination.explain']) act
union all select role, 'coordination.report-partner' from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF', 'OFFICE_SPECIALIST']) role
union all select role, 'coordination.find-partner' from unnest(array['HOME_AFFAIRS', 'WORKING_GROUP_MEMBER']) role
-- The Office with Home Affairs reviews the rules of coordination.
union all select role, act from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS']) role,
  unnest(array['coordination.add-rule', 'coordination.revise-rule', 'coordination.review-rule']) act;
