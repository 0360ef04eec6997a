import { describe, expect, it } from "vitest";
import { normaliseCharacters } from "../normalise/characters.ts";
import { foldBlanks } from "../normalise/lines.ts";
import { citationsIn } from "./citations.ts";
import { namedLawsIn } from "./named-laws.ts";
import { citationKey } from "./symbols.ts";

function passage(words: string) {
  const characters = normaliseCharacters(words);
  return foldBlanks(characters, 0, characters.text.length);
}

const numbers = (words: string) => citationsIn(passage(words)).map(({ number }) => number);

describe("the grammar of numbers (documents-interop 2.2 and 3; procedures 12.3)", () => {
  it.each<[string, string[]]>([
    ["Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ", ["26/CT-TTg"]],
    ["Nghị quyết 30c/NQ-CP ngày 08/11/2011", ["30c/NQ-CP"]],
    ["Luật số 64/2025/QH15", ["64/2025/QH15"]],
    ["Luật Đất đai số 31/2024/OH15", ["31/2024/QH15"]],
    ["Nghị định số 61/2018/NĐCP ngày 23 tháng 4 năm 2018", ["61/2018/NĐ-CP"]],
    ["Thông tư số 01/2018/TTVPCP", ["01/2018/TT-VPCP"]],
    ["Quyết định số 1961/QĐUBND", ["1961/QĐ-UBND"]],
    ["Quyết định số 34/2014/QĐ-TTG", ["34/2014/QĐ-TTg"]],
    ["Công điện số 968/CD-TTg", ["968/CĐ-TTg"]],
    ["Công văn số 978 /UBND-HCTC", ["978/UBND-HCTC"]],
    ["Công văn số 2539/UBND- SNV", ["2539/UBND-SNV"]],
    ["Công văn 0124/SNV-TCBC&TCPCP", ["0124/SNV-TCBC&TCPCP"]],
    ["Công văn số 8120/VPCP-V.I ngày 13/10/2020", ["8120/VPCP-V.I"]],
    ["Thông tư liên tịch số 50/2014/TTLT/BTNMT-BNV", ["50/2014/TTLT/BTNMT-BNV"]],
    ["Quyết định số 12/QĐ-UBND-HC", ["12/QĐ-UBND-HC"]],
    ["Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", ["57-NQ/TW"]],
    [
      "Quy chế số 15-QC/TU; Kết luận số 14-KL/TW; Chương trình số 12-CTr/TU",
      ["15-QC/TU", "14-KL/TW", "12-CTr/TU"],
    ],
    ["Hướng dẫn số 36 - HD/VPTW", ["36-HD/VPTW"]],
    ["Chỉ thị số 25/CT-TU", ["25/CT-TU"]],
    ["các Quyết định số 1, 2 và 3/QĐ-UBND", ["1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND"]],
    ["các Công văn: số 123/UBND-NC, số 456/UBND-TH", ["123/UBND-NC", "456/UBND-TH"]],
    ["trực ban 24/24 giờ, hoàn thành 46/46 nhiệm vụ", []],
    ["tỷ lệ 9,5/10 điểm, đạt 12/15 tiêu chí NTM", []],
    ["theo Mẫu số 02/TĐKT kèm theo", []],
    ["đợt 1/CT và đợt 2/A", ["1/CT"]],
  ])("%s", (words, found) => {
    expect(numbers(words)).toEqual(found);
  });

  it.each<[string, Record<string, unknown>]>([
    [
      "Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ về kỷ cương",
      { kind: "Chỉ thị", issuedOn: "2016-09-05", issuer: "Thủ tướng Chính phủ" },
    ],
    [
      "Nghị định số 61/2018/NĐ-CP, ngày 23 tháng 4 năm 2018 của Chính phủ",
      { issuedOn: "2018-04-23", issuer: "Chính phủ", articles: null },
    ],
    [
      "Kết luận số 12-KL/TU ngày 05-9-2025 của Ban Thường vụ Tỉnh ủy",
      { kind: "Kết luận", issuedOn: "2025-09-05", issuer: "Ban Thường vụ Tỉnh ủy" },
    ],
    ["theo khoản 2 Điều 5 Nghị định số 118/2025/NĐ-CP", { articles: "khoản 2 Điều 5" }],
    [
      "tại điểm a, b khoản 1 Điều 7 của Luật số 64/2025/QH15",
      { kind: "Luật", articles: "điểm a, b khoản 1 Điều 7" },
    ],
    [
      "Công văn của Sở Nội vụ số 120/SNV-CCHC ngày 30/02/2025",
      { kind: "Công văn", issuedOn: null },
    ],
    ["Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14", { kind: "Pháp lệnh" }],
  ])("reads what stands around: %s", (words, found) => {
    expect(citationsIn(passage(words))[0]).toMatchObject(found);
  });

  it("gives a number without its own kind that of the list", () => {
    const found = citationsIn(passage("Công văn số 12/UBND-NC ngày 01/3/2025, số 15/UBND-TH"));
    expect(found.map(({ kind }) => kind)).toEqual(["Công văn", "Công văn"]);
  });

  it("quotes the passage from the article to the issuer", () => {
    const words =
      "thực hiện khoản 2 Điều 5 Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về một cửa";
    const [found] = citationsIn(passage(words));
    expect(words.slice(found?.span.start, found?.span.end)).toBe(
      "khoản 2 Điều 5 Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ",
    );
  });
});

describe("the identity of a document", () => {
  it.each([
    ["26/CT-TTg", "26/CT-TTG", "2016-09-05"],
    ["978/UBND-HCTC", "0978/UBND-HCTC", "2016-09-05"],
    ["25-CT/TU", "25/CT-TU", null],
    ["968/CĐ-TTg", "968/CD-TTg", "2023-10-16"],
    ["61/2018/NĐ-CP", "61/2018/NĐCP", null],
  ])("%s is %s", (one, other, date) => {
    expect(citationKey(one, date)).toBe(citationKey(other, date));
  });

  it("changes with the year, because numbers restart each January", () => {
    expect(citationKey("26/CT-TTg", "2016-09-05")).not.toBe(citationKey("26/CT-TTg", "2017-09-05"));
    expect(citationKey("26/CT-TTg", null)).toBe("26/CTTTG/?");
  });
});

describe("a law by its name", () => {
  it.each<[string, [string, number][]]>([
    [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
      [["Luật Tổ chức chính quyền địa phương", 2015]],
    ],
    ["theo khoản 3 Điều 61 Luật Đất đai năm 2024", [["Luật Đất đai", 2024]]],
    [
      "Bộ luật Dân sự 2015 và Luật Cán bộ, công chức năm 2025",
      [
        ["Bộ luật Dân sự", 2015],
        ["Luật Cán bộ, công chức", 2025],
      ],
    ],
    [
      "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22/11/2019",
      [["Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ", 2019]],
    ],
    ["chấp hành pháp luật năm 2025", []],
    ["Luật Đất đai số 31/2024/QH15", []],
  ])("%s", (words, found) => {
    expect(namedLawsIn(passage(words)).map(({ name, year }) => [name, year])).toEqual(found);
  });
});
