import { expect, it } from "vitest";
import { changeOf } from "./change-of.ts";

const figure = (value: number | null, denominator = 10) => ({ numerator: 1, denominator, value });

it("is better or worse by the way that is better", () => {
  expect(changeOf(figure(80), figure(70.5), "up")).toEqual({ way: "up", by: 9.5, isGood: true });
  expect(changeOf(figure(80), figure(70.5), "down")).toEqual({ way: "up", by: 9.5, isGood: false });
  expect(changeOf(figure(3), figure(7), "none")).toEqual({ way: "down", by: 4, isGood: null });
  expect(changeOf(figure(3), figure(3), "up")).toEqual({ way: "same", by: 0, isGood: null });
});

it("is not said of a period that has no rate, or nothing in it", () => {
  expect(changeOf(figure(null), figure(70), "up")).toBeNull();
  expect(changeOf(figure(70), figure(null), "up")).toBeNull();
  expect(changeOf(figure(0, 0), figure(5), "up")).toBeNull();
});
