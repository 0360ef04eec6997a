import { defineRefusals, Refusal } from "../../kernel/refusal.ts";

export const collectionRefusals = defineRefusals({
  FORM_WRONG: {
    status: 400,
    message: () => "Biểu mẫu còn chỗ chưa đúng. Hãy xem lời nhắc ở từng câu rồi gửi lại.",
  },
  ANSWERS_WRONG: {
    status: 400,
    message: (count: number) =>
      `Báo cáo còn ${count} nội dung chưa đúng. Hãy xem lời nhắc ở từng ô; nội dung đã nhập được giữ làm nháp.`,
  },
  NOBODY_ASKED: { status: 400, message: () => "Hãy chọn ít nhất một cơ quan phải báo cáo." },
  UNIT_ENDED: {
    status: 400,
    message: () => "Có cơ quan không còn hoạt động. Hãy bỏ ra hoặc chọn cơ quan kế thừa.",
  },
  NOT_YOUR_AGENCY: {
    status: 403,
    message: () => "Bạn chỉ mở đợt tổng hợp thay mặt cơ quan mình.",
  },
  DUE_PASSED: {
    status: 400,
    message: () => "Hạn báo cáo đã qua. Hãy ghi ngày từ hôm nay trở đi.",
  },
  OWN_DUE_BEFORE: {
    status: 400,
    message: () => "Hạn của cơ quan tổng hợp phải sau hoặc bằng hạn các cơ quan báo cáo.",
  },
  PAPER_IN_FUTURE: { status: 400, message: () => "Ngày văn bản giấy chưa đến. Hãy kiểm tra lại." },
  NOT_YOUR_TASK: {
    status: 400,
    message: () =>
      "Nhiệm vụ này không do cơ quan tổng hợp chủ trì. Hãy mở lại từ nhiệm vụ của mình.",
  },
  FILE_NOT_UPLOADED: {
    status: 400,
    message: () => "Tệp đính kèm chưa tải lên xong hoặc không còn. Hãy tải tệp lên lại.",
  },
  TASK_ELSEWHERE: {
    status: 409,
    message: () =>
      "Nhiệm vụ tổng hợp đã chuyển cho cơ quan khác. Hãy gửi báo cáo đã ký để cơ quan đó báo cáo hoàn thành.",
  },
  NOBODY_TO_REMIND: {
    status: 409,
    message: () =>
      "Các cơ quan này đã báo cáo, hoặc đã được nhắc hôm nay; ngày mai có thể nhắc tiếp.",
  },
});

/** One refusal that names every field that is wrong, each with its own sentence. */
export const atEach = ({ code, status, message }: Refusal, fields: Record<string, string>): Refusal => new Refusal(code, status, message, fields); // prettier-ignore
