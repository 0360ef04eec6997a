/** What a template may name: a word or number within a sentence, or a table on a line of its own. */
interface TemplateField {
  words: string;
  /** Without it the report does not say what it must (task digest 14). */
  required?: true;
  table?: true;
}

const templateFields = {
  donVi: { words: "Cơ quan báo cáo" },
  ky: { words: "Kỳ báo cáo: “tháng 11 năm 2026”" },
  tuNgay: { words: "Ngày đầu kỳ", required: true },
  denNgay: { words: "Ngày cuối kỳ", required: true },
  ngayChot: { words: "Chốt số liệu đến hết ngày", required: true },
  tongSo: { words: "Tổng số nhiệm vụ", required: true },
  chuyenSang: { words: "Kỳ trước chuyển sang" },
  giaoTrongKy: { words: "Giao trong kỳ" },
  hoanThanh: { words: "Đã hoàn thành", required: true },
  dungHan: { words: "Hoàn thành đúng, trước hạn" },
  hoanThanhQuaHan: { words: "Hoàn thành quá hạn" },
  hoanThanhKhongHan: { words: "Hoàn thành, không thời hạn" },
  hoanThanhChuaDanhGia: { words: "Hoàn thành, chưa đánh giá hạn" },
  chuaHoanThanh: { words: "Chưa hoàn thành", required: true },
  trongHan: { words: "Chưa hoàn thành, trong hạn" },
  quaHan: { words: "Quá hạn chưa hoàn thành", required: true },
  quaHanLau: { words: "Quá hạn trên 30 ngày" },
  khongThoiHan: { words: "Chưa hoàn thành, không thời hạn" },
  tamDung: { words: "Tạm dừng" },
  choXacNhan: { words: "Nộp trong hạn, chờ xác nhận" },
  choGiaHan: { words: "Chờ quyết định gia hạn" },
  nhanSauHan: { words: "Nhận sau hạn" },
  congThuc: { words: "Tên chỉ số chính thức của tỉnh" },
  tyLe: { words: "Chỉ số chính thức của tỉnh" },
  soKyTruoc: { words: "So với kỳ trước, cả câu" },
  coQuanQuaHan: { words: "Tên các cơ quan có nhiệm vụ quá hạn, cả câu" },
  donDoc: { words: "Lượt đôn đốc bằng văn bản" },
  giaHan: { words: "Lượt gia hạn" },
  traLai: { words: "Lượt trả lại kết quả" },
  vuongMac: { words: "Khó khăn, vướng mắc, do người lập báo cáo ghi" },
  dieuChinh: { words: "Điều chỉnh số liệu đã báo cáo, cả câu" },
  kienNghi: { words: "Đề xuất, kiến nghị, do người lập báo cáo ghi" },
  "bang.coQuanQuaHan": { words: "Bảng cơ quan có nhiệm vụ quá hạn", table: true },
} as const satisfies Record<string, TemplateField>;

export type FieldName = keyof typeof templateFields;
export const fieldNames = Object.keys(templateFields) as FieldName[];
export const isField = (name: string): name is FieldName => Object.hasOwn(templateFields, name);
export const fieldOf = (name: FieldName): TemplateField => templateFields[name];
