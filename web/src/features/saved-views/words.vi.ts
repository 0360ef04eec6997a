export const savedViewsVi = {
  open: "Khung nhìn đã lưu",
  none: "Chưa có khung nhìn nào. Lọc một danh sách theo ý mình rồi lưu lại: lần sau mở ra bằng một lần bấm.",
  name: "Lưu trang đang xem với tên",
  nameHint: "Ví dụ: Quá hạn của tôi",
  save: "Lưu",
  saved: (name: string) => `Đã lưu “${name}”.`,
  drop: (name: string) => `Bỏ khung nhìn “${name}”`,
};
