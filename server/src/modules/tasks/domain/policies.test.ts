import type { TaskState } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { policies } from "./policies.ts";
import type { HandedIn } from "./task-subject.ts";

const acts = [
  "acknowledge",
  "add-step",
  "complete-step",
  "report-progress",
  "raise-obstacle",
  "decide-obstacle",
  "submit",
  "confirm",
  "return",
  "reopen",
  "set-due-date",
].map((act) => `tasks.${act}`);
const actor = (accountId: string, personId: string, unitId = "unit"): Actor => ({
  accountId,
  personId,
  name: "Nguyễn Văn An",
  grants: [
    {
      roleCode: "test",
      roleName: "Thử",
      unitId,
      provinceWide: false,
      unitIds: new Set([unitId]),
      acts: new Set(acts),
    },
  ],
});
const subject = (overrides: Partial<HandedIn> = {}): HandedIn => ({
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
  submittedBy: "submitter",
  submitterPersonId: "submitter-person",
  submittedForPersonId: null,
  openSteps: 1,
  openObstacles: 1,
  remedy: null,
  handedInBy: "HEAD_OR_FOCAL",
  given: null,
  ...overrides,
});
const may = (name: keyof typeof policies, state: TaskState): boolean =>
  policies[name](actor("me", "my-person"), subject({ state }), "2026-11-23").allowed;

const STATES: readonly TaskState[] = [
  "ASSIGNED",
  "IN_PROGRESS",
  "SUBMITTED",
  "RETURNED",
  "COMPLETED",
  "SUSPENDED",
  "TRANSFERRED",
  "REVOKED",
];

describe("what may be done in each state", () => {
  it.each<[keyof typeof policies, TaskState[]]>([
    ["acknowledge", ["ASSIGNED"]],
    ["addStep", ["IN_PROGRESS", "RETURNED"]],
    ["completeStep", ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED"]],
    ["reportProgress", ["IN_PROGRESS", "RETURNED"]],
    ["raiseObstacle", ["ASSIGNED", "IN_PROGRESS", "RETURNED"]],
    ["decideObstacle", ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "SUSPENDED"]],
    ["submit", ["IN_PROGRESS", "RETURNED"]],
    ["confirm", ["SUBMITTED"]],
    ["return", ["SUBMITTED"]],
    ["reopen", ["COMPLETED"]],
    ["setDueDate", []],
  ])("%s: %j", (name, states) => {
    expect(STATES.filter((state) => may(name, state))).toStrictEqual(states);
  });
});

describe("who may do it", () => {
  it("is told which agency answers when it is not theirs", () => {
    expect(
      policies.submit(actor("me", "my-person", "another"), subject(), "2026-11-23"),
    ).toMatchObject({ allowed: false, because: expect.stringContaining("Sở Nội vụ chủ trì") });
  });

  it("is nobody who submitted the result, by account or by person", () => {
    const waiting = subject({ state: "SUBMITTED" });
    for (const self of [actor("submitter", "x"), actor("x", "submitter-person")]) {
      expect(policies.confirm(self, waiting, "2026-11-23").allowed).toBe(false);
      expect(policies.return(self, waiting, "2026-11-23").allowed).toBe(false);
    }
  });
});

describe("a date is set", () => {
  it("only where none binds: an undated task, or one received after its date", () => {
    const me = actor("me", "my-person");
    const set = (overrides: Partial<HandedIn>) =>
      policies.setDueDate(me, subject(overrides), "2026-11-23").allowed;
    expect(set({ lastDay: null })).toBe(true);
    expect(set({ lastDay: "2026-11-17" })).toBe(true);
    expect(set({ lastDay: "2026-11-18" })).toBe(false);
    expect(set({ lastDay: null, state: "COMPLETED" })).toBe(false);
  });
});
