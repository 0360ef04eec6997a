import { describe, expect, it } from "vitest";
import { letter, type LetterParts } from "./fixtures/letter.ts";
import { readDirective, toGold } from "./index.ts";

function brief(text: string): string[] {
  return toGold(readDirective(text)).assignments.map(
    ({ at, assignees }) => `${at}|${assignees.join(" + ")}`,
  );
}

function told(body: string, parts: Partial<LetterParts> = {}): string[] {
  return brief(letter({ ...parts, body }));
}

describe("who of a group is meant", () => {
  it.each([
    [
      "1. Các tổ chức, cá nhân được cấp phép khai thác cắm mốc ranh giới khu vực mỏ.",
      "1|Các tổ chức, cá nhân được cấp phép khai thác",
    ],
    [
      "1. Các cơ quan, đơn vị có chức năng thanh tra, kiểm tra thực hiện đúng kế hoạch được duyệt.",
      "1|Các cơ quan, đơn vị có chức năng thanh tra, kiểm tra",
    ],
    [
      "1. Các chủ đầu tư có tỷ lệ giải ngân dưới 40% phải lập tiến độ từng dự án.",
      "1|Các chủ đầu tư có tỷ lệ giải ngân dưới 40%",
    ],
    [
      "1. Các Ban Quản lý chợ, siêu thị trên địa bàn phải bố trí dụng cụ kiểm tra nhanh.",
      "1|Các Ban Quản lý chợ, siêu thị trên địa bàn",
    ],
    ["1. Các trường ngoài công lập vận dụng phù hợp.", "1|Các trường ngoài công lập"],
    ["1. Đồng chí Giám đốc Sở Công Thương chỉ đạo dự trữ hàng.", "1|Giám đốc Sở Công Thương"],
  ])("%s", (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });
});

describe("names", () => {
  it.each([
    ["1. Đài Truyền hình Thái Bình thông tin kịp thời.", "1|Đài Truyền hình Thái Bình"],
    ["1. Trạm Y tế phường tổ chức tiêm chủng.", "1|Trạm Y tế phường"],
    ["1. Trưởng khu vực: vận động từng hộ ký cam kết.", "1|Trưởng khu vực"],
    ["1. Giao Trưởng Ban Tổ chức kiểm tra sân khấu.", "1|Trưởng Ban Tổ chức"],
    [
      "1. Giao các thành viên Ban Chỉ đạo phòng, chống dịch bệnh tỉnh đôn đốc cơ sở.",
      "1|các thành viên Ban Chỉ đạo phòng, chống dịch bệnh tỉnh",
    ],
  ])("%s", (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });
});

it("numbers as the Party does", () => {
  const body =
    "1- Các huyện ủy, thị ủy, thành ủy:\n\n- Lãnh đạo, chỉ đạo chi bộ ra nghị quyết.\n\n2- Đảng ủy Công an tỉnh giữ vững an ninh nông thôn.";
  expect(told(body)).toEqual(["1|Các huyện ủy, thị ủy, thành ủy", "2|Đảng ủy Công an tỉnh"]);
});

it("knows the topics of a meeting from a section that sets the scene", () => {
  const body =
    "1. Về tình hình giải ngân vốn đầu tư công\n\na) Đến hết ngày 20/3/2022, toàn tỉnh giải ngân 18%.\n\nb) Sở Tài chính tổng hợp phương án điều chuyển vốn.";
  expect(told(body)).toEqual(["1.b|Sở Tài chính"]);
});

it("hears a command behind what the meeting agreed to", () => {
  const body =
    "Thống nhất với các nhiệm vụ xã đã đề ra, yêu cầu UBND xã Tân Hòa tập trung các nội dung sau:\n\n1. Rà soát quy chế làm việc.";
  expect(told(body)).toEqual(["1|UBND xã Tân Hòa"]);
});

it("takes who leads from the brackets behind a duty", () => {
  const body =
    "1. Khảo sát nhu cầu tuyển dụng của doanh nghiệp; (Sở Nội vụ chủ trì, Ban Quản lý các khu công nghiệp tỉnh phối hợp thực hiện).";
  const [duty] = toGold(readDirective(letter({ body }))).assignments;
  expect(duty).toMatchObject({
    assignees: ["Sở Nội vụ"],
    coordinating: ["Ban Quản lý các khu công nghiệp tỉnh"],
  });
});

it("looks up whom a provision refers to", () => {
  const body =
    "1. Thủ trưởng các sở, ngành xây dựng kế hoạch; giao Sở Tài chính tổng hợp.\n\n2. Các đơn vị nêu tại khoản 1 gửi báo cáo về Uỷ ban nhân dân tỉnh thông qua Sở Tài chính.";
  expect(told(body)[2]).toBe("2|Thủ trưởng các sở, ngành");
});

it.each([
  "1. Nghiêm cấm mua bán đất rừng; cán bộ, công chức bao che, tiếp tay phải bị xử lý nghiêm.",
  "1. Các hộ dân được tái định cư có trách nhiệm tháo dỡ nhà cũ.",
  "1. Phấn đấu đến năm 2025 không còn đất lúa bỏ hoang.",
  "1. Đối với kiến nghị nâng mức phụ cấp: Ghi nhận, UBND tỉnh sẽ xem xét sau.",
])("makes no task of: %s", (body) => {
  expect(told(`${body}\n\n2. Sở Y tế kiểm tra bếp ăn.`)).toEqual(["2|Sở Y tế"]);
});

it("reads nothing out of what asks upwards", () => {
  const text = letter({ body: "1. Các cơ sở giáo dục có trách nhiệm thu học phí đúng mức." });
  expect(brief(text.replace("V/v thực hiện", "TỜ TRÌNH\nVề thực hiện"))).toEqual([]);
});

it("reads the plan that a decision issues", () => {
  const text = `${letter({ body: "1. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Quyết định này." })}
KẾ HOẠCH
Cắt giảm thủ tục hành chính năm 2022
(Ban hành kèm theo Quyết định số 31/QĐ-UBND)
I. MỤC ĐÍCH
1. Cắt giảm 30% thời gian giải quyết.
III. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành; UBND các xã
a) Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị mình.
2. Sở Tài chính: Tham mưu bố trí kinh phí.
QUY CHẾ
Điều 1. Sở Y tế có trách nhiệm cung cấp số liệu.`;
  expect(brief(text)).toEqual([
    "1|Văn phòng UBND tỉnh",
    "III.1.a|Các sở, ban, ngành + UBND các xã",
    "III.2|Sở Tài chính",
  ]);
});

it("reads the letterhead whose columns a small gap parts", () => {
  const { document } = toGold(
    readDirective(
      "ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH THÁI BÌNH    Độc lập - Tự do - Hạnh phúc\nSố: 02 /CĐ-UBND    Thái Bình, ngày 04 tháng 3 năm 2019\nKHẨN\nCÔNG ĐIỆN\nVề việc khống chế dịch bệnh\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n- Giám đốc các Sở;\nDịch bệnh đã xuất hiện tại 21 xã của tỉnh. Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế kiểm tra bếp ăn.\nNơi nhận:\n- Như trên.\n",
    ),
  );
  expect(document).toMatchObject({ place: "Thái Bình", issuedOn: "2019-03-04", kind: "công điện" });
});

describe("copies of a portal", () => {
  const order = "Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế kiểm tra bếp ăn.\n";

  it("drops what the site writes above the letterhead", () => {
    const text = `Hệ thống pháp luật\nĐang tải nội dung, vui lòng chờ giây lát...\n- 1Chỉ thị 15/CT-TTg năm 2020\nỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 08/CT-UBND | Bình Sơn, ngày 21 tháng 5 năm 2021 |\nTình hình dịch bệnh phức tạp.\n${order}`;
    const { document } = toGold(readDirective(text));
    expect(document).toMatchObject({ number: "08", issuedOn: "2021-05-21", place: "Bình Sơn" });
    expect(document.issuer).toBe("UBND tỉnh Bình Sơn");
    expect(brief(text)).toEqual(["1|Sở Y tế"]);
  });

  it("finds the document a digest retells behind the menus", () => {
    const text = `Trang chủ > Chỉ đạo điều hành\nCập nhật lúc: 15:42 - 12/8/2020\nTTĐT - Ngày 11/8/2020, thay mặt UBND tỉnh, Phó Chủ tịch UBND tỉnh đã ký ban hành văn bản số 2508/UBND-VX về phòng dịch. Nội dung như sau:\n${order}`;
    expect(toGold(readDirective(text)).document).toMatchObject({
      number: "2508",
      symbol: "UBND-VX",
      issuedOn: "2020-08-11",
    });
  });
});

it("ends a title in capitals where small letters begin, over a broken year too", () => {
  const text =
    "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/KH-UBND\nBình Sơn, ngày 13 tháng 01 năm 2020\nKẾ HOẠCH\nPHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2019 -\n2020\nThực hiện Nghị quyết số\n01/NQ-CP của Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:\n1. Sở Y tế kiểm tra nước sạch.";
  expect(toGold(readDirective(text)).document.subject).toBe(
    "PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2019 - 2020",
  );
});

it("parts the signature from the recipients where the gap between them is lost", () => {
  const text = `${letter({ body: "1. Sở Y tế kiểm tra bếp ăn." }).split("Nơi nhận:")[0] ?? ""}Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- HĐND tỉnh (b/c); PHÓ CHỦ TỊCH\n- Lưu: VT, TH. Hoàng Văn Thắm\n`;
  expect(toGold(readDirective(text)).document).toMatchObject({
    signedFor: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
    signerTitle: "PHÓ CHỦ TỊCH",
    signer: "Hoàng Văn Thắm",
  });
});

it("takes the causes of a state of things for no lead-in", () => {
  const body =
    "Nguyên nhân của tình trạng trên chủ yếu do khâu tổ chức thực hiện:\n\nngười đứng đầu một số nơi chưa quan tâm.\n\nChủ tịch UBND tỉnh yêu cầu:\n\n1. Sở Y tế phân công lãnh đạo phụ trách từng địa bàn.";
  expect(told(body, { leadIn: "Thời gian qua, công tác giải ngân còn chậm." })).toEqual([
    "1|Sở Y tế",
  ]);
});

it("keeps apart paragraphs of a wrapped page by the words that would have had room", () => {
  const body =
    "1. Chủ đầu tư các dự án thủy điện trên suối phối hợp với Ủy ban nhân dân xã lắp đặt\nhệ thống còi cảnh báo xả lũ cho người dân vùng hạ du, hoàn thành trước mùa mưa\nnăm nay và vận hành thử trong thời gian sớm nhất.\nBáo cáo kết quả thực hiện gửi Sở Y tế trước ngày 18/6/2022; đồng thời thông tin đầy\nđủ về diễn biến của việc lắp đặt để các cơ quan có liên quan nắm được và phối hợp.\nGiao Sở Y tế tổng hợp, báo cáo Chủ tịch UBND tỉnh kết quả trước ngày 25/6/2022.";
  expect(toGold(readDirective(letter({ body }))).assignments).toHaveLength(3);
});

describe("duties", () => {
  it("gives one line of attributes to all items above it", () => {
    const body =
      "1. Cơ sở vật chất\n\na) Khử khuẩn phòng học;\n\nb) Rà soát công trình xuống cấp.\n\nĐơn vị thực hiện: Sở Y tế.";
    expect(told(body)).toEqual(["1.a|Sở Y tế", "1.b|Sở Y tế"]);
  });

  it.each([
    "2. Yêu cầu các đơn vị, địa phương tập trung chỉ đạo, thực hiện nghiêm túc.",
    "2. Nghiêm cấm chúc Tết cấp trên dưới mọi hình thức; không sử dụng xe công đi lễ hội.",
    "2. Về biên chế giáo viên: UBND tỉnh ghi nhận, sẽ xem xét khi giao biên chế năm sau.",
    "2. Các Phó Chủ tịch kiểm tra sản xuất vụ Xuân.",
  ])("makes no task of: %s", (body) => {
    expect(told(`1. Sở Y tế kiểm tra bếp ăn.\n\n${body}`)).toEqual(["1|Sở Y tế"]);
  });

  it("knows who acts with the unit a body directs", () => {
    const body = "1. Sở Y tế chỉ đạo Chi cục Dân số phối hợp với Công an tỉnh kiểm tra phòng khám.";
    const [duty] = toGold(readDirective(letter({ body }))).assignments;
    expect(duty).toMatchObject({ assignees: ["Sở Y tế"], coordinating: ["Công an tỉnh"] });
  });

  it("takes one person in two offices for one", () => {
    const body =
      "1. Đồng chí Giám đốc Sở Nội vụ, Phó Trưởng Ban Thường trực Ban Chỉ đạo việc làm tỉnh tổ chức ngày hội việc làm.";
    expect(told(body)).toEqual(["1|Giám đốc Sở Nội vụ"]);
  });
});

it.each([
  [
    "1. Chủ tịch UBND 18 xã có tỷ lệ hồ sơ trễ hạn trên 5% tổ chức kiểm điểm.",
    "1|Chủ tịch UBND 18 xã có tỷ lệ hồ sơ trễ hạn trên 5%",
  ],
  [
    "1. UBND các huyện có dự án trọng điểm đi qua tập trung bàn giao mặt bằng.",
    "1|UBND các huyện có dự án trọng điểm đi qua",
  ],
  ["1. UBND xã có trách nhiệm rà soát.", "1|UBND xã"],
])("tells which localities are meant: %s", (body, expected) => {
  expect(told(body)).toEqual([expected]);
});

it("reads cue words that OCR gave wrong marks", () => {
  const body = "1. Sở Y tế chủ trì, phôi hợp với Sở Nội vụ rà soát bếp ăn.";
  const [duty] = toGold(readDirective(letter({ body }))).assignments;
  expect(duty).toMatchObject({ assignees: ["Sở Y tế"], coordinating: ["Sở Nội vụ"] });
});

it("takes a heading that says whose duties stand under it", () => {
  const body =
    "1. Trách nhiệm của Sở Y tế\n\na) Kiểm tra bếp ăn.\n\n2. Nhiệm vụ, quyền hạn của Tổ công tác:\n\n- Rà soát hồ sơ.";
  expect(told(body)).toEqual(["1.a|Sở Y tế", "2|Tổ công tác"]);
});
