import { expect, it } from "vitest";
import { median } from "./median.ts";

it("is the middle value, or the mean of the two in the middle; of nothing there is none", () => {
  expect(median([])).toBeNull();
  expect(median([{ value: 4, times: 1 }])).toBe(4);
  expect(median([{ value: 9, times: 1 }, { value: 1, times: 2 }])).toBe(1); // prettier-ignore
  expect(median([{ value: 2, times: 2 }, { value: 5, times: 2 }])).toBe(3.5); // prettier-ignore
});
