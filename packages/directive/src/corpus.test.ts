import { expect, it } from "vitest";
import { readCorpus } from "./testing/corpus.ts";
import { readDirective, toGold } from "./index.ts";
import { emptyMeasure, measureReading, type Measure, type Share } from "./measure/measure.ts";

const corpus = readCorpus();

function measured(of: RegExp): Measure {
  const sum = emptyMeasure();
  for (const { name, text, labelled } of corpus) {
    if (of.test(name)) measureReading(sum, labelled, toGold(readDirective(text)));
  }
  return sum;
}
const ratio = ({ right, of }: Share): number => right / of;

/** What the engine reaches today, a little below: whoever changes a rule sees what it costs elsewhere. */
it.each([
  { set: "directives and letters", of: /^a/u },
  { set: "plans, conclusions and decisions", of: /^b/u },
  { set: "ordinary mail", of: /^c/u },
  { set: "a month's mail of an Office", of: /^d/u },
  { set: "ordinary mail, kept back to the last", of: /^e/u },
])("reads $set nearly as a careful officer", ({ of }) => {
  const sum = measured(of);
  const { found, assignments, read } = sum;
  const f1 = (2 * found) / (assignments + read);
  expect(f1).toBeGreaterThan(0.96);
  expect(ratio(sum.assignees)).toBeGreaterThan(0.9);
  expect(ratio(sum.due)).toBeGreaterThan(0.95);
  expect(ratio(sum.header)).toBeGreaterThan(0.93);
});

it.each(corpus)("invents no date in $name", ({ text, labelled }) => {
  const sum = emptyMeasure();
  measureReading(sum, labelled, toGold(readDirective(text)));
  expect(sum.inventedDates).toBe(0);
});

it("has the documents and kinds that it promises", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  const kinds = new Set(corpus.map(({ labelled }) => labelled.document.kind));
  for (const kind of [
    "công văn",
    "chỉ thị",
    "công điện",
    "thông báo",
    "kế hoạch",
    "chương trình",
    "quyết định",
    "phiếu chuyển",
  ]) {
    expect(kinds).toContain(kind);
  }
});
