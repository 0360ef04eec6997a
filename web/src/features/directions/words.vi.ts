import type { DirectionStanding } from "@dondoc/contract";

export const directionsVi = {
  title: "Chỉ đạo về nhiệm vụ",
  lead: "Ý kiến của lãnh đạo tỉnh, Thường trực Tỉnh ủy về từng nhiệm vụ; cơ quan chủ trì trả lời theo số ngày làm việc đã quy định.",
  toTasks: "Chọn một nhiệm vụ để cho ý kiến",
  waiting: "Chờ trả lời",
  noneWaiting: "Không có chỉ đạo nào chờ trả lời.",
  others: "Đã trả lời, đã rút",
  noneOthers: "Chưa có.",
  number: (number: number) => `NV-${number}`,
  standings: {
    waiting: "Chờ trả lời",
    overdue: "Quá hạn trả lời",
    "on-time": "Đã trả lời đúng hạn",
    late: "Đã trả lời sau hạn",
    withdrawn: "Đã rút",
  } satisfies Record<DirectionStanding, string>,
  left: (days: number) => {
    if (days === 0) return "hôm nay là ngày cuối";
    return days > 0 ? `còn ${days} ngày làm việc` : `quá ${-days} ngày làm việc`;
  },
  by: (date: string) => `chậm nhất ${date}`,
  given: (who: string, when: string) => `${who}, ${when}`,
  answers: (agency: string) => `Trả lời: ${agency}`,
  answered: (who: string, when: string) => `${who} trả lời, ${when}`,
  document: (number: string) => `Văn bản ${number}`,
  withdrawn: (reason: string) => `Đã rút: ${reason}`,
  task: { title: "Chỉ đạo của lãnh đạo về nhiệm vụ này" },
  home: { title: "Chỉ đạo chờ trả lời", openAll: "Mở tất cả chỉ đạo về nhiệm vụ" },
  give: {
    open: "Cho ý kiến chỉ đạo",
    title: (number: number) => `Chỉ đạo về NV-${number}`,
    lead: (days: number) =>
      `Cơ quan chủ trì nhận ngay và phải trả lời trong ${days} ngày làm việc; thời hạn của nhiệm vụ không thay đổi.`,
    content: "Nội dung chỉ đạo",
    missing: "Hãy ghi nội dung chỉ đạo.",
    submit: "Gửi chỉ đạo",
    done: "Đã gửi chỉ đạo.",
  },
  answer: {
    open: "Trả lời",
    title: (number: number) => `Trả lời chỉ đạo về NV-${number}`,
    content: "Nội dung trả lời",
    hint: "Đã làm gì, còn gì, bao giờ xong. Gửi rồi không sửa được.",
    missing: "Hãy ghi nội dung trả lời.",
    document: "Số, ký hiệu văn bản kèm theo (nếu có)",
    submit: "Gửi trả lời",
    done: "Đã gửi trả lời.",
  },
  withdraw: {
    open: "Rút",
    title: (number: number) => `Rút chỉ đạo về NV-${number}`,
    reason: "Lý do rút",
    missing: "Hãy ghi lý do.",
    submit: "Rút chỉ đạo",
    done: "Đã rút chỉ đạo.",
  },
};
