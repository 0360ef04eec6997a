import { wholeNumber } from "./definition.ts";
import { WORKING_DAYS } from "./units.ts";

const TASK_FORCE = "Quy chế hoạt động của Tổ công tác của tỉnh";

/** What follows an inspection. Decided now, used by features that are still to come. */
export const consequenceSettings = {
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
