import type { DocumentSignature } from "@dondoc/contract";
import { expect, test } from "vitest";
import { standingOf, worstOf } from "./signature-standing.ts";

function signature(
  integrity: DocumentSignature["integrity"],
  added: DocumentSignature["added"],
): DocumentSignature {
  return {
    signer: "Trần Văn Thử",
    organisation: null,
    unit: null,
    taxCode: null,
    budgetCode: null,
    issuer: "",
    signedAt: null,
    inForce: null,
    integrity,
    added,
  };
}

test("what was added matters only while the signed part is as it was", () => {
  expect(standingOf(signature("intact", "nothing"))).toBe("intact");
  expect(standingOf(signature("intact", "unsigned"))).toBe("unsigned");
  expect(standingOf(signature("changed", "nothing"))).toBe("changed");
  expect(standingOf(signature("unchecked", "signed"))).toBe("unchecked");
});

test("a file signed twice is whole, one spoilt signature spoils it", () => {
  const both = [signature("intact", "signed"), signature("intact", "nothing")];
  expect(worstOf(both)).toBe("intact");
  expect(worstOf([...both, signature("changed", "nothing")])).toBe("changed");
  expect(worstOf([signature("intact", "unsigned"), signature("unchecked", "nothing")])).toBe(
    "unsigned",
  );
});
