import { oneOf, wholeNumber } from "./definition.ts";
import { TIMES, WORKING_DAYS } from "./units.ts";

/** The assigner, alone or with the Chief of Office as its delegate (task digest 8 and 10.1). */
const deciders = {
  LEADERS_AND_CHIEF: "Chủ tịch, Phó Chủ tịch UBND hoặc lãnh đạo Văn phòng UBND",
  LEADERS: "Chủ tịch, Phó Chủ tịch UBND",
} as const;
export type DecidedBy = keyof typeof deciders;
const senders = {
  HEAD_OR_FOCAL: "Thủ trưởng hoặc đầu mối của cơ quan",
  HEAD: "Thủ trưởng cơ quan",
} as const;
export type HandedInBy = keyof typeof senders;

/** Requests that somebody must decide: extension, refusal, confirmation; and who may. */
export const decisionSettings = {
  "extension.decidedBy": oneOf<DecidedBy>({
    title: "Quyết định gia hạn",
    fallback: "LEADERS_AND_CHIEF",
    choices: deciders,
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "suspension.decidedBy": oneOf<DecidedBy>({
    title: "Quyết định tạm dừng và cho tiếp tục nhiệm vụ",
    fallback: "LEADERS_AND_CHIEF",
    choices: deciders,
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "submission.handedInBy": oneOf<HandedInBy>({
    title: "Gửi kết quả, gửi đề nghị gia hạn",
    fallback: "HEAD_OR_FOCAL",
    choices: senders,
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "extension.minDaysBefore": wholeNumber({
    title: "Đề nghị gia hạn trước hạn ít nhất",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [0, 20],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "extension.maxCount": wholeNumber({
    title: "Mỗi nhiệm vụ được gia hạn nhiều nhất",
    unit: TIMES,
    fallback: 2,
    range: [0, 10],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "extension.decideDays": wholeNumber({
    title: "Quyết định về đề nghị gia hạn chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 15],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "extension.centralBufferDays": wholeNumber({
    title: "Nhiệm vụ Trung ương giao: hạn nội bộ đặt trước hạn của Trung ương ít nhất",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [0, 30],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "refusal.days": wholeNumber({
    title: "Cơ quan gửi đề nghị không đúng chức năng chậm nhất sau khi nhận",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 15],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "refusal.decideDays": wholeNumber({
    title: "Quyết định về báo cáo không thuộc chức năng chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [1, 15],
    legalBasis: "Quy chế làm việc của UBND tỉnh",
  }),
  "succession.routeDays": wholeNumber({
    title: "Chọn cơ quan nhận nhiệm vụ của cơ quan kết thúc hoạt động chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 5,
    range: [1, 30],
    legalBasis: "Nghị quyết 190/2025/QH15; quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "confirm.remindAfter": wholeNumber({
    title: "Nhắc người xác nhận kết quả sau khi trình",
    unit: WORKING_DAYS,
    fallback: 1,
    range: [1, 15],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "confirm.deputyAfter": wholeNumber({
    title: "Cấp phó được xác nhận thay khi đã chờ",
    unit: WORKING_DAYS,
    fallback: 3,
    range: [1, 30],
    legalBasis: "Quy chế làm việc của Văn phòng UBND tỉnh",
  }),
} as const;
