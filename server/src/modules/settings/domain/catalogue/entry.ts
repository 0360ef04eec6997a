import { eitherWay, wholeNumber } from "./definition.ts";
import { DAYS, WORKING_DAYS } from "./units.ts";

/** From the document to the task: how fast it is entered, by whom it is given, when it must be acknowledged. */
export const entrySettings = {
  "release.twoStep": eitherWay({
    title: "Giao nhiệm vụ qua hai bước: chuyên viên trình, lãnh đạo Văn phòng giao",
    fallback: true,
    legalBasis: "Quy chế làm việc của Văn phòng UBND tỉnh",
    yes: "Hai bước",
    no: "Một bước, chuyên viên giao ngay",
  }),
  "entry.urgentDays": wholeNumber({
    title: "Nhập nhiệm vụ của văn bản khẩn chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 0,
    range: [0, 5],
    legalBasis: "Quy định của tỉnh về cập nhật nhiệm vụ: văn bản khẩn nhập trong ngày ban hành",
  }),
  "entry.normalDays": wholeNumber({
    title: "Nhập nhiệm vụ của văn bản thường chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 1,
    range: [0, 10],
    legalBasis:
      "Quy định của tỉnh về cập nhật nhiệm vụ: văn bản thường nhập trong 01 ngày làm việc",
  }),
  "entry.complexDays": wholeNumber({
    title: "Nhập nhiệm vụ của văn bản giao nhiều việc, nhiều cơ quan chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 2,
    range: [0, 10],
    legalBasis:
      "Quy định của tỉnh về cập nhật nhiệm vụ: văn bản nhiều việc nhập trong 02 ngày làm việc",
  }),
  "entry.complexFrom": wholeNumber({
    title: "Văn bản giao nhiều việc, nhiều cơ quan là văn bản có từ",
    unit: "nhiệm vụ",
    fallback: 10,
    range: [2, 200],
    legalBasis: "Quy định của tỉnh về cập nhật nhiệm vụ",
  }),
  "acknowledge.days": wholeNumber({
    title: "Cơ quan được giao xác nhận đã nhận nhiệm vụ chậm nhất sau",
    unit: WORKING_DAYS,
    fallback: 1,
    range: [0, 10],
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  }),
  "draft.keepDays": wholeNumber({
    title: "Giữ nội dung đang nhập dở của mỗi người trong",
    unit: DAYS,
    fallback: 30,
    range: [1, 365],
    legalBasis: "Quy chế quản lý, vận hành hệ thống của tỉnh",
  }),
  "receipt.keepDays": wholeNumber({
    title: "Giữ câu trả lời của mỗi thao tác, để bấm lại hay gửi lại không làm hai lần, trong",
    unit: DAYS,
    fallback: 90,
    range: [7, 365],
    legalBasis: "Quy chế quản lý, vận hành hệ thống của tỉnh",
  }),
} as const;
