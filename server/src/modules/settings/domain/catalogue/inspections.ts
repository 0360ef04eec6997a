import { wholeNumber } from "./definition.ts";
import { DAYS, WORKING_DAYS } from "./units.ts";

const TASK_FORCE = "Quy chế hoạt động của Tổ công tác của tỉnh";

/** How inspections are told and kept apart. */
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
      "Nghị định số 39/2022/NĐ-CP, Điều 33 (kiểm tra không chồng chéo, không cản trở); số ngày do tỉnh đặt",
  }),
} as const;
