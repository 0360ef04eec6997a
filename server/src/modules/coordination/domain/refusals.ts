import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals, Refusal } from "../../../kernel/refusal.ts";

export const coordinationRefusals = defineRefusals({
  ABOUT_ONE_THING: {
    status: 400,
    message: () => "Yêu cầu phải gắn với đúng một nhiệm vụ hoặc một văn bản. Hãy mở lại từ đó.",
  },
  ASKED_TWICE: {
    status: 400,
    message: (unit: string) => `${unit} được nêu hai lần. Hãy bỏ bớt một dòng.`,
  },
  ASKED_ITSELF: {
    status: 400,
    message: () => "Cơ quan không tự hỏi mình. Hãy chọn cơ quan khác.",
  },
  ASKED_GONE: {
    status: 400,
    message: () => "Cơ quan này không còn hoạt động. Hãy chọn cơ quan kế thừa.",
  },
  SILENCE_WITHOUT_BASIS: {
    status: 400,
    message: () =>
      "Chỉ gắn hệ quả cho việc không trả lời khi có căn cứ. Hãy ghi căn cứ pháp lý, hoặc chọn “không có hệ quả”.",
  },
  SILENCE_NOT_GIVEN: {
    status: 400,
    message: () =>
      "Không quy chế phối hợp nào giữa các cơ quan này, cũng không thiết lập nào của tỉnh quy định hệ quả đó khi không trả lời. Hãy chọn “không có hệ quả”.",
  },
  ANSWER_INCOMPLETE: {
    status: 400,
    message: (count: number) =>
      `Câu trả lời còn ${count} chỗ chưa đủ nên chưa gửi được. Hãy bổ sung ở từng ô; có thể lưu dự thảo để làm tiếp.`,
  },
  PERSON_ELSEWHERE: {
    status: 400,
    message: (unit: string) =>
      `Người được chọn hiện không công tác tại ${unit}. Hãy chọn người của cơ quan.`,
  },
  FILE_NOT_UPLOADED: {
    status: 400,
    message: () => "Tệp đính kèm chưa tải lên xong hoặc không còn. Hãy tải tệp lên lại.",
  },
  NOT_A_PARTNER: {
    status: 400,
    message: () =>
      "Cơ quan này không cùng nhiệm vụ với cơ quan bạn. Cơ quan chủ trì chọn cơ quan phối hợp; cơ quan phối hợp chỉ yêu cầu cơ quan chủ trì.",
  },
  REPORT_ONE_REQUEST: {
    status: 400,
    message: () => "Phiếu phản ánh phải gắn với đúng một yêu cầu có số. Hãy mở lại từ yêu cầu đó.",
  },
  SHARE_MISSING: {
    status: 400,
    message: () => "Hãy ghi số ngày thuộc trách nhiệm của cơ quan phối hợp.",
  },
  SHARE_TOO_LARGE: {
    status: 400,
    message: (most: number) => `Số ngày chia không vượt quá ${most} ngày chậm. Hãy ghi lại.`,
  },
  URGENT_LONGER: {
    status: 400,
    message: () => "Thời hạn việc khẩn không dài hơn việc thường. Hãy xem lại hai ô.",
  },
  ONE_PARTY: {
    status: 400,
    message: () =>
      "Quy chế nêu tên cơ quan thì phải có ít nhất hai bên; để trống nếu áp dụng cho mọi cơ quan.",
  },
  REVIEW_DAY_MISSING: {
    status: 400,
    message: () => "Hãy ghi ngày rà soát tiếp theo, từ hôm nay trở đi.",
  },
  END_DAY_WRONG: {
    status: 400,
    message: () => "Hãy ghi ngày hết áp dụng, sau ngày bắt đầu áp dụng.",
  },
  REMINDED_TODAY: {
    status: 409,
    message: (on: string) =>
      `Đã nhắc trong ngày ${vietnameseDate(on)}. Hãy chờ ngày làm việc sau rồi nhắc tiếp.`,
  },
});

/** One refusal that names every field that is wrong, each with its own sentence. */
export function atFields(refusal: Refusal, fields: Record<string, string>): Refusal {
  return new Refusal(refusal.code, refusal.status, refusal.message, fields);
}
