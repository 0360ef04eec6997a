import { defineRefusals } from "../../../kernel/refusal.ts";

export const accountabilityRefusals = defineRefusals({
  DOCUMENT_IN_FUTURE: {
    status: 400,
    message: () => "Ngày văn bản ở tương lai. Hãy ghi đúng ngày ký trên văn bản.",
  },
  PERSON_MISSING: {
    status: 400,
    message: () => "Hãy chọn người của cơ quan này mà văn bản nói tới.",
  },
  PERSON_NOT_THERE: {
    status: 400,
    message: (day: string) =>
      `Người này không giữ chức vụ nào ở cơ quan vào ngày ${day}. Hãy kiểm tra lại người, cơ quan hoặc ngày văn bản.`,
  },
  NO_HEAD: {
    status: 400,
    message: (day: string) =>
      `Danh bạ chưa ghi người đứng đầu cơ quan này vào ngày ${day}. Hãy bổ sung bổ nhiệm trong danh bạ rồi ghi sổ.`,
  },
  UNIT_NOT_THERE: {
    status: 400,
    message: (day: string) =>
      `Cơ quan này không tồn tại vào ngày ${day}. Hãy chọn cơ quan có tên trong văn bản.`,
  },
  AGENCY_ONLY_PERSONS: {
    status: 400,
    message: () =>
      "Hình thức này chỉ áp dụng với cá nhân. Hãy chọn người đứng đầu hoặc cá nhân của cơ quan.",
  },
  HEAD_ONLY: {
    status: 400,
    message: () => "Xem xét trách nhiệm người đứng đầu chỉ ghi với người đứng đầu.",
  },
  DISCIPLINE_FORM_MISSING: {
    status: 400,
    message: () => "Hãy chọn hình thức kỷ luật ghi trong quyết định.",
  },
  DISCIPLINE_FORM_UNKNOWN: {
    status: 400,
    message: (name: string, day: string, basis: string) =>
      `Vào ngày ${day} pháp luật không có hình thức "${name}" (${basis}). Hãy kiểm tra lại quyết định.`,
  },
  CAUSE_MISSING: {
    status: 400,
    message: () => "Hãy ghi nội dung, lý do nêu trong văn bản.",
  },
  BY_REFERENCE_ONLY: {
    status: 400,
    message: () =>
      "Kỷ luật, điều chuyển chỉ ghi số và ngày quyết định; nội dung nằm trong hồ sơ của cấp có thẩm quyền.",
  },
  REMEDY_BEFORE_DOCUMENT: {
    status: 400,
    message: () => "Hạn khắc phục phải sau ngày văn bản.",
  },
  TASK_UNKNOWN: {
    status: 400,
    message: (numbers: string) => `Không có nhiệm vụ ${numbers}. Hãy kiểm tra lại số hiệu.`,
  },
  ALREADY_ENTERED: {
    status: 409,
    message: (document: string) =>
      `Văn bản số ${document} đã được ghi sổ với đối tượng và hình thức này. Hãy mở ghi nhận có sẵn.`,
  },
  VERTICAL: {
    status: 409,
    message: () =>
      "Cơ quan ngành dọc, cơ quan Trung ương đóng trên địa bàn không thuộc thẩm quyền nhắc nhở, phê bình của tỉnh; hãy gửi văn bản tới cơ quan cấp trên của họ.",
  },
  REMEDY_PASSED: {
    status: 400,
    message: () => "Hạn khắc phục phải sau hôm nay.",
  },
  NO_GROUNDS: {
    status: 400,
    message: () =>
      "Đề nghị phải có ít nhất một căn cứ rút từ dữ liệu. Hãy chọn nhiệm vụ, kết luận hoặc số liệu làm căn cứ.",
  },
  GROUNDS_CHANGED: {
    status: 409,
    message: (count: number) =>
      `${count} căn cứ vừa thay đổi (đã hoàn thành, đổi hạn hoặc chuyển cơ quan). Hãy tải lại để chọn theo dữ liệu mới.`,
  },
  NO_FIGURES: {
    status: 400,
    message: (period: string) =>
      `Cơ quan không được giao nhiệm vụ trong kỳ ${period} nên không có số liệu.`,
  },
  REMEDY_DAY_WRONG: {
    status: 400,
    message: () => "Ngày khắc phục xong phải từ ngày văn bản đến hôm nay.",
  },
  RETURN_WITHOUT_REASON: {
    status: 400,
    message: () => "Hãy ghi rõ vì sao chưa xác nhận, để cơ quan biết việc còn phải làm.",
  },
  WITHDRAWN_DAY_WRONG: {
    status: 400,
    message: () => "Ngày thu hồi phải từ ngày văn bản được ghi sổ đến hôm nay.",
  },
});
