import { describe, expect, it } from "vitest";
import { base32, codeAt, otpauthUri, stepOf, stepOfCode } from "./totp.ts";

/** The secret of RFC 6238, appendix B. */
const SECRET = Buffer.from("12345678901234567890");
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code of the moment", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at %i seconds is %s, as RFC 6238 says", (seconds, code) => {
    expect(codeAt(SECRET, stepOf(at(seconds)))).toBe(code);
  });

  it("is taken half a minute early or late, and no further", () => {
    const now = at(1_700_000_000);
    const step = stepOf(now);
    for (const near of [step - 1, step, step + 1])
      expect(stepOfCode(SECRET, codeAt(SECRET, near), now, 0)).toBe(near);
    for (const far of [step - 2, step + 2])
      expect(stepOfCode(SECRET, codeAt(SECRET, far), now, 0)).toBeNull();
  });

  it("is taken once: neither it nor an earlier one comes again", () => {
    const now = at(1_700_000_000);
    const step = stepOf(now);
    expect(stepOfCode(SECRET, codeAt(SECRET, step), now, step)).toBeNull();
    expect(stepOfCode(SECRET, codeAt(SECRET, step - 1), now, step)).toBeNull();
    expect(stepOfCode(SECRET, codeAt(SECRET, step + 1), now, step)).toBe(step + 1);
  });

  it("is six digits and nothing else", () => {
    for (const code of ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
      expect(stepOfCode(SECRET, code, at(59), 0)).toBeNull();
  });
});

it("a secret is written in base32 (RFC 4648, 10), and in the address an application reads", () => {
  expect(base32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
  expect(otpauthUri(Buffer.from("foobar"), "an@x.vn", "Đôn Đốc")).toBe(
    "otpauth://totp/%C4%90%C3%B4n%20%C4%90%E1%BB%91c%3Aan%40x.vn?secret=MZXW6YTBOI&issuer=%C4%90%C3%B4n%20%C4%90%E1%BB%91c",
  );
});
