-- Up Migration
-- Checklists of inspections (procedures digest 11.1-11.3): templates in versions, taken by an inspection at one version, answered by
-- each inspector on a device that may have no connection. Nothing of an answer is ever rewritten (ADR 52).
create table app.checklist (
  id uuid primary key default app.uuid7(),
  kind text not null check (kind in ('reform', 'public-duty', 'one-stop', 'other')),
  entered_by uuid references app.account,
  entered_at timestamptz not null default now()
);
create table app.checklist_version (
  id uuid primary key default app.uuid7(),
  checklist_id uuid not null references app.checklist,
  ordinal int not null check (ordinal > 0),
  title text not null check (title <> ''),
  -- What the list rests on, and why this version was made.
  basis text not null check (basis <> ''),
  because text check (because <> ''),
  -- The program's own proposal until the province decides; decided by the province.
  certainty text not null check (certainty in ('proposed', 'decided')),
  -- Nobody: it came with the program.
  entered_by uuid references app.account,
  entered_at timestamptz not null default now(),
  unique (checklist_id, ordinal),
  check ((ordinal = 1) or because is not null)
);
create table app.checklist_item (
  id uuid primary key default app.uuid7(),
  version_id uuid not null references app.checklist_version,
  ordinal int not null check (ordinal > 0),
  section text not null check (section <> ''),
  text text not null check (text <> ''),
  -- Where the check is made: a source, a document, a place.
  guidance text check (guidance <> ''),
  basis text check (basis <> ''),
  unique (version_id, ordinal)
);

create table app.inspection_checklist (
  inspection_id uuid not null references app.inspection,
  version_id uuid not null references app.checklist_version,
  taken_by uuid not null references app.account,
  taken_at timestamptz not null,
  primary key (inspection_id, version_id)
);

create table app.checklist_answer (
  -- Made on the device, so that what is sent twice is there once.
  id uuid primary key,
  -- The order of arrival: of one inspector's answers to an item the last one counts.
  arrived bigint not null unique generated always as identity,
  inspection_id uuid not null references app.inspection,
  item_id uuid not null references app.checklist_item,
  answered_by uuid not null references app.account,
  result text not null check (result in ('pass', 'partial', 'fail', 'not-applicable')),
  note text check (note <> ''),
  -- As the device's clock said; and by how much that clock was ahead when it sent, in milliseconds.
  device_at timestamptz not null,
  device_ahead_ms bigint not null,
  received_at timestamptz not null,
  unique (id, inspection_id)
);
create index checklist_answer_of on app.checklist_answer (inspection_id, item_id, arrived);

create table app.checklist_photo (
  id uuid primary key,
  answer_id uuid not null references app.checklist_answer,
  ordinal int not null check (ordinal > 0),
  file_hash text not null references app.file (hash),
  file_name text not null check (file_name <> ''),
  device_at timestamptz not null,
  unique (answer_id, ordinal)
);
create index checklist_photo_file on app.checklist_photo (file_hash);

-- Where inspectors differ the head chooses; until another answer comes.
create table app.checklist_choice (
  id uuid primary key default app.uuid7(),
  inspection_id uuid not null references app.inspection,
  answer_id uuid not null,
  -- The last answer that was there when it was chosen.
  after_arrived bigint not null,
  chosen_by uuid not null references app.account,
  chosen_at timestamptz not null,
  reason text not null check (reason <> ''),
  foreign key (answer_id, inspection_id) references app.checklist_answer (id, inspection_id)
);
create index checklist_choice_of on app.checklist_choice (inspection_id);

-- The answers that a finding was made of; their photographs are its evidence.
create table app.finding_answer (
  finding_id uuid not null references app.finding,
  answer_id uuid not null references app.checklist_answer,
  primary key (finding_id, answer_id)
);
create index finding_answer_of on app.finding_answer (answer_id);

-- By what a person's devices seal what they hold of a visit; itself sealed by a key that is not in the database.
create table app.device_key (
  account_id uuid primary key references app.account,
  sealed_key bytea not null,
  made_at timestamptz not null
);

create trigger name_own_file before insert on app.checklist_photo for each row when (new.file_hash is not null)
  execute function app.name_own_file('file_hash');

do $$
declare part text;
begin
  foreach part in array array['checklist', 'checklist_version', 'checklist_item', 'inspection_checklist', 'checklist_answer',
      'checklist_photo', 'checklist_choice', 'finding_answer'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    -- Nothing is ever rewritten or taken away.
    execute format('grant select, insert on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
  -- What is asked of everybody is no secret.
  foreach part in array array['checklist', 'checklist_version', 'checklist_item'] loop
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('create policy scoped on app.%I for select to dondoc_scoped using (true)', part);
  end loop;
end $$;

alter table app.device_key enable row level security;
alter table app.device_key force row level security;
create policy owner on app.device_key to current_user using (true) with check (true);
create policy own on app.device_key to dondoc_wide, dondoc_scoped using (account_id = app.acting_account())
  with check (account_id = app.acting_account());
grant select, insert on app.device_key to dondoc_wide, dondoc_scoped;

create policy wide on app.inspection_checklist to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))
  with check (exists (select from app.inspection i where i.id = inspection_id));
create policy scoped on app.inspection_checklist for select to dondoc_scoped using (app.on_inspection(inspection_id));

-- While the record is open, the team's alone; signed, the province's. The inspected read what became a finding.
create function app.sees_answers(inspection uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select app.on_inspection(inspection)
    or exists (select from app.inspection i where i.id = inspection and i.record_signed_on is not null)
$$;
revoke execute on function app.sees_answers(uuid) from public;
grant execute on function app.sees_answers(uuid) to dondoc_wide;
create policy wide on app.checklist_answer for select to dondoc_wide using (app.sees_answers(inspection_id));
-- The second wall of what the act asks: in one's own name, on the team, in the visit.
create policy answering on app.checklist_answer for insert to dondoc_wide with check (answered_by = app.acting_account()
  and app.on_inspection(inspection_id)
  and exists (select from app.inspection i where i.id = inspection_id and i.state = 'IN_PROGRESS'));
create policy scoped on app.checklist_answer for select to dondoc_scoped using (app.on_inspection(inspection_id)
  or exists (select from app.finding_answer f where f.answer_id = checklist_answer.id));
create policy wide on app.checklist_photo to dondoc_wide
  using (exists (select from app.checklist_answer a where a.id = answer_id))
  with check (exists (select from app.checklist_answer a where a.id = answer_id and a.answered_by = app.acting_account()));
create policy scoped on app.checklist_photo for select to dondoc_scoped
  using (exists (select from app.checklist_answer a where a.id = answer_id));
create policy wide on app.checklist_choice for select to dondoc_wide using (app.sees_answers(inspection_id));
create policy choosing on app.checklist_choice for insert to dondoc_wide with check (chosen_by = app.acting_account()
  and app.on_inspection(inspection_id)
  and exists (select from app.inspection i where i.id = inspection_id and i.state = 'IN_PROGRESS'));
create policy scoped on app.checklist_choice for select to dondoc_scoped using (app.on_inspection(inspection_id));
create policy wide on app.finding_answer to dondoc_wide using (exists (select from app.finding f where f.id = finding_id))
  with check (exists (select from app.finding f where f.id = finding_id));
create policy scoped on app.finding_answer for select to dondoc_scoped using (exists (select from app.finding f where f.id = finding_id));

-- As 0101 has it, with photographs.
create or replace function app.sees_file(wanted text) returns boolean language plpgsql stable cost 1 as $$
begin
  return exists (select from app.file_upload u where u.file_hash = wanted)
    or exists (select from app.document r where r.file_hash = wanted)
    or exists (select from app.evidence r where r.file_hash = wanted)
    or exists (select from app.scan_reading r where r.file_hash = wanted)
    or exists (select from app.task_extension r where r.file_hash = wanted)
    or exists (select from app.consultation_file r where r.file_hash = wanted)
    or exists (select from app.cooperation r where r.file_hash = wanted)
    or exists (select from app.draft r where r.signed_file_hash = wanted)
    or exists (select from app.explanation r where r.file_hash = wanted)
    or exists (select from app.study_report r where r.file_hash = wanted)
    or exists (select from app.collection_answer r where r.file_hash = wanted)
    or exists (select from app.checklist_photo r where r.file_hash = wanted);
end $$;

insert into app.role_act (role_code, act)
select role, 'inspections.' || act
from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']) role,
  unnest(array['take-checklist', 'answer-checklist', 'choose-answer']) act
union all
select role, 'inspections.' || act from unnest(array['OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'INSPECTION_LEAD']) role,
  unnest(array['write-checklist', 'revise-checklist']) act;

-- The first lists: the program's proposal, each with what it rests on; a province makes its own versions of them.
do $$
declare
  list record;
  list_id uuid;
  made uuid;
begin
  for list in
    select * from (values
      ('reform', 1, 'Kiểm tra công tác cải cách hành chính',
        'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030 (Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ): công tác chỉ đạo và sáu lĩnh vực'),
      ('public-duty', 2, 'Kiểm tra kỷ luật, kỷ cương, công vụ',
        'Chỉ thị số 26/CT-TTg năm 2016 của Thủ tướng Chính phủ về kỷ luật, kỷ cương; quy chế làm việc của cơ quan được kiểm tra'),
      ('one-stop', 3, 'Kiểm tra bộ phận một cửa',
        'Nghị định số 118/2025/NĐ-CP về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông')
    ) as given (kind, ordinal, title, basis) order by ordinal
  loop
    list_id := app.uuid7();
    made := app.uuid7();
    insert into app.checklist (id, kind) values (list_id, list.kind);
    insert into app.checklist_version (id, checklist_id, ordinal, title, basis, certainty)
      values (made, list_id, 1, list.title, list.basis, 'proposed');
    insert into app.checklist_item (version_id, ordinal, section, text, guidance, basis)
    select made, row_number() over (order by item.ordinal), item.section, item.text,
      case when item.guidance !~ '^(Luật|Nghị định) ' then item.guidance end,
      case when item.guidance ~ '^(Luật|Nghị định) ' then item.guidance end
    from (values
      ('reform', 101, '0. Công tác chỉ đạo, điều hành', 'Kế hoạch cải cách hành chính của năm được ban hành đúng hạn', 'Văn bản kế hoạch, ngày ký'),
      ('reform', 102, '0. Công tác chỉ đạo, điều hành', 'Nhiệm vụ của kế hoạch hoàn thành đúng hạn', 'Nhiệm vụ trên hệ thống theo dõi, đối chiếu sản phẩm'),
      ('reform', 103, '0. Công tác chỉ đạo, điều hành', 'Đã tự kiểm tra các đơn vị trực thuộc theo tỷ lệ mà kế hoạch năm giao', 'Kế hoạch tự kiểm tra, biên bản, kết luận'),
      ('reform', 104, '0. Công tác chỉ đạo, điều hành', 'Gắn kết quả cải cách hành chính với thi đua, khen thưởng; có tuyên truyền', 'Quyết định khen thưởng, tin bài'),
      ('reform', 111, '1. Cải cách thể chế', 'Văn bản quy phạm pháp luật được giao tham mưu ban hành đúng hạn', 'Danh mục được giao, ngày trình, ngày ban hành'),
      ('reform', 112, '1. Cải cách thể chế', 'Văn bản được rà soát; văn bản đang áp dụng không viện dẫn văn bản hết hiệu lực', 'Sổ căn cứ pháp lý, kết quả rà soát'),
      ('reform', 121, '2. Cải cách thủ tục hành chính', 'Thủ tục hành chính được công bố, công khai đúng hạn và niêm yết tại đơn vị', 'Bảng niêm yết, cơ sở dữ liệu quốc gia về thủ tục hành chính'),
      ('reform', 122, '2. Cải cách thủ tục hành chính', 'Hồ sơ quá hạn có văn bản xin lỗi, ghi rõ lý do và hẹn lại', 'Danh sách hồ sơ quá hạn, thư xin lỗi'),
      ('reform', 123, '2. Cải cách thủ tục hành chính', 'Hồ sơ xử lý đúng quy trình, có phiếu kiểm soát ở từng bước', 'Chọn ngẫu nhiên hồ sơ trên hệ thống một cửa'),
      ('reform', 124, '2. Cải cách thủ tục hành chính', 'Phản ánh, kiến nghị về thủ tục hành chính được trả lời đúng hạn', 'Sổ phản ánh, kiến nghị'),
      ('reform', 131, '3. Cải cách tổ chức bộ máy hành chính nhà nước', 'Chức năng, nhiệm vụ, cơ cấu các phòng đúng quyết định; đủ điều kiện thành lập phòng', 'Quyết định quy định chức năng, số người từng phòng'),
      ('reform', 132, '3. Cải cách tổ chức bộ máy hành chính nhà nước', 'Nhiệm vụ phân cấp, ủy quyền được kiểm tra', 'Sổ phân cấp, biên bản kiểm tra'),
      ('reform', 141, '4. Cải cách chế độ công vụ', 'Bố trí công chức, viên chức đúng vị trí việc làm đã phê duyệt', 'Đề án vị trí việc làm, quyết định bố trí'),
      ('reform', 142, '4. Cải cách chế độ công vụ', 'Đánh giá, bổ nhiệm, đào tạo đúng quy trình; xử lý kỷ luật đúng quy định', 'Hồ sơ của kỳ kiểm tra'),
      ('reform', 151, '5. Cải cách tài chính công', 'Thực hiện cơ chế tự chủ; quy chế chi tiêu nội bộ được ban hành và công khai', 'Quyết định giao tự chủ, quy chế chi tiêu nội bộ'),
      ('reform', 152, '5. Cải cách tài chính công', 'Tài sản công được theo dõi, kiểm kê, công khai', 'Sổ tài sản, biên bản kiểm kê'),
      ('reform', 161, '6. Xây dựng, phát triển chính quyền điện tử, chính quyền số', 'Văn bản được gửi, nhận, ký số trên môi trường mạng', 'Hệ thống quản lý văn bản'),
      ('reform', 162, '6. Xây dựng, phát triển chính quyền điện tử, chính quyền số', 'Hồ sơ được số hóa; dịch vụ công trực tuyến và thanh toán trực tuyến phát sinh hồ sơ', 'Hệ thống một cửa, Cổng dịch vụ công quốc gia'),
      ('public-duty', 201, 'Thời giờ làm việc', 'Có mặt đúng giờ; không đi muộn, về sớm', 'Ghi người, phòng, giờ kiểm tra'),
      ('public-duty', 202, 'Thời giờ làm việc', 'Không vắng mặt không có lý do, không bỏ vị trí trong giờ làm việc', 'Đối chiếu lịch công tác, đơn xin nghỉ'),
      ('public-duty', 203, 'Thời giờ làm việc', 'Không làm việc riêng trong giờ làm việc', null),
      ('public-duty', 211, 'Thẻ, trang phục', 'Đeo thẻ công chức, viên chức khi làm nhiệm vụ', 'Ghi người, phòng; chụp ảnh nếu vi phạm'),
      ('public-duty', 212, 'Thẻ, trang phục', 'Trang phục công sở, trang phục ngành đúng quy định', null),
      ('public-duty', 221, 'Rượu, bia', 'Không uống rượu, bia ngay trước, trong giờ làm việc và nghỉ giữa giờ làm việc', 'Luật Phòng, chống tác hại của rượu, bia số 44/2019/QH14'),
      ('public-duty', 231, 'Trực tại bộ phận một cửa', 'Đủ người trực tại các quầy trong giờ tiếp nhận; có người thay khi vắng', 'Bảng phân công trực, ảnh chụp quầy'),
      ('public-duty', 232, 'Trực tại bộ phận một cửa', 'Thái độ tiếp công dân, doanh nghiệp đúng mực; không gây phiền hà', 'Phiếu hài lòng, phản ánh trong kỳ'),
      ('public-duty', 241, 'Quy chế làm việc', 'Quy chế làm việc được ban hành, còn phù hợp và được phổ biến', 'Sổ quy chế làm việc'),
      ('public-duty', 242, 'Quy chế làm việc', 'Lịch công tác, lịch tiếp công dân được công khai và thực hiện', 'Bảng niêm yết, sổ tiếp công dân'),
      ('public-duty', 243, 'Quy chế làm việc', 'Nhiệm vụ cấp trên giao được cập nhật, báo cáo đúng quy chế', 'Nhiệm vụ của cơ quan trên hệ thống'),
      ('one-stop', 301, 'Cơ sở, niêm yết', 'Thủ tục hành chính, phí, lệ phí và số điện thoại phản ánh được niêm yết đủ, đúng', 'Đối chiếu với quyết định công bố'),
      ('one-stop', 302, 'Cơ sở, niêm yết', 'Khu vực tiếp nhận có ca-me-ra hoạt động, cơ quan cấp trên truy cập được', 'Xem hình trực tiếp; ghi giờ kiểm tra'),
      ('one-stop', 303, 'Cơ sở, niêm yết', 'Có chỗ ngồi chờ, lấy số, hỗ trợ người khuyết tật và nộp hồ sơ trực tuyến', null),
      ('one-stop', 311, 'Tiếp nhận', 'Hồ sơ được cập nhật vào hệ thống khi tiếp nhận, có giấy tiếp nhận và hẹn trả', 'Chọn ngẫu nhiên hồ sơ trong ngày'),
      ('one-stop', 312, 'Tiếp nhận', 'Không yêu cầu giấy tờ ngoài thành phần hồ sơ đã công bố', 'Nghị định số 118/2025/NĐ-CP, Điều 5'),
      ('one-stop', 313, 'Tiếp nhận', 'Từ chối tiếp nhận, yêu cầu bổ sung bằng văn bản, nêu rõ lý do, không quá số lần quy định', 'Phiếu yêu cầu bổ sung, phiếu từ chối'),
      ('one-stop', 314, 'Tiếp nhận', 'Không nhận hồ sơ ngoài bộ phận một cửa', 'Sổ tiếp nhận của các phòng'),
      ('one-stop', 321, 'Giải quyết, trả kết quả', 'Hồ sơ giải quyết đúng hạn; hồ sơ quá hạn có thư xin lỗi trước khi hết hạn', 'Báo cáo của hệ thống một cửa'),
      ('one-stop', 322, 'Giải quyết, trả kết quả', 'Kết quả được số hóa, trả đúng người, có ký nhận', 'Sổ trả kết quả'),
      ('one-stop', 331, 'Phản ánh, đánh giá', 'Có phiếu đánh giá hài lòng; phản ánh được ghi nhận và trả lời', 'Thiết bị, sổ đánh giá')
    ) as item (kind, ordinal, section, text, guidance)
    where item.kind = list.kind order by item.ordinal;
  end loop;
end $$;

-- As 0115 has it; what inspectors answer is the team's and the province's.
create or replace function app.told_to(act text) returns text language sql immutable parallel safe as $$
  select case
    when act in ('briefing.enter-spoken', 'briefing.disown-spoken', 'inspections.propose', 'inspections.revise', 'inspections.approve',
      'inspections.change-team', 'inspections.note-finding', 'inspections.strike-finding',
      'inspections.take-checklist', 'inspections.answer-checklist', 'inspections.choose-answer') then 'province'
    when act in ('dare.link-task', 'coordination.ask', 'coordination.decline-help', 'coordination.deliver', 'coordination.find-partner',
      'coordination.report-partner', 'coordination.request-help', 'coordination.answer', 'urging.draft-explanation',
      'urging.explain', 'urging.give-direction', 'urging.answer-direction', 'urging.withdraw-direction') then 'parties'
  end
$$;
