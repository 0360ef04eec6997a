-- Up Migration
-- Roles are data: which acts an office carries, and over what. Section 8 of the task digest.
create function app.add_role(role_code text, role_name text, role_scope text, role_home text, role_rank int, acts text[])
returns void language sql set search_path = pg_catalog as $$
  insert into app.role (code, name, scope, home, rank) values (role_code, role_name, role_scope, role_home, role_rank);
  insert into app.role_act (role_code, act) select role_code, unnest(acts);
$$;

-- Intake and the register of documents.
select app.add_role('CLERK', 'Văn thư', 'province', 'desk', 60, array[
  'documents.intake', 'documents.record-secret-stub', 'documents.correct-header']);

select app.add_role('OFFICE_SPECIALIST', 'Chuyên viên Văn phòng UBND', 'province', 'desk', 40, array[
  'documents.intake', 'documents.record-secret-stub', 'documents.correct-header', 'documents.add-assignment',
  'documents.correct-assignment', 'documents.accept-assignment', 'documents.accept-remaining', 'documents.reject-assignment',
  'documents.split-assignment', 'documents.merge-assignments', 'documents.propose', 'documents.record-no-task',
  'tasks.confirm', 'tasks.return', 'tasks.set-due-date']);

select app.add_role('OFFICE_CHIEF', 'Lãnh đạo Văn phòng UBND', 'province', 'desk', 30, array[
  'documents.intake', 'documents.record-secret-stub', 'documents.correct-header', 'documents.add-assignment',
  'documents.correct-assignment', 'documents.accept-assignment', 'documents.accept-remaining', 'documents.reject-assignment',
  'documents.split-assignment', 'documents.merge-assignments', 'documents.record-no-task',
  'documents.release', 'documents.send-back', 'documents.request-expunge', 'documents.decide-expunge',
  'tasks.confirm', 'tasks.return', 'tasks.reopen', 'tasks.set-due-date', 'tasks.decide-obstacle', 'settings.change']);

select app.add_role('CHAIR', 'Chủ tịch UBND', 'province', 'exceptions', 10, array['tasks.decide-obstacle', 'tasks.reopen']);
select app.add_role('VICE_CHAIR', 'Phó Chủ tịch UBND', 'province', 'exceptions', 20, array['tasks.decide-obstacle', 'tasks.reopen']);

-- The agency's side; the head answers personally, the focal officer does the daily work.
select app.add_role('AGENCY_HEAD', 'Thủ trưởng cơ quan', 'unit', 'agency', 50, array[
  'tasks.acknowledge', 'tasks.add-step', 'tasks.complete-step', 'tasks.report-progress', 'tasks.raise-obstacle',
  'tasks.submit', 'documents.acknowledge-receipt']);
select app.add_role('AGENCY_FOCAL', 'Đầu mối của cơ quan', 'unit', 'agency', 70, array[
  'tasks.acknowledge', 'tasks.add-step', 'tasks.complete-step', 'tasks.report-progress', 'tasks.raise-obstacle',
  'tasks.submit', 'documents.acknowledge-receipt']);
select app.add_role('EXECUTOR', 'Người thực hiện', 'unit', 'agency', 80, array[
  'tasks.complete-step', 'tasks.report-progress', 'tasks.raise-obstacle']);

select app.add_role('HOME_AFFAIRS', 'Sở Nội vụ theo dõi, đánh giá', 'province', 'registers', 45, array[]::text[]);
select app.add_role('WORKING_GROUP_MEMBER', 'Thành viên Tổ công tác', 'province', 'registers', 46, array[]::text[]);
select app.add_role('INSPECTION_LEAD', 'Trưởng đoàn kiểm tra', 'province', 'registers', 47, array['tasks.reopen']);
select app.add_role('PARTY_VIEWER', 'Thường trực Tỉnh ủy theo dõi', 'province', 'exceptions', 48, array[]::text[]);
select app.add_role('AUDITOR', 'Kiểm soát viên', 'province', 'registers', 90, array['audit.read']);

-- Manages accounts, the organisation and settings; cannot change a result.
select app.add_role('ADMINISTRATOR', 'Quản trị hệ thống', 'province', 'registers', 95, array[
  'access.invite', 'access.renew-invitation', 'access.lock', 'organisation.create-unit', 'organisation.revise-unit',
  'organisation.add-alias', 'organisation.import-units', 'settings.change', 'documents.request-expunge',
  'documents.decide-expunge', 'audit.read']);

-- Everybody: their own text size.
insert into app.role_act (role_code, act) select code, 'access.set-preferences' from app.role;

drop function app.add_role(text, text, text, text, int, text[]);
