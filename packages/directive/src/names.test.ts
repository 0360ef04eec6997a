import { describe, expect, it } from "vitest";
import { letter } from "./fixtures/letter.ts";
import { readDirective, toGold } from "./index.ts";

function whoDoes(body: string): string[] {
  return toGold(readDirective(letter({ body }))).assignments.map(({ assignees }) =>
    assignees.join(" + "),
  );
}

describe("names of bodies before verbs that no list knows", () => {
  it.each([
    ["Công an tỉnh truy quét các tụ điểm đánh bạc.", "Công an tỉnh"],
    ["UBND các xã, phường vá víu các đoạn đê xung yếu.", "UBND các xã, phường"],
    ["UBND các huyện ven biển chằng chống nhà cửa.", "UBND các huyện ven biển"],
    ["Kho bạc Nhà nước khu vực XII đối soát số liệu.", "Kho bạc Nhà nước khu vực XII"],
    ["Bảo hiểm xã hội tỉnh chốt sổ cho người lao động.", "Bảo hiểm xã hội tỉnh"],
    ["Công ty Điện lực Bình Sơn kéo điện về thôn.", "Công ty Điện lực Bình Sơn"],
    ["Ban Quản lý dự án đầu tư xây dựng tỉnh vá ổ gà.", "Ban Quản lý dự án đầu tư xây dựng tỉnh"],
    ["Trung tâm Dịch vụ việc làm tỉnh mở phiên giao dịch.", "Trung tâm Dịch vụ việc làm tỉnh"],
    ["Chi cục Thủy lợi bơm tiêu úng.", "Chi cục Thủy lợi"],
    ["Sở Xây dựng cấp phép cho các công trình.", "Sở Xây dựng"],
    ["Ban Chỉ đạo cải cách hành chính tỉnh chấm điểm.", "Ban Chỉ đạo cải cách hành chính tỉnh"],
  ])("ends the name in %s", (sentence, name) => {
    expect(whoDoes(`1. ${sentence}`)).toEqual([name]);
    expect(whoDoes(`1. Giao ${sentence}`)).toEqual([name]);
  });

  it("hears a new body behind a semicolon and behind a comma", () => {
    expect(
      whoDoes(
        "1. Sở Xây dựng rà soát quy hoạch; Công an tỉnh truy quét tội phạm.\n\n2. Sở Y tế tổ chức tiêm chủng, Sở Tài chính bảo đảm kinh phí thực hiện.",
      ),
    ).toEqual(["Sở Xây dựng", "Công an tỉnh", "Sở Y tế", "Sở Tài chính"]);
  });

  it("keeps a list of partners whole although a verb follows its last name", () => {
    expect(
      whoDoes(
        "1. Sở Nội vụ phối hợp với Sở Tài chính, Sở Tư pháp thẩm định hồ sơ.\n\n2. Sở Y tế tổng hợp kết quả của Sở Tài chính, Sở Tư pháp trình UBND tỉnh.",
      ),
    ).toEqual(["Sở Nội vụ", "Sở Y tế"]);
  });

  it("takes no verb for a body", () => {
    expect(
      whoDoes(
        "1. Sở Y tế:\n\na) Thanh tra toàn diện các phòng khám.\n\nb) Thống kê số ca mắc.\n\nc) Cấp tài khoản cho bác sĩ.",
      ),
    ).toEqual(["Sở Y tế", "Sở Y tế", "Sở Y tế"]);
  });

  it.each([
    ["Giao các đồng chí Phó Chủ tịch UBND tỉnh đôn đốc.", "các đồng chí Phó Chủ tịch UBND tỉnh"],
    ["Trung tâm Y tế các huyện, thành phố phun hóa chất.", "Trung tâm Y tế các huyện, thành phố"],
    ["CÁC SỞ, BAN, NGÀNH LIÊN QUAN: Rà soát hồ sơ.", "CÁC SỞ, BAN, NGÀNH LIÊN QUAN"],
    ["Vườn quốc gia Bình Long đóng cửa rừng.", "Vườn quốc gia Bình Long"],
    ["Đề nghị Thành đoàn Bình Long vận động thanh niên.", "Thành đoàn Bình Long"],
    [
      "Đề nghị các cơ quan chưa gửi báo cáo khẩn trương gửi về Sở Nội vụ.",
      "các cơ quan chưa gửi báo cáo",
    ],
    [
      "Các tổ chức, cá nhân khai thác khoáng sản phải lắp trạm cân.",
      "Các tổ chức, cá nhân khai thác khoáng sản",
    ],
    ["Các Đoàn công tác của UBND tỉnh xuống cơ sở.", "Các Đoàn công tác của UBND tỉnh"],
  ])("reads groups and capitals: %s", (sentence, name) => {
    expect(whoDoes(`1. ${sentence}`)).toEqual([name]);
  });

  it("tells those addressed by 'Quý cơ quan', and a group that is no pronoun in mid paragraph", () => {
    expect(whoDoes("Đề nghị Quý cơ quan cử cán bộ tham gia.")).toEqual([
      "Các sở, ban, ngành cấp tỉnh + UBND các huyện, thị xã, thành phố",
    ]);
    expect(
      whoDoes(
        "1. Sở Xây dựng thẩm định hồ sơ. Các chủ đầu tư đẩy nhanh tiến độ. Các đơn vị phối hợp.",
      ),
    ).toEqual(["Sở Xây dựng", "Các chủ đầu tư"]);
  });
});
