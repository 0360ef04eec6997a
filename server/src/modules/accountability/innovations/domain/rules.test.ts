import { describe, expect, it } from "vitest";
import type { Actor } from "../../../../kernel/actor.ts";
import { countsHead, dueOf, isLeader, mayChange, mayEvaluate, mayLink, mayNote, mayProtect, mayReport, mayReview, mayStart, maySubmit, mayWithdraw, passes, reviewed, wrongLink, wrongProtection, type InnovationSubject } from "./rules.ts"; // prettier-ignore

const as = (personId: string): Actor => ({ accountId: "a", personId, name: "", grants: [] });
/** Somebody who acts for another by delegation. */
const forPerson = (personId: string, delegator: string): Actor => ({
  ...as(personId),
  onBehalfOf: { delegationId: "d", accountId: "b", personId: delegator, name: "", legalBasis: "" },
});
const proposal = (change: Partial<InnovationSubject> = {}): InnovationSubject => ({
  id: "1",
  version: 1,
  number: 3,
  state: "SUBMITTED",
  personId: "deputy",
  unitId: "finance",
  inOffice: true,
  plannedFrom: "2026-12-07",
  plannedTo: "2027-03-31",
  finishedOn: null,
  reviewerHeadId: "director",
  reviewerUnitId: "finance",
  reviewedOn: null,
  startedOn: null,
  reviewBy: "2026-12-02",
  reportBy: null,
  evaluateBy: null,
  concludeBy: null,
  protection: null,
  ...change,
});

describe("who may propose under Decree 73/2023", () => {
  it("is a leader or manager, not a specialist", () => {
    for (const title of [
      "Giám đốc",
      "Phó Giám đốc",
      "Trưởng phòng",
      "Phó Trưởng phòng",
      "Chánh Văn phòng",
      "Phó Chủ tịch",
      "Quyền Giám đốc",
      "Giám đốc".normalize("NFD"),
    ]) {
      // prettier-ignore
      expect([title, isLeader(title, false)]).toEqual([title, true]);
    }
    for (const title of [
      "Chuyên viên",
      "Đầu mối, Văn phòng",
      "Trưởng nhóm",
      "Phó nhóm",
      "Trưởng kho",
    ]) {
      expect([title, isLeader(title, false)]).toEqual([title, false]);
    }
    expect(isLeader("Chủ nhiệm", true)).toBe(true);
  });
});

describe("before it begins", () => {
  it("is written again as long as it is a draft, by its author alone", () => {
    expect(mayChange(as("deputy"), proposal({ state: "DRAFT" })).allowed).toBe(true);
    expect(mayChange(as("deputy"), proposal()).allowed).toBe(false);
    expect(mayChange(as("director"), proposal({ state: "DRAFT" })).allowed).toBe(false);
    expect(mayChange(forPerson("chief", "deputy"), proposal({ state: "DRAFT" })).allowed).toBe(false); // prettier-ignore
  });

  it("is taken back by its proposer, also after they left the office; what runs is not", () => {
    for (const state of ["DRAFT", "SUBMITTED", "ESCALATED", "APPROVED_BY_HEAD"] as const) {
      expect(mayWithdraw(as("deputy"), proposal({ state, inOffice: false })).allowed).toBe(true);
      expect(mayWithdraw(as("director"), proposal({ state })).allowed).toBe(false);
    }
    for (const state of ["RUNNING", "STOPPED", "REJECTED", "WITHDRAWN", "MISSED"] as const) {
      expect(mayWithdraw(as("deputy"), proposal({ state })).allowed).toBe(false);
    }
    for (const may of [maySubmit, mayStart, mayChange]) {
      expect(may(as("deputy"), proposal({ state: "WITHDRAWN" })).allowed).toBe(false);
    }
    expect(mayReview(as("director"), proposal({ state: "WITHDRAWN" })).allowed).toBe(false);
  });
});

describe("the review of Article 8.1", () => {
  const votes = (votesFor: number, votesAgainst: number, headFor: boolean, votesAbstained = 0) => ({
    votesFor,
    votesAgainst,
    votesAbstained,
    headFor,
  });

  it("passes with more than half of all who vote, of a tie with the head's side", () => {
    expect(passes(votes(2, 1, false))).toBe(true);
    expect(passes(votes(2, 2, true))).toBe(true);
    expect(passes(votes(2, 2, false))).toBe(false);
    expect(passes(votes(0, 0, true))).toBe(false);
    // Two of five is not more than half, and two of four neither: nobody stands equal to anybody there.
    expect(passes(votes(2, 1, true, 2))).toBe(false);
    expect(passes(votes(2, 1, true, 1))).toBe(false);
    expect(passes(votes(3, 1, false, 1))).toBe(true);
    expect(passes(votes(2, 2, true, 1))).toBe(true);
  });

  it("may be overridden in writing only, by a head who is for it, and only where it did not pass", () => {
    const none = { overrideDocument: null, escalate: false };
    const written = { ...none, overrideDocument: "15/QĐ-STC" };
    expect(reviewed(votes(1, 2, true), none)).toBe("REJECTED");
    expect(reviewed(votes(1, 2, true), written)).toBe("APPROVED_BY_HEAD");
    expect(reviewed(votes(1, 2, false), written)).toBeNull();
    expect(reviewed(votes(3, 0, true), none)).toBe("APPROVED_COLLECTIVE");
    expect(reviewed(votes(3, 0, true), written)).toBeNull();
    expect(reviewed(votes(3, 0, true), { ...none, escalate: true })).toBe("ESCALATED");
    expect(reviewed(votes(0, 2, true), none)).toBeNull();
    expect([countsHead(votes(0, 2, true)), countsHead(votes(0, 2, false))]).toEqual([false, true]);
  });

  it("may be led by a delegate of the head, unless either of the two proposes", () => {
    expect(mayReview(forPerson("office chief", "director"), proposal()).allowed).toBe(true);
    expect(mayReview(forPerson("deputy", "director"), proposal()).allowed).toBe(false);
    expect(mayReview(forPerson("office chief", "somebody"), proposal()).allowed).toBe(false);
    const own = proposal({ personId: "director", reviewerHeadId: "chair" });
    expect(mayReview(forPerson("director", "chair"), own).allowed).toBe(false);
  });

  it("is led by the head it is addressed to, never by who proposes", () => {
    expect(mayReview(as("director"), proposal()).allowed).toBe(true);
    expect(mayReview(as("somebody"), proposal()).allowed).toBe(false);
    expect(mayReview(as("deputy"), proposal({ reviewerHeadId: "deputy" })).allowed).toBe(false);
  });
});

describe("what runs and what it protects", () => {
  it("begins after approval only, and is judged by others", () => {
    expect(mayStart(as("deputy"), proposal()).allowed).toBe(false);
    expect(mayStart(as("deputy"), proposal({ state: "APPROVED_BY_HEAD" })).allowed).toBe(true);
    expect(mayEvaluate(as("deputy"), proposal({ state: "REPORTED" })).allowed).toBe(false);
    expect(mayEvaluate(as("director"), proposal({ state: "REPORTED" })).allowed).toBe(true);
    expect(mayProtect(as("director"), proposal({ state: "REPORTED" })).allowed).toBe(false);
    expect(mayProtect(as("director"), proposal({ state: "MISSED" })).allowed).toBe(true);
  });

  it("is the proposer's own: no delegate starts it, links a task or reports", () => {
    const running = proposal({ state: "RUNNING", reviewedOn: "2026-12-01" });
    for (const may of [mayNote, mayLink, mayReport]) {
      expect(may(as("deputy"), running).allowed).toBe(true);
      expect(may(forPerson("somebody", "deputy"), running).allowed).toBe(false);
      expect(may(as("somebody"), running).allowed).toBe(false);
    }
    // To adjust or stop is a decision of whoever leads the review too.
    expect(mayNote(as("director"), running).allowed).toBe(true);
    expect(mayLink(as("director"), running).allowed).toBe(false);
  });

  it("leaves whoever left the office the report alone, which then the head may write from the log", () => {
    const left = proposal({ state: "RUNNING", inOffice: false });
    expect(mayNote(as("deputy"), left).allowed).toBe(false);
    expect(mayLink(as("deputy"), left).allowed).toBe(false);
    expect(mayReport(as("deputy"), left).allowed).toBe(true);
    expect(mayReport(as("director"), left).allowed).toBe(true);
    expect(mayReport(as("director"), { ...left, inOffice: true }).allowed).toBe(false);
  });

  it("has one clock running: of the review, the report, the evaluation, the conclusion", () => {
    const dated = proposal({
      reportBy: "2027-04-07",
      evaluateBy: "2027-04-16",
      concludeBy: "2027-04-21",
    });
    const due = (state: InnovationSubject["state"]) => dueOf({ ...dated, state });
    expect(due("SUBMITTED")).toBe("2026-12-02");
    expect(due("ADJUSTED")).toBe("2027-04-07");
    expect(due("STOPPED")).toBe("2027-04-07");
    expect(due("REPORTED")).toBe("2027-04-16");
    expect(due("MISSED")).toBe("2027-04-21");
    expect(dueOf({ ...dated, state: "MISSED", protection: "reduced" })).toBeNull();
    expect(due("REJECTED")).toBeNull();
  });

  it("does not reach a task that was late before the approval or before the link, nor one that is over", () => {
    const approved = { unitId: "finance", reviewedOn: "2026-12-02" };
    const task = { unitId: "finance", number: 12, state: "IN_PROGRESS", lastDay: "2026-12-02" };
    const on = (day: string, change: Partial<typeof task> | { lastDay: null } = {}) =>
      wrongLink({ ...task, ...change }, approved, day);
    expect(on("2026-12-02")).toBeNull();
    expect(on("2027-01-05", { lastDay: null })).toBeNull();
    expect(on("2026-12-03", { lastDay: "2026-12-01" })).toContain("trước khi đề xuất được chấp thuận"); // prettier-ignore
    expect(on("2026-12-03")).toContain("chỉ gắn nhiệm vụ trước khi chậm");
    expect(on("2026-12-02", { unitId: "health" })).toContain("không do cơ quan");
    expect(on("2026-12-02", { state: "COMPLETED" })).toContain("đã kết thúc");
  });

  it("protects only with the finding of a right policy and a pure motive, and excludes only what was missed", () => {
    const of = (state: InnovationSubject["state"], protection: "none" | "no-liability" | "excluded", pureMotive = true) =>
      wrongProtection(state, { protection, pureMotive }); // prettier-ignore
    expect(of("MISSED", "excluded")).toBeNull();
    expect(of("PARTLY", "excluded")).toBeNull();
    expect(of("ACHIEVED", "no-liability")).toBeNull();
    expect(of("ACHIEVED", "excluded")).toContain("không đạt");
    expect(of("MISSED", "excluded", false)).toContain("động cơ trong sáng");
    expect(of("MISSED", "none", false)).toBeNull();
  });
});
