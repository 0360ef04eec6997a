export const searchVi = {
  title: "Tìm kiếm",
  titleOf: (q: string) => `Tìm “${q}”`,
  label: "Từ hoặc số cần tìm",
  headHint: "Tìm kiếm (phím /)",
  hint: "Tìm: 978/ubnd, nv-12, so noi vu…",
  lead: "Gõ không dấu cũng được. Số văn bản viết cách nào cũng ra: 978/UBND-HCTC, 978 /ubnd. Để cả cụm đứng liền nhau, đặt trong ngoặc kép.",
  tasks: "Nhiệm vụ",
  documents: "Văn bản",
  units: "Cơ quan, đơn vị",
  allTasks: "Xem mọi nhiệm vụ khớp",
  allDocuments: "Xem mọi văn bản khớp",
  none: "Không có",
  nothingTitle: (q: string) => `Không tìm thấy gì với “${q}”`,
  nothing:
    "Thử ít từ hơn, hoặc chỉ gõ số của văn bản. Bạn chỉ tìm được trong những gì mình được xem; văn bản mật không có trong tìm kiếm.",
  startTitle: "Bạn tìm gì?",
  start:
    "Gõ số hoặc trích yếu văn bản, lời trong văn bản, nội dung nhiệm vụ, mã nhiệm vụ (NV-12) hoặc tên cơ quan.",
};
