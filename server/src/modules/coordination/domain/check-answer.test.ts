import type { AnswerItem } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { looksVague, missingInAnswer } from "./check-answer.ts";

const asked = [
  { id: "a", ordinal: 1 },
  { id: "b", ordinal: 2 },
];
const item = (itemId: string, changes: Partial<AnswerItem> = {}): AnswerItem => ({
  itemId,
  position: "agree",
  reason: "",
  legalRef: "",
  proposal: "",
  ...changes,
});
const whole = {
  items: [item("a"), item("b")],
  overall: "agree" as const,
  conclusion: "Thống nhất với dự thảo.",
};
const fieldsOf = (changes: object) => Object.keys(missingInAnswer(asked, { ...whole, ...changes }));

describe("an answer may be sent", () => {
  it("when each item has its position and the conclusion is clear", () => {
    expect(missingInAnswer(asked, whole)).toEqual({});
  });

  it("not with an item left out, which is named", () => {
    expect(missingInAnswer(asked, { ...whole, items: [item("a")] })).toEqual({
      "items.1.position": "Nội dung 2 chưa có quan điểm. Hãy chọn một.",
    });
  });

  it("not without the reason of a condition or a refusal, nor a refusal without a proposal", () => {
    expect(fieldsOf({ items: [item("a", { position: "agreeIf" }), item("b")], overall: "agreeIf" })).toEqual(["items.0.reason"]); // prettier-ignore
    expect(fieldsOf({ items: [item("a"), item("b", { position: "disagree" })], overall: "disagree" })).toEqual(["items.1.reason", "items.1.proposal"]); // prettier-ignore
  });

  it("as “not our function” only with the legal ground", () => {
    const items = [item("a", { position: "notCompetent", legalRef: "Nghị định 45/2025/NĐ-CP" }), item("b", { position: "notCompetent" })]; // prettier-ignore
    expect(fieldsOf({ items, overall: "notCompetent" })).toEqual(["items.1.legalRef"]);
  });

  it("not without an overall conclusion, nor with one the items contradict", () => {
    expect(fieldsOf({ overall: null, conclusion: " " })).toEqual(["overall", "conclusion"]);
    const refused = item("b", { position: "disagree", reason: "Trùng lắp", proposal: "Gộp lại" });
    expect(fieldsOf({ items: [item("a"), refused] })).toEqual(["overall"]);
    expect(fieldsOf({ items: [item("a"), refused], overall: "notCompetent" })).toEqual(["overall"]);
  });
});

describe("an answer that says nothing", () => {
  it.each([
    "Đề nghị thực hiện theo quy định của pháp luật.",
    "Thống nhất, theo quy định hiện hành",
    "Đề nghị làm đúng quy định.",
  ])("is pointed at: %s", (conclusion) => {
    expect(looksVague({ items: [], conclusion })).toBe(true);
  });

  it("is not one that says what it means", () => {
    const conclusion = "Thống nhất; thời hạn 15 ngày theo quy định tại Nghị định 61/2018/NĐ-CP.";
    expect(looksVague({ items: [], conclusion })).toBe(false);
    expect(looksVague({ items: [item("a")], conclusion: "Thống nhất." })).toBe(false);
  });
});
