import type { CollectionQuestion } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { wrongAnswers, wrongForm } from "./check-answers.ts";
import { consolidate, inWords } from "./consolidate.ts";

const question = (id: string, over: Partial<CollectionQuestion> = {}): CollectionQuestion => ({
  id,
  label: `Câu ${id}`,
  kind: "text",
  unit: null,
  choices: [],
  required: true,
  ...over,
});
const dossiers = question("q1", { kind: "number", unit: "hồ sơ" });
const counted = [
  { unit: "Sở Tài chính", answers: { q1: 1200.1, q2: true, q3: "Tốt", q4: "Đã mở lớp.\nĐạt yêu cầu", q5: 95 } }, // prettier-ignore
  { unit: "Sở Y tế", answers: { q1: 34.2, q2: false, q3: "Khá", q4: "", q5: 90.5 } },
  { unit: "Sở Tư pháp", answers: { q1: null, q2: true, q3: "Tốt", q4: "Chưa", q5: null } },
];
const one = (asked: CollectionQuestion) => consolidate([asked], counted, 4)[0];

describe("what answers come to", () => {
  it("sums numbers and says how many gave one, of all who were asked", () => {
    expect(one(dossiers)).toMatchObject({ sum: 1234.3, answered: 2, of: 4, proposed: "Tổng số 1.234,3 hồ sơ (2/4 cơ quan báo cáo)." }); // prettier-ignore
    expect(inWords(-1234567.5)).toBe("-1.234.567,5");
    expect(inWords(0.1 + 0.2)).toBe("0,3");
  });

  it("does not sum shares", () => {
    const share = question("q5", { kind: "number", unit: "%" });
    expect(one(share)).toMatchObject({ sum: null, proposed: "Sở Tài chính 95%; Sở Y tế 90,5% (2/4 cơ quan báo cáo)." }); // prettier-ignore
  });

  it("names those who say no, counts choices, gathers texts by agency", () => {
    expect(one(question("q2", { kind: "yes-no" }))?.proposed).toBe("2 cơ quan trả lời có; 1 cơ quan trả lời không (Sở Y tế) (3/4 cơ quan báo cáo)."); // prettier-ignore
    const choice = question("q3", { kind: "choice", choices: ["Tốt", "Khá", "Kém"] });
    expect(one(choice)?.counts).toEqual([{ choice: "Tốt", count: 2 }, { choice: "Khá", count: 1 }, { choice: "Kém", count: 0 }]); // prettier-ignore
    expect(one(question("q4"))?.proposed).toBe("Sở Tài chính: Đã mở lớp. Đạt yêu cầu.\nSở Tư pháp: Chưa."); // prettier-ignore
  });

  it("says so where nobody answered", () => {
    expect(consolidate([dossiers], [], 4)[0]).toMatchObject({ sum: null, answered: 0, proposed: "Chưa có số liệu (0/4 cơ quan báo cáo)." }); // prettier-ignore
  });
});

describe("an agency's answers", () => {
  const form = [dossiers, question("q2", { kind: "yes-no" }), question("q3", { kind: "choice", choices: ["Tốt", "Khá"] }), question("q4", { required: false })]; // prettier-ignore
  it("are of the kinds the form asks for, and whole", () => {
    expect(wrongAnswers(form, { q1: 3, q2: false, q3: "Khá" })).toEqual({});
    expect(wrongAnswers(form, { q1: 0, q2: false, q3: "Khá", q4: " " })).toEqual({});
    expect(Object.keys(wrongAnswers(form, { q1: "ba", q3: "Kém", q9: 1 }))).toEqual(["answers.q1", "answers.q2", "answers.q3", "answers.q9"]); // prettier-ignore
  });

  it("follow a form that can be filled", () => {
    expect(wrongForm(form)).toEqual({});
    const broken = [dossiers, dossiers, question("q3", { kind: "choice", choices: ["Tốt", "Tốt"] })]; // prettier-ignore
    expect(Object.keys(wrongForm(broken))).toEqual(["questions.1", "questions.2"]);
  });
});
