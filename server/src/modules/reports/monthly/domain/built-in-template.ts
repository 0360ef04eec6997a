import type { Template } from "./template.ts";

/** The template until the office writes its own. */
export const builtInTemplate: Template = {
  subject: "Tình hình thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao {{ky}}",
  body: `Thực hiện việc theo dõi, đôn đốc nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, {{donVi}} báo cáo tình hình thực hiện nhiệm vụ {{ky}} như sau (số liệu từ ngày {{tuNgay}} đến ngày {{denNgay}}, chốt đến hết ngày {{ngayChot}}):
I. KẾT QUẢ CHUNG
1. Tổng số nhiệm vụ theo dõi: {{tongSo}}; trong đó kỳ trước chuyển sang {{chuyenSang}}, giao trong kỳ {{giaoTrongKy}}.
2. Đã hoàn thành: {{hoanThanh}} nhiệm vụ; trong đó đúng, trước hạn {{dungHan}}, quá hạn {{hoanThanhQuaHan}}, không ấn định thời hạn {{hoanThanhKhongHan}}, chưa đánh giá thời hạn {{hoanThanhChuaDanhGia}}.
3. Chưa hoàn thành: {{chuaHoanThanh}} nhiệm vụ; trong đó trong hạn {{trongHan}}, quá hạn {{quaHan}}, không ấn định thời hạn {{khongThoiHan}}, tạm dừng {{tamDung}}, đã nộp kết quả chờ xác nhận {{choXacNhan}}, chờ quyết định gia hạn {{choGiaHan}}, nhận sau hạn {{nhanSauHan}}.
4. {{congThuc}}: {{tyLe}}. {{soKyTruoc}}
Số liệu của từng cơ quan nêu tại Phụ lục I.
II. CƠ QUAN CÓ NHIỆM VỤ QUÁ HẠN
{{coQuanQuaHan}}
{{bang.coQuanQuaHan}}
III. ĐÔN ĐỐC, GIA HẠN, TRẢ LẠI
Trong kỳ đã đôn đốc bằng văn bản {{donDoc}} lượt nhiệm vụ; các nhiệm vụ trong kỳ đã được gia hạn {{giaHan}} lượt; trả lại {{traLai}} lượt báo cáo hoàn thành chưa đạt yêu cầu.
IV. KHÓ KHĂN, VƯỚNG MẮC
{{vuongMac}}
V. ĐIỀU CHỈNH SỐ LIỆU ĐÃ BÁO CÁO
{{dieuChinh}}
VI. ĐỀ XUẤT, KIẾN NGHỊ
{{kienNghi}}
{{donVi}} kính báo cáo Tổ công tác và Chủ tịch UBND tỉnh xem xét, chỉ đạo.`,
};
