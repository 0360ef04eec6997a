import { expect, it } from "vitest";
import { isRemindedOn } from "./remind-again.ts";

it("says it on the first working day after the last, and then every so many", () => {
  const said = [-3, 0, 1, 2, 3, 4, 5, 6, 7, 11].filter((late) => isRemindedOn(late, 5));
  expect(said).toEqual([1, 6, 11]);
  expect([1, 2, 3].filter((late) => isRemindedOn(late, 1))).toEqual([1, 2, 3]);
});
