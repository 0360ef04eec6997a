import { expect, it } from "vitest";
import { isProvedIssuer } from "./issuer.ts";

const department = { kind: "department", homeNames: ["Sở Nội vụ", "UBND tỉnh An Sơn"] };
const committee = { kind: "committee", homeNames: ["UBND tỉnh An Sơn"] };

it("takes a department for ours by the place of issue only", () => {
  expect(isProvedIssuer("Sở Nội vụ", "An Sơn", department)).toBe(true);
  expect(isProvedIssuer("Sở Nội vụ", "Bắc Giang", department)).toBe(false);
  expect(isProvedIssuer("Sở Nội vụ", null, department)).toBe(false);
});

it("takes a committee for ours by its own proper name, not by its kind", () => {
  expect(isProvedIssuer("Ủy ban nhân dân tỉnh An Sơn", null, committee)).toBe(true);
  expect(isProvedIssuer("Uỷ ban nhân dân tỉnh An Sơn", "An Sơn", committee)).toBe(true);
  expect(isProvedIssuer("Chủ tịch UBND tỉnh", null, committee)).toBe(false);
  expect(isProvedIssuer("UBND tỉnh", "Bắc Giang", committee)).toBe(false);
});

it("needs no proof of a central body, of which there is one", () => {
  expect(isProvedIssuer("Thủ tướng Chính phủ", "Hà Nội", { kind: "central", homeNames: [] })).toBe(
    true,
  );
});
