import { describe, expect, it } from "vitest";
import {
  decisionOnTeam,
  directiveOnForests,
  letterOfDistrictOffice,
  letterOnPetitions,
  noticeOfConclusion,
  planOfDigitalChange,
  telegramOnStorm,
} from "./fixtures/documents.ts";
import { letter } from "./fixtures/letter.ts";
import { readDirective, toGold } from "./index.ts";

function brief(text: string): string[] {
  return toGold(readDirective(text)).assignments.map(
    ({ at, assignees, due }) => `${at}|${assignees.join(" + ")}|${JSON.stringify(due)}`,
  );
}

function header(text: string) {
  return toGold(readDirective(text)).document;
}

describe("documents of other kinds", () => {
  it("reads a directive out of a law portal's copy", () => {
    expect(header(directiveOnForests)).toMatchObject({
      kind: "chỉ thị",
      number: "06",
      symbol: "CT-UBND",
      issuer: "Ủy ban nhân dân tỉnh Lai Châu",
      place: "Lai Châu",
      issuedOn: "2024-03-23",
      signedFor: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
      signerTitle: "PHÓ CHỦ TỊCH",
      signer: "Hà Trọng Hải",
    });
    expect(brief(directiveOnForests)).toEqual([
      '1.a|Sở Nông nghiệp và Phát triển nông thôn|{"before":"2024-04-15"}',
      '1.b|Sở Nông nghiệp và Phát triển nông thôn|{"every":"month","before":"25"}',
      '1.c|Sở Nông nghiệp và Phát triển nông thôn|{"quarter":"2024-Q2"}',
      '2|Sở Tài chính + Sở Kế hoạch và Đầu tư + Sở Văn hóa, Thể thao và Du lịch|"standing"',
      '3|UBND các huyện, thành phố|{"month":"2024-04"}',
      '4|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh + các đoàn thể tỉnh|"standing"',
      '|Sở Nông nghiệp và Phát triển nông thôn|[{"every":"half-year","before":"06-15"},{"every":"year","before":"12-15"}]',
    ]);
  });

  it("reads a telegram in two columns", () => {
    const { header } = readDirective(telegramOnStorm);
    expect([
      header.kind?.value,
      header.urgency?.value,
      header.place?.value,
      header.issuedOn?.value,
    ]).toEqual(["công điện", "hỏa tốc", "Quảng Trị", "2025-09-18"]);
    expect(header.addressees.map(({ value }) => value)).toEqual([
      "Giám đốc các Sở",
      "Thủ trưởng các ban, ngành cấp tỉnh",
      "Chủ tịch UBND các xã, phường, đặc khu",
    ]);
    expect(brief(telegramOnStorm)).toEqual([
      '1|Chủ tịch UBND các xã, phường, đặc khu ven biển|{"before":"2025-09-18T17:00"}',
      '2|Bộ Chỉ huy Bộ đội Biên phòng tỉnh|{"by":"2025-09-19T10:30"}',
      '3.a|Sở Nông nghiệp và Môi trường|"standing"',
      '3.b|Sở Nông nghiệp và Môi trường|"standing"',
      '4|Các Công ty thủy điện|"standing"',
      '4|Báo và Phát thanh, Truyền hình Quảng Trị|"standing"',
      '5|Văn phòng UBND tỉnh|"standing"',
    ]);
  });

  it("reads a notice of conclusions and not its assessment", () => {
    expect(header(noticeOfConclusion)).toMatchObject({
      kind: "thông báo",
      number: "512",
      symbol: "TB-VP",
      issuer: "Văn phòng UBND tỉnh Nghệ An",
      issuedOn: "2022-12-05",
    });
    expect(brief(noticeOfConclusion)).toEqual([
      'II.1.a|UBND thị xã Cửa Lò + UBND huyện Nghi Lộc|{"month":"2022-12"}',
      'II.1.b|UBND thị xã Cửa Lò + UBND huyện Nghi Lộc|{"by":"2023-01-31"}',
      'II.2|Sở Giao thông Vận tải|{"before":"2022-12-20"}',
      'II.3|Sở Kế hoạch và Đầu tư|{"within":10,"unit":"workday","from":"issue"}',
      'II.4|Sở Tài nguyên và Môi trường|{"quarter":"2023-Q1"}',
      'II.4|Sở Tài chính|{"within":5,"unit":"day","from":"event"}',
    ]);
  });

  it("reads a plan: attribute lines, headings, no aims", () => {
    expect(brief(planOfDigitalChange)).toEqual([
      'III.1.a|Sở Khoa học và Công nghệ|{"quarter":"2026-Q3"}',
      'III.1.b|Các sở, ban, ngành + UBND các xã, phường|"standing"',
      'IV.1|Sở Khoa học và Công nghệ|{"every":"quarter","before":"20"}',
      'IV.1|Sở Khoa học và Công nghệ|{"before":"2026-06-30"}',
      'IV.2|Sở Tài chính|"standing"',
      'IV.3|Các sở, ban, ngành thành phố + UBND các xã, phường|{"before":"2025-11-30"}',
      'IV.3|Các sở, ban, ngành thành phố + UBND các xã, phường|{"every":"year","before":"12-15"}',
      'IV.4|Ủy ban Mặt trận Tổ quốc Việt Nam thành phố|"standing"',
    ]);
    const [first] = readDirective(planOfDigitalChange).assignments;
    expect(first?.deliverable?.value).toBe("Trung tâm dữ liệu được đưa vào vận hành");
    expect(header(planOfDigitalChange).citations).toEqual(["749/QĐ-TTg", "57-NQ/TW"]);
  });

  it("reads a decision without its articles of effect and enforcement", () => {
    expect(brief(decisionOnTeam)).toEqual([
      '2.1|Sở Nội vụ|{"before":"2019-05-15"}',
      '2.2|Sở Nội vụ|{"every":"month"}',
    ]);
  });

  it("reads a dispatch without numbers", () => {
    expect(brief(letterOnPetitions)).toEqual([
      '|Sở Xây dựng|{"before":"2021-11-30"}',
      '|UBND thành phố Long Xuyên|{"by":"2021-11-20"}',
      '|Sở Xây dựng|"standing"',
    ]);
  });

  it("reads a request of a district office in one sentence, with its route", () => {
    const { assignments } = toGold(readDirective(letterOfDistrictOffice));
    expect(assignments).toHaveLength(1);
    expect(assignments[0]).toMatchObject({
      assignees: ["các phòng, ban", "UBND các xã, thị trấn"],
      due: { before: "2020-03-10" },
      reportTo: ["UBND huyện"],
      via: ["Phòng Nội vụ"],
    });
  });
});

describe("header", () => {
  it("leaves a blank number and day empty and keeps the month", () => {
    const text = letter({
      number: "      /UBND-NC",
      issued: "    tháng 10 năm 2023",
      body: "1. Sở Y tế rà soát.",
    });
    expect(header(text)).toMatchObject({
      number: null,
      symbol: "UBND-NC",
      issuedOn: null,
      issuedMonth: "2023-10",
    });
    expect(readDirective(text).warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["NUMBER_MISSING", "DATE_MISSING"]),
    );
  });

  it("doubts a capital among digits and trusts a small letter", () => {
    expect(
      header(letter({ number: "33O/UBND-TH", body: "1. Sở Y tế rà soát." })).numberDoubtful,
    ).toBe(true);
    expect(
      header(letter({ number: "30c/UBND-TH", body: "1. Sở Y tế rà soát." })).numberDoubtful,
    ).toBeUndefined();
  });

  it("takes no month 65", () => {
    expect(
      header(letter({ issued: "12 tháng 65 năm 2023", body: "1. Sở Y tế rà soát." })),
    ).toMatchObject({ issuedOn: null });
  });

  it("marks secrecy in the letterhead and not the words in the body", () => {
    const open = letter({ body: "1. Sở Y tế bảo vệ bí mật nhà nước." });
    expect(readDirective(open).header.secrecy).toBeNull();
    expect(readDirective(`TỐI MẬT\n\n${open}`).header.secrecy?.value).toBe("tối mật");
  });

  it("reads a Party document's number", () => {
    const text =
      "TỈNH ỦY HƯNG YÊN\n*\nSố 26-CT/TU\n\nHưng Yên, ngày 02 tháng 6 năm 2023\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\n\nBan Thường vụ Tỉnh ủy yêu cầu:\n1. Đảng ủy Công an tỉnh lãnh đạo giữ vững an ninh.";
    expect(header(text)).toMatchObject({
      kind: "chỉ thị",
      number: "26",
      symbol: "CT/TU",
      issuedOn: "2023-06-02",
    });
  });
});

describe("the text layer", () => {
  it("reads NFD, exotic blanks and dashes with spans into the given text", () => {
    const text = letter({
      body: "1.\u00a0Sở Nội vụ – Tổ trưởng rà soát, báo cáo UBND tỉnh trước ngày 20⁄4⁄2022.",
    }).normalize("NFD");
    const [duty] = readDirective(text).assignments;
    expect(duty?.assignees[0]?.value).toBe("Sở Nội vụ");
    const due = duty?.due[0];
    expect(due?.value).toEqual({ before: "2022-04-20" });
    expect(text.slice(due?.span?.start, due?.span?.end).normalize("NFC")).toBe(
      "trước ngày 20⁄4⁄2022",
    );
  });

  it("joins a sentence over a page break, past a page number and a footnote", () => {
    const body =
      "1. Sở Y tế thực hiện Kết luận¹, rà soát các\n\n¹ Kết luận số 12-KL/TU ngày 01/02/2022 của Ban Thường vụ Tỉnh ủy.\n\n2\n\ncơ sở khám bệnh, báo cáo UBND tỉnh trước ngày 20/4/2022.";
    const { assignments, citations } = readDirective(letter({ body }));
    expect(assignments.map(({ text }) => text)).toEqual([
      "Sở Y tế thực hiện Kết luận, rà soát các cơ sở khám bệnh, báo cáo UBND tỉnh trước ngày 20/4/2022.",
    ]);
    expect(citations.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([
      ["12-KL/TU", "2022-02-01"],
    ]);
  });

  it("warns of what a person should look at", () => {
    const body =
      "1. Sở Y tế:\n\na) Thực hiện Chỉ thị số 09/CT-TTg ngày 12/5/2023 của Thủ tướng Chính phủ.\n\na) Hoàn thành việc rà soát trước ngày 20/01/2022.";
    const codes = readDirective(letter({ body })).warnings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        "CITATION_AFTER_DOCUMENT",
        "DUPLICATE_PROVISION",
        "DUE_BEFORE_DOCUMENT",
      ]),
    );
    expect(
      readDirective(
        letter({ to: "Sở Tài chính.", body: "1. Công an tỉnh kiểm tra." }),
      ).warnings.map(({ code, detail }) => `${code} ${detail}`),
    ).toContain("ASSIGNEE_NOT_ADDRESSED Công an tỉnh");
  });

  it("says so when the text is not Vietnamese or assigns nothing", () => {
    expect(
      readDirective("Please ensure that all departments report before 20/01/2021 to the committee.")
        .warnings[0]?.code,
    ).toBe("NOT_VIETNAMESE");
    expect(readDirective("").warnings.map(({ code }) => code)).toContain("NO_ASSIGNMENT");
  });

  it("reads a news digest as a secondary source and drops the portal's words", () => {
    const text =
      "Ngày 12/6/2024, UBND tỉnh Kon Tum ban hành Công văn số 2041/UBND-KGVX về tăng cường phòng, chống đuối nước trẻ em.\nUBND tỉnh yêu cầu:\n1. Sở Lao động - Thương binh và Xã hội rà soát các điểm nguy hiểm trước ngày 30/6/2024./.\nXem chi tiết Công văn tại đây.\nNếu cần hỗ trợ, đề nghị bạn đọc gọi Tổng đài 1022.";
    const reading = readDirective(text);
    expect(toGold(reading).document).toMatchObject({
      kind: "công văn",
      number: "2041",
      symbol: "UBND-KGVX",
      issuer: "UBND tỉnh Kon Tum",
      issuedOn: "2024-06-12",
      subject: "tăng cường phòng, chống đuối nước trẻ em",
    });
    expect(reading.header.secondarySource).toBe(true);
    expect(brief(text)).toEqual(['1|Sở Lao động - Thương binh và Xã hội|{"before":"2024-06-30"}']);
  });
});
