import { listOfDays, oneOf, wholeNumber } from "./definition.ts";
import { DAYS, PERCENT, WORKING_DAYS, YEARS } from "./units.ts";

const TASK_FORCE = "Quy chế hoạt động của Tổ công tác của tỉnh";

/** What becomes of evidence of remediation whose number and day no register of the house holds (procedures digest 11.3). */
const unregistered = {
  FLAG: "Nhận, đánh dấu để trưởng đoàn kiểm tra kỹ và ghi lý do chấp nhận",
  REFUSE: "Không nhận",
} as const;
export type UnregisteredEvidence = keyof typeof unregistered;

/** How inspections are told and kept apart, and what is asked of remediation. */
export const inspectionSettings = {
  "inspection.noticeDays": wholeNumber({
    title: "Thông báo kiểm tra theo kế hoạch, chuyên đề trước ít nhất",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: TASK_FORCE,
  }),
  "inspection.followUpNoticeDays": wholeNumber({
    title: "Thông báo kiểm tra việc khắc phục trước ít nhất",
    unit: WORKING_DAYS,
    fallback: 1,
    range: [1, 30],
    legalBasis: TASK_FORCE,
  }),
  "inspection.overlapDays": wholeNumber({
    title: "Cảnh báo chồng chéo khi một cơ quan có hai cuộc kiểm tra cách nhau dưới",
    unit: DAYS,
    fallback: 30,
    range: [1, 366],
    legalBasis:
      "Quy chế làm việc của Chính phủ (Nghị định số 191/2026/NĐ-CP): kiểm tra không chồng chéo, không cản trở; số ngày do tỉnh đặt",
  }),
  "inspection.unregisteredEvidence": oneOf<UnregisteredEvidence>({
    title: "Minh chứng khắc phục không có trong sổ văn bản của hệ thống",
    fallback: "FLAG",
    choices: unregistered,
    legalBasis: TASK_FORCE,
  }),
  "inspection.recurrenceWeight": wholeNumber({
    title: "Mỗi lần tái diễn, một phát hiện nặng thêm",
    unit: PERCENT,
    fallback: 100,
    range: [0, 500],
    legalBasis: TASK_FORCE,
  }),
  "inspection.reportDays": wholeNumber({
    title: "Đoàn kiểm tra báo cáo kết quả chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: TASK_FORCE,
  }),
  "inspection.conclusionDays": wholeNumber({
    title: "Kết luận kiểm tra chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 10,
    range: [1, 60],
    legalBasis: TASK_FORCE,
  }),
  "inspection.clockDaysBefore": listOfDays({
    title: "Nhắc báo cáo kết quả, kết luận kiểm tra, việc tự kiểm tra khi còn",
    unit: WORKING_DAYS,
    fallback: "2",
    range: [1, 30],
    legalBasis: TASK_FORCE,
  }),
  "inspection.clockEveryDays": wholeNumber({
    title:
      "Báo cáo, kết luận kiểm tra, việc tự kiểm tra quá hạn: nhắc ngay hôm sau, rồi nhắc lại sau mỗi",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: TASK_FORCE,
  }),
  "inspection.planLeadDays": wholeNumber({
    title:
      "Nhắc cuộc kiểm tra trong kế hoạch năm chưa đề nghị trước khi bắt đầu và hết thời gian dự kiến",
    unit: DAYS,
    fallback: 10,
    range: [1, 60],
    legalBasis: "Kế hoạch kiểm tra hằng năm của tỉnh; Quy chế hoạt động của Tổ công tác của tỉnh",
  }),
  "inspection.everyYears": wholeNumber({
    title: "Mỗi cơ quan được kiểm tra ít nhất một lần trong",
    unit: YEARS,
    fallback: 3,
    range: [1, 10],
    legalBasis: "Kế hoạch kiểm tra cải cách hành chính hằng năm của tỉnh",
  }),
  "inspection.selfCheckShare": wholeNumber({
    title: "Trong một năm, cơ quan tự kiểm tra ít nhất bao nhiêu phần đơn vị thuộc mình",
    unit: PERCENT,
    fallback: 50,
    range: [0, 100],
    legalBasis: "Kế hoạch kiểm tra cải cách hành chính hằng năm của tỉnh",
  }),
} as const;
