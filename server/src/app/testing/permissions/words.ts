import type { Relation } from "./judge-roles.ts";

export const NEVER = "có điều kiện";

/** Rooms of the house by the first part of an act's name, as officials call them. */
export const ROOMS: Readonly<Record<string, string>> = {
  access: "Tài khoản, ủy quyền",
  accountability: "Sổ trách nhiệm",
  briefing: "Giao ban, ý kiến lãnh đạo",
  calendar: "Lịch làm việc",
  "calendar-feeds": "Địa chỉ lịch thời hạn",
  collections: "Tổng hợp báo cáo của nhiều cơ quan",
  coordination: "Phối hợp, lấy ý kiến",
  dare: "Đề xuất đổi mới theo Nghị định 73/2023/NĐ-CP",
  inspections: "Kiểm tra",
  complaints: "Giải quyết khiếu nại",
  denunciations: "Tố cáo",
  dialogues: "Đối thoại, tiếp công dân",
  "document-monitors": "Theo dõi cả văn bản",
  documents: "Văn bản đến và giao nhiệm vụ",
  drafting: "Soạn và phát hành văn bản",
  "legal-basis": "Sổ căn cứ pháp lý",
  notifications: "Thư gửi đi",
  organisation: "Cơ quan, đơn vị",
  portfolios: "Phân công theo dõi",
  programmes: "Chương trình, phân cấp, quy chế làm việc",
  publications: "Công bố kết quả",
  reports: "Báo cáo tháng",
  settings: "Thiết lập của tỉnh",
  study: "Quán triệt văn bản",
  tasks: "Nhiệm vụ",
  tips: "Tin khiếu nại, tố cáo niêm phong",
  upkeep: "Vận hành",
  urging: "Đôn đốc, giải trình",
  voices: "Phản ánh, kiến nghị",
};

/** Agencies by where they stand in what a policy looks at; first within a room, then anywhere. */
const UNITS: Readonly<Record<string, string>> = {
  "accountability unitId": "cơ quan được ghi",
  "collections unitId": "cơ quan được yêu cầu",
  "collections unitNow": "cơ quan được yêu cầu",
  "coordination unitId": "cơ quan được hỏi",
  "dare unitId": "cơ quan của người đề xuất",
  "dialogues unitId": "cơ quan tổ chức đối thoại",
  "inspections agencyUnitId": "cơ quan tự kiểm tra",
  "inspections unitIds[]": "cơ quan được kiểm tra",
  "programmes unitId": "cơ quan có quy chế",
  "study unitId": "cơ quan nhận văn bản",
  "study unitNow": "cơ quan nhận văn bản",
  "urging unitId": "cơ quan phải giải trình",
  "voices partUnitId": "cơ quan được đề nghị phối hợp trả lời",
  "complaints unitId": "cơ quan được chuyển xử lý",
  "voices unitId": "cơ quan được chuyển xử lý",
  "voices voice.unitId": "cơ quan được chuyển xử lý",
  accusedUnitId: "cơ quan bị phản ánh",
  askedUnitId: "cơ quan được đề nghị",
  askingUnitId: "cơ quan hỏi",
  "collection.collectorNow": "cơ quan tổng hợp",
  "collection.collectorUnitId": "cơ quan tổng hợp",
  collectorNow: "cơ quan tổng hợp",
  collectorUnitId: "cơ quan tổng hợp",
  "coordinatingUnitIds[]": "phối hợp",
  "given.unitId": "đơn vị được phân công",
  holderUnitId: "chủ trì",
  leadUnitId: "chủ trì",
  "model.organ.unitId": "cơ quan ban hành",
  "monitorUnitIds[]": "cơ quan theo dõi văn bản",
  organNow: "cơ quan ban hành",
  ownerUnitId: "cơ quan chủ trì chương trình, phân cấp",
  "programme.ownerUnitId": "cơ quan chủ trì chương trình, phân cấp",
  reporterUnitId: "cơ quan phản ánh",
};

/** People likewise. */
const PEOPLE: Readonly<Record<string, string>> = {
  "access account_id": "người được đặt lại đăng nhập",
  "access id": "chủ tài khoản",
  "access requested_by": "người đề nghị đặt lại",
  "coordination createdBy": "người của một bên",
  "dare personId": "người đề xuất",
  "urging givenBy": "người cho ý kiến chỉ đạo",
  "voices draftedBy": "người soạn dự thảo trả lời",
  "denunciations expungeAskedBy": "người đề nghị xóa hồ sơ tố cáo",
  delegatorId: "người ủy quyền",
  "dossier.document.entered_by": "người nhập văn bản, khi cũng là người trình",
  "dossier.document.proposed_by": "người trình",
  "endProposal.accountId": "người đề nghị kết thúc",
  "endProposal.personId": "người đề nghị kết thúc",
  enteredBy: "người nhập",
  "inspections deciderAccountId": "người quyết định kiểm tra",
  "inspections checkerPersonId": "trưởng đoàn kiểm tra",
  "inspections leaderPersonIds[]": "trưởng đoàn, phó trưởng đoàn",
  "inspections members[].personId": "thành viên của tổ, đoàn trong tháng",
  "inspections memberPersonIds[]": "thành viên đoàn kiểm tra",
  "inspections proposedBy": "người đề nghị kiểm tra",
  "expunge.requestedBy": "người đề nghị xóa",
  leaderAccountId: "lãnh đạo đã cho ý kiến",
  madeBy: "người lập hoặc sửa sau cùng",
  "makers[].accountId": "người nhập, trình hoặc giao văn bản",
  "makers[].personId": "người nhập, trình hoặc giao văn bản",
  "peopleOfParties[]": "người của một bên",
  proposedBy: "người trình",
  "reader.personId": "người phải đọc",
  "refusal.accountId": "người báo không thuộc chức năng",
  "refusal.personId": "người báo không thuộc chức năng",
  remedyReportedBy: "người báo cáo khắc phục",
  "request.accountId": "người đề nghị gia hạn",
  "request.personId": "người đề nghị gia hạn",
  "request.requested_by": "người đề nghị xóa",
  reviewerHeadId: "thủ trưởng xem xét",
  submittedBy: "người báo cáo kết quả",
  submitterPersonId: "người báo cáo kết quả",
  "year.reported.accountId": "người ghi kết quả năm",
  "year.reported.personId": "người ghi kết quả năm",
};

/** Places that have no words yet; a test wants none. */
export const wordless = new Set<string>();

function named(words: Readonly<Record<string, string>>, act: string, path: string): string {
  const inRoom = `${act.split(".")[0]} ${path}`;
  const found = words[inRoom] ?? words[path];
  if (found === undefined) wordless.add(inRoom);
  return found ?? path;
}

export const personAt = (act: string, path: string): string => named(PEOPLE, act, path);

export function inWords(act: string, relation: Relation): string {
  if (relation === "province") return "toàn tỉnh";
  if (relation === "seen") return "hồ sơ thấy được";
  if (relation === "any") return "việc mới, việc của mình";
  const [kind, path = ""] = relation.split(/:(.*)/s);
  return kind === "unit" ? named(UNITS, act, path) : `chính ${named(PEOPLE, act, path)}`;
}
