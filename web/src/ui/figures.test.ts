import { expect, test } from "vitest";
import { amountWord, figureIn, figureText } from "./figures.ts";

test("figures are read as people write them", () => {
  expect(["97,5", "97.5", " 12 ", "1.250", "1.250,5", "-3"].map(figureIn)).toEqual([
    97.5, 97.5, 12, 1250, 1250.5, -3,
  ]);
  expect(["", "khoảng 50", "50%", "1,2,3"].map(figureIn).every(Number.isNaN)).toBe(true);
});

test("figures are written as the office writes them, and a field gives back what was kept", () => {
  expect(amountWord(87.456, "%")).toBe("87,46%");
  expect(amountWord(1250, "hồ sơ")).toBe("1.250 hồ sơ");
  expect(figureIn(figureText(1250.1234))).toBe(1250.1234);
});
