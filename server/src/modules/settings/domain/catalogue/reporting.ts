import { listOfDays, oneOf, wholeNumber } from "./definition.ts";

/** How results are counted, for which periods they are reported and published. */
export const reportingSettings = {
  "metric.official": oneOf<
    "COMPLETION_OF_DUE" | "COMPLETION_OF_ASSIGNED" | "ON_TIME_OF_ASSIGNED" | "ON_TIME_OF_DONE"
  >({
    title: "Công thức chính thức của tỉnh về kết quả thực hiện nhiệm vụ",
    fallback: "COMPLETION_OF_DUE",
    legalBasis: "Quy định theo dõi, đánh giá nhiệm vụ của tỉnh",
    choices: {
      COMPLETION_OF_DUE: "Đã hoàn thành trên số đã hoàn thành và quá hạn chưa xong",
      COMPLETION_OF_ASSIGNED: "Đã hoàn thành trên số được giao",
      ON_TIME_OF_ASSIGNED: "Hoàn thành đúng hạn trên số được giao",
      ON_TIME_OF_DONE: "Hoàn thành đúng hạn trên số đã hoàn thành",
    },
  }),
  periodRule: oneOf<"CALENDAR" | "ND09">({
    title: "Kỳ số liệu của báo cáo",
    fallback: "CALENDAR",
    legalBasis: "Nghị định số 09/2019/NĐ-CP về chế độ báo cáo",
    choices: {
      CALENDAR: "Theo tháng, quý, năm dương lịch",
      ND09: "Từ ngày 15 tháng trước đến hết ngày 14 tháng này (Nghị định 09/2019/NĐ-CP)",
    },
  }),
  "metric.smallest": wholeNumber({
    title: "Không tính tỷ lệ khi mẫu số dưới",
    unit: "nhiệm vụ",
    fallback: 3,
    range: [1, 30],
    legalBasis: "Quy định theo dõi, đánh giá nhiệm vụ của tỉnh",
  }),
  "metric.volumeGroups": listOfDays({
    title: "So sánh trong nhóm khối lượng, chia tại các mức",
    unit: "nhiệm vụ",
    fallback: "40,10",
    range: [1, 5000],
    legalBasis: "Quy định theo dõi, đánh giá nhiệm vụ của tỉnh",
  }),
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
} as const;
