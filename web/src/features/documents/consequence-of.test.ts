import type { Assignment, UnitGroup } from "@dondoc/contract";
import { expect, it } from "vitest";
import { consequenceOf } from "./consequence-of.ts";

const unit = (id: string) => ({ id, name: id, shortName: null });
const group: UnitGroup = {
  id: "all",
  name: "các Sở",
  aliases: [],
  members: [unit("a"), unit("b"), unit("c")],
};

function buildAssignment(overrides: Partial<Assignment>): Assignment {
  return {
    id: "1",
    at: "1",
    start: 0,
    end: 1,
    text: "",
    deliverable: null,
    duty: "standing",
    due: ["standing"],
    duePhrase: null,
    suggestion: null,
    projection: {
      termClass: "STANDING",
      dueOn: null,
      dueTime: null,
      bound: null,
      lastDay: null,
      reviewOn: null,
      explanation: "",
    },
    mode: "followed",
    state: "accepted",
    foundBy: "engine",
    parties: [],
    traces: [],
    details: {
      targets: [],
      request: false,
      scopeNote: null,
      excluding: [],
      medium: [],
      monitor: false,
      assumed: [],
    },
    taskCount: 0,
    rejectReason: null,
    version: 1,
    ...overrides,
  };
}

const toGroup = {
  id: "p",
  role: "assignee" as const,
  name: "các Sở",
  unit: null,
  group: { id: "all", name: "các Sở", memberCount: 3 },
  excludedUnitIds: ["c"],
  resolvedBy: "person" as const,
  candidates: [],
};

it("counts an agency once, members of a group without those taken out", () => {
  const assignments = [
    buildAssignment({ parties: [toGroup], taskCount: 2 }),
    buildAssignment({
      id: "2",
      parties: [{ ...toGroup, group: null, unit: unit("a") }],
      taskCount: 1,
    }),
  ];
  expect(consequenceOf(assignments, [group])).toMatchObject({ tasks: 3, agencies: 2 });
});

it("leaves out what is rejected, undecided, only studied or only noted", () => {
  const assignments = [
    buildAssignment({ state: "rejected", parties: [toGroup], taskCount: 2 }),
    buildAssignment({ state: "proposed", parties: [toGroup], taskCount: 2 }),
    buildAssignment({ mode: "receipt", parties: [toGroup] }),
    buildAssignment({ mode: "noted" }),
  ];
  expect(consequenceOf(assignments, [group])).toMatchObject({
    tasks: 0,
    agencies: 0,
    receipts: 1,
    noted: 1,
  });
});
