/** One clause of an invented directive. `{…}` stands for words filled in by the date: see directive-text.ts. */
export interface Topic {
  /** Drafting block of the Office, as in the symbol: UBND-KTTH. */
  block: string;
  subject: string;
  background: string;
  clauses: readonly string[];
}

/**
 * What the invented province writes about. {ALL} = departments and localities, {LOCAL} = localities only,
 * {D1}…{D3} = dates in days after issue, {MONTH} = the next month, {QUARTER} = the next quarter, {YEAR} = the year.
 */
export const topics: readonly Topic[] = [
  {
    block: "KTTH",
    subject: "đẩy nhanh tiến độ giải ngân vốn đầu tư công năm {YEAR}",
    background:
      "Qua theo dõi, tỷ lệ giải ngân vốn đầu tư công của một số chủ đầu tư còn thấp so với kế hoạch được giao; công tác bồi thường, giải phóng mặt bằng chưa đáp ứng yêu cầu",
    clauses: [
      "{ALL} rà soát từng dự án, xây dựng kế hoạch giải ngân chi tiết theo từng tháng và báo cáo UBND tỉnh (qua Sở Tài chính) trước ngày {D1}.",
      "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Kho bạc Nhà nước tổng hợp, tham mưu UBND tỉnh phương án điều chuyển vốn của các dự án chậm giải ngân, trình UBND tỉnh chậm nhất ngày {D2}.",
      "Giao Sở Nông nghiệp và Môi trường hướng dẫn các địa phương tháo gỡ vướng mắc về giá đất, bồi thường, hỗ trợ và tái định cư trong tháng {MONTH}.",
      "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện, định kỳ hằng tháng báo cáo Chủ tịch UBND tỉnh.",
    ],
  },
  {
    block: "NC",
    subject:
      "chấn chỉnh kỷ luật, kỷ cương hành chính và nâng cao trách nhiệm trong thực thi công vụ",
    background:
      "Một số cơ quan, đơn vị, địa phương còn để nhiệm vụ quá hạn, tham mưu chậm, trả lời lấy ý kiến chung chung",
    clauses: [
      "{ALL} tổ chức quán triệt đến toàn thể cán bộ, công chức, viên chức các quy định về văn hóa công vụ, sử dụng hiệu quả thời giờ làm việc.",
      "{ALL} rà soát toàn bộ nhiệm vụ được giao còn tồn đọng, xác định nguyên nhân, trách nhiệm và thời gian hoàn thành, gửi Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày {D1}.",
      "Giao Sở Nội vụ tham mưu Chủ tịch UBND tỉnh kế hoạch kiểm tra công vụ đột xuất, trình UBND tỉnh trước ngày {D2}.",
      "Giao Thanh tra tỉnh tăng cường thanh tra trách nhiệm của người đứng đầu trong tiếp công dân, giải quyết khiếu nại, tố cáo.",
    ],
  },
  {
    block: "KSTT",
    subject: "đơn giản hóa thủ tục hành chính nội bộ và nâng cao chất lượng giải quyết hồ sơ",
    background:
      "Tỷ lệ hồ sơ trễ hạn trong lĩnh vực đất đai, xây dựng còn cao; việc công khai, niêm yết thủ tục hành chính có nơi chưa đầy đủ",
    clauses: [
      "{ALL} rà soát, đề xuất phương án cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính thuộc phạm vi quản lý, báo cáo UBND tỉnh (qua Văn phòng UBND tỉnh) trước ngày {D2}.",
      "{LOCAL} niêm yết công khai đầy đủ thủ tục hành chính tại bộ phận tiếp nhận và trả kết quả, hoàn thành trong tháng {MONTH}.",
      "Giao Sở Khoa học và Công nghệ nâng cấp hệ thống thông tin giải quyết thủ tục hành chính, hoàn thành trong {QUARTER}.",
      "Giao Văn phòng UBND tỉnh kiểm tra việc xin lỗi người dân, doanh nghiệp đối với hồ sơ trễ hạn; báo cáo Chủ tịch UBND tỉnh trước ngày 25 hằng tháng.",
    ],
  },
  {
    block: "VX",
    subject: "chủ động phòng, chống dịch bệnh và chuẩn bị năm học mới",
    background:
      "Thời tiết diễn biến phức tạp, nguy cơ phát sinh dịch sốt xuất huyết, tay chân miệng; nhiều điểm trường cần sửa chữa",
    clauses: [
      "Giao Sở Y tế xây dựng kế hoạch phòng, chống dịch bệnh, trình UBND tỉnh trước ngày {D1}.",
      "Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính rà soát cơ sở vật chất trường lớp, báo cáo UBND tỉnh chậm nhất ngày {D2}.",
      "{LOCAL} tổ chức vệ sinh môi trường, diệt lăng quăng, phun hóa chất chủ động tại vùng có nguy cơ, báo cáo kết quả về Sở Y tế trước ngày {D1}.",
    ],
  },
  {
    block: "NN",
    subject: "tăng cường phòng, chống thiên tai và bảo vệ rừng mùa khô",
    background:
      "Dự báo nắng nóng kéo dài, nguy cơ cháy rừng và thiếu nước sản xuất ở nhiều khu vực",
    clauses: [
      "Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh rà soát phương án chữa cháy rừng, hoàn thành trước ngày {D1}.",
      "{LOCAL} thường xuyên tuần tra, kiểm soát, tuyên truyền người dân không đốt nương rẫy trái phép.",
      "{LOCAL} lập phương án bảo đảm nước sinh hoạt, gửi Sở Nông nghiệp và Môi trường trước ngày {D2}.",
    ],
  },
  {
    block: "KTN",
    subject: "tăng cường quản lý hoạt động khai thác khoáng sản và trật tự xây dựng",
    background:
      "Tình trạng khai thác cát trái phép, xây dựng không phép tại một số địa bàn gây bức xúc trong Nhân dân",
    clauses: [
      "{LOCAL} kiểm tra, xử lý dứt điểm các điểm khai thác trái phép, báo cáo UBND tỉnh (qua Sở Nông nghiệp và Môi trường) trước ngày {D1}.",
      "Giao Sở Xây dựng kiểm tra trật tự xây dựng tại các khu dân cư mới, báo cáo UBND tỉnh trong tháng {MONTH}.",
      "Giao Công an tỉnh chỉ đạo lực lượng chức năng đấu tranh, xử lý nghiêm các đường dây khai thác, vận chuyển khoáng sản trái phép.",
    ],
  },
  {
    block: "TH",
    subject: "chuẩn bị nội dung kỳ họp thường lệ của Hội đồng nhân dân tỉnh",
    background:
      "Để bảo đảm tiến độ, chất lượng các báo cáo, tờ trình, dự thảo nghị quyết trình kỳ họp",
    clauses: [
      "Các Sở, ban, ngành thuộc UBND tỉnh hoàn thiện báo cáo, tờ trình thuộc lĩnh vực phụ trách, gửi Văn phòng UBND tỉnh trước ngày {D1}.",
      "Giao Sở Tư pháp thẩm định dự thảo nghị quyết trong thời hạn 10 ngày làm việc kể từ ngày nhận được hồ sơ.",
      "Giao Sở Tài chính chủ trì xây dựng báo cáo tình hình kinh tế - xã hội, trình UBND tỉnh chậm nhất ngày {D2}.",
    ],
  },
  {
    block: "KGVX",
    subject: "triển khai chuyển đổi số và sử dụng chữ ký số trong cơ quan nhà nước",
    background:
      "Tỷ lệ hồ sơ trực tuyến toàn trình và văn bản ký số của một số đơn vị chưa đạt chỉ tiêu",
    clauses: [
      "{ALL} ký số 100% văn bản đi, tiếp nhận và xử lý hồ sơ công việc trên môi trường mạng, báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày {D2}.",
      "Giao Sở Khoa học và Công nghệ tham mưu UBND tỉnh bộ chỉ số đánh giá chuyển đổi số của cơ quan, địa phương, trình UBND tỉnh trước ngày {D1}.",
      "Giao Công an tỉnh hướng dẫn các địa phương làm sạch dữ liệu dân cư, bảo đảm an toàn thông tin.",
    ],
  },
  {
    block: "KTTH",
    subject: "tăng cường quản lý thu, chống thất thu ngân sách và xử lý nợ đọng thuế",
    background: "Số thu từ khu vực ngoài quốc doanh và tiền sử dụng đất chưa đạt tiến độ dự toán",
    clauses: [
      "Giao Sở Tài chính chủ trì, phối hợp với Thuế tỉnh rà soát các khoản thu còn thất thu, báo cáo UBND tỉnh trước ngày {D1}.",
      "{LOCAL} rà soát quỹ đất đấu giá, lập kế hoạch đấu giá quyền sử dụng đất, gửi Sở Tài chính trước ngày {D2}.",
      "Giao Sở Công Thương kiểm tra hoạt động kinh doanh thương mại điện tử trên địa bàn trong {QUARTER}.",
    ],
  },
  {
    block: "VXNV",
    subject: "rà soát, sắp xếp cán bộ, công chức và nâng cao các chỉ số cải cách hành chính",
    background: "Kết quả các chỉ số PAR INDEX, SIPAS, PAPI còn thấp so với mục tiêu đề ra",
    clauses: [
      "{ALL} tự đánh giá, chấm điểm chỉ số cải cách hành chính, gửi Sở Nội vụ thẩm định trước ngày {D2}.",
      "Giao Sở Nội vụ hướng dẫn các cơ quan, địa phương báo cáo và tổng hợp, báo cáo kết quả cho Chủ tịch UBND tỉnh trước ngày {D3}.",
      "Giao Tổ công tác của Chủ tịch UBND tỉnh kiểm tra đột xuất tại các cơ quan, địa phương có nhiều nhiệm vụ quá hạn.",
    ],
  },
];
