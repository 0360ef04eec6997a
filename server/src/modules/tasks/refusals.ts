import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../kernel/refusal.ts";

/** What the tasks module refuses beyond the state of a task, which the policies say. */
export const taskRefusals = defineRefusals({
  STEP_PERSON_ELSEWHERE: {
    status: 400,
    message: (unit: string) =>
      `Người được chọn hiện không công tác tại ${unit}. Hãy chọn người của cơ quan.`,
  },
  AGENCY_TO_ACKNOWLEDGE: {
    status: 409,
    message: (agency: string) =>
      `${agency} chưa tiếp nhận nhiệm vụ, nên chưa trình kết quả được. Hãy đề nghị đầu mối của cơ quan tiếp nhận trước.`,
  },
  STEP_OUTSIDE_TASK: {
    status: 400,
    message: (from: string, to: string | null) =>
      `Hạn của bước phải từ ngày ${vietnameseDate(from)}${to === null ? "" : ` đến hết ngày ${vietnameseDate(to)}`}, trong thời gian của nhiệm vụ.`,
  },
  STEP_ALREADY_DONE: {
    status: 409,
    message: () => "Bước này đã xong. Hãy tải lại trang để xem.",
  },
  DATE_IN_FUTURE: {
    status: 400,
    message: () => "Ngày này chưa đến. Hãy nhập ngày không sau hôm nay.",
  },
  DATE_IN_PAST: {
    status: 400,
    message: () => "Ngày này đã qua. Hãy chọn từ hôm nay trở đi.",
  },
  DATE_BEFORE_DOCUMENT: {
    status: 400,
    message: (issuedOn: string) =>
      `Ngày này trước ngày ban hành văn bản giao việc (${vietnameseDate(issuedOn)}). Hãy kiểm tra lại.`,
  },
  EVIDENCE_BEFORE_FINDING: {
    status: 400,
    message: (label: string, foundOn: string) =>
      `Văn bản này có trước ngày phát hiện ${label} (${vietnameseDate(foundOn)}) nên không chứng minh được việc khắc phục. Hãy nộp minh chứng lập từ ngày đó trở đi.`,
  },
  FILE_BEFORE_FINDING: {
    status: 400,
    message: (one: { file: string; written: string; label: string; foundOn: string }) =>
      `Tệp “${one.file}” được lập ngày ${vietnameseDate(one.written)} (theo thông tin ghi trong tệp), trước ngày phát hiện ${one.label} (${vietnameseDate(one.foundOn)}). Hãy nộp tệp lập sau ngày đó.`,
  },
  EVIDENCE_WITHOUT_FILE: {
    status: 400,
    message: (number: string) =>
      `Minh chứng khắc phục phải kèm tệp: chưa có tệp của văn bản ${number}, và sổ văn bản của tỉnh không có văn bản này.`,
  },
  EVIDENCE_UNREGISTERED: {
    status: 400,
    message: (number: string) =>
      `Sổ văn bản không có văn bản ${number} ngày này. Hãy kiểm tra lại số và ngày; theo thiết lập của tỉnh, minh chứng khắc phục phải có trong sổ văn bản.`,
  },
  DATE_BEFORE_RECEIPT: {
    status: 400,
    message: (receivedOn: string) =>
      `Ngày này trước ngày nhận văn bản (${vietnameseDate(receivedOn)}). Hãy kiểm tra lại.`,
  },
  DATE_NOT_OF_EVIDENCE: {
    status: 400,
    message: (dates: readonly string[]) =>
      `Ngày hoàn thành phải là ngày của một minh chứng đã nộp: ${dates.map(vietnameseDate).join(", ")}. Nếu ngày minh chứng sai, hãy trả lại để cơ quan sửa.`,
  },
  BULK_EMPTY: {
    status: 400,
    message: () => "Không có nhiệm vụ nào để làm. Hãy chọn ít nhất một dòng trong danh sách.",
  },
  BULK_TOO_MANY: {
    status: 400,
    message: (most: number) => `Danh sách có hơn ${most} nhiệm vụ. Hãy lọc bớt rồi làm từng phần.`,
  },
  BULK_INCOMPLETE: {
    status: 400,
    message: () => "Thiếu thông tin cho việc này. Hãy điền đủ các ô rồi làm lại.",
  },
  BULK_PERSON_GONE: {
    status: 403,
    message: () => "Tài khoản của người yêu cầu không còn chức trách nào.",
  },
  BULK_FAULT: {
    status: 500,
    message: () =>
      "Máy chủ gặp lỗi khi làm việc này; hãy làm lại, nếu còn lỗi hãy báo quản trị viên.",
  },
  NOTHING_TO_CONFIRM: {
    status: 409,
    message: () => "Cơ quan chưa nộp kết quả kèm minh chứng nên chưa có gì để xác nhận.",
  },
  MANY_EVIDENCE_DATES: {
    status: 409,
    message: () =>
      "Minh chứng có nhiều ngày khác nhau nên phải chọn ngày hoàn thành. Hãy mở nhiệm vụ để xác nhận riêng.",
  },
  UNIT_OUTSIDE_AGENCY: {
    status: 400,
    message: (agency: string) =>
      `Đơn vị được chọn không thuộc ${agency}. Hãy chọn phòng, đơn vị của cơ quan.`,
  },
  LOAD_OF_THE_OFFICE: {
    status: 403,
    message: () => "Khối lượng theo dõi là số liệu nội bộ của Văn phòng UBND tỉnh.",
  },
  MONITOR_UNFIT: {
    status: 400,
    message: () =>
      "Người được chọn không có chức trách theo dõi, xác nhận của Văn phòng hoặc tài khoản đã khóa. Hãy chọn người khác.",
  },
  FIELD_UNKNOWN: {
    status: 400,
    message: () => "Lĩnh vực này không còn dùng. Hãy tải lại trang rồi chọn lại.",
  },
  CIRCULAR_PARENTS: {
    status: 409,
    message: (parent: number, child: number) =>
      parent === child
        ? `NV-${child} không thể là cấp trên của chính nó. Hãy kiểm tra lại số nhiệm vụ.`
        : `NV-${parent} đang là cấp dưới của NV-${child} nên không thể là cấp trên của nó. Hãy kiểm tra lại số nhiệm vụ.`,
  },
  NOT_UNDER: { status: 409, message: (why: string) => why },
  CIRCULAR_CHAIN: {
    status: 409,
    message: (feed: number, collector: number) =>
      `NV-${feed} đang chờ chính kết quả của NV-${collector} nên không thể làm đầu vào của nó: chuỗi báo cáo sẽ thành vòng. Hãy kiểm tra lại số nhiệm vụ.`,
  },
  REVIEW_OUTSIDE: {
    status: 400,
    message: (today: string, latest: string) =>
      `Ngày rà soát lần sau phải sau hôm nay (${vietnameseDate(today)}) và không muộn hơn ${vietnameseDate(latest)}.`,
  },
  OBSTACLE_DECIDED: {
    status: 409,
    message: () => "Vướng mắc này đã có ý kiến. Hãy tải lại trang để xem.",
  },
  SAME_HOLDER: {
    status: 400,
    message: () => "Nhiệm vụ đang do chính cơ quan này chủ trì. Hãy chọn cơ quan khác.",
  },
  HOLDER_GONE: {
    status: 400,
    message: () => "Cơ quan này hiện không còn hoạt động. Hãy chọn cơ quan đang hoạt động.",
  },
  HOLDER_MISSING: {
    status: 400,
    message: () => "Chưa chọn cơ quan đúng chức năng để chuyển nhiệm vụ đến.",
  },
  HAS_SHARE: {
    status: 409,
    message: (unit: string, number: number) =>
      `${unit} đã có nhiệm vụ NV-${number} cùng nội dung giao. Hãy mở nhiệm vụ đó, hoặc chọn cơ quan khác.`,
  },
  REVIEW_NOT_AHEAD: {
    status: 400,
    message: () => "Ngày xem lại phải sau hôm nay.",
  },
  NEEDED_NOT_AHEAD: {
    status: 400,
    message: () => "Ngày cần thêm đến phải sau hôm nay.",
  },
  NEW_DUE_NEEDED: {
    status: 400,
    message: () => "Chưa ghi thời hạn mới. Nhiệm vụ có thời hạn thì khi tiếp tục phải ấn định rõ.",
  },
  RECEIVER_DIFFERS: {
    status: 400,
    message: (named: readonly string[]) =>
      `Văn bản chỉ đạo yêu cầu gửi ${named.join(" hoặc ")}, nhưng không minh chứng nào gửi nơi đó. Hãy kiểm tra nơi nhận; nếu đúng là gửi nơi khác, hãy ghi lý do.`,
  },
  NOT_MEASURED: {
    status: 400,
    message: (unit: string) =>
      `Chưa ghi giá trị đạt được (${unit}). Nếu chưa đo được, hãy để trống và ghi lý do.`,
  },
  TARGETS_CHANGED: {
    status: 409,
    message: () => "Chỉ tiêu của nhiệm vụ đã đổi. Hãy tải lại trang rồi ghi lại giá trị đạt được.",
  },
  LOOK_BEFORE_CONFIRMING: {
    status: 409,
    message: () =>
      "Minh chứng không gửi nơi văn bản chỉ đạo nêu, hoặc có chỉ tiêu chưa đạt. Hãy mở nhiệm vụ, xem rồi xác nhận riêng.",
  },
  FILE_NOT_UPLOADED: {
    status: 400,
    message: () => "Tệp minh chứng chưa tải lên xong hoặc không còn. Hãy tải tệp lên lại.",
  },
  FILE_KIND_REFUSED: {
    status: 400,
    message: () =>
      "Tệp không thuộc loại được nhận. Hãy dùng PDF, Word (.docx), Excel (.xlsx), ảnh PNG hoặc JPG, hoặc văn bản thuần (.txt).",
  },
  FILE_EMPTY: {
    status: 400,
    message: () => "Tệp rỗng, không có nội dung. Hãy chọn lại đúng tệp.",
  },
});
