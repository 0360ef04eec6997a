import { expect, test } from "vitest";
import { documentsVi as words } from "./words.vi.ts";
import { nameOf } from "./name-of.ts";

const header = { kind: "công văn", number: "978", symbol: "UBND-NC" } as Parameters<
  typeof nameOf
>[0]["header"];

test("a document is called by kind, number and symbol, and what is missing is said", () => {
  expect(nameOf({ header }, words)).toBe("Công văn số 978/UBND-NC");
  expect(nameOf({ header: { ...header, number: null } }, words)).toBe(
    "Công văn số …/UBND-NC (chưa có số)",
  );
  expect(nameOf({ header: { ...header, number: null, symbol: null } }, words)).toBe(
    "Công văn (chưa có số)",
  );
  expect(nameOf({ header: { ...header, kind: null, symbol: null } }, words)).toBe("Văn bản số 978");
});
