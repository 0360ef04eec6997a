import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Gold } from "../gold-shape.ts";
import { readDirective, toGold } from "../index.ts";
import { emptyMeasure, measureReading, type LabelledReading } from "./measure.ts";

const TEXT = `UBND TỈNH AN SƠN

Số: 12/UBND-NC

An Sơn, ngày 03 tháng 3 năm 2026

Kính gửi: Sở Nội vụ; Sở Tài chính.

Chủ tịch UBND tỉnh yêu cầu:

1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế, báo cáo UBND tỉnh trước ngày 20/4/2026.

2. Sở Tài chính bố trí kinh phí thực hiện.

Nơi nhận:
- Như trên.
`;
const read = toGold(readDirective(TEXT));
const [first, second] = read.assignments;

it("finds nothing to say about a reading that people left as it was", () => {
  const sum = emptyMeasure();
  measureReading(sum, { ...read, notAssignments: [] }, read);
  expect(sum).toMatchObject({ documents: 1, assignments: 2, read: 2, found: 2 });
  for (const { right, of } of [sum.assignees, sum.due, sum.coordinating, sum.routes, sum.header]) {
    expect(right).toBe(of);
    expect(of).toBeGreaterThan(0);
  }
});

it("counts what people changed, struck out and added", () => {
  if (!first || !second) throw new Error("two assignments expected");
  const labelled: LabelledReading = {
    document: { ...read.document, number: "13" },
    assignments: [{ ...first, assignees: ["Thanh tra tỉnh"], due: "standing" }],
    notAssignments: [{ start: second.start, starts: second.starts }],
  };
  const sum = emptyMeasure();
  measureReading(sum, labelled, read);
  expect(sum).toMatchObject({
    found: 1,
    assignees: { right: 0, of: 1 },
    due: { right: 0, of: 1 },
    wronglyTaken: 1,
    inventedDates: 1,
  });
  expect(sum.header.of - sum.header.right).toBe(1);
});

const samples = join(import.meta.dirname, "../../../../../shared/samples/directives");

it.runIf(existsSync(samples))("agrees with the scorer of the samples", () => {
  const golds = JSON.parse(readFileSync(join(samples, "gold.json"), "utf8")) as Record<
    string,
    Gold & { notAssignments?: string[] }
  >;
  const folder = mkdtempSync(join(tmpdir(), "dondoc-measure-"));
  try {
    const sum = emptyMeasure();
    for (const [name, gold] of Object.entries(golds)) {
      const text = readFileSync(join(samples, name), "utf8");
      const prediction = damaged(toGold(readDirective(text)));
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(prediction));
      measureReading(sum, placed(gold, text), prediction);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [join(samples, "score.mjs"), join(samples, "gold.json"), folder, "--json"],
      { encoding: "utf8" },
    );
    const { overall } = JSON.parse(stdout) as { overall: Record<string, number> };
    expect(sum.found / sum.assignments).toBeCloseTo(overall["recall"] ?? 0, 10);
    for (const name of ["assignees", "due", "header", "citations"] as const) {
      expect([name, sum[name].right / sum[name].of]).toEqual([name, overall[name]]);
    }
    expect(sum.inventedDates).toBe(overall["invented"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Every third assignment lost, every second one given another body and day. */
function damaged(gold: Gold): Gold {
  const kept = gold.assignments.filter((_, index) => index % 3 !== 2);
  const assignments = kept.map((one, index) =>
    index % 2 === 0 ? one : { ...one, assignees: ["Sở Y tế"], due: { by: "2030-01-01" } },
  );
  return { document: { ...gold.document, signer: "Người khác" }, assignments };
}

/** The samples' gold names its instructions by their first words. */
function placed(gold: Gold & { notAssignments?: string[] }, text: string): LabelledReading {
  let from = 0;
  const placeOf = (starts: string) => {
    const words = starts
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
      .join("\\s+");
    const pattern = new RegExp(words, "gu");
    pattern.lastIndex = from;
    const at = pattern.exec(text)?.index ?? Number.NaN;
    from = at + 1;
    return at;
  };
  return {
    document: { ...gold.document, citations: gold.document.citations },
    assignments: gold.assignments.map((one) => ({ ...one, start: placeOf(one.starts) })),
    notAssignments: [],
  };
}
