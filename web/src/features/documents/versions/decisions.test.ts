import type { ComparisonRow, EarlierTask } from "@dondoc/contract";
import { expect, it } from "vitest";
import { countDecisions, proposalFor, undecided } from "./decisions.ts";

const task = (id: string, more: Partial<EarlierTask> = {}): EarlierTask => ({
  id,
  number: 1,
  unit: { id: "u", name: "Sở Nội vụ", shortName: null },
  state: "IN_PROGRESS",
  lastDay: null,
  open: true,
  decision: null,
  successor: null,
  version: 1,
  ...more,
});
const row = (change: ComparisonRow["change"], ...tasks: EarlierTask[]): ComparisonRow => ({
  change,
  changed: [],
  earlier: null,
  later: null,
  words: [],
  tasks,
});
const rows = [
  row("changed", task("a", { successor: { id: "n", number: 9 } }), task("b")),
  row("dropped", task("c"), task("done", { open: false })),
  row("same", task("settled", { decision: "keep" })),
];

it("proposes the new task, else goes on; what is gone ends only where all was replaced", () => {
  expect(proposalFor(rows, "replaces")).toEqual({ a: "hand-over", b: "keep", c: "end" });
  expect(proposalFor(rows, "amends")).toEqual({ a: "hand-over", b: "keep", c: "keep" });
  expect(countDecisions(proposalFor(rows, "replaces"))).toEqual({
    keep: 1,
    end: 1,
    "hand-over": 1,
  });
});

it("asks about open tasks that are not settled", () => {
  expect(undecided(rows).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
