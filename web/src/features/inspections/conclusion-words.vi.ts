/** Report, conclusion and end, as the page of an inspection says them. */
export const conclusionVi = {
  title: "Báo cáo, kết luận",
  report: "Báo cáo kết quả của đoàn",
  conclusion: "Thông báo kết luận",
  closed: "Kết thúc cuộc kiểm tra",
  due: (day: string) => `chậm nhất ngày ${day}`,
  late: (days: number) => `Quá hạn ${days} ngày`,
  lateDone: (days: number) => `Chậm ${days} ngày`,
  issued: (reference: string, day: string, signer: string | null) =>
    `Số ${reference} ngày ${day}${signer === null ? "" : `, người ký ${signer}`}`,
  doneOn: (day: string) => `Đã ký ngày ${day}`,
  waits: "Dự thảo chờ ký",
  none: "Chưa có",
  unsettled: (count: number) => `Còn ${count} kiến nghị chưa kết thúc.`,
  by: (name: string, day: string, words: string) => `${name}, ngày ${day}: ${words}`,
  form: {
    lead: "Phần còn lại của dự thảo lấy từ biên bản, phát hiện và kiến nghị; sửa tiếp được ở trang Dự thảo.",
    assessment: "Nhận xét, đánh giá",
    proposals: "Kiến nghị khác (nếu có)",
    requirements: "Yêu cầu khác (nếu có)",
    words: "Kết quả khắc phục",
  },
};
