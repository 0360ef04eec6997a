import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../../../kernel/actor.ts";
import { maySeePerson, SEES_PERSONS } from "./person-policy.ts";

const grant = (unitIds: readonly string[], acts: readonly string[]): Grant => ({
  roleCode: "test",
  roleName: "",
  unitId: unitIds[0] ?? "",
  provinceWide: unitIds.length === 0,
  unitIds: new Set(unitIds),
  acts: new Set(acts),
});
const actor = (personId: string, ...grants: Grant[]): Actor => ({
  accountId: "account",
  personId,
  name: "",
  grants,
});
const binh = { personId: "binh", unitIds: ["so-noi-vu"] };

describe("figures of a person are seen", () => {
  it("by that person, whatever they hold", () => {
    expect(maySeePerson(actor("binh", grant(["so-noi-vu"], [])), binh)).toBe(true);
  });
  it("by the head of a unit in which they were appointed, of no other", () => {
    expect(maySeePerson(actor("giam-doc", grant(["so-noi-vu"], [SEES_PERSONS])), binh)).toBe(true);
    expect(maySeePerson(actor("giam-doc", grant(["so-y-te"], [SEES_PERSONS])), binh)).toBe(false);
  });
  it("by whose role sees the whole province's, also of who holds no office any more", () => {
    const chief = actor("chanh-van-phong", grant([], [SEES_PERSONS]));
    expect(maySeePerson(chief, binh)).toBe(true);
    expect(maySeePerson(chief, { personId: "binh", unitIds: [] })).toBe(true);
  });
  it("by nobody else: a colleague, a specialist of the Office, a head who is also something without the right", () => {
    expect(maySeePerson(actor("an", grant(["so-noi-vu"], ["tasks.submit"])), binh)).toBe(false);
    expect(maySeePerson(actor("an", grant([], ["tasks.confirm"])), binh)).toBe(false);
    const both = actor("an", grant([], ["tasks.confirm"]), grant(["so-y-te"], [SEES_PERSONS]));
    expect(maySeePerson(both, binh)).toBe(false);
  });
});
