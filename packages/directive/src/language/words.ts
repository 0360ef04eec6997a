/** Words of the official language that end the name of a body and begin what it must do. Canonical spelling, lower case. */

function phrases(...lists: string[]): string[] {
  return lists.flatMap((list) => list.split(",").map((word) => word.trim()));
}

/** Verbs and adverbs an instruction begins with (documents-interop 6.4 and Annex A, enlarged from the office language). */
const VERBS = phrases(
  "chủ trì,chủ động,phối hợp,tham mưu,rà soát,xây dựng,tổ chức,nghiên cứu,hướng dẫn,kiểm tra,theo dõi,triển khai,thực hiện,thực thi",
  "đề xuất,tổng hợp,báo cáo,trình,thẩm định,thẩm tra,đôn đốc,xác định,cập nhật,khẩn trương,thường xuyên,tiếp tục,tăng cường,chỉ đạo,phân công",
  "nâng cao,phát huy,tích cực,có trách nhiệm,có nhiệm vụ,chịu trách nhiệm,bố trí,cân đối,ban hành,quán triệt,nghiêm túc,kịp thời,tập trung,đẩy mạnh,đẩy nhanh",
  "bảo đảm,đảm bảo,thông báo,tuyên truyền,phổ biến,giám sát,thanh tra,xử lý,giải quyết,khắc phục,chấn chỉnh,chấp hành,quản lý,vận hành",
  "cung cấp,cung ứng,công bố,công khai,niêm yết,đăng tải,đăng ký,lập,soạn thảo,dự thảo,hoàn thành,hoàn thiện,hoàn chỉnh,gửi,nộp,trả lời,phúc đáp",
  "tiếp nhận,tiếp thu,giải trình,đánh giá,thống kê,chuẩn bị,huy động,vận động,hỗ trợ,tạo điều kiện,làm việc,liên hệ,trao đổi,lấy ý kiến,cho ý kiến",
  "góp ý,có ý kiến,tham gia,xem xét,quyết định,phê duyệt,kiểm soát,kiểm điểm,kiểm kê,phê bình,rút kinh nghiệm,nhắc nhở,khen thưởng,biểu dương,cử,phân bổ",
  "điều hành,điều phối,điều tra,điều động,xác minh,xác nhận,thu hồi,thu thập,thu gom,số hóa,ứng dụng,kết nối,tích hợp,chia sẻ,khai thác,duy trì,củng cố",
  "kiện toàn,thành lập,bổ sung,sửa đổi,điều chỉnh,thay thế,bãi bỏ,đổi mới,cải thiện,cải cách,rút ngắn,đơn giản hóa,cắt giảm,tháo gỡ,thúc đẩy",
  "đề cao,gương mẫu,quan tâm,chú trọng,ưu tiên,lồng ghép,gắn,đưa,sử dụng,tự,tiến hành,khảo sát,đo đạc,bàn giao,nghiệm thu,thanh toán,quyết toán",
  "giải ngân,thi công,khởi công,trực ban,trực 24,ứng trực,tuần tra,phòng ngừa,phòng chống,ngăn chặn,phát hiện,đấu tranh,bám sát,nắm,nắm chắc,nắm bắt,dự báo,cảnh báo,sớm,ngay,nhanh chóng,mở,đăng,phát hành,phát động,phát triển",
  "tập huấn,bồi dưỡng,đào tạo,sắp xếp,thống nhất,cụ thể hóa,cam kết,ký,ký kết,xin ý kiến,chuyển,phản ánh,kiến nghị,tiếp,đối chiếu,hoàn trả,khôi phục",
  "kê khai,rà,lắp đặt,trang bị,mua sắm,bảo vệ,bảo quản,lưu trữ,áp dụng,thí điểm,nhân rộng,đối thoại,lựa chọn,giới thiệu,tuyển dụng,tuyệt đối,kiên quyết,quyết liệt",
  "đồng loạt,nghiêm,trực tiếp,định kỳ,hằng tháng,hàng tháng,hằng quý,hàng quý,hằng năm,hàng năm,hằng tuần,hàng tuần,làm tốt,làm rõ,làm đầu mối,là đầu mối,là cơ quan,đồng thời,giúp,tạo,giữ vững",
  "bảo trì,cấp bù,cấp phép,phát thanh,phát sóng,đưa tin,biên soạn,biên tập,dàn dựng,biểu diễn,luân phiên,đốc thúc,cắt tỉa,chặt tỉa,chằng chống,giằng néo,hạ giải,che chắn,che phủ,xuống giống,gieo cấy,gieo trồng,thu hoạch,cứu chữa,khám sàng lọc,sàng lọc,xét nghiệm,thảo luận,biểu quyết,đồng bộ,làm sạch,đối soát,đấu nối,trám vá,vá lỗi,trục vớt,chi viện,tăng viện,tiếp tế,truy bắt,áp tải,hộ tống,niêm phong,phát hành,truyền tin,thông tin kịp thời,thông tin đầy đủ,phát tờ rơi,treo,kẻ vẽ,vẽ,trưng bày,sưu tầm,kiểm nghiệm,giám sát chặt chẽ,thẩm định giá,mua,bán,cho vay,thu mua,tiêu thụ,giới thiệu,quảng bá,xúc tiến,lập phương án,lập dự toán,tính đúng,thanh lý,thu gọn,quy hoạch lại,rà phá,đóng cửa,đóng điện,khóa,ngắt,cắt điện,cắt giảm,cấp điện,cấp nước sạch,bơm,khoan,đào,đắp,san gạt,san lấp,vệ sinh sạch,khám,cấp cứu,chẩn đoán,cách ly,lấy lời khai,triệu hồi,rút giấy phép,dự kiến,dự toán,hạch toán,kết chuyển,đánh dấu,đánh giá lại,gắn kết,gắn biển,cảnh tỉnh,hỏi ý kiến,tham khảo,học tập,nêu rõ,xác nhận,làm thủ tục,làm việc,đối thoại,trả kết quả,trả hồ sơ,trả lại,hẹn,vận động,kêu gọi,tiếp nhận,điều chuyển,tăng cường,tăng thời lượng,tăng tần suất,tăng,kéo dài,đẩy,kiên trì,nỗ lực,phấn đấu,quyết tâm,chăm lo,lo,thu dung,phục vụ",
  "vận dụng,cắm,phát quang,phát dọn,dọn,thu dọn,quét dọn,ra quân,khơi,kiểm định,hiệu chỉnh,tuân thủ,tôn trọng,giữ gìn,gìn giữ,chăm lo,thăm hỏi,tặng,trao,đón,tiếp đón,tiễn,đưa đón,tháo dỡ,di chuyển,di dân,bố trí lại,cấp đổi,cấp mới,cấp lại,gia hạn,thu phí,gieo,tích nước,xả lũ,vớt,nạo,trải,lắp,chặn,chốt,chốt chặn,phong tỏa,cấm biển,neo đậu,bắt giữ,tạm giữ,tịch thu,xử phạt,cảnh cáo,truy quét,truy tìm,truy xuất,triệt phá,triệt xóa,trấn áp,tấn công,điểm danh,điểm tra,tiêm,phun hóa chất,khử khuẩn,diệt,vệ sinh,tẩy trùng,lấy mẫu,lấy số liệu,thu mẫu,đo lường,quan sát,theo sát,sâu sát,bám nắm,bám địa bàn,đi cơ sở,xuống cơ sở,về cơ sở,tham dự,dự họp,triệu tập,mời họp,chủ động phối hợp,phát huy tốt,tổng rà soát,rà quét,tổng kiểm tra,tổng kiểm kê,tự rà soát,tự đánh giá,chấm điểm,xếp loại,xếp hạng,thi tuyển,xét tuyển,tuyển sinh,tuyển chọn,tuyển quân,gọi công dân,luân chuyển,biệt phái,điều chuyển,miễn nhiệm,bổ nhiệm,phê phán,lên án,kỷ luật,truy cứu,chuyển giao,chuyển đổi,chuyển hồ sơ,chuyển trả,số liệu hóa,lập biên bản,lập danh sách,lập hồ sơ,lập kế hoạch,ghi chép,ghi nhận,in ấn,sao chụp,đóng dấu,nộp lưu,chỉnh lý,chỉnh sửa,chỉnh trang,cải tạo,trùng tu,bảo dưỡng,bảo hành,duy tu,sửa,dựng lại,khánh thành,vận hành thử,chạy thử,nghiệm,thẩm tra,thẩm tra xác minh,tập hợp,quy tụ,đoàn kết,hưởng ứng,hỗ trợ,giúp đỡ,đỡ đầu,tương trợ,chia sẻ,đồng hành,thấu hiểu,loan báo,tuyên dương,nêu gương,động viên,cổ vũ,khích lệ,thuyết phục,giải thích,giải đáp,hòa giải,đối thoại,gặp gỡ,gặp mặt,thực thi,thi hành,thụ lý,kháng nghị,bảo lãnh,bảo mật,mã hóa,sao lưu,cài đặt,ký số,gắn biển,đánh số,cấp số,thu hẹp,khống chế,kiềm chế,đẩy lùi,kéo giảm,giảm thiểu,loại bỏ,xóa bỏ,xóa,chấm dứt,ngừng,đình chỉ,tạm đình chỉ,thay đổi,trông coi,canh gác,canh phòng,cảnh giới,túc trực,thường trực 24,sẵn sàng,chuẩn bị sẵn,phân luồng,điều tiết,hướng tới,lĩnh,phụ trách,đảm trách,gánh vác,đưa vào,đi đầu,đi đôi,làm việc với,hoạch định,định hướng,xác lập,thiết lập,thiết kế lại,mô tả,minh bạch,bình ổn,tích trữ,điều phối,phân phối,phân chia,phân định,phân loại,phân vùng,khoanh định,khoanh nuôi,tái cơ cấu,tái cấu trúc,thoái vốn,giải thể,sáp nhập,hợp nhất,chia tách,trả lương,chi lương,truy lĩnh,hoàn ứng,hoàn thuế,khấu trừ,trích lập,trích nộp,đóng góp,quyên góp,ủng hộ,tài trợ,viện trợ,thế chấp,xử lý nợ,thu nợ,nâng mức,lưu ý,chú ý,dự trữ,mở rộng",
  "phê chuẩn,kêu gọi,thu hút,xúc tiến,cấp phát,cấp,di dời,sơ tán,khoanh vùng,tiêu hủy,tiêm phòng,khử trùng,phun,trồng,chăm sóc,cứu trợ,tìm kiếm,cứu hộ,khống chế,dập,chống,hạn chế,chi trả,miễn,giảm,thu,truy thu,cưỡng chế,đấu giá,đấu thầu,giao ban,họp,tổng kết,sơ kết,bình xét,đề nghị,yêu cầu,giao,thay mặt,đại diện,thừa ủy quyền,giữ,vào cuộc,nhận diện,phân loại,phân cấp,phân tích,tính toán,thu xếp,thực hành,xây,tôn tạo,trùng tu,mời,khuyến khích,chịu,nâng cấp,hiện đại hóa,chuẩn hóa,tối ưu hóa,ứng phó,thẩm duyệt,truy vết,cách ly,điều trị,tiết kiệm,kết hợp,lắng nghe,tạm dừng,dừng,hoãn,khởi tố,xét xử,giám định,đặc biệt,nêu cao,coi,xem,lấy,dành,kiểm đếm,bồi thường,hòa giải,đề ra,công nhận,cho,không được,không để,nghiêm cấm,hạn định,khai báo,khai trương,truyền tải,đảm nhiệm,đảm nhận,tham vấn,tư vấn,quy định,quy hoạch,giáo dục,vệ sinh,nạo vét,gia cố,tu bổ,sửa chữa,khơi thông,nghiêm chỉnh,tranh thủ,chủ quản,trích,hoàn tất,thực hiện tốt,giải tỏa,giải phóng",
);

/** Words that end a name although they begin no duty. */
const STOPS = phrases(
  "để,trong,theo,căn cứ,khi,nếu,trước,sau,tại,về,từ,do,nhằm,bằng,đã,sẽ,chưa,không,là,phải,cần,nêu,như,cho,đến,tới,với,cùng,thông qua,qua,mà,thì,trên cơ sở,chậm nhất,muộn nhất,còn,đang,vẫn,bị,tuy,biết,hay,nên,vì,bởi,giữa,dưới,ngoài,hoặc,so,kết quả,tình hình,tiến độ,việc,nội dung,danh sách,hồ sơ,số liệu,vướng mắc,khó khăn,vào,thứ,ít nhất,tối thiểu,lúc,gồm,bao gồm",
);

const VERB_WORDS: ReadonlySet<string> = new Set(VERBS);
const STOP_WORDS: ReadonlySet<string> = new Set([...VERBS, ...STOPS]);
/** "giao thông", "giao dịch" are nouns that begin like a verb. */
const NOUNS = /^(?:giao (?:thông|dịch|tiếp|lưu)|thu nhập|cho vay|lập pháp|giáo dục|việc làm)/iu;
const NEXT_WORD = /[\p{L}\p{N}]+/uy;

export function wordAt(text: string, at: number): string {
  NEXT_WORD.lastIndex = at;
  return NEXT_WORD.test(text) ? text.slice(at, NEXT_WORD.lastIndex) : "";
}

const FIRST_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS].map((phrase) => phrase.split(" ")[0] ?? "")); // prettier-ignore

/** Length of the longest phrase of the set that stands here, 0 where none does. */
function phraseAt(phrases: ReadonlySet<string>, text: string, at: number): number {
  const first = wordAt(text, at);
  let phrase = first.toLowerCase();
  if (!FIRST_WORDS.has(phrase)) return 0;
  let end = at + first.length;
  let length = 0;
  for (let words = 1; words <= 3; words++) {
    if (phrases.has(phrase)) length = end - at;
    if (text[end] !== " ") break;
    const next = wordAt(text, end + 1);
    if (next === "") break;
    phrase += ` ${next.toLowerCase()}`;
    end += 1 + next.length;
  }
  return length > 0 && !NOUNS.test(text.slice(at, at + 12)) ? length : 0;
}

export function isVerbAt(text: string, at: number): boolean {
  return phraseAt(VERB_WORDS, text, at) > 0;
}

export function endsNameAt(text: string, at: number): boolean {
  return phraseAt(STOP_WORDS, text, at) > 0;
}

/** Length of the verb that stands here, 0 where none does. */
export function verbLengthAt(text: string, at: number): number {
  return phraseAt(VERB_WORDS, text, at);
}
