import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { actsForMonitor, mayEndMonitor, mayMonitor, maySetMonitor } from "./monitor-policies.ts";

const ACT = "document-monitors.remind";
const of = (unitId: string, provinceWide = false): Actor => ({
  accountId: "a",
  personId: "p",
  name: "Nguyễn Văn An",
  grants: [
    { roleCode: "r", roleName: "r", unitId, provinceWide, unitIds: new Set([unitId]), acts: new Set([ACT]) },
  ],
}); // prettier-ignore
const directive = { state: "released", secretStub: false, monitorUnitIds: ["home-affairs"] };
const may = mayMonitor(ACT);

describe("who follows a directive", () => {
  it("urges as the agency that was charged, also where its people see the whole province", () => {
    expect(may(of("home-affairs"), directive)).toEqual({ allowed: true });
    expect(may(of("home-affairs", true), directive)).toEqual({ allowed: true });
    expect(actsForMonitor(of("home-affairs"), ACT, directive)).toBe("home-affairs");
  });

  it("is nobody else, whatever they see", () => {
    expect(may(of("finance"), directive)).toMatchObject({ allowed: false });
    expect(may(of("office", true), directive)).toMatchObject({ allowed: false });
    expect(may(of("home-affairs"), { ...directive, monitorUnitIds: [] })).toMatchObject({ allowed: false }); // prettier-ignore
  });

  it("follows nothing secret, nothing expunged and nothing that has no tasks yet", () => {
    expect(maySetMonitor(of("office"), directive)).toEqual({ allowed: true });
    expect(maySetMonitor(of("office"), { ...directive, secretStub: true })).toMatchObject({ allowed: false }); // prettier-ignore
    expect(maySetMonitor(of("office"), { ...directive, state: "review" })).toMatchObject({ allowed: false }); // prettier-ignore
    expect(may(of("home-affairs"), { ...directive, state: "expunged" })).toMatchObject({ allowed: false }); // prettier-ignore
  });

  it("is relieved once", () => {
    expect(mayEndMonitor(of("office"), { ...directive, ended: false })).toEqual({ allowed: true });
    expect(mayEndMonitor(of("office"), { ...directive, ended: true })).toMatchObject({ allowed: false }); // prettier-ignore
  });
});
