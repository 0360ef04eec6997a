import { describe, expect, it } from "vitest";
import { letter } from "../fixtures/letter.ts";
import { readDirective, toGold } from "../index.ts";

function told(text: string): string[] {
  return toGold(readDirective(text)).assignments.map(
    ({ at, assignees }) => `${at}|${assignees.join(" + ")}`,
  );
}

describe("where the duties begin and what belongs to none", () => {
  it("opens with a command although the causes of something stand before it", () => {
    const leadIn =
      "Để chủ động ngăn chặn, khắc phục các nguyên nhân gây cháy rừng, UBND tỉnh yêu cầu:";
    const body =
      "l. Chủ tịch UBND các huyện:\na) Tạm đình chỉ việc đốt nương rẫy.\n2. Sở Y tế trực cấp cứu.";
    expect(told(letter({ leadIn, body }))).toEqual(["1.a|Chủ tịch UBND các huyện", "2|Sở Y tế"]);
  });

  it("takes the addressees of any bullet", () => {
    const to =
      "\n~ Trung tâm Kiểm soát bệnh tật tỉnh;\n~ Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh;\n~ Chủ tịch UBND các huyện, thị xã.";
    const { addressees } = readDirective(letter({ to, body: "1. Rà soát hồ sơ." })).header;
    expect(addressees.map(({ value }) => value)).toEqual([
      "Trung tâm Kiểm soát bệnh tật tỉnh",
      "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
      "Chủ tịch UBND các huyện, thị xã",
    ]);
  });

  it("makes no duty of a paragraph of legal grounds between two points", () => {
    const body =
      "1. Sở Y tế kiểm tra công vụ.\n\nCăn cứ Quyết định số 15/QĐ-UBND ngày 20/02/2022; xét đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT;\n\n2. Sở Nội vụ tổng hợp.";
    expect(told(letter({ body }))).toEqual(["1|Sở Y tế", "2|Sở Nội vụ"]);
  });

  it("makes no duty of what was given before", () => {
    const body =
      "1. Về việc tách xã\n\nKiến nghị này UBND tỉnh đã giao Sở Nội vụ nghiên cứu, Sở Nội vụ đã báo cáo.\n\n2. Sở Y tế kiểm tra.";
    expect(told(letter({ body }))).toEqual(["2|Sở Y tế"]);
  });

  it("reads a quarter that a page break put at the start of a line as no number", () => {
    const body =
      "1. Sở Y tế xây dựng phương án, báo cáo UBND tỉnh trong quý\n\n2\n\nII/2022.\n\n2. Sở Nội vụ tổng hợp.";
    expect(told(letter({ body }))).toEqual(["1|Sở Y tế", "2|Sở Nội vụ"]);
  });

  it("parts a line that names a body from the duty below it in text wrapped by hand", () => {
    const body = `1. Bệnh viện Đa khoa tỉnh, Bệnh viện Y học cổ truyền, các cơ sở điều trị
Bố trí riêng khu vực thu dung người bệnh, đủ giường và dịch truyền cao phân tử
cho người bệnh nặng; thực hiện đúng hướng dẫn chẩn đoán và điều trị của Bộ Y tế
để hạn chế thấp nhất tử vong.
2. Về bổ sung bác sĩ cho Trung tâm Y tế huyện
Giao Sở Y tế luân phiên ít nhất 03 bác sĩ về hỗ trợ huyện, thực hiện trước ngày
15/9; về lâu dài xây dựng kế hoạch đào tạo bác sĩ theo địa chỉ, đáp ứng yêu cầu
khám, chữa bệnh của nhân dân vùng biên giới và các xã ở xa trung tâm của huyện,
không để nơi nào thiếu bác sĩ.`;
    expect(told(letter({ body }))).toEqual([
      "1|Bệnh viện Đa khoa tỉnh + Bệnh viện Y học cổ truyền + các cơ sở điều trị",
      "2|Sở Y tế",
    ]);
  });

  it("reads the heads of a decision that names persons with their offices", () => {
    const body =
      "1. Ông Đồng Văn Lưu, Giám đốc Sở Nội vụ - Phó Trưởng Ban Thường trực\n\na) Tổng hợp báo cáo Trưởng Ban.\n\n2. Các thành viên còn lại\n\nBáo cáo Trưởng Ban hằng tháng.";
    expect(told(letter({ body }))).toEqual(["1.a|Giám đốc Sở Nội vụ", "2|Các thành viên còn lại"]);
  });

  it("takes 'Lãnh đạo' under a Party committee for what it does", () => {
    const body = "1. Đảng ủy UBND tỉnh\n\n- Lãnh đạo UBND tỉnh rà soát các điểm sạt lở.";
    const text = letter({ body }).replace(/ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH/u, "TỈNH ỦY HÀ TĨNH");
    expect(told(text)).toEqual(["1|Đảng ủy UBND tỉnh"]);
  });

  it.each([
    "Cơ quan nào để nhiệm vụ quá hạn thì Thủ trưởng cơ quan đó phải chịu trách nhiệm trước Chủ tịch UBND tỉnh.",
    "Thủ trưởng đơn vị có tỷ lệ giải ngân dưới 95% phải chịu trách nhiệm trước Chủ tịch UBND tỉnh.",
    "Kết quả giải ngân là một trong các tiêu chí để đánh giá người đứng đầu.",
  ])("makes no duty of liability and explanation: %s", (words) => {
    expect(told(letter({ body: `1. Sở Y tế kiểm tra.\n\n2. ${words}` }))).toEqual(["1|Sở Y tế"]);
  });

  it("takes whom the addressees name in full where the lead-in names them shortly", () => {
    const to = "Ủy ban nhân dân các huyện, thị xã thuộc tỉnh";
    const leadIn =
      "UBND tỉnh đề nghị Ủy ban nhân dân các huyện, thị xã chỉ đạo một số nội dung sau:";
    expect(told(letter({ to, leadIn, body: "1. Rà soát hồ sơ." }))).toEqual([`1|${to}`]);
  });

  it.each(["Bùi Thế Nhượng", "Lưu Đức Khang", "Đặng Thị Như Ý"])("reads the signer %s", (name) => {
    const text = letter({ body: "1. Sở Y tế kiểm tra." }).replace("Võ Văn Minh", name);
    expect(readDirective(text).header.signer?.value).toBe(name);
  });
});
