import { oneOf, wholeNumber } from "./definition.ts";
import { DAYS, WORKING_DAYS } from "./units.ts";

/** How the words of a document become days, and what happens where it names none. */
export const deadlineSettings = {
  beforeDateMeans: oneOf<"SAME_DAY" | "DAY_BEFORE">({
    title: "“Trước ngày D” được hiểu là",
    fallback: "SAME_DAY",
    legalBasis: "Thông lệ hành chính của tỉnh; Bộ luật Dân sự 2015, Điều 148",
    choices: {
      SAME_DAY: "đến hết ngày D",
      DAY_BEFORE: "đến hết ngày liền trước ngày D",
    },
  }),
  "noDeadline.reviewDays": wholeNumber({
    title: "Rà soát nhiệm vụ không có thời hạn mỗi",
    unit: DAYS,
    fallback: 30,
    range: [7, 120],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "standing.yearResultDays": wholeNumber({
    title: "Hỏi kết quả năm của nhiệm vụ thường xuyên trước ngày 31/12",
    unit: DAYS,
    fallback: 15,
    range: [1, 60],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "noDeadline.staleDays": wholeNumber({
    title: "Nêu tên nhiệm vụ không có thời hạn khi không có báo cáo, đề xuất trong",
    unit: DAYS,
    fallback: 90,
    range: [14, 365],
    legalBasis: "Thông lệ rà soát ba tháng của Tổ công tác",
  }),
  "progress.everyDays": wholeNumber({
    title: "Cơ quan chủ trì cập nhật tiến độ ít nhất mỗi",
    unit: DAYS,
    fallback: 30,
    range: [7, 90],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "suggest.flashDays": wholeNumber({
    title: "Gợi ý thời hạn cho việc của văn bản hỏa tốc không ghi hạn: sau",
    unit: WORKING_DAYS,
    fallback: 0,
    range: [0, 5],
    legalBasis:
      "Quy chế làm việc của UBND tỉnh; độ khẩn theo Nghị định 30/2020/NĐ-CP về công tác văn thư",
  }),
  "suggest.veryUrgentDays": wholeNumber({
    title: "Gợi ý thời hạn cho việc của văn bản thượng khẩn không ghi hạn: sau",
    unit: WORKING_DAYS,
    fallback: 1,
    range: [0, 5],
    legalBasis:
      "Quy chế làm việc của UBND tỉnh; độ khẩn theo Nghị định 30/2020/NĐ-CP về công tác văn thư",
  }),
  "suggest.urgentDays": wholeNumber({
    title: "Gợi ý thời hạn cho việc của văn bản khẩn không ghi hạn: sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [0, 10],
    legalBasis:
      "Quy chế làm việc của UBND tỉnh; độ khẩn theo Nghị định 30/2020/NĐ-CP về công tác văn thư",
  }),
  "suggest.responseDays": wholeNumber({
    title: "Gợi ý thời hạn trả lời, góp ý khi văn bản không ghi hạn: sau",
    unit: WORKING_DAYS,
    fallback: 7,
    range: [1, 30],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "suggest.planDays": wholeNumber({
    title: "Gợi ý thời hạn ban hành kế hoạch thực hiện văn bản của Trung ương: sau",
    unit: WORKING_DAYS,
    fallback: 10,
    range: [1, 60],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "parent.closeAfterDays": wholeNumber({
    title: "Nhắc kết thúc nhiệm vụ cấp trên khi các nhiệm vụ cấp dưới đã xong được",
    unit: DAYS,
    fallback: 2,
    range: [0, 30],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "chain.minDaysBetween": wholeNumber({
    title: "Báo cáo đầu vào phải đến trước hạn tổng hợp ít nhất",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [0, 20],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
} as const;
