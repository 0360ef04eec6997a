import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { extensionPolicies } from "./extension-policies.ts";
import type { FollowedTask } from "./followed-task.ts";
import { lifePolicies } from "./life-policies.ts";
import { policies } from "./policies.ts";

const ACTS = [
  "tasks.decide-extension",
  "tasks.suspend",
  "tasks.resume",
  "tasks.submit",
  "tasks.request-extension",
];
/** Somebody by one office, over the whole province or for one agency. */
const by = (roleCode: string, provinceWide = true): Actor => ({
  accountId: roleCode,
  personId: `${roleCode}-person`,
  name: roleCode,
  grants: [
    {
      roleCode,
      roleName: roleCode,
      unitId: "unit",
      provinceWide,
      unitIds: new Set(["unit"]),
      acts: new Set(ACTS),
    },
  ],
});
const both = (...actors: Actor[]): Actor => ({
  ...by("both"),
  grants: actors.flatMap(({ grants }) => grants),
});
const task = (overrides: Partial<FollowedTask> = {}): FollowedTask => ({
  id: "task",
  number: 1,
  version: 1,
  state: "IN_PROGRESS",
  holderUnitId: "unit",
  holderName: "Sở Nội vụ",
  lastDay: "2026-12-31",
  reviewOn: null,
  receivedOn: "2026-11-18",
  documentIssuedOn: "2026-11-16",
  submittedBy: null,
  submitterPersonId: null,
  submittedForPersonId: null,
  openSteps: 0,
  openObstacles: 0,
  given: null,
  origin: "PROVINCE",
  dueOn: "2026-12-31",
  dueBound: "by",
  originalDueOn: "2026-12-31",
  completedOn: null,
  urgent: false,
  extensionCount: 0,
  extensionPending: true,
  parentLastDay: null,
  parentNumber: null,
  parentOrigin: null,
  makers: [],
  request: {
    id: "request",
    no: 1,
    inTime: true,
    accountId: "asker",
    personId: "asker-person",
    principals: [],
  },
  maxExtensions: 2,
  refusal: null,
  refuseUntil: "2026-11-20",
  starredByMe: false,
  myStars: 0,
  maxStars: 5,
  extensionDecidedBy: "LEADERS_AND_CHIEF",
  suspensionDecidedBy: "LEADERS_AND_CHIEF",
  remedy: null,
  handedInBy: "HEAD_OR_FOCAL",
  ...overrides,
});
const TODAY = "2026-11-23";

describe("who decides on an extension (task digest 10.1: only the assigner, or the delegate that a setting names)", () => {
  const leaders = task({ extensionDecidedBy: "LEADERS" });

  it("is a leader, and the Chief of Office while the setting names him", () => {
    for (const office of ["CHAIR", "VICE_CHAIR", "OFFICE_CHIEF"]) {
      expect(extensionPolicies.decide(by(office), task(), TODAY)).toEqual({ allowed: true });
    }
  });

  it("is no more the Chief of Office when the setting leaves it to the leaders, and he is told who decides", () => {
    expect(extensionPolicies.decide(by("OFFICE_CHIEF"), leaders, TODAY)).toEqual({
      allowed: false,
      because:
        "Theo thiết lập của tỉnh, quyết định gia hạn do Chủ tịch, Phó Chủ tịch UBND thực hiện. Hãy trình người có thẩm quyền.",
    });
    expect(extensionPolicies.decide(by("CHAIR"), leaders, TODAY).allowed).toBe(true);
  });

  it("is the Chief of Office as a leader's delegate: a delegated office is the delegator's", () => {
    expect(
      extensionPolicies.decide(both(by("OFFICE_CHIEF"), by("CHAIR")), leaders, TODAY).allowed,
    ).toBe(true);
  });

  it("keeps two persons apart under either setting: who asked or made the task never decides", () => {
    const chair = by("CHAIR");
    const me = { accountId: "CHAIR", personId: "CHAIR-person" };
    for (const extensionDecidedBy of ["LEADERS", "LEADERS_AND_CHIEF"] as const) {
      const made = task({ extensionDecidedBy, makers: [me] });
      const asked = task({
        extensionDecidedBy,
        request: { id: "r", no: 1, inTime: true, ...me, principals: [] },
      });
      for (const one of [made, asked])
        expect(extensionPolicies.decide(chair, one, TODAY).allowed).toBe(false);
    }
  });

  it("moves no other right: rests have a setting of their own", () => {
    expect(lifePolicies.suspend(by("OFFICE_CHIEF"), leaders, TODAY).allowed).toBe(true);
    const rests = task({ suspensionDecidedBy: "LEADERS" });
    expect(lifePolicies.suspend(by("OFFICE_CHIEF"), rests, TODAY).allowed).toBe(false);
    expect(
      lifePolicies.resume(by("OFFICE_CHIEF"), { ...rests, state: "SUSPENDED" }, TODAY).allowed,
    ).toBe(false);
    expect(lifePolicies.suspend(by("VICE_CHAIR"), rests, TODAY).allowed).toBe(true);
    expect(extensionPolicies.decide(by("OFFICE_CHIEF"), rests, TODAY).allowed).toBe(true);
  });
});

describe("who hands in for an agency (task digest 8: the head approves submissions and extension requests)", () => {
  const head = by("AGENCY_HEAD", false);
  const focal = by("AGENCY_FOCAL", false);
  const headOnly = task({ handedInBy: "HEAD", request: null });

  it("is the head or the focal officer, while the setting leaves it to both", () => {
    for (const actor of [head, focal]) {
      expect(policies.submit(actor, task(), TODAY).allowed).toBe(true);
      expect(extensionPolicies.request(actor, task({ request: null }), TODAY).allowed).toBe(true);
    }
  });

  it("is the head alone where the setting says so, for results as for requests; the focal officer is told", () => {
    expect(policies.submit(head, headOnly, TODAY).allowed).toBe(true);
    expect(extensionPolicies.request(head, headOnly, TODAY).allowed).toBe(true);
    for (const verdict of [
      policies.submit(focal, headOnly, TODAY),
      extensionPolicies.request(focal, headOnly, TODAY),
    ]) {
      expect(verdict).toEqual({
        allowed: false,
        because:
          "Theo thiết lập của tỉnh, gửi kết quả và đề nghị gia hạn của cơ quan do thủ trưởng cơ quan thực hiện. Hãy trình người có thẩm quyền.",
      });
    }
  });

  it("is never another agency's head", () => {
    expect(policies.submit(head, task({ holderUnitId: "other" }), TODAY).allowed).toBe(false);
  });
});
