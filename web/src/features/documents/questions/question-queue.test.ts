import type { Assignment } from "@dondoc/contract";
import { expect, test } from "vitest";
import { keyOf, openFrom, type Question, queueAfter } from "./question-queue.ts";

const question = (id: string, overrides: Partial<Question> = {}): Question => ({
  id,
  code: "FIELD_DOUBTFUL",
  message: "",
  assignmentId: null,
  partyId: null,
  field: null,
  blocking: false,
  ...overrides,
});

test("what holds up the proposal is asked first, the rest in the order of the text", () => {
  const questions = [question("a"), question("b", { blocking: true }), question("c")];
  expect(queueAfter([], { questions, assignments: [] })).toEqual(["b", "a", "c"]);
});

test("an answered question keeps its number and a new one comes last", () => {
  const questions = [question("c"), question("d", { blocking: true })];
  expect(queueAfter(["b", "a", "c"], { questions, assignments: [] })).toEqual(["b", "a", "c", "d"]);
});

test("a body is the same question after all bodies got new ids", () => {
  const named = (id: string) =>
    [{ id: "1", parties: [{ id, role: "assignee", name: "Sở Y tế" }] }] as Assignment[];
  const asked = (partyId: string) => question(`x:${partyId}`, { assignmentId: "1", partyId });
  expect(keyOf(asked("p1"), named("p1"))).toBe(keyOf(asked("p2"), named("p2")));
});

test("skipping goes past what is answered, back too, and ends at the ends", () => {
  const queue = ["a", "b", "c"];
  const open = new Set(["a", "c"]);
  expect(openFrom(queue, open, 1, 1)).toBe(2);
  expect(openFrom(queue, open, 1, -1)).toBe(0);
  expect(openFrom(queue, open, 3, 1)).toBeNull();
  expect(openFrom(queue, open, -1, -1)).toBeNull();
});
