/**
 * The words names of bodies begin with. Sources: Law on Organisation of Local Government, Decrees 24/2014, 107/2020 and
 * 45/2025 (departments), Decree 37/2014 and 150/2025 (district and commune), and the Party and Front bodies they work with.
 */

const EDGE = "(?![\\p{L}\\p{N}])";

const OFFICE_HOLDERS = [
  "Tổng Giám đốc", "Phó Giám đốc", "Giám đốc", "Phó Thủ trưởng", "Thủ trưởng", "Phó Chủ tịch", "Chủ tịch", "PCT", "Phó Chánh Văn phòng",
  "Chánh Văn phòng", "Chánh Thanh tra", "Chánh án", "Chánh VP", "Trưởng ban", "Trưởng Ban", "Trưởng phòng", "Phó Trưởng ban", "Phó Trưởng Ban", "Phó Trưởng phòng", "Trưởng Phòng", "Trưởng các", "Trưởng khu vực", "Trưởng khu phố", "Trưởng khu", "Trưởng thôn", "Trưởng bản", "Trưởng ấp", "Trưởng khóm", "Trưởng buôn", "Trưởng làng", "Trưởng tổ dân phố", "Trưởng Công an", "Trưởng trạm", "Trưởng Trạm", "Trạm trưởng", "Tổng Biên tập", "Tư lệnh", "Chính ủy", "Tổng Thanh tra", "Thống đốc", "Phó Cục trưởng", "Đội trưởng", "Hạt trưởng", "Người đứng đầu",
  "Phó Bí thư", "Bí thư", "Cục trưởng", "Chi cục trưởng", "Tổng Cục trưởng", "Hiệu trưởng", "Bộ trưởng", "Tổ trưởng", "Phó Tổ trưởng",
  "Thành viên", "Lãnh đạo", "Chỉ huy trưởng", "Viện trưởng", "Trưởng đoàn", "Trưởng Đoàn", "Thường trực", "Thủ tướng Chính phủ", "Phó Thủ tướng", "Đồng chí", "Kế toán trưởng",
]; // prettier-ignore

const AGENCIES = [
  "Ban Thường trực", "Ban Thường vụ", "Ban Chỉ đạo", "Ban chỉ đạo", "Ban Chỉ huy", "Ban Giám đốc", "Ban Tổ chức", "Ban Quản lý", "Cơ quan Thường trực",
  "Báo và Phát thanh, Truyền hình", "Báo và phát thanh, truyền hình", "Văn phòng Đoàn đại biểu Quốc hội và HĐND", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân",
  "Văn phòng Đoàn ĐBQH và HĐND", "Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Hội đồng Phối hợp phổ biến, giáo dục pháp luật", "Hội đồng phối hợp phổ biến giáo dục pháp luật", "Sở", "Ban", "Bộ", "Cục", "Chi cục", "Tổng cục", "Vụ", "Văn phòng", "VP", "VPUB", "Thanh tra", "UBND", "Ủy ban", "HĐND", "Hội đồng", "Mặt trận", "MTTQ", "UBMTTQ",
  "UBKT", "Đảng đoàn", "Ban cán sự", "Ban Cán sự", "Công đoàn", "VNPT", "Viettel", "MobiFone", "Mobifone", "Đại học", "Thành đoàn", "Tỉnh đoàn", "Huyện đoàn", "Quận đoàn", "Tỉnh Đoàn", "Thành Đoàn", "Huyện Đoàn", "Vườn quốc gia", "Sờ", "Sỡ", "Vùng", "Lữ đoàn", "Trung đoàn", "Sư đoàn", "Hải đội", "Đồn Biên phòng", "Công an", "Bộ Chỉ huy", "BCH", "BCĐ", "Kho bạc", "Ngân hàng", "Bảo hiểm xã hội", "BHXH", "Hải quan", "Thuế", "Trung tâm", "Viện", "Tòa án", "TAND",
  "VKSND", "Đài", "Báo", "Cổng", "Trường", "Học viện", "Bệnh viện", "Công ty", "Tổng công ty", "Tổng Công ty", "Tập đoàn", "Điện lực", "Liên đoàn", "Liên minh", "Đoàn",
  "Hội", "Hiệp hội", "Liên hiệp", "Tổ", "Đội", "Quỹ", "Phòng", "Bộ phận", "Đảng ủy", "Đảng bộ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quân khu", "Chính phủ", "Quốc hội", "Tiểu ban", "Khu Quản lý", "Hạt Kiểm lâm", "Cảng vụ", "Bưu điện", "Viễn thông", "Trạm", "Nhà xuất bản", "Vườn Quốc gia", "Xí nghiệp", "Nhà máy", "Lâm trường", "Nông trường", "Tiểu đoàn", "Đại đội", "Hải đoàn", "Binh đoàn", "Bộ Tư lệnh", "Cảng hàng không", "Cảng", "Bảo tàng", "Thư viện", "Nhà hát", "Nhà văn hóa", "Nhà thiếu nhi", "Chi nhánh", "Văn phòng đại diện", "Kiểm toán nhà nước", "Kiểm toán Nhà nước", "Hạt", "Khu bảo tồn", "Khu Bảo tồn", "Câu lạc bộ", "Trại giam", "Trại tạm giam", "Phân hiệu", "Phân viện", "Trung đội", "Ty", "Bộ đội", "Quản lý thị trường", "Thống kê",
]; // prettier-ignore

/** Nouns for a kind of body; alone they name nobody in particular. */
const GENERICS = [
  "sở", "ban", "ngành", "bộ", "cơ quan", "đơn vị", "địa phương", "tổ chức", "đoàn thể", "hội", "huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn",
  "đặc khu", "doanh nghiệp", "chủ đầu tư", "nhà thầu", "chủ rừng", "chủ hồ, đập", "chủ hồ chứa", "chủ đập, hồ chứa", "chủ đập", "khách hàng", "đơn vị vận tải", "chủ tàu", "chủ cơ sở", "chủ trang trại", "chủ hàng", "cơ sở giáo dục", "cơ sở y tế", "cơ sở khám bệnh, chữa bệnh", "cơ sở khám, chữa bệnh", "cơ sở khám chữa bệnh", "cơ sở sản xuất, kinh doanh", "cơ sở lưu trú", "cơ sở giết mổ", "cơ sở đào tạo", "cơ sở tôn giáo", "cơ sở điều trị", "cơ sở chế biến", "cơ sở chăn nuôi", "lực lượng vũ trang", "lực lượng chức năng", "nhà thuốc", "siêu thị", "chợ", "ban quản trị", "chung cư", "tổ hòa giải", "chủ nuôi", "hội quần chúng", "tổ chức hội", "hộ gia đình", "trạm y tế", "trạm", "nhà mạng", "huyện ủy", "thị ủy", "thành ủy", "quận ủy", "đảng ủy", "chi bộ", "đảng bộ", "cấp ủy", "thành viên", "phòng", "trung tâm", "công ty", "trường", "tỉnh", "cá nhân", "cán bộ", "công chức", "chủ thể",
  "tổ", "đoàn", "đội", "hiệp hội", "chính quyền", "cấp", "khu", "bệnh viện", "cơ sở", "hợp tác xã", "ngân hàng", "lực lượng", "phòng ban", "ban ngành", "thôn", "tổ dân phố", "tổ đội", "tổ hợp tác", "hộ kinh doanh", "trang trại", "nhà máy", "viên chức", "người lao động", "ủy viên", "chi nhánh", "nhà trường", "ban quản lý", "nhà đầu tư", "chủ hồ", "chủ đập", "chủ phương tiện", "chủ dự án", "lãnh đạo", "thủ trưởng", "giám đốc", "chủ tịch", "người đứng đầu", "ủy ban", "đồng chí", "ủy ban nhân dân", "văn phòng", "tập đoàn", "tổng công ty", "quý cơ quan", "quý đơn vị", "quý sở", "quý ban", "quý ngành", "quý ủy ban", "quý công ty", "quý địa phương",
]; // prettier-ignore

/** Fields of departments and ministries; they hold commas, "và" and dashes and would be cut without a list. */
export const FIELDS = [
  "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT", "Nông nghiệp và Môi trường", "Nông nghiệp & PTNT", "Tài nguyên và Môi trường", "Tài nguyên - Môi trường", "Tài nguyên & Môi trường", "TN&MT", "NN&PTNT", "NN&MT",
  "Lao động, Thương binh và Xã hội", "Lao động - Thương binh và Xã hội", "Lao động-Thương binh và Xã hội", "Lao động - Thương binh & Xã hội", "Lao động Thương binh và Xã hội", "LĐTBXH", "LĐ-TB&XH", "LĐTB&XH",
  "Văn hóa, Thể thao và Du lịch", "Văn hóa - Thể thao và Du lịch", "Văn hóa Thể thao và Du lịch", "Văn hóa, Thông tin, Thể thao và Du lịch", "Văn hóa, Thông tin và Thể thao", "Văn hóa và Thể thao", "Văn hóa - Thông tin", "Văn hóa và Thông tin", "Văn hóa - Xã hội", "VHTT&DL", "VHTTDL", "Văn hóa, Thể thao", "Văn hóa - Thể thao",
  "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Kế hoạch & Đầu tư", "KH&ĐT", "Thông tin và Truyền thông", "Thông tin & Truyền thông", "TT&TT", "Giáo dục và Đào tạo", "Giáo dục & Đào tạo", "Giáo dục - Đào tạo", "GD&ĐT", "Khoa học và Công nghệ", "Khoa học & Công nghệ", "Khoa học, Công nghệ và Môi trường", "KH&CN",
  "Giao thông vận tải", "Giao thông Vận tải", "Giao thông công chánh", "GTVT", "Quy hoạch - Kiến trúc", "Quy hoạch và Kiến trúc", "Dân tộc và Tôn giáo", "Dân tộc - Tôn giáo", "Kinh tế - Hạ tầng", "Kinh tế, Hạ tầng và Đô thị", "Kinh tế và Hạ tầng", "Quản lý đô thị", "Tài chính - Kế hoạch", "An toàn thực phẩm", "Công Thương", "Công thương", "Công chức, viên chức", "Công nghiệp", "Thương mại", "Bưu chính, Viễn thông", "Xây dựng", "Nội vụ", "Tư pháp", "Tài chính", "Y tế", "Ngoại vụ", "Ngoại giao", "Du lịch", "Dân tộc", "Quốc phòng", "Công an", "Thanh tra", "Văn hóa", "Kinh tế", "Thủy sản", "Nông nghiệp", "Môi trường", "Thể dục thể thao", "Giáo dục",
]; // prettier-ignore

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

export const QUANTIFIER =
  /(?:(?:tất cả|toàn bộ|toàn thể)\s+)?(?:các|những|mọi|từng|mỗi)\s+(?=\p{L})/iuy;
/** Case matters: "Tổ", "Ban", "Hội" are bodies, "tổ chức", "ban hành", "hội nhập" are not. */
export const AGENCY = new RegExp(`(?:${alternatives(AGENCIES)})${EDGE}`, "uy");
/** The first letter of an office may be small: "giao giám đốc các sở". */
export const OFFICE = new RegExp(
  `(?:${alternatives(OFFICE_HOLDERS.flatMap((word) => [word, (word[0] ?? "").toLowerCase() + word.slice(1)]))})${EDGE}`,
  "uy",
);
export const GENERIC = new RegExp(`(?:${alternatives(GENERICS)})${EDGE}`, "iuy");
export const FIELD = new RegExp(`(?:${alternatives(FIELDS)})${EDGE}`, "uy");
/** Bodies whose full name is "head + field". */
export const FIELD_HEAD = /^(?:.{0,40}\s)?(?:Sở|Sờ|Sỡ|Bộ|Ty|sở|bộ|Phòng|phòng)$/u;

/** Heads whose next word may be a verb and yet belongs to the name: "Tổ kiểm tra", "Ban chỉ đạo", "cơ quan thường trực". */
export const COMPOUND_HEAD =
  /(?:^|[\s(])(?:Tổ|Đoàn|Ban|Đội|Nhóm|Hội đồng|Trung tâm|Văn phòng|Bộ phận|Phòng|Quỹ|Cục|Chi cục|Tiểu ban|Ủy ban|Viện|Khu|Cổng|[Tt]ổ|đoàn|ban|đội|trung tâm|văn phòng|bộ phận|phòng|công ty|Công ty|hội đồng|Chủ|chủ|Trạm|Thường trực|Viện kiểm sát|Lực lượng|lực lượng|[Cc]hỉ đạo|[Cc]hỉ huy|[Cc]ông tác)$/u;
export const COMPOUND_TAIL =
  /(?:kiểm tra|kiểm soát|kiểm sát|công tác|chỉ đạo|chỉ huy|quản lý|giám sát|thanh tra|thường trực|điều phối|điều hành|chuyển đổi|đăng ký|xúc tiến|hỗ trợ|thẩm định|phục vụ|đầu tư|tư vấn|tiếp công dân|tiếp nhận|bảo vệ|xây dựng|dịch vụ|thông tin|phát triển|đào tạo|bồi dưỡng|tuyên truyền|biên tập|giúp việc|soạn thảo|vận động|tổ chức|phòng chống|phòng, chống|cải cách|ứng phó|phòng thủ|kiểm lâm|cứu hộ|cứu nạn|tìm kiếm|chăm sóc|giáo dục|đấu giá|khai thác|ứng dụng|lưu trữ|kỹ thuật|thi công|vận hành|tham mưu|chuyên môn|chủ quản|cấp nước|truyền thông|phản ứng|tổng hợp|điều tra)(?![\p{L}])/iuy;
/** "cơ quan", "đơn vị" are followed by what they do far more often than by such a name. */
export const PLAIN_COMPOUND =
  /^(?:(?:cơ quan|đơn vị) phối hợp (?:phải|có trách nhiệm|trả lời|cung cấp|cử)|(?:cơ quan|đơn vị) chủ trì (?:chuẩn bị|gửi|báo cáo|căn cứ|chủ động|phải|có trách nhiệm|chịu trách nhiệm|rà soát|khẩn trương)|cơ quan (?:thường trực|chuyên môn|chủ quản|điều tra|kiểm sát)|đơn vị (?:tư vấn|thi công|vận hành|sự nghiệp))(?!\p{L})/iu;
/** What may follow a name and still belong to it. */
export const COMPLEMENT =
  /(?:thuộc|trực thuộc|của|cấp(?= (?:tỉnh|huyện|xã|trung ương|Trung ương|trên|dưới|cơ sở|quốc gia|thành phố|bộ|trưởng))|ngang bộ|ngành dọc|(?:ngoài |trong )?(?:công lập|tư thục|dân lập|quốc doanh)|ngoài (?:nhà nước|tỉnh|ngành|địa bàn)|nhà nước|chính trị - xã hội|xã hội - nghề nghiệp|các cấp|đóng (?:trên|tại)|(?:có )?trụ sở|trên địa bàn|trong (?:tỉnh|huyện|ngành|cả nước|hệ thống)|(?:khác )?(?:có )?liên quan|còn lại|khác(?! nhau| biệt)|là (?:tổ chức|hộ gia đình, cá nhân|hộ gia đình|cá nhân|doanh nghiệp|đảng viên)|phụ trách(?: (?:lĩnh vực|địa bàn|khối|ngành))?(?= (?:trực tiếp|chỉ đạo|chủ trì|kiểm tra|theo dõi)(?!\p{L}))|(?<=[Cc]ông tác |[Cc]hỉ đạo )(?:thực hiện|triển khai) (?:Đề án|Chương trình|Nghị quyết|Chỉ thị) [\p{Lu}\d][\p{L}\d/-]*|nơi (?:xảy ra|có|phát sinh|đặt|cư trú|đóng)(?: \p{Ll}+){1,3}(?= (?:phối|phải|chỉ|tổ|có|rà|chịu|kiểm|xử|huy|bố|báo|khẩn|chủ|tăng|thực|lập)|,)|nêu trên|nêu tại|kèm theo|cùng cấp|tại địa phương|ở (?:địa phương|cơ sở|trung ương|các)|được (?:phân công |giao )?(?:phụ trách|theo dõi|đỡ đầu|đứng điểm)(?: (?:các )?(?:tiêu chí|xã|phường|huyện|địa bàn|lĩnh vực|địa phương|cơ sở|thôn|bản|nội dung|chỉ tiêu|nhiệm vụ|mảng|khu vực))?|được (?:kiểm tra|thanh tra|phân công|giao|lấy ý kiến|đầu tư|kiểm toán|phê bình)(?: nhiệm vụ| chủ trì)?|tại (?:thôn|xã|tỉnh|huyện|khu|các|Việt Nam|Điều|khoản|mục|điểm|Phụ lục|phụ lục))(?![\p{L}])/uy;
