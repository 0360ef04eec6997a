import { eitherWay, oneOf, wholeNumber } from "./definition.ts";
import { TIMES, WORKING_DAYS } from "./units.ts";

const percent = (about: { title: string; fallback: number; legalBasis: string }) =>
  wholeNumber({ ...about, unit: "%", range: [0, 100] });

const CUSTOM_OF_CRITICISM =
  "Chỉ áp dụng khi tỉnh có quy định; mức tham khảo: Công văn 9123/UBND-THKH ngày 30/9/2014 (Thanh Hóa)";
const CUSTOM_OF_PRAISE =
  "Quy chế thi đua, khen thưởng của tỉnh; mức tham khảo: thông lệ Đà Nẵng 2020–2023";
const TASK_FORCE = "Quy chế hoạt động của Tổ công tác của tỉnh";

/** What results lead to: publication, criticism, commendation, inspection. Decided now, used by features that are still to come. */
export const consequenceSettings = {
  "report.submitByDay": wholeNumber({
    title: "Gửi báo cáo tháng chậm nhất vào ngày",
    unit: "hằng tháng",
    fallback: 25,
    range: [1, 28],
    legalBasis: "Quy chế làm việc của UBND tỉnh; Nghị định số 09/2019/NĐ-CP về chế độ báo cáo",
  }),
  "publish.periods": oneOf<"QUARTER" | "HALF_YEAR" | "YEAR">({
    title: "Công bố kết quả thực hiện nhiệm vụ",
    fallback: "QUARTER",
    legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy định theo dõi nhiệm vụ của tỉnh",
    choices: {
      QUARTER: "Hằng quý, sáu tháng và năm",
      HALF_YEAR: "Sáu tháng và năm",
      YEAR: "Hằng năm",
    },
  }),
  "criticism.applied": eitherWay({
    title: "Đề nghị phê bình theo tỷ lệ đúng hạn",
    fallback: false,
    legalBasis: CUSTOM_OF_CRITICISM,
    yes: "Áp dụng",
    no: "Không áp dụng",
  }),
  "criticism.belowPercent": percent({
    title: "Đề nghị phê bình khi tỷ lệ đúng hạn dưới",
    fallback: 80,
    legalBasis: CUSTOM_OF_CRITICISM,
  }),
  "criticism.severeBelowPercent": percent({
    title: "Đề nghị phê bình nghiêm khắc khi tỷ lệ đúng hạn dưới",
    fallback: 70,
    legalBasis: CUSTOM_OF_CRITICISM,
  }),
  "criticism.inspectBelowPercent": percent({
    title: "Đề nghị Sở Nội vụ kiểm tra khi tỷ lệ đúng hạn dưới",
    fallback: 50,
    legalBasis: CUSTOM_OF_CRITICISM,
  }),
  "commend.minTasks": wholeNumber({
    title: "Đề nghị biểu dương cơ quan có từ",
    unit: "nhiệm vụ",
    fallback: 200,
    range: [1, 5000],
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.completionPercent": percent({
    title: "Đề nghị biểu dương khi tỷ lệ hoàn thành trên",
    fallback: 90,
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.onTimePercent": percent({
    title: "Đề nghị biểu dương khi tỷ lệ đúng hạn trên",
    fallback: 75,
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.yearMinTasks": wholeNumber({
    title: "Đề nghị khen thưởng năm cho cơ quan có từ",
    unit: "nhiệm vụ",
    fallback: 300,
    range: [1, 5000],
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.yearCompletionPercent": percent({
    title: "Đề nghị khen thưởng năm khi tỷ lệ hoàn thành trên",
    fallback: 90,
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.yearOnTimePercent": percent({
    title: "Đề nghị khen thưởng năm khi tỷ lệ đúng hạn trên",
    fallback: 80,
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "commend.yearTimes": wholeNumber({
    title: "Đề nghị khen thưởng năm khi đã được biểu dương từ",
    unit: TIMES,
    fallback: 5,
    range: [1, 12],
    legalBasis: CUSTOM_OF_PRAISE,
  }),
  "inspection.noticeDays": wholeNumber({
    title: "Thông báo kiểm tra theo kế hoạch trước ít nhất",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
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
} as const;
