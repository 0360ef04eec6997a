/** What the reading screen says of the documents a directive rests on. */
export const basisVi = {
  citations: (count: number) => `${count} văn bản viện dẫn`,
  wrong: (count: number) => `${count} cần xem lại`,
  chain: "Thay thế bởi",
  expiredSince: "Nay đã hết hiệu lực; vào ngày của văn bản này thì còn.",
  candidates: "Có thể là",
  open: "Mở việc rà soát",
  dialog: {
    title: "Mở việc rà soát văn bản",
    lead: (number: string) =>
      `Hệ thống lập phiếu đề nghị rà soát văn bản này vì viện dẫn ${number}. Phiếu được trình giao như mọi nhiệm vụ.`,
    unit: "Cơ quan rà soát",
    due: "Báo cáo trước ngày",
    reason: "Lý do",
    trigger: "Xuất phát từ",
    triggers: {
      "parent-changed": "Căn cứ đã thay đổi",
      finding: "Phát hiện khi đọc, kiểm tra",
      request: "Đề nghị của cơ quan, tổ chức",
      periodic: "Rà soát định kỳ",
    },
    unitMissing: "Chọn cơ quan rà soát.",
    dueMissing: "Nhập ngày phải báo cáo.",
    reasonMissing: "Ghi lý do rà soát.",
    submit: "Lập phiếu và trình giao",
    done: "Đã lập phiếu rà soát.",
    seeSlip: "Xem phiếu rà soát",
  },
};
