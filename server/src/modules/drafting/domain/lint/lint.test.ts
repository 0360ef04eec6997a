import { describe, expect, it } from "vitest";
import { buildLetter, buildList } from "../../testing.ts";
import { writtenOf, type Written } from "../written.ts";
import { lint, rules } from "./lint.ts";

type Letter = Parameters<typeof buildLetter>[0];
const rulesOf = (overrides: Letter, written?: (sound: Written) => Partial<Written>): string[] => {
  const document = buildLetter(overrides);
  const sound = writtenOf(document);
  return [...new Set(lint(document, { ...sound, ...written?.(sound) }).map(({ rule }) => rule))];
};
const body = (text: string): Letter => ({ blocks: [{ type: "paragraph", text }] });

describe("a clerk who looks over a draft", () => {
  it("finds nothing in a letter as it should be, nor in a report with its annex", () => {
    expect(rulesOf({})).toEqual([]);
    expect(lint(buildList(3))).toEqual([]);
    expect(rulesOf({ number: "5", issuedOn: "2026-02-03" })).toEqual([]);
  });

  it("sees the nation's name and the motto misspelt, and a dash for a hyphen", () => {
    expect(rulesOf({}, () => ({ nationalName: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" }))).toEqual([
      "national-name",
    ]);
    expect(rulesOf({}, () => ({ motto: "Độc lập – Tự do – Hạnh phúc" }))).toEqual(["motto"]);
  });

  it("leaves number and date to the registry: both or neither, and a number is a number", () => {
    expect(rulesOf({ number: "12" })).toEqual(["number-with-date"]);
    expect(rulesOf({ issuedOn: "2026-11-23" })).toEqual(["number-with-date"]);
    expect(rulesOf({ number: "12/VP", issuedOn: "2026-11-23" })).toEqual(["number-shape"]);
    expect(rulesOf({ number: "30A", issuedOn: "2026-11-23" })).toEqual([]);
  });

  it("wants a short subject without V/v and without a mark at its end", () => {
    expect(rulesOf({ subject: "đ".repeat(81) })).toEqual(["subject"]);
    expect(rulesOf({ subject: "đôn đốc nhiệm vụ." })).toEqual(["subject"]);
    expect(rulesOf({ subject: "V/v đôn đốc nhiệm vụ" })).toEqual(["subject"]);
  });

  it("wants somebody to send it to, each line ended as the decree says", () => {
    expect(rulesOf({ addressees: [] })).toEqual(["addressees"]);
    expect(rulesOf({}, () => ({ addressees: ["Sở Tài chính", "Sở Y tế."] }))).toEqual([
      "addressees",
    ]);
  });

  it("wants the body to end with ./. and no table to be its last word", () => {
    expect(rulesOf({}, ({ body: blocks }) => ({ body: blocks.slice(0, -1) }))).toEqual(["ending"]);
    expect(rulesOf({ blocks: [] })).toEqual(["ending"]);
    expect(
      rulesOf({
        blocks: [
          {
            type: "table",
            caption: null,
            columns: [{ title: "STT", share: 1, align: "center" }],
            rows: [["1", "thừa"]],
          },
        ],
      }),
    ).toEqual(["ending", "tables-whole"]);
  });

  it("wants a zero before small days and the months January and February", () => {
    expect(rulesOf(body("Hoàn thành trước ngày 5 tháng 11 năm 2026"))).toEqual(["dates-in-words"]);
    expect(rulesOf(body("Hoàn thành trước ngày 15 tháng 2 năm 2026"))).toEqual(["dates-in-words"]);
    expect(rulesOf(body("Trước ngày 05 tháng 02 năm 2026 và ngày 15 tháng 11 năm 2026"))).toEqual(
      [],
    );
  });

  it("wants Nhân dân, Nhà nước and Tết with capitals, but not where they are part of a name", () => {
    expect(rulesOf(body("Phục vụ nhân dân"))).toEqual(["capitals"]);
    expect(rulesOf(body("Trước tết Nguyên đán"))).toEqual(["capitals"]);
    expect(rulesOf(body("Ủy ban nhân dân xã tăng cường quản lý nhà nước"))).toEqual([]);
  });

  it("wants one way to set the mark of Ủy ban", () => {
    expect(rulesOf(body("Uỷ ban nhân dân xã và Ủy ban nhân dân phường"))).toEqual(["mark-of-uy"]);
  });

  it("wants Như trên first, the file copy last", () => {
    expect(rulesOf({ recipients: ["Sở Y tế"] })).toEqual(["first-recipient"]);
    expect(rulesOf({ filedAt: "Văn thư" })).toEqual(["file-copy"]);
  });

  it("wants no academic title before the signer, and the capacity that was chosen", () => {
    for (const name of ["TS. Lê Văn An", "ThS Lê Văn An", "PGS.TS Lê Văn An"]) {
      expect(rulesOf({ signing: { capacity: "own", lines: ["CHÁNH VĂN PHÒNG"], name } })).toEqual([
        "academic-title",
      ]);
    }
    const lines = ["CHÁNH VĂN PHÒNG"];
    expect(rulesOf({ signing: { capacity: "KT", lines, name: "Tạ Sơn" } })).toEqual([
      "signing-authority",
    ]);
  });

  it("wants an annex to say whose it is", () => {
    const annex = {
      label: "Phụ lục",
      title: "DANH MỤC",
      belongsTo: "",
      blocks: [],
      landscape: false,
    };
    expect(rulesOf({}, () => ({ annexes: [annex] }))).toEqual(["annexes"]);
  });

  it("names for each rule where it comes from", () => {
    expect(rules.every(({ source }) => source.length > 10)).toBe(true);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
