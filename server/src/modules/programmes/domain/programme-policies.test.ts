import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { mayCountWhole } from "./programme-policies.ts";

const actor = (grant: { wide?: boolean; units?: string[]; acts?: string[] }): Actor => ({
  accountId: "a",
  personId: "p",
  name: "Trần Thị Nội",
  grants: [
    {
      roleCode: "test",
      roleName: "Người thử",
      unitId: grant.units?.[0] ?? "",
      provinceWide: grant.wide ?? false,
      unitIds: new Set(grant.units),
      acts: new Set(grant.acts ?? ["programmes.link"]),
    },
  ],
});

describe("a whole directive is linked by", () => {
  it("whoever links for the province", () => {
    expect(mayCountWhole(actor({ wide: true }), [])).toBe(true);
    expect(mayCountWhole(actor({ wide: true, acts: ["tasks.star"] }), ["finance"])).toBe(false);
  });

  it("an agency that is charged with following it, and no other", () => {
    const finance = actor({ units: ["finance", "budget"] });
    expect(mayCountWhole(finance, ["home", "finance"])).toBe(true);
    expect(mayCountWhole(finance, ["home"])).toBe(false);
    expect(mayCountWhole(finance, [])).toBe(false);
  });
});
