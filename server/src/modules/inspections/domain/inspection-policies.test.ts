import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { mayNoteFinding, maySignRecord, mayStrikeFinding } from "./finding-policies.ts";
import { type InspectionSubject, mayApprove, mayBegin, mayCancel, mayNotify, mayReschedule, mayRevise } from "./inspection-policies.ts"; // prettier-ignore

const who = (accountId: string, personId = `person of ${accountId}`): Actor => ({
  accountId,
  personId,
  name: accountId,
  grants: [],
});
const proposer = who("proposer");
const decider = who("decider");
const head = who("head");
const other = who("other");
const TODAY = "2026-11-23";

const inspection = (more: Partial<InspectionSubject> = {}): InspectionSubject => ({
  id: "",
  version: 1,
  planLineId: null,
  number: 1,
  kind: "planned",
  state: "PROPOSED",
  proposedBy: "proposer",
  deciderAccountId: "decider",
  leaderPersonIds: ["person of head"],
  memberPersonIds: ["person of head", "person of member"],
  findings: 0,
  undecided: 0,
  unitIds: [],
  coveredFrom: "2026-01-01",
  coveredTo: "2026-10-31",
  visitFrom: "2026-12-01",
  visitTo: "2026-12-02",
  notifiedOn: null,
  begunOn: null,
  conflicts: [],
  earliestVisit: "2026-11-30",
  ...more,
});
const ofOwnUnit = [
  {
    person: { id: "p", name: "Lê Thị Bình" },
    post: "Chuyên viên Sở Tài chính",
    from: "2026-01-01",
    to: null,
  },
];

describe("an inspection", () => {
  it("is decided by whom it was put to, never by its proposer", () => {
    expect(mayApprove(decider, inspection()).allowed).toBe(true);
    expect(mayApprove(other, inspection()).allowed).toBe(false);
    expect(mayApprove(proposer, inspection({ deciderAccountId: "proposer" })).allowed).toBe(false);
    expect(mayApprove(decider, inspection({ state: "APPROVED" })).allowed).toBe(false);
  });

  it("is neither decided nor begun while a member would look at their own agency", () => {
    const own = { conflicts: ofOwnUnit };
    expect(mayApprove(decider, inspection(own))).toEqual({
      allowed: false,
      because: expect.stringContaining("Lê Thị Bình (Chuyên viên Sở Tài chính)"),
    });
    const due = { state: "NOTIFIED", visitFrom: TODAY, visitTo: TODAY } as const;
    expect(mayBegin(head, inspection(due), TODAY).allowed).toBe(true);
    expect(mayBegin(head, inspection({ ...due, ...own }), TODAY).allowed).toBe(false);
  });

  it("is rewritten by its proposer alone and only before it is decided", () => {
    expect(mayRevise(proposer, inspection()).allowed).toBe(true);
    expect(mayRevise(head, inspection()).allowed).toBe(false);
    expect(mayRevise(proposer, inspection({ state: "APPROVED" })).allowed).toBe(false);
  });

  it("is told in time: on the first day the setting allows and not one earlier", () => {
    const approved = { state: "APPROVED" } as const;
    expect(mayNotify(head, inspection({ ...approved, visitFrom: "2026-11-30" })).allowed).toBe(true); // prettier-ignore
    expect(mayNotify(head, inspection({ ...approved, visitFrom: "2026-11-29" }))).toEqual({
      allowed: false,
      because: expect.stringContaining("30/11/2026"),
    });
    const sudden = { ...approved, kind: "unannounced", earliestVisit: null } as const;
    expect(mayNotify(head, inspection(sudden)).allowed).toBe(false);
  });

  it("begins on a day of its decision, by whoever leads the team", () => {
    const sudden = { kind: "unannounced", state: "APPROVED", earliestVisit: null } as const;
    const days = { visitFrom: "2026-11-20", visitTo: TODAY };
    expect(mayBegin(head, inspection({ ...sudden, ...days }), TODAY).allowed).toBe(true);
    expect(mayBegin(proposer, inspection({ ...sudden, ...days }), TODAY).allowed).toBe(false);
    expect(mayBegin(head, inspection({ ...sudden, ...days }), "2026-11-19").allowed).toBe(false);
    expect(mayBegin(head, inspection({ ...sudden, ...days }), "2026-11-24").allowed).toBe(false);
    const untold = inspection({ state: "APPROVED", visitFrom: TODAY });
    expect(mayBegin(head, untold, TODAY)).toMatchObject({ because: expect.stringContaining("thông báo") }); // prettier-ignore
  });

  it("is moved and cancelled by those who prepare it, until it begins", () => {
    for (const actor of [proposer, head]) {
      expect(mayReschedule(actor, inspection({ state: "NOTIFIED" })).allowed).toBe(true);
      expect(mayCancel(actor, inspection({ state: "NOTIFIED" })).allowed).toBe(true);
      expect(mayCancel(actor, inspection({ state: "IN_PROGRESS" })).allowed).toBe(false);
    }
    expect(mayCancel(decider, inspection()).allowed).toBe(true);
    expect(mayCancel(other, inspection()).allowed).toBe(false);
    expect(mayReschedule(other, inspection({ state: "NOTIFIED" })).allowed).toBe(false);
  });

  it("is recorded on the spot by its team, and signed by whoever leads it; afterwards nothing is changed", () => {
    const member = who("member");
    const visit = inspection({ state: "IN_PROGRESS", begunOn: TODAY, findings: 1 });
    for (const may of [mayNoteFinding, mayStrikeFinding]) {
      expect(may(member, visit).allowed).toBe(true);
      for (const actor of [proposer, decider, other]) expect(may(actor, visit).allowed).toBe(false);
    }
    expect(maySignRecord(head, visit).allowed).toBe(true);
    for (const actor of [member, proposer, other]) expect(maySignRecord(actor, visit).allowed).toBe(false); // prettier-ignore
    for (const state of ["APPROVED", "RECORD_SIGNED", "CONCLUDED"] as const) {
      const row = inspection({ ...visit, state });
      for (const may of [mayNoteFinding, mayStrikeFinding, maySignRecord]) expect(may(head, row).allowed).toBe(false); // prettier-ignore
    }
    expect(mayStrikeFinding(member, { ...visit, findings: 0 }).allowed).toBe(false);
  });
});
