import type { Assignment, FieldTrace } from "@dondoc/contract";
import { expect, test } from "vitest";
import { placeOf } from "./place-of.ts";
import type { Question } from "./question-queue.ts";

const text = "Số: 978/UBND. Giao Sở Y tế rà soát chậm nhất 02 ngày trước khi họp.";
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const trace = (field: string, words: string, confidence: FieldTrace["confidence"]): FieldTrace => ({
  field,
  value: words,
  rule: "",
  confidence,
  ...span(words),
});
const assignment = {
  id: "1",
  ...span("Giao Sở Y tế rà soát chậm nhất 02 ngày trước khi họp."),
  parties: [{ id: "p", role: "assignee", name: "sở y tế" }],
  traces: [trace("due", "chậm nhất 02 ngày trước khi họp", "doubtful")],
} as unknown as Assignment;
const read = {
  text,
  headerTraces: [trace("number", "978", "doubtful")],
  assignments: [assignment],
};
const about = (field: string, more: Partial<Question> = {}) =>
  placeOf({ assignmentId: null, partyId: null, field, ...more } as Question, read);

test("a header field stands where it was read, and nowhere when it was not", () => {
  expect(about("number")).toEqual(span("978"));
  expect(about("signer")).toBeNull();
});

test("a doubt stands at its words, a body at its name, all else at the passage", () => {
  const on = { assignmentId: "1" };
  expect(about("due", on)).toEqual(span("chậm nhất 02 ngày trước khi họp"));
  expect(about("assignee", { ...on, partyId: "p" })).toEqual(span("Sở Y tế"));
  expect(about("deliverable", on)).toEqual({ start: assignment.start, end: assignment.end });
});
