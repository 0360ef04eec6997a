export const bodyMonthVi = {
  title: "Kết quả tháng",
  lead: "Mỗi thành viên gửi kết quả của mình; tổ trưởng hoặc thư ký lập một báo cáo chung gửi Chủ tịch, đồng gửi Sở Nội vụ.",
  month: "Tháng",
  named: (month: string, year: string) => `Tháng ${month}/${year}`,
  caption: "Kết quả của từng thành viên",
  columns: {
    member: "Thành viên",
    inspections: "Cuộc kiểm tra bắt đầu trong tháng",
    result: "Kết quả",
  },
  none: "Không có",
  notSent: "Chưa gửi",
  sent: (day: string, times: number) =>
    times > 1 ? `Gửi ngày ${day} (lần thứ ${times})` : `Gửi ngày ${day}`,
  obstacles: (text: string) => `Khó khăn, vướng mắc: ${text}`,
  proposals: (text: string) => `Đề xuất: ${text}`,
  noMembers: "Tháng này chưa có thành viên nào.",
  report: (day: string, by: string) => `Báo cáo lập ngày ${day}, ${by}`,
  stale: "Sau đó có thành viên gửi thêm kết quả; hãy lập lại báo cáo.",
  form: {
    done: "Việc đã làm trong tháng (mỗi việc một dòng)",
    obstacles: "Khó khăn, vướng mắc (nếu có)",
    proposals: "Đề xuất, kiến nghị (nếu có)",
    sendLead:
      "Không ghi cuộc kiểm tra đột xuất chưa bắt đầu. Gửi lại thì lần gửi sau được dùng; lần trước vẫn giữ.",
    mergeLead:
      "Lập dự thảo báo cáo từ kết quả các thành viên đã gửi, nêu tên người chưa gửi. Dự thảo được sửa, ký và gửi như các văn bản khác.",
  },
};
