import { expect, it } from "vitest";
import { adjustedFigures } from "./adjusted-figures.ts";
import type { Adjustment } from "./content.ts";

const adjusted = (given: Partial<Adjustment>): Adjustment => ({
  ofPeriod: "Tháng 10/2026",
  ofReportId: "r",
  taskId: "t",
  number: 1,
  unitId: "u",
  agency: "Sở Y tế",
  kind: "back-dated",
  before: "OPEN_OVERDUE",
  after: "DONE_ON_TIME",
  onDay: "2026-11-03",
  ...given,
});
const stood = (standing: string, tasks: number) => ({
  ofReportId: "r",
  unitId: "u",
  standing,
  tasks,
});

it("says of each figure that moved what it was and what it is", () => {
  const moved = adjustedFigures(
    [
      adjusted({}),
      adjusted({ before: null, after: "OPEN_WITHIN_DUE", kind: "late-entry" }),
      adjusted({ before: "DONE_LATE", after: "NOT_COUNTED", kind: "revoked" }),
    ],
    [stood("OPEN_OVERDUE", 3), stood("DONE_LATE", 2), stood("DONE_EARLY", 4)],
  );
  expect(moved.map(({ figure, before, after }) => [figure, before, after])).toEqual([
    ["Hoàn thành đúng, trước hạn", 4, 5],
    ["Hoàn thành quá hạn", 2, 1],
    ["Chưa hoàn thành, trong hạn", 0, 1],
    ["Chưa hoàn thành, quá hạn", 3, 2],
  ]);
});

it("leaves out what goes from one kind of on time to another", () => {
  expect(adjustedFigures([adjusted({ before: "DONE_EARLY", after: "DONE_ON_TIME" })], [])).toEqual(
    [],
  );
});
