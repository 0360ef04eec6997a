import { describe, expect, it } from "vitest";
import { letter } from "./fixtures/letter.ts";
import { readDirective, readPassage, toGold } from "./index.ts";

function brief(text: string): string[] {
  return toGold(readDirective(text)).assignments.map(
    ({ at, assignees, coordinating, due }) =>
      `${at}|${assignees.join(" + ")}|${coordinating?.join(" + ") ?? ""}|${JSON.stringify(due)}`,
  );
}

function withAnnex(annex: string): string {
  return `${letter({ body: "1. Sở Y tế kiểm tra công vụ." })}\n${annex}`;
}

const own = '1|Sở Y tế||"standing"';

describe("tables of tasks in an annex", () => {
  it("reads rows between bars, labels and merged cells", () => {
    const annex = `PHỤ LỤC
DANH MỤC NHIỆM VỤ

| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| I | Hoàn thiện thể chế | | | | |
| 1 | Xây dựng quy chế dữ liệu | Sở Tư pháp | Các sở, ban, ngành | Quý II/2022 | Quyết định |
| 2 | Ban hành bảng giá | | Sở Y tế | Trước ngày 30/9/2022 | |
| 3 | Phủ sóng khu trung tâm | Sở Xây dựng; UBND huyện Bắc Sơn | VNPT Bắc Sơn | Thường xuyên | |`;
    expect(brief(withAnnex(annex))).toEqual([
      own,
      'PL.1|Sở Tư pháp|Các sở, ban, ngành|{"quarter":"2022-Q2"}',
      'PL.2|Sở Tư pháp|Sở Y tế|{"before":"2022-09-30"}',
      'PL.3|Sở Xây dựng + UBND huyện Bắc Sơn|VNPT Bắc Sơn|"standing"',
    ]);
    expect(readDirective(withAnnex(annex)).assignments[1]?.deliverable?.value).toBe("Quyết định");
  });

  it("reads rows between tabs, with a row that goes on below", () => {
    const annex =
      "PHỤ LỤC II\nSTT\tNhiệm vụ, giải pháp\tĐơn vị thực hiện\tĐơn vị phối hợp\tThời hạn\n1\tRà soát quy hoạch\tSở Xây dựng và\tUBND các huyện\t30/6/2022\n\tchi tiết\tSở Tài chính\t\t\n2\tThống kê hộ nghèo\tSở Nội vụ\t\tHằng năm";
    expect(brief(withAnnex(annex))).toEqual([
      own,
      'PL II.1|Sở Xây dựng + Sở Tài chính|UBND các huyện|{"by":"2022-06-30"}',
      'PL II.2|Sở Nội vụ||{"every":"year"}',
    ]);
  });

  it("reads cells that stand one a line, wrapped ones too", () => {
    const annex =
      "PHỤ LỤC 1\nSTT\nNhiệm vụ\nCơ quan chủ trì\nThời gian hoàn thành\n1\nXây dựng đề án\nvị trí việc làm\nSở Nội vụ\nTháng 6/2022\n2\nSắp xếp trụ sở\nSở Tài chính\nTrước ngày 31/10/2022";
    expect(brief(withAnnex(annex))).toEqual([
      own,
      'PL 1.1|Sở Nội vụ||{"month":"2022-06"}',
      'PL 1.2|Sở Tài chính||{"before":"2022-10-31"}',
    ]);
  });

  it.each([
    [
      "QUY TRÌNH GIẢI QUYẾT TTHC",
      "Bước | Nội dung công việc | Đơn vị thực hiện | Thời gian giải quyết",
    ],
    ["DANH MỤC NHIỆM VỤ QUÁ HẠN", "TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn"],
    ["DANH SÁCH HỘI VIÊN", "TT | Họ và tên | Đơn vị | Ghi chú"],
  ])("gives nothing from %s", (caption, header) => {
    const annex = `PHỤ LỤC\n${caption}\n${header}\n1 | Tiếp nhận hồ sơ | Sở Xây dựng | 30/6/2022`;
    expect(brief(withAnnex(annex))).toEqual([own]);
  });
});

describe("labelled attributes", () => {
  it.each([
    "1. Nâng cấp cổng dịch vụ công. Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Tài chính. Thời gian hoàn thành: trước ngày 30/6/2022.",
    "1. Nâng cấp cổng dịch vụ công (chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính; thời hạn: trước ngày 30/6/2022).",
    "1. Nâng cấp cổng dịch vụ công.\n- Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính.\n- Thời gian: Trước ngày 30/6/2022.",
    "1. Nâng cấp cổng dịch vụ công\nCơ quan chủ trì thực hiện: Sở Nội vụ\nCơ quan phối hợp: Sở Tài chính\nThời hạn hoàn thành: Trước ngày 30/6/2022",
  ])("reads %s", (body) => {
    expect(brief(letter({ body }))).toEqual(['1|Sở Nội vụ|Sở Tài chính|{"before":"2022-06-30"}']);
  });

  it("lets a term without a mark hold for the block, and one of all tasks for all that have none", () => {
    const block =
      "1. Sở Nội vụ:\n\na) Rà soát biên chế.\n\nb) Lập danh sách.\n\nThời gian hoàn thành: trước ngày 15/5/2022.\n\n2. Sở Y tế kiểm tra.";
    expect(brief(letter({ body: block }))).toEqual([
      '1.a|Sở Nội vụ||{"before":"2022-05-15"}',
      '1.b|Sở Nội vụ||{"before":"2022-05-15"}',
      '2|Sở Y tế||"standing"',
    ]);
    const all =
      "1. Sở Nội vụ rà soát, xong trước ngày 01/4/2022.\n\n2. Sở Y tế kiểm tra.\n\nThời gian hoàn thành các nhiệm vụ trên: trước ngày 20/5/2022./.";
    expect(brief(letter({ body: all }))).toEqual([
      '1|Sở Nội vụ||{"before":"2022-04-01"}',
      '2|Sở Y tế||{"before":"2022-05-20"}',
    ]);
  });
});

describe("one marked passage", () => {
  const text = letter({
    body: "1. Sở Nội vụ:\n\na) Rà soát biên chế, báo cáo UBND tỉnh (qua Sở Tài chính) trước ngày 20/4/2022; Công an tỉnh phối hợp.",
  });
  const marked = (from: string, to: string) => ({
    start: text.indexOf(from),
    end: text.indexOf(to) + to.length,
  });

  it("takes its body from the heading above, its term and route from its words", () => {
    const read = readPassage(text, marked("Rà soát", "20/4/2022"));
    expect(read?.assignees.map(({ value }) => value)).toEqual(["Sở Nội vụ"]);
    expect(read?.due.map(({ value }) => value)).toEqual([{ before: "2022-04-20" }]);
    expect(read?.via.map(({ value }) => value)).toEqual(["Sở Tài chính"]);
    expect(read?.at).toBe("1.a");
  });

  it("takes the body it names itself", () => {
    const read = readPassage(text, marked("Công an tỉnh", "phối hợp."));
    expect(read?.assignees.map(({ value }) => value)).toEqual(["Công an tỉnh"]);
    expect(text.slice(read?.span.start, read?.span.end)).toBe("Công an tỉnh phối hợp.");
  });

  it("has nothing to say of blanks and of spans outside", () => {
    expect(readPassage(text, { start: 0, end: 0 })).toBeNull();
    expect(readPassage(text, { start: text.length + 5, end: text.length + 9 })).toBeNull();
    expect(readPassage("  \n ", { start: 0, end: 3 })).toBeNull();
  });
});

describe("checks on the assignments together", () => {
  it("finds a summary that is due before the reports it is made of", () => {
    const { checks } = readDirective(
      letter({
        body: "1. Các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 30/4/2022.\n\n2. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 20/4/2022.",
      }),
    );
    expect(checks.map(({ code, detail }) => [code, detail])).toEqual([
      ["CHAIN_OUT_OF_ORDER", "2022-04-20 < 2022-04-30"],
    ]);
  });

  it.each([
    ["Sở Nội vụ.", "Giám đốc Sở Nội vụ", false],
    ["Các sở, ban, ngành.", "Trưởng ban Dân tộc tỉnh", false],
    ["UBND các huyện.", "Chủ tịch UBND huyện Bắc Sơn", false],
    ["UBND các huyện.", "UBND xã Bản Hon", true],
    ["UBND huyện Bắc Sơn.", "UBND huyện Nam Sơn", true],
    ["Sở Tài chính.", "Sở Nội vụ", true],
    ["Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ.", "Bộ Tài chính", false],
    [
      "Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương.",
      "UBND các tỉnh, thành phố ven biển",
      false,
    ],
    ["Sở Tài chính.", "Người đứng đầu", false],
  ])("a letter to %s and a duty of %s", (to, name, warned) => {
    const codes = readDirective(letter({ to, body: `1. ${name} rà soát hồ sơ.` })).warnings.map(
      ({ code }) => code,
    );
    expect(codes.includes("ASSIGNEE_NOT_ADDRESSED")).toBe(warned);
  });
});
