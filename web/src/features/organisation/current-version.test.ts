import type { UnitDetail } from "@dondoc/contract";
import { expect, test } from "vitest";
import { currentVersion } from "./current-version.ts";

type Version = UnitDetail["versions"][number];
const version = (name: string, validFrom: string, validTo: string | null): Version => ({
  name,
  shortName: null,
  symbol: null,
  kind: "department",
  parent: null,
  validFrom,
  validTo,
  legalBasis: null,
});

test("the version in force on the day is taken, its first day included and its end not", () => {
  const versions = [version("cũ", "2020-01-01", "2025-07-01"), version("mới", "2025-07-01", null)];
  expect(currentVersion(versions, "2025-06-30")?.name).toBe("cũ");
  expect(currentVersion(versions, "2025-07-01")?.name).toBe("mới");
});

test("an ended unit keeps its last name", () => {
  const versions = [
    version("trước", "2015-01-01", "2020-01-01"),
    version("sau", "2020-01-01", "2025-07-01"),
  ];
  expect(currentVersion(versions, "2026-01-01")?.name).toBe("sau");
});
