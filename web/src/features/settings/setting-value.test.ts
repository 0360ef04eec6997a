import { expect, test } from "vitest";
import { parseValue } from "./setting-value.ts";

test("the text of a form becomes a value of the setting's type", () => {
  expect(parseValue(" 7 ", { value: 3 })).toBe(7);
  expect(parseValue("false", { value: true })).toBe(false);
  expect(parseValue("SAME_DAY", { value: "DAY_BEFORE" })).toBe("SAME_DAY");
});

test("text that is no whole number is refused for a number", () => {
  expect(parseValue("7,5", { value: 3 })).toBeNull();
  expect(parseValue("", { value: 3 })).toBeNull();
});
