import { describe, expect, it } from "vitest";
import { letter, type LetterParts } from "./fixtures/letter.ts";
import { readDirective, toGold } from "./index.ts";

/*
 * The catalogue of the language of assignments, row by row: who assigns (A), who is assigned (B), what (C), by when (T), what
 * looks like a task and is none (N). Each row is a letter of its own with what it says and what it does not; the letters of the
 * rows are those of the digest on documents. "provision|who|what is asked of the row".
 */
type Row = [row: string, body: string, expected: readonly string[], parts?: Partial<LetterParts>];

const read = (body: string, parts: Partial<LetterParts> = {}) =>
  readDirective(letter({ ...parts, body }));
const gold = (body: string, parts: Partial<LetterParts> = {}) => toGold(read(body, parts));

const who = (body: string, parts?: Partial<LetterParts>) =>
  gold(body, parts).assignments.map(({ at, assignees, coordinating = [] }) =>
    [
      at,
      assignees.join(" + "),
      ...(coordinating.length > 0 ? [coordinating.join(" + ")] : []),
    ].join("|"),
  );

describe("who assigns", () => {
  it.each<Row>([
    [
      "A1 required of somebody in the same sentence",
      "1. Rà soát trụ sở.\n\n2. Sở Y tế lập danh mục.",
      ["1|Giám đốc các sở", "2|Sở Y tế"],
      { leadIn: "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở:" },
    ],
    [
      "A2 an opinion that orders",
      "Giao Sở Xây dựng lập quy hoạch khu vực.",
      ["|Sở Xây dựng"],
      { leadIn: "Ủy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:" },
    ],
    [
      "A2 an opinion that only agrees",
      "Đồng ý với nội dung đề nghị của Sở Xây dựng.",
      [],
      { leadIn: "Ủy ban nhân dân tỉnh có ý kiến như sau:" },
    ],
    [
      "A3 a conclusion with its assessment before",
      "I. Đánh giá chung\n\nCác sở đã triển khai nghiêm túc kế hoạch.\n\nII. Nhiệm vụ\n\n1. Sở Y tế bổ sung nhân lực cho trạm y tế.",
      ["II.1|Sở Y tế"],
      { leadIn: "Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:" },
    ],
    [
      "A4 proposed with the force of an order",
      "1. Các phòng chuyên môn rà soát hồ sơ.",
      ["1|Các phòng chuyên môn"],
      { leadIn: "Chủ tịch UBND huyện đề nghị khẩn trương triển khai các nội dung sau:" },
    ],
    [
      "A5 conveyed by the Office",
      "Sở Nội vụ tham mưu kế hoạch biên chế.",
      ["|Sở Nội vụ"],
      { leadIn: "Văn phòng UBND tỉnh thông báo ý kiến của Chủ tịch UBND tỉnh như sau:" },
    ],
    [
      "A6 given in an article",
      "Điều 1. Giao Sở Tài chính bố trí kinh phí.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nĐiều 3. Chánh Văn phòng UBND tỉnh và Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
      ["Điều 1|Sở Tài chính"],
      { leadIn: "QUYẾT ĐỊNH:" },
    ],
  ])("%s", (_, body, expected, parts) => {
    expect(who(body, parts).map((line) => line.replace(/^Điều (\d)/u, "Điều $1"))).toEqual(
      expected.map((line) => line.replace(/^Điều (\d)\|/u, "$1|")),
    );
  });
});

describe("who is assigned, and in what part", () => {
  it.each<Row>([
    ["B1 giao", "1. Giao Sở Y tế mua sắm thiết bị.", ["1|Sở Y tế"]],
    [
      "B1 giao khoán, bàn giao",
      "1. Sở Tài chính bàn giao hồ sơ giao khoán đất rừng.",
      ["1|Sở Tài chính"],
    ],
    ["B2 yêu cầu", "1. Yêu cầu các sở, ban, ngành cử đầu mối.", ["1|các sở, ban, ngành"]],
    [
      "B3 đề nghị",
      "1. Đề nghị Ủy ban MTTQ Việt Nam tỉnh vận động nhân dân.",
      ["1|Ủy ban MTTQ Việt Nam tỉnh"],
    ],
    [
      "B4 a heading and its items",
      "1. Sở Nội vụ:\n\n- Rà soát vị trí việc làm.\n\n- Lập kế hoạch tuyển dụng.",
      ["1|Sở Nội vụ", "1|Sở Nội vụ"],
    ],
    [
      "B4 a topic is no body",
      "1. Về công tác tuyên truyền\n\n- Sở Văn hóa, Thể thao và Du lịch biên soạn tài liệu.",
      ["1|Sở Văn hóa, Thể thao và Du lịch"],
    ],
    ["B5 a bare subject", "2. Sở Nội vụ nghiên cứu mô hình tổ chức mới.", ["2|Sở Nội vụ"]],
    [
      "B6 a nested subject",
      "1. Các sở, ban, ngành:\n\n1.1. Rà soát hồ sơ.\n\n1.2. Người đứng đầu các cơ quan chỉ đạo khắc phục tồn tại.",
      ["1.1|Các sở, ban, ngành", "1.2|Người đứng đầu các cơ quan"],
    ],
    [
      "B8 chủ trì, phối hợp",
      "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ xây dựng đề án.",
      ["1|Sở Y tế|Sở Tài chính + Sở Nội vụ"],
    ],
    [
      "B8 without với",
      "1. Sở Y tế chủ trì, phối hợp Sở Tài chính xây dựng đề án.",
      ["1|Sở Y tế|Sở Tài chính"],
    ],
    [
      "B9 phối hợp as one's own duty",
      "1. Sở Nội vụ:\n\n- Phối hợp với Sở Tài chính thẩm định dự toán.",
      ["1|Sở Nội vụ|Sở Tài chính"],
    ],
    [
      "B10 joint leads",
      "1. Sở Y tế, Sở Nội vụ theo chức năng, nhiệm vụ hướng dẫn thực hiện.",
      ["1|Sở Y tế + Sở Nội vụ"],
    ],
    [
      "B14 nobody named: the addressees",
      "1. Rà soát, lập danh mục trụ sở dôi dư.",
      ["1|Sở Tài chính"],
      { to: "Sở Tài chính.", leadIn: "Ủy ban nhân dân tỉnh yêu cầu:" },
    ],
    [
      "B16 through one's own units",
      "1. Sở Nông nghiệp và Môi trường chỉ đạo Chi cục Kiểm lâm tuần tra rừng.",
      ["1|Sở Nông nghiệp và Môi trường"],
    ],
    [
      "B17 who follows the whole document",
      "1. Sở Y tế lập kế hoạch.\n\n2. Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp việc thực hiện văn bản này.",
      ["1|Sở Y tế", "2|Sở Nội vụ"],
    ],
    [
      "a group with an explicit list",
      "1. Các sở: Y tế, Tài chính rà soát hồ sơ.",
      ["1|Sở Y tế + Sở Tài chính"],
    ],
  ])("%s", (_, body, expected, parts) => {
    expect(who(body, parts)).toEqual(expected);
  });

  it("B3: a request binds bodies outside the hierarchy otherwise than an order", () => {
    const [request, order] = read(
      "1. Đề nghị Tòa án nhân dân tỉnh đẩy nhanh xét xử.\n\n2. Giao Sở Y tế lập kế hoạch.",
    ).assignments;
    expect([request?.force.value, order?.force.value]).toEqual(["request", "order"]);
  });

  it("B7: a part of a group is said to be one, and who it is stays open", () => {
    const [one] = read(
      "1. Đối với các cơ quan được kiểm tra: khắc phục ngay các thiếu sót.",
    ).assignments;
    expect(one?.assignees.map(({ value }) => value)).toEqual(["các cơ quan được kiểm tra"]);
    expect(one?.assignees[0]?.confidence).not.toBe("certain");
  });

  it("B17: says who follows the document", () => {
    const monitors = read(
      "1. Sở Y tế lập kế hoạch.\n\n2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
    ).assignments.map(({ monitor }) => monitor);
    expect(monitors).toEqual([false, true]);
  });

  it("takes out of a group who is excepted", () => {
    const [one] = read(
      "1. Các sở, ban, ngành (trừ Sở Y tế) báo cáo trước ngày 20/4/2022.",
    ).assignments;
    expect(one?.excluding.map(({ value }) => value)).toEqual(["Sở Y tế"]);
  });
});

describe("what", () => {
  const duty = (sentence: string) =>
    read(`1. Sở Y tế ${sentence}`).assignments.map(({ duty: found }) => found.value);

  it.each([
    ["C1", "tham mưu UBND tỉnh ban hành Kế hoạch phòng bệnh.", "product"],
    ["C2", "báo cáo UBND tỉnh kết quả thực hiện trước ngày 20/4/2022.", "report"],
    ["C3", "kiểm tra các cơ sở khám bệnh.", "activity"],
    ["C4", "tiếp tục nâng cao chất lượng khám bệnh.", "standing"],
    ["C5", "bảo đảm tối thiểu 95% người dân có thẻ bảo hiểm y tế.", "target"],
    ["C7", "theo dõi, đôn đốc việc thực hiện văn bản này.", "monitoring"],
    ["C8", "có văn bản trả lời Sở Tài chính trước ngày 20/4/2022.", "response"],
  ])("%s", (_, sentence, expected) => {
    expect(duty(sentence)).toEqual([expected]);
  });

  it("C5: an aim has its figure, its direction and its unit", () => {
    const [one] = read("1. Sở Y tế bảo đảm tối thiểu 95% trẻ em được tiêm chủng.").assignments;
    expect(one?.targets.map(({ value }) => value)).toMatchObject([
      { comparator: "at-least", value: 95, unit: "%" },
    ]);
  });

  it("C6, C10: what is forbidden and what is due only if something happens is noted, never a task", () => {
    const reading = read(
      "1. Sở Y tế lập kế hoạch.\n\n2. Nghiêm cấm việc tự ý tăng giá thuốc.\n\n3. Trong quá trình thực hiện, nếu có vướng mắc, kịp thời báo cáo UBND tỉnh.",
    );
    expect(toGold(reading).assignments).toHaveLength(1);
    expect(reading.notes.map(({ kind }) => kind)).toEqual(["prohibition", "contingent"]);
  });

  it("C9: an agreement is no task, the order behind it is", () => {
    expect(who("Đồng ý chủ trương sửa chữa trụ sở. Giao Sở Tài chính bố trí kinh phí.")).toEqual([
      "|Sở Tài chính",
    ]);
  });

  it("C11: handling a fault is a task", () => {
    expect(who("1. Sở Y tế xử lý trách nhiệm cá nhân để xảy ra sai phạm.")).toEqual(["1|Sở Y tế"]);
  });
});

describe("by when", () => {
  const due = (sentence: string) =>
    gold(`1. Sở Y tế ${sentence}`).assignments.map((one) => one.due);

  it.each<[string, string, unknown]>([
    ["T1", "báo cáo trước ngày 05 tháng 12 năm 2022.", { before: "2022-12-05" }],
    ["T2", "hoàn thành chậm nhất ngày 15/5/2022.", { by: "2022-05-15" }],
    ["T2 as a window of figures", "tổng hợp số liệu tính đến hết ngày 30/6/2022.", "standing"],
    ["T3", "gửi báo cáo trước 17 giờ 00 ngày 20/4/2022.", { before: "2022-04-20T17:00" }],
    ["T4", "báo cáo trước ngày 20/11.", { before: "2022-11-20" }],
    ["T5", "hoàn thành trong tháng 11 năm 2022.", { month: "2022-11" }],
    ["T6", "trình UBND tỉnh trong quý III/2022.", { quarter: "2022-Q3" }],
    ["T7", "hoàn thành trong năm 2023.", { year: "2023" }],
    ["T7 as an aim", "phấn đấu đến năm 2030 hoàn thành phủ kín trạm y tế.", "standing"],
    [
      "T9",
      "trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản này.",
      { within: 5, unit: "workday", from: "receipt" },
    ],
    ["T10", "công bố ngay sau khi có kết quả xét nghiệm.", "standing"],
    ["T11", "báo cáo trước ngày 25 hằng tháng.", { every: "month", before: "25" }],
    ["T12", "định kỳ hằng quý báo cáo UBND tỉnh.", { every: "quarter" }],
    [
      "T13",
      "báo cáo trước ngày 20/11/2022 và hằng tháng.",
      [{ before: "2022-11-20" }, { every: "month" }],
    ],
    ["T15", "thường xuyên, kịp thời nắm tình hình.", "standing"],
  ])("%s", (_, sentence, expected) => {
    expect(due(sentence)).toEqual([expected]);
  });

  it("T8: a period without a day has no due", () => {
    expect(due("triển khai chương trình giai đoạn 2022 - 2025.")).toEqual(["standing"]);
  });

  it("T14: the days between which figures are counted are none", () => {
    const sentence =
      "báo cáo trước ngày 18/12/2022 (số liệu tính từ ngày 15/12/2021 đến ngày 14/12/2022).";
    expect(due(sentence)).toEqual([{ before: "2022-12-18" }]);
  });

  it("T16: one sentence may give several points their term", () => {
    const body =
      "1. Sở Y tế lập danh mục.\n\n2. Sở Tài chính cân đối nguồn.\n\nThời gian hoàn thành các nội dung tại điểm 1, 2: trước ngày 20/4/2022.";
    expect(gold(body).assignments.map((one) => one.due)).toEqual([
      { before: "2022-04-20" },
      { before: "2022-04-20" },
    ]);
  });

  it("T18: the day of the summary is not the day of what goes into it", () => {
    const body =
      "1. Các sở, ban, ngành gửi báo cáo về Sở Nội vụ để tổng hợp.\n\n2. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 20/4/2022.";
    expect(gold(body).assignments.map((one) => one.due)).toEqual([
      "standing",
      { before: "2022-04-20" },
    ]);
  });
});

describe("what looks like a task and is none", () => {
  it.each<[string, string]>([
    [
      "N2 what was done",
      "Thời gian qua, Sở Y tế đã chỉ đạo các đơn vị hoàn thành tiêm chủng, tỷ lệ đạt 95% so với cùng kỳ.",
    ],
    ["N6 an aim", "Mục tiêu: phấn đấu 100% trạm y tế đạt chuẩn."],
    [
      "N7 enforcement",
      "Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
    ],
    [
      "N8 validity",
      "Văn bản này có hiệu lực kể từ ngày ký và thay thế Công văn số 15/UBND-TH ngày 02/01/2022.",
    ],
    [
      "N10 the site's words",
      "Mọi chi tiết vui lòng truy cập cổng thông tin hoặc gọi Tổng đài 1022.",
    ],
    ["exhortation", "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện văn bản này."],
    ["encouragement", "Khuyến khích các doanh nghiệp ứng dụng chữ ký số."],
  ])("%s", (_, body) => {
    expect(who(`1. Sở Y tế lập kế hoạch tiêm chủng.\n\n${body}`)).toEqual(["1|Sở Y tế"]);
  });

  it("N3, N4, N5: nouns that sound like orders make no second task", () => {
    const body =
      "1. Sở Y tế đáp ứng yêu cầu khám bệnh, thực hiện nhiệm vụ được giao theo ý kiến chỉ đạo của Bộ Y tế.";
    expect(who(body)).toEqual(["1|Sở Y tế"]);
  });

  it("N9: whom a copy goes to is told by the list of recipients, not ordered", () => {
    expect(
      toGold(readDirective(letter({ body: "1. Sở Y tế lập kế hoạch." }))).assignments,
    ).toHaveLength(1);
  });
});

describe("to whom", () => {
  const route = (sentence: string) => {
    const [one] = gold(`1. Các sở, ban, ngành ${sentence}`).assignments;
    return [one?.reportTo ?? [], one?.via ?? [], one?.copyTo ?? []];
  };

  it.each<[string, string[][]]>([
    ["báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 20/4/2022.", [["UBND tỉnh"], ["Sở Nội vụ"], []]],
    [
      "gửi báo cáo về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 20/4/2022.",
      [["UBND tỉnh"], ["Sở Nội vụ"], []],
    ],
    ["gửi báo cáo về Sở Nội vụ để tổng hợp.", [["Sở Nội vụ"], [], []]],
    [
      "báo cáo UBND tỉnh, đồng gửi Sở Nội vụ trước ngày 20/4/2022.",
      [["UBND tỉnh"], [], ["Sở Nội vụ"]],
    ],
    [
      "thông qua Văn phòng UBND tỉnh báo cáo Chủ tịch UBND tỉnh.",
      [["Chủ tịch UBND tỉnh"], ["Văn phòng UBND tỉnh"], []],
    ],
    ["trình cấp có thẩm quyền phê duyệt đề án.", [[], [], []]],
  ])("%s", (sentence, expected) => {
    expect(route(sentence)).toEqual(expected);
  });
});
