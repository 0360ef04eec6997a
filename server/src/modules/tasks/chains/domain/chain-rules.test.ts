import { expect, it } from "vitest";
import { defaultSettings } from "../../../settings/index.ts";
import { tooClose } from "./chain-rules.ts";

/** Seed S4: agencies report before 20/01/2021, the collector sums up before 29/01/2021. */
it.each([
  ["2021-01-20", "2021-01-29", null],
  ["2021-01-25", "2021-01-29", null],
  ["2021-01-26", "2021-01-29", "chưa đủ 3 ngày làm việc"],
  ["2021-02-01", "2021-01-29", "sau hạn tổng hợp"],
  [null, "2021-01-29", null],
  ["2021-01-20", null, null],
])("parts due on %s and the whole on %s: %s", (feed, collector, said) => {
  const told = tooClose(feed, collector, defaultSettings);
  expect(told?.includes(said ?? "") ?? null).toBe(said === null ? null : true);
});
