import { oneOf, wholeNumber } from "./definition.ts";
import { WORKING_DAYS } from "./units.ts";

const TASK_FORCE = "Quy chế hoạt động của Tổ công tác của tỉnh";

/** What results lead to: publication, inspection. Decided now, used by features that are still to come. */
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
  "publish.smallest": wholeNumber({
    title: "Không nêu riêng trong bản công bố cơ quan có ít hơn",
    unit: "nhiệm vụ",
    fallback: 5,
    range: [1, 50],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
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
