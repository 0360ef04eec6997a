export const dueChangesVi = {
  title: "Thay đổi thời hạn",
  lead: "Ai đã đổi thời hạn của nhiệm vụ nào, khi nào, vì sao, và số liệu của cơ quan trước và sau lần đổi đó. Lần mới nhất ở trên.",
  how: (day: string) =>
    `Số liệu của kỳ, tính đến hết ngày ${day}: “trước” là nếu thời hạn cũ còn nguyên, “sau” là theo thời hạn mới, mọi điều khác như đang có.`,
  period: "Kỳ",
  caption: "Các lần thay đổi thời hạn",
  columns: {
    task: "Nhiệm vụ",
    dates: "Thời hạn",
    who: "Người đổi",
    why: "Lý do",
    late: "Số ngày chậm",
    figures: "Số liệu của cơ quan",
  },
  task: (number: number) => `NV-${number}`,
  moved: (before: string, after: string) => `${before} → ${after}`,
  none: "chưa có",
  noLine:
    "Không có dòng nhật ký nào cho lần đổi này. Hãy báo quản trị hệ thống kiểm tra (dondoc audit verify).",
  noReason: "Không ghi lý do riêng",
  days: (before: number, after: number) => `${before} → ${after} ngày`,
  notCounted: "Không tính trong kỳ này",
  figure: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  ratio: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
  percent: (value: string, ratio: string) => `${value}% (${ratio})`,
  empty: "Kỳ này không có lần đổi thời hạn nào",
  emptyLead: "Hãy chọn kỳ khác.",
};
