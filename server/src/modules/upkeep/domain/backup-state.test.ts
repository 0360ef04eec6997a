import { describe, expect, it } from "vitest";
import { backupState } from "./backup-state.ts";

const now = new Date("2026-11-23T02:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const limits = { now, hours: 36 };

describe("how the backups stand", () => {
  it("is good until the last good one is older than the limit", () => {
    expect(backupState(ago(36), null, limits)).toBe("good");
    expect(backupState(ago(36.1), null, limits)).toBe("old");
    expect(backupState(ago(1), ago(2), limits)).toBe("good");
  });

  it("says a failure since, and that there has been none at all", () => {
    expect(backupState(ago(2), ago(1), limits)).toBe("failing");
    expect(backupState(null, ago(1), limits)).toBe("failing");
    expect(backupState(null, null, limits)).toBe("never");
  });
});
