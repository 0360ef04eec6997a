import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { mayClose, mayDraft, mayExplainProposal, proposalState, wrongSigning, type ProposalSubject } from "./proposal-policies.ts"; // prettier-ignore

const proposal = (change: Partial<ProposalSubject> = {}): ProposalSubject => ({
  id: "1",
  version: 1,
  number: 1,
  kind: "criticism",
  subjectKind: "agency",
  unitId: "finance",
  personId: null,
  madeBy: "maker",
  explainBy: "2026-11-25",
  explainedOn: null,
  draftId: null,
  issuedOn: null,
  closedOn: null,
  ...change,
});
const person = (roleCode: string, unitId: string, personId = "p"): Actor => ({
  accountId: "a",
  personId,
  name: "",
  grants: [
    { roleCode, roleName: "", unitId, provinceWide: false, unitIds: new Set([unitId]), acts: new Set() }, // prettier-ignore
  ],
});

describe("a proposal", () => {
  it("hears whom it is about up to the end of the day, unless they spoke before", () => {
    expect(proposalState(proposal(), "2026-11-25")).toBe("hearing");
    expect(proposalState(proposal(), "2026-11-26")).toBe("ready");
    expect(proposalState(proposal({ explainedOn: "2026-11-24" }), "2026-11-24")).toBe("ready");
    expect(proposalState(proposal({ explainBy: null }), "2026-11-24")).toBe("ready");
  });

  it("is not drafted before it was heard", () => {
    const verdict = mayDraft(person("OFFICE_SPECIALIST", "office"), proposal(), "2026-11-24");
    expect(verdict).toMatchObject({ allowed: false });
    expect(mayDraft(person("OFFICE_SPECIALIST", "office"), proposal(), "2026-11-26").allowed).toBe(true); // prettier-ignore
  });

  it("is explained by the agency it is about, by no other, and by a person for themself", () => {
    const day = "2026-11-24";
    expect(mayExplainProposal(person("AGENCY_HEAD", "finance"), proposal(), day).allowed).toBe(true); // prettier-ignore
    expect(mayExplainProposal(person("EXECUTOR", "finance"), proposal(), day).allowed).toBe(false);
    expect(mayExplainProposal(person("AGENCY_HEAD", "health"), proposal(), day).allowed).toBe(false); // prettier-ignore
    const onPerson = proposal({ subjectKind: "person", personId: "p" });
    expect(mayExplainProposal(person("EXECUTOR", "finance"), onPerson, day).allowed).toBe(true);
    expect(mayExplainProposal(person("AGENCY_HEAD", "finance", "head"), onPerson, day).allowed).toBe(false); // prettier-ignore
  });

  it("is closed by nobody whom it is about", () => {
    const onPerson = proposal({ subjectKind: "person", personId: "p" });
    expect(mayClose(person("CHAIR", "province"), onPerson, "2026-11-24").allowed).toBe(false);
  });
});

describe("who signs a measure", () => {
  const signing = {
    issuers: [{ accountId: "chair", personId: "chair-person" }],
    signerPersonId: "chair-person",
    makerAccountId: "maker",
    makerPersonId: "maker-person",
    subjectPersonId: null,
    kind: "criticism" as const,
    capacity: "own",
  };

  it("is not who proposed it, nor whom it is about", () => {
    expect(wrongSigning(signing)).toBeNull();
    const maker = { accountId: "maker", personId: "maker-person" };
    expect(wrongSigning({ ...signing, issuers: [maker] })).toContain("Người lập đề nghị");
    const another = { accountId: "other", personId: "other-person" };
    expect(wrongSigning({ ...signing, issuers: [another, maker] })).toContain("Người lập đề nghị");
    const about = { ...signing, subjectPersonId: "other-person", issuers: [maker, another] };
    expect(wrongSigning({ ...about, makerAccountId: "nobody" })).toContain("chính người ký");
    expect(wrongSigning({ ...signing, signerPersonId: "maker-person" })).toContain("Người lập đề nghị"); // prettier-ignore
    expect(wrongSigning({ ...signing, subjectPersonId: "chair-person" })).toContain("chính người ký"); // prettier-ignore
  });

  it("signs a criticism in the Chair's own right or for the Chair, a reminder also by order", () => {
    expect(wrongSigning({ ...signing, capacity: "TL" })).toContain("không ký thừa lệnh");
    expect(wrongSigning({ ...signing, capacity: "KT" })).toBeNull();
    expect(wrongSigning({ ...signing, capacity: "TL", kind: "reminder" })).toBeNull();
  });
});
