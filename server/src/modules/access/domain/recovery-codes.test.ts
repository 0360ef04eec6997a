import { expect, it } from "vitest";
import { hashRecoveryCode, isRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";

it("recovery codes are ten, all different, and read whatever the dashes and capitals", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const typed = ` ${code.toUpperCase().replaceAll("-", " ")}`;
    expect(hashRecoveryCode(typed)).toEqual(hashRecoveryCode(code));
    expect(isRecoveryCode(typed)).toBe(true);
  }
  expect(isRecoveryCode("123456")).toBe(false);
});
