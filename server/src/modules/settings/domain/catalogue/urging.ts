import { eitherWay, hourOfDay, listOfDays, wholeNumber } from "./definition.ts";
import { TIMES, WORKING_DAYS } from "./units.ts";

/** The ladder: reminders before, on and after the last day, urging, explanations, the morning digest. */
export const urgingSettings = {
  "reminder.daysBefore": listOfDays({
    title: "Nhắc trước hạn khi còn",
    unit: WORKING_DAYS,
    fallback: "7,3,1",
    range: [1, 60],
    legalBasis: "Công văn 1400 về cảnh báo ba mức; thông lệ nhắc 7, 3, 1 ngày",
  }),
  "reminder.onDay": eitherWay({
    title: "Nhắc đúng ngày đến hạn",
    fallback: true,
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
    yes: "Có nhắc",
    no: "Không nhắc",
  }),
  "reminder.daysAfter": listOfDays({
    title: "Nhắc sau hạn khi đã quá",
    unit: WORKING_DAYS,
    fallback: "1",
    range: [1, 60],
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
  }),
  "urge.firstAfterDays": wholeNumber({
    title: "Chuẩn bị đôn đốc lần thứ nhất khi đã quá hạn",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "urge.intervalDays": wholeNumber({
    title: "Đôn đốc lần tiếp theo sau mỗi",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "urge.escalateAfter": wholeNumber({
    title: "Đưa ra giao ban lãnh đạo khi đã đôn đốc quá",
    unit: TIMES,
    fallback: 3,
    range: [1, 10],
    legalBasis: "Thông lệ của Tổ công tác: đôn đốc quá ba lần thì báo cáo giao ban",
  }),
  "explanation.days": wholeNumber({
    title: "Cơ quan giải trình chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 15],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "digest.at": hourOfDay({
    title: "Gửi bản tổng hợp buổi sáng lúc",
    fallback: "07:30",
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "leaderDirective.answerDays": wholeNumber({
    title: "Trả lời chỉ đạo của lãnh đạo về một nhiệm vụ chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 15],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "study.days": wholeNumber({
    title: "Cơ quan nhận văn bản phải quán triệt, khi văn bản không ghi hạn, chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 60],
    legalBasis: "Quy chế làm việc của UBND tỉnh; thông lệ triển khai văn bản chỉ đạo",
  }),
} as const;
