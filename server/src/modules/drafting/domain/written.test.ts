import { describe, expect, it } from "vitest";
import { buildLetter, buildList } from "../testing.ts";
import { blockOf, textOf } from "./block-of.ts";
import { fileNameOf } from "./file-name.ts";
import { headingLines, placeOf } from "./heading.ts";
import { capacitiesOf, signingLines, type Signatory, type SigningOrgan } from "./signing.ts";
import { writtenOf } from "./written.ts";

const plain = (text: string) => text.replaceAll(/\s+/gu, " ");

describe("the head of a document", () => {
  it("puts the committee on two lines, its office under it", () => {
    expect(headingLines("UBND tỉnh An Sơn")).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH AN SƠN"]);
    expect(headingLines("Văn phòng UBND tỉnh")).toEqual(["VĂN PHÒNG"]);
    expect(headingLines("Sở Tài chính")).toEqual(["SỞ TÀI CHÍNH"]);
    expect(writtenOf(buildLetter())).toMatchObject({
      superior: "UBND TỈNH AN SƠN",
      organ: ["VĂN PHÒNG"],
    });
    expect(placeOf("UBND tỉnh An Sơn")).toBe("An Sơn");
  });

  it("leaves number and day open until it is signed, and writes both with their zero then", () => {
    const open = writtenOf(buildLetter());
    expect(plain(open.numberLine)).toBe("Số: /VP-TH");
    expect(plain(open.placeDate ?? "")).toBe("An Sơn, ngày tháng 11 năm 2026");
    const signed = writtenOf(buildLetter({ number: "5", issuedOn: "2026-02-03" }));
    expect(signed.numberLine).toBe("Số: 05/VP-TH");
    expect(signed.placeDate).toBe("An Sơn, ngày 03 tháng 02 năm 2026");
  });

  it("writes a letter's symbol organ-drafter, a report's kind-organ, and V/v for letters only", () => {
    expect(writtenOf(buildLetter()).subjectLine).toMatch(/^V\/v /u);
    const report = writtenOf(buildList(1));
    expect(plain(report.numberLine)).toBe("Số: /BC-VP");
    expect(report.kindLine).toBe("BÁO CÁO");
    expect(report.subjectLine).not.toMatch(/V\/v/u);
  });
});

describe("the words of a document", () => {
  it("end as the decree asks, whatever was typed", () => {
    const { addressees, body, recipients } = writtenOf(
      buildLetter({
        addressees: ["Sở Tài chính;", "Sở Y tế"],
        blocks: [{ type: "paragraph", text: "Trân trọng ./." }],
        recipients: ["Như trên."],
        filedAt: "VT, TH.",
      }),
    );
    expect(addressees).toEqual(["Sở Tài chính;", "Sở Y tế."]);
    expect(body).toEqual([{ type: "paragraph", text: "Trân trọng./." }]);
    expect(recipients).toEqual(["- Như trên;", "- Lưu: VT, TH."]);
  });

  it("are set as a title where a number stands above dashes, and never where they are a sentence", () => {
    const { body } = writtenOf(
      buildLetter({
        blocks: [
          { type: "item", label: "1.", text: "Khái quát chung" },
          { type: "item", label: "-", text: "Nội dung." },
          { type: "item", label: "2.", text: "Không có phát hiện nào." },
          { type: "item", label: "3.", text: "Tiếp tục thực hiện" },
          { type: "item", label: "4.", text: "Báo cáo" },
        ],
      }),
    );
    expect(body.map(({ isHeading = false }) => isHeading)).toEqual([true, false, false, false, false]); // prettier-ignore
  });

  it("tell of an annex which document it belongs to, numbered where there are several", () => {
    const one = buildList(1);
    const [annex] = writtenOf({ ...one, number: "7", issuedOn: "2026-11-23" }).annexes;
    expect(annex?.label).toBe("Phụ lục");
    expect(annex?.belongsTo).toBe(
      "(Kèm theo Báo cáo số 07/BC-VP ngày 23 tháng 11 năm 2026 của Văn phòng UBND tỉnh)",
    );
    const two = writtenOf({ ...one, annexes: [...one.annexes, ...one.annexes] });
    expect(two.annexes.map(({ label }) => label)).toEqual(["Phụ lục I", "Phụ lục II"]);
  });

  it("go into a form and come back the same", () => {
    for (const text of ["1. Rà soát.", "đ) Báo cáo.", "- Như trên.", "Trân trọng."]) {
      expect(textOf(blockOf(text))).toBe(text);
    }
    expect(blockOf("2. Nêu rõ")).toEqual({ type: "item", label: "2.", text: "Nêu rõ" });
  });

  it("give a file a name that every disk takes", () => {
    expect(fileNameOf(buildLetter({ subject: "đôn đốc: “A/B”?\n<c>" }), "pdf")).toBe(
      "du-thao-VP-TH đôn đốc- -A-B-c-.pdf",
    );
    expect(fileNameOf(buildLetter({ subject: "../../etc" }), "docx")).not.toMatch(/[/\\]/u);
  });
});

describe("who signs, and in whose name (Decree 30/2020, Article 13)", () => {
  const committee: SigningOrgan = { unitId: "c", isCommittee: true, headTitle: "Chủ tịch" };
  const office: SigningOrgan = { unitId: "o", isCommittee: false, headTitle: "Chánh Văn phòng" };
  const chair: Signatory = { title: "Chủ tịch", isHead: true, unitId: "c" };
  const viceChair: Signatory = { title: "Phó Chủ tịch", isHead: false, unitId: "c" };
  const chief: Signatory = { title: "Chánh Văn phòng", isHead: true, unitId: "o" };
  const deputy: Signatory = { title: "Phó Chánh Văn phòng", isHead: false, unitId: "o" };
  const officer: Signatory = { title: "Chuyên viên", isHead: false, unitId: "o" };

  it("of the committee: the Chair, the deputies for the Chair, the office by order", () => {
    expect(capacitiesOf(chair, committee)).toEqual(["own", "TM"]);
    expect(capacitiesOf(viceChair, committee)).toEqual(["KT", "TM-KT"]);
    // By authorisation only with a paper that says so: no post brings it.
    expect(capacitiesOf(chief, committee)).toEqual(["TL"]);
    expect(capacitiesOf(deputy, committee)).toEqual(["TL-KT"]);
  });

  it("of the office: its chief, and the deputies for the chief; nobody of lower rank anywhere", () => {
    expect(capacitiesOf(chief, office)).toEqual(["own"]);
    expect(capacitiesOf(deputy, office)).toEqual(["KT"]);
    expect(capacitiesOf(viceChair, office)).toEqual([]);
    expect(capacitiesOf(officer, office)).toEqual([]);
    expect(capacitiesOf(officer, committee)).toEqual([]);
  });

  it("is printed in capitals, one line for each authority", () => {
    expect(signingLines("own", chief, office)).toEqual(["CHÁNH VĂN PHÒNG"]);
    expect(signingLines("TM-KT", viceChair, committee)).toEqual([
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
    ]);
    expect(signingLines("TL-KT", deputy, committee)).toEqual([
      "TL. CHỦ TỊCH",
      "KT. CHÁNH VĂN PHÒNG",
      "PHÓ CHÁNH VĂN PHÒNG",
    ]);
    expect(signingLines("TUQ", chief, committee)).toEqual(["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]);
  });
});
