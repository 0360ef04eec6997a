import { describe, expect, it } from "vitest";
import { letter } from "../fixtures/letter.ts";
import { readDirective, toGold } from "../index.ts";

function told(body: string): string[] {
  return toGold(readDirective(letter({ body }))).assignments.map(
    ({ assignees, coordinating }) =>
      `${assignees.join(" + ")}${coordinating ? ` | ${coordinating.join(" + ")}` : ""}`,
  );
}

describe("where the name of a body ends", () => {
  it.each([
    ["Chi cục An toàn vệ sinh thực phẩm lấy mẫu giám sát.", "Chi cục An toàn vệ sinh thực phẩm"],
    ["Văn phòng Đăng ký đất đai tỉnh chỉnh lý hồ sơ.", "Văn phòng Đăng ký đất đai tỉnh"],
    ["Trung tâm Phát triển quỹ đất thành phố kiểm kê.", "Trung tâm Phát triển quỹ đất thành phố"],
    ["Bệnh viện Y học cổ truyền dự trữ thuốc.", "Bệnh viện Y học cổ truyền"],
    ["Trường Cao đẳng nghề Hà Hoa hoàn chỉnh hồ sơ.", "Trường Cao đẳng nghề Hà Hoa"],
    [
      "Công ty TNHH MTV Khai thác công trình thủy lợi Đồng Tháp vận hành cống.",
      "Công ty TNHH MTV Khai thác công trình thủy lợi Đồng Tháp",
    ],
    [
      "Phòng Cảnh sát quản lý hành chính về trật tự xã hội tổng hợp số liệu.",
      "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
    ],
    [
      "Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất khu vực Lệ Thủy bàn giao mặt bằng.",
      "Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất khu vực Lệ Thủy",
    ],
    [
      "Các chủ hồ chứa thủy lợi, thủy điện vận hành đúng quy trình.",
      "Các chủ hồ chứa thủy lợi, thủy điện",
    ],
    [
      "Chủ tịch UBND các xã, phường còn lại rà soát vùng sạt lở.",
      "Chủ tịch UBND các xã, phường còn lại",
    ],
    ["UBND xã Tân Phát triển khai kế hoạch.", "UBND xã Tân Phát"],
    ["Sở Kế hoạch và Đầu tư tổng hợp nhu cầu vốn.", "Sở Kế hoạch và Đầu tư"],
    [
      "Chánh Văn phòng UBND tỉnh - Tổ trưởng Tổ công tác lập danh sách kiểm tra.",
      "Chánh Văn phòng UBND tỉnh",
    ],
    [
      "UBND các đặc khu Phú Quốc, Kiên Hải kiểm tra tàu cá.",
      "UBND đặc khu Phú Quốc + UBND đặc khu Kiên Hải",
    ],
    [
      "UBND các xã Tân Hồng, An Phước và phường Hồng Ngự cắm biển cảnh báo.",
      "UBND xã Tân Hồng + UBND xã An Phước + UBND phường Hồng Ngự",
    ],
    [
      "Sở Y tế chủ trì, phối hợp với Viện Vệ sinh dịch tễ Trung ương, các Viện Pasteur đánh giá nguy cơ.",
      "Sở Y tế | Viện Vệ sinh dịch tễ Trung ương + các Viện Pasteur",
    ],
    [
      "Sở Y tế chủ trì, phối hợp với Chi cục Quản lý chất lượng nông lâm sản và thủy sản kiểm tra.",
      "Sở Y tế | Chi cục Quản lý chất lượng nông lâm sản và thủy sản",
    ],
    [
      "Giao Sở Xây dựng cùng UBND huyện Kỳ Sơn khảo sát tuyến đường.",
      "Sở Xây dựng | UBND huyện Kỳ Sơn",
    ],
    [
      "Đề nghị Hội Thủy sản tỉnh, các doanh nghiệp thu mua, chế biến thủy sản cam kết không thu mua hải sản.",
      "Hội Thủy sản tỉnh + các doanh nghiệp thu mua, chế biến thủy sản",
    ],
    [
      "Các đơn vị quản lý trạm cấp nước nông thôn bảo đảm nguồn nước.",
      "Các đơn vị quản lý trạm cấp nước nông thôn",
    ],
    ["Các đơn vị quản lý chặt chẽ tài sản công.", "Các đơn vị"],
    [
      "Các phòng, ban, ngành được phân công phụ trách tiêu chí phối hợp với UBND các xã lập kế hoạch.",
      "Các phòng, ban, ngành được phân công phụ trách tiêu chí | UBND các xã",
    ],
    [
      "UBND cấp xã nơi xảy ra ngộ độc phối hợp Sở Y tế niêm phong mẫu.",
      "UBND cấp xã nơi xảy ra ngộ độc | Sở Y tế",
    ],
    [
      "Đề nghị các tổ chức tín dụng phối hợp cung cấp thông tin về tài khoản của người phải thi hành án.",
      "các tổ chức tín dụng",
    ],
    [
      "Riêng các cơ quan, đơn vị có nhiệm vụ quá hạn phải kiểm điểm, giải trình trước ngày 10/9/2022.",
      "các cơ quan, đơn vị có nhiệm vụ quá hạn",
    ],
    ["Về nguồn nhân lực: mỗi cơ quan, địa phương cử một công chức.", "mỗi cơ quan, địa phương"],
    [
      "Phân công đồng chí Phan Đình Lợi - Phó Chủ tịch UBND tỉnh chỉ đạo ứng phó.",
      "đồng chí Phan Đình Lợi",
    ],
    ["Giao bà Hoàng Thị Dung, Giám đốc Sở Tư pháp tham mưu quy chế.", "Giám đốc Sở Tư pháp"],
    [
      "Rà soát dữ liệu tàu cá (phối hợp với Công an tỉnh).",
      "Các sở, ban, ngành cấp tỉnh + UBND các huyện, thị xã, thành phố | Công an tỉnh",
    ],
    [
      "Chi cục Thủy lợi và Phòng, chống thiên tai tham mưu phương án.",
      "Chi cục Thủy lợi và Phòng, chống thiên tai",
    ],
    [
      "Phòng Tài nguyên và Môi trường các huyện, thị xã kiểm tra các mỏ.",
      "Phòng Tài nguyên và Môi trường các huyện, thị xã",
    ],
    [
      "Ban Quản lý Khu bảo tồn thiên nhiên Pù Luông, các chủ rừng là tổ chức tuần tra.",
      "Ban Quản lý Khu bảo tồn thiên nhiên Pù Luông + các chủ rừng là tổ chức",
    ],
    [
      "Tổ Công tác thực hiện Đề án 06 tỉnh đôn đốc các đơn vị.",
      "Tổ Công tác thực hiện Đề án 06 tỉnh",
    ],
    ["Các cơ sở khám bệnh, chữa bệnh rà soát danh mục thuốc.", "Các cơ sở khám bệnh, chữa bệnh"],
    [
      "Người đứng đầu các cơ sở kinh doanh karaoke, vũ trường lắp đặt vòi phun.",
      "Người đứng đầu các cơ sở kinh doanh karaoke, vũ trường",
    ],
    [
      "Trung tâm Phục vụ hành chính công các xã, phường niêm yết thủ tục.",
      "Trung tâm Phục vụ hành chính công các xã, phường",
    ],
    ["Ban Quản trị các chung cư bảo trì thang máy.", "Ban Quản trị các chung cư"],
    [
      "Công an các xã, phường phối hợp với lực lượng dân quân tự vệ và Đoàn Thanh niên tuần tra.",
      "Công an các xã, phường | lực lượng dân quân tự vệ + Đoàn Thanh niên",
    ],
  ])("%s", (sentence, names) => {
    expect(told(`1. ${sentence}`)).toEqual([names]);
  });
});
