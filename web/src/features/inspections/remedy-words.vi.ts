import type { RecommendationAnswer, RecommendationClosing, RecommendationState } from "@dondoc/contract"; // prettier-ignore

/** What is asked to be put right, as the page of an inspection says it. */
export const remedyVi = {
  title: "Kiến nghị khắc phục",
  lead: (checker: string | null) =>
    checker === null
      ? "Đoàn chưa có trưởng đoàn; người quyết định kiểm tra giao trưởng đoàn mới thì mới xác nhận khắc phục được."
      : `Mỗi kiến nghị là một nhiệm vụ có thời hạn và minh chứng. Chỉ trưởng đoàn (${checker}) xác nhận và kết thúc.`,
  counts: (all: number, settled: number, overdue: number) =>
    `${all} kiến nghị, ${settled} đã kết thúc${overdue === 0 ? "" : `, ${overdue} quá hạn`}.`,
  none: "Chưa có kiến nghị nào.",
  unasked: (labels: string) => `Phát hiện chưa có kiến nghị: ${labels}.`,
  states: {
    ISSUED: "Chờ cơ quan trả lời",
    ACCEPTED: "Cơ quan chấp nhận, chờ thống nhất kế hoạch",
    DISPUTED: "Cơ quan không đồng ý",
    PLAN_AGREED: "Đã thống nhất kế hoạch",
    IN_PROGRESS: "Đang khắc phục",
    CLAIMED_DONE: "Cơ quan báo đã khắc phục, chờ xác nhận",
    REJECTED_CLAIM: "Báo cáo không được chấp nhận",
    VERIFIED_DONE: "Đã xác nhận khắc phục",
    CLOSED_IMPLEMENTED: "Kết thúc: đã khắc phục",
    CLOSED_PARTLY: "Kết thúc: khắc phục một phần",
    CLOSED_NOT_IMPLEMENTED: "Kết thúc: không thực hiện",
    REOPENED: "Mở lại do tái diễn",
  } satisfies Record<RecommendationState, string>,
  late: (days: number) => `Quá hạn ${days} ngày`,
  facts: {
    unit: "Cơ quan",
    measure: "Việc phải làm",
    evidenceWanted: "Minh chứng cần có",
    due: "Thời hạn",
    task: "Nhiệm vụ",
    issued: "Kiến nghị",
    weight: "Trọng số",
    answer: "Trả lời của cơ quan",
    plan: "Ý kiến của trưởng đoàn về kế hoạch",
    verified: "Xác nhận",
    closed: "Kết thúc",
    reopened: "Tái diễn",
  },
  taskNamed: (number: number) => `NV-${number}`,
  by: (name: string, day: string) => `${name}, ngày ${day}`,
  said: (who: string, words: string | null) => (words === null ? who : `${who}: ${words}`),
  weight: (hundredths: number, times: number) =>
    `${(hundredths / 100).toLocaleString("vi-VN")} (tái diễn lần ${times})`,
  answers: {
    accepted: "Chấp nhận, có kế hoạch khắc phục",
    disputed: "Không đồng ý, có lý do",
  } satisfies Record<RecommendationAnswer, string>,
  unregisteredTaken: (why: string) => `Chấp nhận minh chứng ngoài sổ văn bản: ${why}`,
  authority: (what: string) => `Theo ${what}`,
  reopened: (label: string, day: string) =>
    `Tái diễn ở ${label}; việc khắc phục tiếp tục ở kiến nghị ấy từ ngày ${day}`,
  claims: "Báo cáo khắc phục",
  claim: (name: string, day: string) => `${name} gửi ngày ${day}`,
  outcomes: { confirmed: "Đã xác nhận", returned: "Không chấp nhận", lapsed: "Không xét nữa" },
  waits: "Chờ xác nhận",
  document: (number: string, day: string) => `${number} ngày ${day}`,
  unregistered: "Không có trong sổ văn bản",
  registered: "Có trong sổ văn bản",
  form: {
    finding: "Phát hiện",
    measure: "Việc phải làm",
    evidenceWanted: "Minh chứng cần có",
    dueOn: "Khắc phục xong trước hết ngày",
    recommendLead:
      "Cơ quan nhận một nhiệm vụ có thời hạn này; nhắc việc và đôn đốc chạy như mọi nhiệm vụ khác.",
    answer: "Trả lời",
    answerWords: "Kế hoạch khắc phục, hoặc lý do không đồng ý",
    answerLead: "Thời hạn vẫn chạy trong khi chờ trưởng đoàn xem xét.",
    planWords: "Ý kiến (nếu có)",
    settleWords: "Vì sao giữ kiến nghị",
    completedOn: "Theo minh chứng ngày",
    how: "Đã kiểm tra bằng cách nào",
    unregisteredWhy: "Vì sao chấp nhận minh chứng không có trong sổ văn bản",
    fault: "Do đâu",
    faults: { agency: "Do lỗi của cơ quan", other: "Không do cơ quan" },
    reason: "Lý do",
    as: "Kết thúc là",
    closings: {
      implemented: "Đã khắc phục",
      partly: "Khắc phục một phần",
      "not-implemented": "Không thực hiện",
    } satisfies Record<RecommendationClosing, string>,
    authority: "Văn bản hoặc người có thẩm quyền quyết định",
    handOverLead:
      "Người này làm trưởng đoàn từ hôm nay, xác nhận khắc phục và nhận các báo cáo của cơ quan.",
    person: "Trưởng đoàn mới",
  },
};
