import { eitherWay, wholeNumber } from "./definition.ts";
import { TIMES, WORKING_DAYS } from "./units.ts";

const percent = (about: { title: string; fallback: number; legalBasis: string }) =>
  wholeNumber({ ...about, unit: "%", range: [0, 100] });

const CUSTOM_OF_CRITICISM =
  "Chỉ áp dụng khi tỉnh có quy định; mức tham khảo: Công văn 9123/UBND-THKH ngày 30/9/2014 (Thanh Hóa)";
const CUSTOM_OF_PRAISE =
  "Quy chế thi đua, khen thưởng của tỉnh; mức tham khảo: thông lệ Đà Nẵng 2020–2023";

const REGISTER = "Quy định theo dõi, đánh giá thực hiện nhiệm vụ của tỉnh";

/** The register of responsibility: how long whom it is about may speak, and what suggests a criticism or a praise. */
export const accountabilitySettings = {
  "measure.explainDays": wholeNumber({
    title: "Cơ quan, cá nhân giải trình về ghi nhận trong sổ trách nhiệm chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: REGISTER,
  }),
  "measure.remindDays": wholeNumber({
    title: "Nhắc lại việc khắc phục, các bước quá hạn trong sổ trách nhiệm cách nhau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: REGISTER,
  }),
  "measure.hearFirst": eitherWay({
    title: "Trước khi lập văn bản nhắc nhở, phê bình",
    fallback: true,
    legalBasis: REGISTER,
    yes: "Cơ quan, cá nhân được giải trình trước",
    no: "Không hỏi giải trình trước",
  }),
  "measure.hearDays": wholeNumber({
    title: "Cơ quan, cá nhân giải trình trước khi lập văn bản chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 20],
    legalBasis: REGISTER,
  }),
  "dare.reviewDays": wholeNumber({
    title: "Xem xét đề xuất đổi mới, sáng tạo chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 7,
    range: [1, 30],
    legalBasis: "Nghị định số 73/2023/NĐ-CP, Điều 8 khoản 1",
  }),
  "dare.reportDays": wholeNumber({
    title: "Báo cáo kết quả thực hiện đề xuất chậm nhất sau khi kết thúc",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: "Nghị định số 73/2023/NĐ-CP, Điều 18",
  }),
  "dare.evaluateDays": wholeNumber({
    title: "Đánh giá kết quả thực hiện đề xuất chậm nhất sau khi có báo cáo",
    unit: WORKING_DAYS,
    fallback: 7,
    range: [1, 30],
    legalBasis: "Nghị định số 73/2023/NĐ-CP, Điều 18",
  }),
  "dare.concludeDays": wholeNumber({
    title: "Ghi kết luận về trách nhiệm chậm nhất sau khi đánh giá",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Nghị định số 73/2023/NĐ-CP, Điều 18",
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
} as const;
