/**
 * Nouns in small letters inside the names of bodies, of the fields the State governs (Decrees 24/2014, 37/2014, 45/2025 and
 * 150/2025 name the fields; Decree 120/2020 the public service units).
 */
const NOUNS = `
tịch,đốc,trưởng,nhân dân,nhà nước,xã hội,vận tải,nông thôn mới,nông thôn,hành chính công,hành chính,dự án,đầu tư,xây dựng,việc làm,
bệnh tật,đất đai,môi trường,thủy văn,thủy điện,thủy lợi,thủy sản,thiên tai,tìm kiếm,cứu nạn,cứu hộ,công nghiệp,khu kinh tế,kinh tế,
khu công nghiệp,công nghệ,thông tin,truyền thông,truyền hình,thương mại,du lịch,lịch sử,văn hóa,văn nghệ,thể thao,thể dục,nghệ thuật,
báo chí,xuất bản,giáo dục,đào tạo,nghề nghiệp,y tế,sức khỏe,y học,dân số,dân tộc,tôn giáo,dân vận,tuyên giáo,tài sản,tài chính,
ngân sách,thuế,hải quan,giá,giao thông,đường bộ,đường thủy,đường sắt,đăng kiểm,hàng không,cửa khẩu,biên phòng,quân sự,quốc phòng,
an ninh,dân sự,dân phòng,phòng cháy,chữa cháy,kiểm lâm,lâm nghiệp,trồng trọt,chăn nuôi,thú y,bảo vệ thực vật,thực vật,giống,khuyến nông,
an toàn thực phẩm,thực phẩm,chất lượng,nông lâm sản,nước sạch,cấp nước,thoát nước,đô thị mới,đô thị,nhà ở,quy hoạch,kiến trúc,
điện lực,điện,năng lượng,bưu điện,viễn thông,dữ liệu,chuyển đổi số,số,chính sách,trợ giúp pháp lý,pháp luật,pháp lý,công chứng,tư pháp,
thi hành án,tội phạm,ma túy,lao động,người có công,bảo trợ,trẻ em,phụ nữ,thanh niên,cao tuổi,khuyết tật,chữ thập đỏ,nông dân,cựu chiến binh,
học nghề,hợp tác xã,doanh nghiệp nhỏ và vừa,doanh nghiệp,thị trường,tín dụng,cổ phần,trách nhiệm hữu hạn,một thành viên,môi trường đô thị,
công trình,công ích,lưu trữ,tổng hợp,một cửa,tiếp công dân,công dân,cán sự đảng,cán sự,sự nghiệp,chuyên trách,chuyên ngành,liên ngành,
liên cơ,cổng,phát thanh,cấp tỉnh,cấp huyện,cấp xã,kỹ thuật,đa khoa,chuyên khoa,mục tiêu quốc gia,giảm nghèo,biến đổi khí hậu,khí tượng,
địa chất,khoáng sản,tài nguyên,hạ tầng,trung học phổ thông,trung học cơ sở,tiểu học,mầm non,phổ thông,cao đẳng,đại học,nội trú,công tác,
chỉ đạo,chỉ huy,điều phối,dân quân tự vệ,tuyến biển,tuyến biên giới,nội địa,trọng điểm,chung cư,đăng kiểm xe cơ giới,dự phòng,tình nguyện,tình thương,mái ấm,khoa học,kiến thiết,xổ số kiến thiết,xổ số,
dịch tễ,cổ truyền,phục hồi chức năng,sốt rét,tâm thần,da liễu,phụ sản,sản nhi,ung bướu,răng hàm mặt,nội tiết,truyền nhiễm,huyết học,pháp y,
y khoa,dược phẩm,mỹ phẩm,dược,bệnh viện,an toàn vệ sinh thực phẩm,vệ sinh an toàn thực phẩm,vệ sinh thực phẩm,vệ sinh môi trường,
vệ sinh,quỹ đất,phòng hộ,đặc dụng,rừng,đê điều,đê,hồ chứa,hồ,đập,kênh,trạm bơm,cây trồng,vật nuôi,giống cây trồng,giống thủy sản,sinh học,sinh thái,
nông nghiệp,nông sản,lâm sản,thực phẩm nông lâm thủy sản,nông lâm thủy sản,nông lâm nghiệp,ngư nghiệp,nghề cá,cảng cá,cảng biển,cảng,tàu cá,bến xe,bến cảng,luồng,hàng hải,
bảo tồn thiên nhiên,thiên nhiên,đa dạng sinh học,di sản,di tích,danh thắng,danh lam,bảo tàng,thư viện,điện ảnh,sân khấu,ca múa nhạc,nghề,sư phạm,giáo dục thường xuyên,ngoại ngữ,
tin học,chính trị,lý luận chính trị,ngoại giao,ngoại vụ,đối ngoại,hữu nghị,biên giới,biển đảo,hải đảo,biển,vùng biển,cảnh sát,trật tự xã hội,trật tự,hình sự,cơ động,giao thông đường bộ,
an ninh mạng,mạng,quản lý hành chính về trật tự xã hội,điều tra tội phạm về trật tự xã hội,điều tra tội phạm về ma túy,điều tra tội phạm về kinh tế,trại giam,cai nghiện ma túy,cai nghiện,cộng đồng,
phát triển nông thôn,phát triển quỹ đất,phát triển doanh nghiệp,phát triển công nghiệp,phát triển du lịch,phát triển đô thị,phát triển nhà,khai thác công trình thủy lợi,khai thác thủy lợi,khai thác thủy sản,
dự trữ nhà nước,giao dịch,giao dịch bất động sản,bất động sản,công sản,ngân quỹ,kho quỹ,quản lý dự án,quản lý đầu tư,đầu tư xây dựng,quản lý rừng,quản lý đất đai,quản lý thị trường,kế toán,
tài chính công,đô thị và nông thôn,chiếu sáng,công viên,cây xanh,rác thải,nước thải,chất thải,xử lý nước thải,xử lý chất thải,khí tượng thủy văn,thủy nông,vật tư,vật liệu,vật liệu xây dựng,khí,xăng dầu,
lương thực,thương binh,thiếu nhi,thiếu niên,sinh viên,học sinh,người cao tuổi,người khuyết tật,người mù,nạn nhân chất độc da cam,doanh nhân,nhà báo,nhà văn,luật sư,luật gia,kiến trúc sư,làm vườn,làng nghề,
thừa phát lại,hộ tịch,lý lịch tư pháp,cải cách hành chính,cải cách tư pháp,thi đua,khen thưởng,thi đua - khen thưởng,tổ chức bộ máy,tư tưởng,tội phạm về môi trường,tội phạm về ma túy,tội phạm về trật tự xã hội,tội phạm về kinh tế,tội phạm công nghệ cao,công nghệ cao,văn thư,quản trị,quản trị - tài vụ,tài vụ,cơ yếu,chuyên môn,nghiệp vụ,
tăng trưởng xanh,đổi mới sáng tạo,sáng tạo,khởi nghiệp,sở hữu trí tuệ,đo lường,tiêu chuẩn,năng suất,an toàn bức xạ,hạt nhân,viễn thám,bản đồ,đo đạc,trắc địa,quan trắc,chuyển giao công nghệ,bưu chính,tần số vô tuyến điện,vô tuyến điện`;

/** The longest first: "nông thôn mới" before "nông thôn". */
export const NOUN = new RegExp(
  `(?:${NOUNS.split(",").map((word) => word.trim()).sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`, // prettier-ignore
  "uy",
);

/** Heads and fields in one word: behind the capital of the first syllable the second is written small. */
const COMPOUNDS = `
vệ sinh,cảnh sát,dịch vụ,hải quan,hải quân,phòng không,không quân,an toàn,an ninh,y học,y dược,y khoa,giám định,kiểm nghiệm,kiểm định,kiểm dịch,kiểm lâm,kiểm ngư,kiểm toán,
kiểm soát,kiểm sát,quan trắc,quản trị,khuyến nông,khuyến công,khuyến ngư,khuyến học,trợ giúp,bảo trợ,bảo tồn,bảo tàng,bảo hiểm,bảo đảm,bảo vệ,thư viện,thủy lợi,thủy nông,thủy sản,thủy văn,thủy điện,
khí tượng,đăng kiểm,đăng ký,phát triển,khai thác,xúc tiến,tư vấn,tiếp công,đấu giá,quy hoạch,quản lý,giám sát,phục hồi,phục vụ,phòng hộ,điều dưỡng,điều trị,dưỡng lão,cai nghiện,giáo dục,hướng nghiệp,
đào tạo,bồi dưỡng,ứng dụng,tiêu chuẩn,đo lường,chứng nhận,lưu trữ,ngoại ngữ,tin học,huấn luyện,thi đấu,thể dục,thể thao,văn hóa,nghệ thuật,điện ảnh,biểu diễn,giao dịch,giới thiệu,hỗ trợ,công tác,
công nghệ,công nghiệp,công thương,công viên,công trình,công chứng,thương mại,thương nghiệp,xuất nhập,xuất bản,chăn nuôi,thú y,trồng trọt,lâm nghiệp,nông nghiệp,nông dân,giống cây,đường bộ,đường thủy,đường sắt,
hàng hải,hàng không,biên phòng,quân sự,dân quân,dự bị,đồng bằng,trung du,xổ số,học sinh,sinh viên,tham mưu,hậu cần,kỹ thuật,chính trị,chính sách,đầu tư,xây dựng,kinh tế,tài chính,ngân sách,kế hoạch,kế toán,tổng hợp,tổ chức,hành chính,nghiệp vụ,
thanh tra,pháp chế,pháp y,tâm thần,da liễu,phụ sản,sản nhi,ung bướu,nội tiết,truyền hình,phát thanh,truyền thông,thông tin,viễn thông,bưu chính,bưu điện,điện lực,cấp nước,thoát nước,môi trường,môi sinh,đô thị,
chiếu sáng,vận tải,giao thông,cứu hộ,cứu nạn,phòng cháy,cháy chữa,điều phối,điều hành,chuyển đổi,cải cách,phòng chống,dân số,sức khỏe,chữ thập,cao đẳng,trung cấp,đại học,tiểu học,mầm non,sư phạm,
dạy nghề,lao động,việc làm,cựu chiến,thanh niên,phụ nữ,luật gia,luật sư,khoa học,doanh nghiệp,nhà nước,dự báo,dự trữ,thống kê,địa chính,địa chất,đo đạc,tài nguyên,khoáng sản,năng lượng,tiết kiệm,quỹ đất,
tuyên truyền,tuyên giáo,dân vận,nội chính,nội vụ,tư pháp,thi hành,bán đấu,bất động,tín dụng,thẩm định,phân tích,chăm sóc,nuôi dưỡng,nuôi trồng,bảo dưỡng,sửa chữa,vận hành,cơ khí,cơ điện,lắp máy,hạ tầng`;

export const COMPOUND: ReadonlySet<string> = new Set(
  COMPOUNDS.split(",").map((word) => word.trim()),
);

/** Such a head wants its object: no name ends with "Phát triển", "Đăng ký", "Quản lý". */
export const WANTS_OBJECT =
  /(?:^|\s)(?:Phát triển|phát triển|Đăng ký|Khai thác|Quản lý|quản lý|Xúc tiến|Kiểm soát|Kiểm nghiệm|Giám định|Phòng chống|Bảo vệ|Bảo tồn|Dịch vụ|Phục vụ|Điều phối|Chuyển đổi|Hỗ trợ|Thẩm định|Giới thiệu|Bảo trợ|Trợ giúp|Nuôi dưỡng|Chăm sóc|Phục hồi|Cai nghiện|Dự báo|Ứng dụng|Quan trắc|Cảnh sát|Vận hành|An toàn|Tư vấn|Sửa chữa|Đấu giá)$/u;
