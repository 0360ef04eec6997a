import type { Origin, TaskState, Timeliness } from "@dondoc/contract";
import type { Cell } from "../../../kernel/workbook/cell.ts";

const saying =
  <Key extends string>(words: Record<Key, string>) =>
  (value: Cell): Cell =>
    typeof value === "string" && value in words ? words[value as Key] : value;

export const sayOrigin = saying<Origin>({
  CENTRAL: "Trung ương",
  PARTY: "Tỉnh ủy",
  PEOPLES_COUNCIL: "HĐND tỉnh",
  PROVINCE: "UBND tỉnh",
  INSPECTION: "Kết luận kiểm tra",
});

export const sayState = saying<TaskState>({
  ASSIGNED: "Đã giao, chưa tiếp nhận",
  IN_PROGRESS: "Đang thực hiện",
  SUBMITTED: "Chờ xác nhận",
  RETURNED: "Bị trả lại",
  COMPLETED: "Hoàn thành",
  SUSPENDED: "Tạm dừng",
  TRANSFERRED: "Đã chuyển cơ quan khác",
  REVOKED: "Thu hồi",
});

/** How a task stands, as reports say it. */
export const standingWords: Record<Timeliness, string> = {
  NOT_COUNTED: "Không tính",
  DONE_NO_DEADLINE: "Hoàn thành, không thời hạn",
  DONE_NOT_ASSESSED: "Hoàn thành, chưa đánh giá hạn",
  DONE_LATE: "Hoàn thành quá hạn",
  DONE_EARLY: "Hoàn thành trước hạn",
  DONE_ON_TIME: "Hoàn thành đúng hạn",
  PAUSED: "Tạm dừng",
  OPEN_NO_DEADLINE: "Chưa xong, không thời hạn",
  RECEIVED_AFTER_DUE: "Nhận sau hạn",
  AWAITING_CONFIRMATION: "Chờ xác nhận",
  AWAITING_CONFIRMATION_LATE: "Nộp trong hạn, chờ xác nhận",
  EXTENSION_PENDING: "Chờ quyết định gia hạn",
  OPEN_OVERDUE: "Quá hạn chưa xong",
  OPEN_DUE_SOON: "Trong hạn, sắp đến hạn",
  OPEN_WITHIN_DUE: "Trong hạn",
};
export const sayStanding = saying<Timeliness>(standingWords);

export const sayTerm = saying({
  FIXED: "Có thời hạn",
  RELATIVE: "Có thời hạn",
  IMMEDIATE: "Làm ngay",
  RECURRING: "Định kỳ",
  STANDING: "Thường xuyên",
  CONDITIONAL: "Chờ điều kiện",
  NO_DEADLINE: "Không thời hạn",
});

export const sayCause = saying({
  objective: "Khách quan",
  subjective: "Chủ quan",
  both: "Khách quan và chủ quan",
});

/** The grounds of task digest 10.2, those outside the agency first. */
export const sayGround = saying({
  "new-law": "Khách quan: văn bản cấp trên mới",
  superior: "Khách quan: cấp trên chưa có ý kiến",
  disaster: "Khách quan: thiên tai, dịch bệnh",
  partner: "Khách quan: chờ cơ quan phối hợp",
  workload: "Chủ quan: khối lượng công việc",
  plan: "Chủ quan: lập kế hoạch chưa sát",
});

export const sayDecision = saying({
  approved: "Đồng ý",
  refused: "Không đồng ý",
  withdrawn: "Đã rút",
  lapsed: "Hết hiệu lực",
});

export const sayFinding = saying({
  accepted: "Có cơ sở",
  rejected: "Không có cơ sở",
  shared: "Trách nhiệm của cả hai bên",
});

export const sayDocumentState = saying({
  review: "Đang rà soát",
  proposed: "Đã trình, chờ giao",
  released: "Đã giao",
  "no-task": "Không giao nhiệm vụ",
  expunged: "Đã xóa nội dung",
});

/** The measures of task digest 12. */
export const sayMeasure = saying({
  reminder: "Nhắc nhở, chấn chỉnh",
  criticism: "Phê bình",
  "severe-criticism": "Phê bình nghiêm khắc",
  review: "Kiểm điểm, rút kinh nghiệm",
  "head-responsibility": "Xem xét trách nhiệm người đứng đầu",
  reassignment: "Điều chuyển, thay thế",
  discipline: "Kỷ luật",
  praise: "Biểu dương",
  award: "Khen thưởng",
});
export const saySubject = saying({ agency: "Cơ quan", head: "Người đứng đầu", person: "Cá nhân" });
