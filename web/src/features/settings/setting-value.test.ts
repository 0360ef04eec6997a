import { expect, test } from "vitest";
import { parseValue } from "./setting-value.ts";

test("the text of a form becomes a value of the setting's type", () => {
  expect(parseValue(" 7 ", { value: 3, written: null })).toBe(7);
  expect(parseValue("false", { value: true, written: null })).toBe(false);
  expect(parseValue("SAME_DAY", { value: "DAY_BEFORE", written: null })).toBe("SAME_DAY");
});

test("text that is no whole number is refused for a number", () => {
  expect(parseValue("7,5", { value: 3, written: null })).toBeNull();
  expect(parseValue("", { value: 3, written: null })).toBeNull();
});

test("a list of days may be empty, for nothing is sent on any day", () => {
  expect(parseValue(" ", { value: "7,3,1", written: "days" })).toBe("");
  expect(parseValue("5, 1", { value: "7,3,1", written: "days" })).toBe("5, 1");
});
