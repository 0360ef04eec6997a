import { describe, expect, it } from "vitest";
import { citedArticles, sameArticle } from "./cited-articles.ts";
import { issuerBySymbol, mayBeSame, readIssuer } from "./issuer.ts";
import { kindByReference, kindNamed } from "./kinds.ts";
import { issuerDisagrees, matchCitation, type CitedText, type Citing } from "./match-citation.ts";
import { referenceKey } from "./reference.ts";
import { instrument } from "../testing.ts";

describe("a number and symbol", () => {
  it.each([
    [
      "118/2025/NĐ-CP",
      [
        "118 /2025/ NĐ-CP",
        "118/2025/NĐCP",
        "118/2025/ND-CP",
        "0118/2025/nđ-cp",
        "118／2025／NĐ‑CP",
        "118/2025/NĐ-CP.",
      ],
    ],
    ["968/CĐ-TTg", ["968/CD-TTg", "968/CĐ-TTG", "968 /CĐ - TTg", "968/CĐTTg"]],
    ["26-CT/TU", ["26/CT-TU", "26 - CT/TU", "026-CT/TU"]],
    ["80/2015/QH13", ["80/2015/OH13", "80/2015/0H13", "80/2015/QH 13"]],
    ["978/UBND-HCTC", ["978 /UBND-HCTC", "0978/UBND- HCTC", "978/UBND–HCTC"]],
    ["30c/NQ-CP", ["30C/NQ-CP", "30c /NQ-CP"]],
    ["88/2025/QĐ-UBND", ["88/2025/QĐUBND", "88/2025/QD.UBND"]],
  ])("%s is the same however it is written", (written, others) => {
    for (const other of others)
      expect([other, referenceKey(other)]).toEqual([other, referenceKey(written)]);
  });

  it.each([
    ["766/QĐ-TTg", "766/2022/QĐ-TTg"],
    ["26/CT-TTg", "26-CT/TU"],
    ["12/QĐ-UBND", "12/KH-UBND"],
    ["11/8202/NĐ-CP", "118/202/NĐ-CP"],
    ["30/NQ-CP", "30c/NQ-CP"],
  ])("%s is another than %s", (one, other) => {
    expect(referenceKey(one)).not.toBe(referenceKey(other));
  });

  it("needs a number in front", () => {
    expect(referenceKey("/UBND-NC")).toBeNull();
    expect(referenceKey("Luật Khiếu nại")).toBeNull();
    expect(referenceKey("978")).toBeNull();
  });
});

describe("an issuer", () => {
  const same = (one: string, other: string) => {
    const [first, second] = [readIssuer(one), readIssuer(other)];
    return first !== null && second !== null && mayBeSame(first, second);
  };

  it.each([
    ["UBND tỉnh Đồng Nai", "Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"],
    ["UBND tỉnh", "UỶ BAN NHÂN DÂN TỈNH SƠN LA"],
    ["UBND tỉnh Đồng Nai", "UBND thành phố Đồng Nai"],
    ["Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Bắc Giang"],
    ["Thủ tướng", "Thủ tướng Chính phủ"],
    ["Bộ Chính trị", "Ban Chấp hành Trung ương Đảng"],
    ["Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ"],
  ])("%s may be %s", (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ["UBND tỉnh Đồng Nai", "UBND tỉnh Sơn La"],
    ["UBND huyện Mai Sơn", "UBND tỉnh Sơn La"],
    ["UBND tỉnh", "HĐND tỉnh"],
    ["Chính phủ", "Thủ tướng Chính phủ"],
    ["Văn phòng Chính phủ", "Bộ Y tế"],
  ])("%s is not %s", (one, other) => expect(same(one, other)).toBe(false));

  it.each([
    ["NDCP", "chinh phu"],
    ["QDTTG", "thu tuong chinh phu"],
    ["QH15", "quoc hoi"],
    ["QDUBND", "uy ban nhan dan"],
    ["QDCTUBND", "uy ban nhan dan"],
    ["UBNDHCTC", "uy ban nhan dan"],
    ["NQHDND", "hoi dong nhan dan"],
    ["CTTU", "tinh uy"],
    ["NQTW", "trung uong dang"],
    ["TTVPCP", "van phong chinh phu"],
  ])("of the symbol %s is %s", (symbol, body) => {
    expect(issuerBySymbol(symbol)?.body).toBe(body);
  });

  it("that a symbol does not name is not made up", () => {
    expect(issuerBySymbol("QDTCTTTG")).toBeNull();
  });
});

describe("a kind", () => {
  it.each([
    ["118/2025/NĐ-CP", "nghị định"],
    ["64/2025/QH15", "luật"],
    ["26/CT-TTg", "chỉ thị"],
    ["03/2025/TT-VPCP", "thông tư"],
    ["978/UBND-HCTC", "công văn"],
    ["968/CĐ-TTg", "công điện"],
    ["15-QC/TU", "quy chế"],
    ["57-NQ/TW", "nghị quyết"],
    ["1937-CV/TU", "công văn"],
    ["01/VBHN-VPCP", "văn bản hợp nhất"],
    ["4790/KH-UBND", "kế hoạch"],
  ])("of %s is %s", (reference, kind) => expect(kindByReference(reference)).toBe(kind));

  it("is understood as people write it", () => {
    expect([kindNamed("NGHỊ ĐỊNH"), kindNamed(" Bộ luật "), kindNamed("Sắc lệnh")]).toEqual([
      "nghị định",
      "luật",
      null,
    ]);
  });
});

describe("an article before a citation", () => {
  it.each([
    ["theo quy định tại khoản 4 Điều 19 ", ["Điều 19"]],
    ["quy định tại Điều 5, Điều 7 và Điều 9 của ", ["Điều 5", "Điều 7", "Điều 9"]],
    ["theo các Điều 13, 14 và 15 ", ["Điều 13", "Điều 14", "Điều 15"]],
    ["điểm b khoản 2 Điều 12a ", ["Điều 12a"]],
    ["Thực hiện ", []],
    ["Điều 3. Thực hiện ", []],
  ])("%s", (before, articles) =>
    expect(citedArticles(`${before}Nghị định`, before.length)).toEqual(articles),
  );

  it("is the same whatever clause is named", () => {
    expect(sameArticle("Điều 19", "khoản 4 Điều 19")).toBe(true);
    expect(sameArticle("Điều 1", "Điều 19")).toBe(false);
    expect(sameArticle("Phụ lục I", "Phụ lục I")).toBe(false);
  });
});

const cite = (number: string, more: Partial<CitedText> = {}): CitedText => ({
  text: number,
  number,
  kind: null,
  issuer: null,
  issuedOn: null,
  ...more,
});
const dongNai: Citing = {
  date: "2017-09-27",
  issuer: "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI",
  place: "Đồng Nai",
};
const pmDirective = instrument({
  reference: "26/CT-TTg",
  issuer: "Thủ tướng Chính phủ",
  issuedOn: "2016-09-05",
});
const decree = instrument({
  reference: "61/2018/NĐ-CP",
  issuer: "Chính phủ",
  issuedOn: "2018-04-23",
});
const provincial = (place: string, issuedOn: string | null) =>
  instrument({ reference: "23/CT-UBND", issuer: `UBND tỉnh ${place}`, issuedOn });

describe("a citation finds its document", () => {
  it("by a normative number alone, for it carries its year", () => {
    expect(matchCitation(cite("61/2018/NĐ-CP"), [decree], dongNai)).toEqual({
      kind: "found",
      instrument: decree,
    });
  });

  it("by an ordinary number with the year of its date", () => {
    const cited = cite("26/CT-TTg", { issuedOn: "2016-09-05" });
    expect(matchCitation(cited, [pmDirective], dongNai)).toEqual({
      kind: "found",
      instrument: pmDirective,
    });
  });

  it("though the day differs within the year: that is a finding, not another document", () => {
    const cited = cite("26/CT-TTg", { issuedOn: "2016-09-15" });
    expect(matchCitation(cited, [pmDirective], dongNai).kind).toBe("found");
  });

  it("never by an ordinary number without a date, even where the register has one only", () => {
    expect(matchCitation(cite("26/CT-TTg"), [pmDirective], dongNai)).toEqual({
      kind: "ambiguous",
      why: "no-date",
      candidates: [pmDirective],
    });
  });

  it("of another year not at all, but the same day of another year is shown", () => {
    expect(
      matchCitation(cite("26/CT-TTg", { issuedOn: "2021-03-01" }), [pmDirective], dongNai),
    ).toEqual({ kind: "missing" });
    expect(
      matchCitation(cite("26/CT-TTg", { issuedOn: "2017-09-05" }), [pmDirective], dongNai),
    ).toMatchObject({
      kind: "ambiguous",
      why: "other-year",
    });
  });

  it("of the province that cites, where the words say only “UBND tỉnh”", () => {
    const [ours, theirs] = [
      provincial("Đồng Nai", "2017-09-28"),
      provincial("Sơn La", "2017-05-02"),
    ];
    const cited = cite("23/CT-UBND", { issuer: "Chủ tịch UBND tỉnh", issuedOn: "2017-09-28" });
    expect(matchCitation(cited, [theirs, ours], dongNai)).toEqual({
      kind: "found",
      instrument: ours,
    });
    expect(matchCitation(cited, [theirs], dongNai)).toEqual({ kind: "missing" });
  });

  it("of another province that the words name", () => {
    const [ours, theirs] = [
      provincial("Đồng Nai", "2017-09-28"),
      provincial("Sơn La", "2017-05-02"),
    ];
    const cited = cite("23/CT-UBND", { issuer: "UBND tỉnh Sơn La", issuedOn: "2017-05-02" });
    expect(matchCitation(cited, [theirs, ours], dongNai)).toEqual({
      kind: "found",
      instrument: theirs,
    });
  });

  it("of a province by the place of issue, where a department cites", () => {
    const ours = provincial("Đồng Nai", "2017-09-28");
    const cited = cite("23/CT-UBND", { issuer: "UBND tỉnh", issuedOn: "2017-09-28" });
    const department = { ...dongNai, issuer: "SỞ NỘI VỤ" };
    expect(matchCitation(cited, [ours, provincial("Sơn La", "2017-05-02")], department)).toEqual({
      kind: "found",
      instrument: ours,
    });
  });

  it("not where two of one province and year are left, unless the day tells them apart", () => {
    const twins = [provincial("Đồng Nai", "2017-09-28"), provincial("Đồng Nai", "2017-03-01")];
    const cited = cite("23/CT-UBND", { issuedOn: "2017-06-01" });
    expect(matchCitation(cited, twins, dongNai)).toMatchObject({
      kind: "ambiguous",
      why: "several",
    });
    expect(matchCitation({ ...cited, issuedOn: "2017-03-01" }, twins, dongNai)).toEqual({
      kind: "found",
      instrument: twins[1],
    });
  });

  it("not where the register does not know the year", () => {
    const undated = provincial("Đồng Nai", null);
    expect(
      matchCitation(cite("23/CT-UBND", { issuedOn: "2017-09-28" }), [undated], dongNai),
    ).toMatchObject({ kind: "ambiguous", why: "no-date" });
  });

  it("in Party form and in state form", () => {
    const party = instrument({
      reference: "26-CT/TU",
      issuer: "Tỉnh ủy Bắc Giang",
      issuedOn: "2023-06-02",
    });
    const bacGiang = { date: "2023-10-20", issuer: "UBND TỈNH BẮC GIANG", place: "Bắc Giang" };
    const cited = cite("26/CT-TU", { issuer: "Ban Thường vụ Tỉnh ủy", issuedOn: "2023-06-02" });
    expect(matchCitation(cited, [party], bacGiang)).toEqual({ kind: "found", instrument: party });
  });

  it("though the issuer is written wrong, for the symbol tells it", () => {
    const cited = cite("61/2018/NĐ-CP", { issuer: "Thủ tướng Chính phủ", issuedOn: "2018-04-23" });
    expect(matchCitation(cited, [decree], dongNai).kind).toBe("found");
    expect(issuerDisagrees(cited)).toBe(true);
    expect(issuerDisagrees({ ...cited, issuer: "Chính phủ" })).toBe(false);
    expect(issuerDisagrees(cite("23/CT-UBND", { issuer: "Chủ tịch UBND huyện Mai Sơn" }))).toBe(
      false,
    );
  });
});
