import { expect, test } from "vitest";
import { isOwnAddress } from "./use-enter.ts";

test("after signing in one returns to an address of the program only", () => {
  expect(isOwnAddress("/nhiem-vu?list=overdue")).toBe(true);
  expect(isOwnAddress("//evil.example")).toBe(false);
  expect(isOwnAddress("/\\evil.example")).toBe(false);
  expect(isOwnAddress("https://evil.example")).toBe(false);
});
