import type { Assignment } from "@dondoc/contract";
import { expect, it } from "vitest";
import { currentAssignments } from "./current-assignments.ts";

const one = (
  id: string,
  start: number,
  end: number,
  state: Assignment["state"],
  foundBy: Assignment["foundBy"],
) => ({ id, start, end, state, foundBy }) as Assignment;
const ids = (assignments: Assignment[]) => currentAssignments(assignments).map(({ id }) => id);

it("leaves out what was split, and keeps the pieces", () => {
  expect(
    ids([
      one("whole", 0, 20, "rejected", "engine"),
      one("first", 0, 9, "proposed", "person"),
      one("second", 10, 20, "proposed", "person"),
    ]),
  ).toEqual(["first", "second"]);
});

it("leaves out what was merged, also what a person had made", () => {
  expect(
    ids([
      one("a", 0, 9, "rejected", "engine"),
      one("b", 10, 20, "rejected", "person"),
      one("merged", 0, 20, "accepted", "person"),
    ]),
  ).toEqual(["merged"]);
});

it("keeps a plain rejection, which may be taken back", () => {
  expect(
    ids([one("a", 0, 9, "rejected", "engine"), one("b", 10, 20, "proposed", "person")]),
  ).toEqual(["a", "b"]);
});
