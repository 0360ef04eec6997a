import { describe, expect, it } from "vitest";
import { parseKeep, tooOld } from "./retention.ts";

const backups = (...at: string[]) => at.map((one) => ({ at: `${one}T020000` }));
const gone = (all: { at: string }[], keep: Parameters<typeof tooOld>[1]) =>
  tooOld(all, keep).map(({ at }) => at.slice(0, 10));

describe("which backups go", () => {
  it("keeps the newest of each day, week and month, as many as are set", () => {
    // 2026-11-23 is a Monday.
    const all = backups(
      "2026-09-30",
      "2026-10-31",
      "2026-11-14",
      "2026-11-15",
      "2026-11-21",
      "2026-11-22",
      "2026-11-23",
    );
    expect(gone(all, { daily: 2, weekly: 3, monthly: 2 })).toEqual([
      "2026-09-30",
      "2026-11-14",
      "2026-11-21",
    ]);
  });

  it("of one day keeps the last", () => {
    const all = [{ at: "2026-11-23T010000" }, { at: "2026-11-23T230000" }];
    expect(tooOld(all, { daily: 7, weekly: 4, monthly: 12 })).toEqual([all[0]]);
  });

  it("never lets the newest go, and after a pause nothing that still counts", () => {
    expect(gone(backups("2026-01-01"), { daily: 0, weekly: 0, monthly: 1 })).toEqual([]);
    const paused = backups("2026-01-05", "2026-01-06", "2026-11-23");
    expect(gone(paused, { daily: 3, weekly: 0, monthly: 0 })).toEqual([]);
  });

  it("is set by three numbers, and anything else is refused by name", () => {
    expect(parseKeep("7,4,12")).toEqual({ daily: 7, weekly: 4, monthly: 12 });
    for (const wrong of ["", "7", "7,4", "0,0,0", "a,b,c", "7,4,12,1", "-1,4,12"])
      expect(() => parseKeep(wrong)).toThrow("BACKUP_KEEP");
  });
});
