import { describe, expect, it } from "vitest";
import { letter } from "../fixtures/letter.ts";
import { readDirective, toGold } from "../index.ts";

function told(body: string): string[] {
  return toGold(readDirective(letter({ body }))).assignments.map(
    ({ at, due }) => `${at} ${typeof due === "string" ? due : Object.values(due).join(" ")}`,
  );
}

describe("a term said elsewhere (documents-interop T16)", () => {
  it("holds for all that stands under the heading of a month or a quarter", () => {
    expect(
      told(
        "I. Tháng 4/2022\n\n1. Sở Y tế trình đề án vị trí việc làm.\n\n2. Sở Nội vụ trình quy chế trước ngày 10/4/2022.\n\nII. Quý III/2022\n\n3. Sở Công Thương trình quy hoạch chợ.",
      ),
    ).toEqual(["I.1 2022-04", "I.2 2022-04-10", "II.3 2022-Q3"]);
  });

  it("holds for the duties under a heading that says by when", () => {
    expect(
      told(
        "1. Các nhiệm vụ hoàn thành trước ngày 30/4/2022:\n\na) Sở Y tế rà soát hồ sơ.\n\nb) Sở Nội vụ kiểm tra thực tế trước ngày 15/4/2022.\n\n2. Sở Công Thương kiểm tra các chợ.",
      ),
    ).toEqual(["1.a 2022-04-30", "1.b 2022-04-15", "2 standing"]);
  });

  it("speaks of the points it names", () => {
    const body =
      "1. Sở Y tế rà soát hồ sơ.\n\n2. Sở Nội vụ kiểm tra thực tế.\n\n3. Sở Công Thương kiểm tra các chợ.\n\nThời gian hoàn thành các nội dung tại các điểm 1, 2 nêu trên: trước ngày 15/6/2022.\n\n4. Sở Tài chính bố trí kinh phí.";
    expect(told(body)).toEqual(["1 2022-06-15", "2 2022-06-15", "3 standing", "4 standing"]);
    const [first] = readDirective(letter({ body })).assignments;
    expect(first?.due[0]).toMatchObject({ assumed: "inherited", confidence: "likely" });
  });

  it("belongs to the provision alone whose line it ends", () => {
    const wrapped = (end: string) =>
      told(
        `1. Giám đốc Sở Y tế:\n\na) Theo dõi diễn biến dịch bệnh tại các địa phương trong tỉnh\nvà thông báo cho người dân.\n\nb) Chỉ đạo Trung tâm Kiểm soát bệnh tật kéo dài thời gian trực,\nbổ sung vật tư cho các trạm y tế${end}`,
      );
    expect(wrapped(";\nhoàn thành trong tháng 4 năm 2022.")).toEqual([
      "1.a standing",
      "1.b 2022-04",
    ]);
    expect(wrapped(", xong trước\nngày 30 tháng 4 năm 2022.")).toEqual([
      "1.a standing",
      "1.b 2022-04-30",
    ]);
  });

  it.each([
    "I. Tình hình thực hiện trong tháng 4/2022",
    "I. Nhiệm vụ năm 2022",
    "I. Về công tác cải cách hành chính",
  ])("is not in the heading: %s", (heading) => {
    expect(told(`${heading}\n\n1. Sở Y tế rà soát hồ sơ.`).join()).not.toContain("2022");
  });
});

describe("a date that recognition has hurt", () => {
  it.each([
    ["trước ngày 3l/8/2022", "2022-08-31"],
    ["trước ngày 2O/11/2022", "2022-11-20"],
    ["trước ngày I5/6/2022", "2022-06-15"],
  ])("%s is mended and asked about", (words, day) => {
    const [duty] = readDirective(
      letter({ body: `1. Sở Y tế rà soát hồ sơ ${words}.` }),
    ).assignments;
    expect(duty?.due).toMatchObject([{ value: { before: day }, confidence: "doubtful" }]);
  });
});

describe("a day before the document", () => {
  it("is quoted where another is still to come, else it is read and warned of", () => {
    const both =
      "Sở Y tế hoàn thành báo cáo (được giao tại Công văn số 15/UBND-TH, hạn ngày 31/01/2022), xong trước ngày 20/4/2022.";
    expect(told(`1. ${both}`)).toEqual(["1 2022-04-20"]);
    const reading = readDirective(
      letter({ body: "1. Sở Y tế hoàn thành báo cáo trước ngày 20/01/2022." }),
    );
    expect(reading.warnings.map(({ code }) => code)).toContain("DUE_BEFORE_DOCUMENT");
  });
});
