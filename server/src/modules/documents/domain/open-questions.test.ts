import { describe, expect, it } from "vitest";
import type { Resolution } from "../../organisation/index.ts";
import { openQuestions } from "./open-questions.ts";
import type { AssignmentFacts, HeaderFacts, PartyFacts, QuestionFacts } from "./question-facts.ts";

const unit = { id: "u1", name: "Sở Nội vụ", shortName: null };

const header = (overrides: Partial<HeaderFacts> = {}): HeaderFacts => ({
  number: "978",
  numberDoubtful: false,
  symbol: "UBND-NC",
  subject: "kỷ cương",
  issuerName: "UBND tỉnh An Sơn",
  issuerUnitId: "u0",
  place: "An Sơn",
  issuedOn: "2026-11-16",
  receivedOn: "2026-11-17",
  origin: "PROVINCE",
  traces: [],
  fromScan: false,
  checked: new Set(),
  ...overrides,
});

const party = (overrides: Partial<PartyFacts> = {}): PartyFacts => ({
  id: "p1",
  role: "assignee",
  name: "Sở Nội vụ",
  unitId: "u1",
  groupId: null,
  excludedUnitIds: [],
  ...overrides,
});

const assignment = (overrides: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  id: "a1",
  place: "mục 1",
  state: "proposed",
  mode: "followed",
  duty: "activity",
  deliverable: null,
  due: [],
  lastDay: null,
  traces: [],
  checked: [],
  parties: [party()],
  ...overrides,
});

const ask = (overrides: Partial<QuestionFacts> = {}) =>
  openQuestions({
    header: header(),
    assignments: [],
    givenOn: "2026-11-20",
    resolutions: new Map(),
    members: new Map(),
    existing: new Set(["u1"]),
    ...overrides,
  });
const codes = (overrides: Partial<QuestionFacts>) =>
  ask(overrides).map(({ code, blocking }) => `${code}${blocking ? "!" : ""}`);

describe("questions about the header", () => {
  it("asks nothing of a complete header from a known issuer", () => {
    expect(ask()).toEqual([]);
  });

  it("mentions a missing number and day without stopping the work", () => {
    expect(codes({ header: header({ number: null, issuedOn: null }) })).toEqual([
      "HEADER_MISSING",
      "HEADER_MISSING",
    ]);
  });

  it("is content when a person has looked and found none", () => {
    expect(codes({ header: header({ number: null, checked: new Set(["number"]) }) })).toEqual([]);
  });

  it("always has number and date of a scan compared with the picture, found or not, and once each", () => {
    const scan = { fromScan: true };
    expect(ask({ header: header(scan) }).map(({ message }) => message)).toEqual([
      "Số nhận dạng từ ảnh là “978/UBND-NC”. Hãy đối chiếu với ảnh trang rồi xác nhận hoặc sửa.",
      "Ngày nhận dạng từ ảnh là 16/11/2026. Hãy đối chiếu với ảnh trang rồi xác nhận hoặc sửa.",
    ]);
    const nothing = header({ ...scan, number: null, issuedOn: null });
    expect(codes({ header: nothing })).toEqual(["FROM_SCAN!", "FROM_SCAN!"]);
    const odd = header({ ...scan, number: "97B", numberDoubtful: true });
    expect(codes({ header: odd }).toSorted()).toEqual(["FROM_SCAN!", "NUMBER_DOUBTFUL!"]);
    const compared = header({ ...scan, checked: new Set(["number", "issuedOn"]) });
    expect(codes({ header: compared })).toEqual([]);
  });

  it("stops at a number with a letter in it until a person settles it", () => {
    const doubtful = header({ number: "852J", numberDoubtful: true });
    expect(codes({ header: doubtful })).toEqual(["NUMBER_DOUBTFUL!"]);
  });

  it.each([
    ["852J", "có chữ lẫn trong số"],
    ["1234567", "dài khác thường"],
    ["12*4", "có ký tự không phải chữ số"],
  ])("says what is odd about the number %s", (number, why) => {
    const [question] = ask({ header: header({ number, numberDoubtful: true }) });
    expect(question?.message).toContain(`“${number}”, ${why}.`);
  });

  it("stops at the issuer of another province and accepts a person's word for it", () => {
    const foreign = { issuerName: "UBND tỉnh Bắc Giang", issuerUnitId: null };
    expect(codes({ header: header(foreign) })).toEqual(["ISSUER_UNKNOWN!"]);
    const confirmed = header({ ...foreign, checked: new Set(["issuerName"]) });
    expect(codes({ header: confirmed })).toEqual([]);
  });

  it("stops at an issuer that merely bears the name of one of ours", () => {
    const resolutions = new Map<string, Resolution>([
      ["Sở Nội vụ", { kind: "unit", unit, office: null }],
    ]);
    const facts = header({ issuerName: "Sở Nội vụ", issuerUnitId: null, place: "Bắc Giang" });
    const [question] = ask({ header: facts, resolutions });
    expect(question).toMatchObject({ code: "ISSUER_UNKNOWN", blocking: true });
    expect(question?.message).toContain("nơi ban hành “Bắc Giang”");
  });

  it("only mentions an unknown issuer of a central document", () => {
    const central = header({
      issuerName: "Bộ Nội vụ",
      issuerUnitId: null,
      origin: "CENTRAL",
    });
    expect(codes({ header: central })).toEqual(["ISSUER_UNKNOWN"]);
  });
});

describe("questions about an assignment", () => {
  it("needs a mode once accepted, and an assignee", () => {
    const bare = assignment({ state: "accepted", mode: null, parties: [] });
    expect(codes({ assignments: [bare] })).toEqual(["MODE_MISSING!", "NO_ASSIGNEE!"]);
  });

  it("asks nothing of what is only noted, nothing of what is rejected", () => {
    const open = { parties: [party({ unitId: null })] };
    expect(
      codes({
        assignments: [
          assignment({ ...open, mode: "noted" }),
          assignment({ ...open, state: "rejected" }),
        ],
      }),
    ).toEqual([]);
  });

  it("advises on co-leads of one product, not on separate duties", () => {
    const parties = [party(), party({ id: "p2", name: "Sở Tài chính" })];
    expect(codes({ assignments: [assignment({ deliverable: "Kế hoạch", parties })] })).toEqual([
      "SEVERAL_LEADS",
    ]);
    expect(codes({ assignments: [assignment({ parties })] })).toEqual([]);
  });

  it("advises where a report names no product and a term has passed before it is given", () => {
    const late = assignment({ duty: "report", lastDay: "2026-11-10" });
    expect(codes({ assignments: [late] })).toEqual(["DELIVERABLE_MISSING", "DUE_BEFORE_RECEIPT"]);
  });

  it("asks which of several terms is one product, until a person has settled it: the later one would be forgotten", () => {
    const due = [{ before: "2026-06-15" }, { before: "2026-12-15" }];
    expect(codes({ assignments: [assignment({ due })] })).toEqual(["SEVERAL_TERMS!"]);
    expect(codes({ assignments: [assignment({ due, checked: ["due"] })] })).toEqual([]);
    const regular = assignment({ due: [{ every: "month" }, { before: "2026-12-15" }] });
    expect(codes({ assignments: [regular] })).toEqual([]);
  });

  it("shows a doubtful field until a person has accepted the assignment or settled that field", () => {
    const traces = [
      {
        field: "due",
        value: "quý IlI",
        rule: "when.quarter",
        confidence: "doubtful" as const,
        start: 3,
        end: 9,
      },
    ];
    expect(codes({ assignments: [assignment({ traces })] })).toEqual(["FIELD_DOUBTFUL"]);
    expect(codes({ assignments: [assignment({ traces, state: "accepted" })] })).toEqual([]);
    expect(codes({ assignments: [assignment({ traces, checked: ["due"] })] })).toEqual([]);
  });
});

describe("questions about a name", () => {
  const named = (overrides: Partial<PartyFacts> = {}) => [
    assignment({ parties: [party({ unitId: null, name: "Sở Công Thương", ...overrides })] }),
  ];

  it("stops at a leader nobody knows, and mentions such a partner", () => {
    expect(codes({ assignments: named() })).toEqual(["UNIT_UNKNOWN!"]);
    const partner = assignment({
      parties: [
        party(),
        party({ id: "p2", role: "coordinating", unitId: null, name: "Ủy ban MTTQ" }),
      ],
    });
    expect(codes({ assignments: [partner] })).toEqual(["UNIT_UNKNOWN"]);
  });

  it("names the successors of a unit that had ended by the document's date", () => {
    const ended: Resolution = {
      kind: "ended",
      unit,
      successors: [{ ...unit, name: "Sở Kinh tế" }],
    };
    const resolutions = new Map([["Sở Công Thương", ended]]);
    const [question] = ask({ assignments: named(), resolutions });
    expect(question).toMatchObject({ code: "UNIT_ENDED", blocking: true, partyId: "p1" });
    expect(question?.message).toContain("Sở Kinh tế");
    expect(question?.message).toContain("16/11/2026");
  });

  it("asks who belongs to an open set", () => {
    const resolutions = new Map([["các đơn vị liên quan", { kind: "open" } as const]]);
    const open = named({ name: "các đơn vị liên quan" });
    expect(codes({ assignments: open, resolutions })).toEqual(["GROUP_OPEN!"]);
  });

  it("does not let a group without members release nothing unseen", () => {
    const group = named({ groupId: "g1", name: "UBND các huyện" });
    expect(codes({ assignments: group, members: new Map([["g1", []]]) })).toEqual([
      "UNIT_UNKNOWN!",
    ]);
    expect(codes({ assignments: group, members: new Map([["g1", [unit]]]) })).toEqual([]);
    const emptied = named({ groupId: "g1", excludedUnitIds: ["u1"] });
    expect(codes({ assignments: emptied, members: new Map([["g1", [unit]]]) })).toEqual([
      "UNIT_UNKNOWN!",
    ]);
  });

  it("says, without stopping, that a chosen unit did not exist on the document's date", () => {
    expect(codes({ assignments: [assignment()], existing: new Set() })).toEqual(["UNIT_ENDED"]);
  });

  it("gives every question an id of its own that stays", () => {
    const facts = {
      assignments: [assignment({ parties: [] }), assignment({ id: "a2", parties: [] })],
    };
    const ids = ask(facts).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ask(facts).map(({ id }) => id)).toEqual(ids);
  });
});
