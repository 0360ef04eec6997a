import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "./actor.ts";
import { judge, personasOf } from "./personas.ts";
import { allowed, refuse } from "./verdict.ts";

const behalf = {
  delegationId: "delegation",
  accountId: "chief",
  personId: "chief-person",
  name: "Lê Văn Chánh, Chánh Văn phòng",
  legalBasis: "Giấy ủy quyền số 3",
};
const grant = (acts: string[], more: Partial<Grant> = {}): Grant => ({
  roleCode: "role",
  roleName: "Chức trách",
  unitId: "unit",
  provinceWide: true,
  unitIds: new Set(),
  acts: new Set(acts),
  ...more,
});
const binh = (...grants: Grant[]): Actor => ({
  accountId: "binh",
  personId: "binh-person",
  name: "Trần Thị Bình",
  grants,
});

interface Result {
  by: string;
  unit?: string;
}
/** Whoever handed in may not confirm; the unit counts. */
const confirm = {
  name: "confirm",
  policy: (actor: Actor, { by, unit }: Result) => {
    if (actor.accountId === by) return refuse("Không tự xác nhận.");
    const reaches = actor.grants.some(
      ({ provinceWide, unitIds }) => provinceWide || (unit !== undefined && unitIds.has(unit)),
    );
    return reaches ? allowed : refuse("Ngoài phạm vi.");
  },
};
const decided = (actor: Actor, subject: Result) => {
  const { as, verdict } = judge(confirm, actor, subject, "2026-11-23");
  return verdict.allowed ? as.name : verdict.because;
};
const BOTH = "Trần Thị Bình, thay mặt Lê Văn Chánh, Chánh Văn phòng theo Giấy ủy quyền số 3";

describe("as whom somebody acts", () => {
  const delegated = grant(["confirm"], { onBehalfOf: behalf });

  it("is themself where no right was given to them", () => {
    const actor = binh(grant(["confirm"]));
    expect(personasOf(actor)).toEqual([actor]);
  });

  it.each([
    [
      "the own office before a delegated one",
      binh(grant(["confirm"]), delegated),
      "an",
      "Trần Thị Bình",
    ],
    [
      "the delegated one where the own office lacks the act",
      binh(grant(["submit"]), delegated),
      "an",
      BOTH,
    ],
    [
      "the delegated one where the own office does not reach",
      binh(grant(["confirm"], { provinceWide: false }), delegated),
      "an",
      BOTH,
    ],
    [
      "nobody, for what the delegate handed in",
      binh(grant([]), delegated),
      "binh",
      "Không tự xác nhận.",
    ],
    [
      "nobody, for what the delegator handed in",
      binh(grant([]), delegated),
      "chief",
      "Lê Văn Chánh, Chánh Văn phòng không được tự quyết định việc này nên người được ủy quyền cũng không được.",
    ],
    [
      "the own office, for what the delegator handed in",
      binh(grant(["confirm"]), delegated),
      "chief",
      "Trần Thị Bình",
    ],
    [
      "nobody beyond the units it was given for",
      binh(grant([]), grant(["confirm"], { onBehalfOf: behalf, provinceWide: false })),
      "an",
      "Ngoài phạm vi.",
    ],
    [
      "nobody without the act",
      binh(grant(["submit"]), grant(["return"], { onBehalfOf: behalf })),
      "an",
      "Chức trách của bạn không có quyền này.",
    ],
  ])("is %s", (_what, actor, by, expected) => {
    expect(decided(actor, { by, unit: "elsewhere" })).toBe(expected);
  });
});
