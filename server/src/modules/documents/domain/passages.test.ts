import { describe, expect, it } from "vitest";
import { sharesOf } from "./holders.ts";
import { jointDue, jointDuty, passageAt, splitPassage } from "./passages.ts";
import { provisionAt } from "./stored-reading.ts";
import { documentTitle, reference, shortened, writtenDate } from "./words.ts";

const text = "1. Sở Nội vụ rà soát;\n   Sở Tài chính bố trí kinh phí.  ";

describe("a passage", () => {
  it("is trimmed to its words, with its place", () => {
    const passage = passageAt(text, 21, text.length);
    expect(passage?.text).toBe("Sở Tài chính bố trí kinh phí.");
    expect(text.slice(passage?.start, passage?.end)).toBe("Sở Tài chính bố trí kinh phí.");
  });

  it("is refused outside the text and where there is no word", () => {
    expect(passageAt(text, 5, 500)).toBeNull();
    expect(passageAt(text, 9, 9)).toBeNull();
    expect(passageAt(text, 21, 24)).toBeNull();
  });

  it("is cut strictly inside", () => {
    const whole = { start: 0, end: text.length };
    expect(splitPassage(text, whole, [21])?.map((part) => part.text)).toEqual([
      "1. Sở Nội vụ rà soát;",
      "Sở Tài chính bố trí kinh phí.",
    ]);
    expect(splitPassage(text, whole, [0])).toBeNull();
    expect(splitPassage(text, whole, [text.length - 1])).toBeNull();
  });
});

it("deadlines merge each once, and standing yields to a date", () => {
  expect(jointDue([["standing"], [{ by: "2026-12-01" }], [{ by: "2026-12-01" }]])).toEqual([
    { by: "2026-12-01" },
  ]);
  expect(jointDue([["standing"], ["standing"]])).toEqual(["standing"]);
  expect(jointDuty(["standing", "report", "activity"])).toBe("report");
});

it("a unit counts once, and answering outweighs taking part", () => {
  const unit = (id: string) => ({ id, name: id, shortName: null });
  const members = new Map([["g", [unit("a"), unit("b"), unit("c")]]]);
  const party = { unitId: null, groupId: null, excludedUnitIds: [] };
  const shares = sharesOf(
    [
      { ...party, role: "assignee", groupId: "g", excludedUnitIds: ["c"] },
      { ...party, role: "assignee", unitId: "a" },
      { ...party, role: "coordinating", groupId: "g" },
      { ...party, role: "report-to", unitId: "z" },
      { ...party, role: "assignee" },
    ],
    members,
  );
  expect(shares).toEqual({ holders: ["a", "b"], coordinating: ["c"] });
});

it("the innermost provision around a place names it", () => {
  const provisions = [
    { at: "1", span: { start: 0, end: 50 }, heading: false },
    { at: "1.a", span: { start: 10, end: 30 }, heading: false },
  ];
  expect(provisionAt(provisions, 12)).toBe("1.a");
  expect(provisionAt(provisions, 40)).toBe("1");
  expect(provisionAt(provisions, 60)).toBe("");
});

describe("words", () => {
  it("write dates, references and titles as officials do", () => {
    expect(writtenDate("2026-01-05")).toBe("5/1/2026");
    expect(reference("978", "UBND-HCTC")).toBe("978/UBND-HCTC");
    expect(reference(null, "UBND-NC")).toBe("UBND-NC");
    expect(shortened("một hai ba bốn năm", 12)).toBe("một hai ba…");
  });

  it("name a document whatever is known of it", () => {
    const bare = {
      kind: null,
      number: null,
      symbol: null,
      subject: null,
      issuerName: null,
      state: "review",
      secretStub: false,
    };
    expect(documentTitle(bare)).toBe("Văn bản");
    expect(documentTitle({ ...bare, kind: "công văn", number: "9", symbol: "A" })).toBe(
      "Công văn số 9/A",
    );
    expect(documentTitle({ ...bare, subject: "về kỷ cương" })).toBe("về kỷ cương");
    expect(documentTitle({ ...bare, secretStub: true })).toContain("mật");
    expect(documentTitle({ ...bare, state: "expunged" })).toContain("đã được xóa");
  });
});
