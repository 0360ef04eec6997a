import { describe, expect, it } from "vitest";
import { missingInEvidence, type EvidenceGiven } from "./evidence-rules.ts";

const meeting: EvidenceGiven = {
  form: "meeting",
  heldOn: "2026-11-19",
  documentNumber: "12/BB-STC",
  attended: 45,
  note: null,
  hasFile: false,
};
const when = { today: "2026-11-20", issuedOn: "2026-11-16" };
const fieldsOf = (given: Partial<EvidenceGiven>) =>
  Object.keys(missingInEvidence({ ...meeting, ...given }, when));

describe("evidence that a document was made known", () => {
  it("of a meeting is its minutes and how many came", () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ documentNumber: null, hasFile: true })).toEqual([]);
    expect(fieldsOf({ documentNumber: null, attended: null })).toEqual(["attended", "documentNumber"]); // prettier-ignore
  });

  it("of a dispatch is its number", () => {
    expect(fieldsOf({ form: "dispatch", attended: null })).toEqual([]);
    expect(fieldsOf({ form: "dispatch", documentNumber: null, hasFile: true })).toEqual([
      "documentNumber",
    ]);
  });

  it("of another way says which, and shows something", () => {
    expect(fieldsOf({ form: "other", note: "Niêm yết tại trụ sở" })).toEqual([]);
    expect(fieldsOf({ form: "other", documentNumber: null })).toEqual(["note", "documentNumber"]);
  });

  it("is dated neither in the future nor before the document", () => {
    expect(fieldsOf({ heldOn: "2026-11-21" })).toEqual(["heldOn"]);
    expect(fieldsOf({ heldOn: "2026-11-15" })).toEqual(["heldOn"]);
    expect(missingInEvidence({ ...meeting, heldOn: "2026-11-15" }, { ...when, issuedOn: null })).toEqual({}); // prettier-ignore
  });
});
