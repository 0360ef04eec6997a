import { describe, expect, it } from "vitest";
import { roundState } from "./round-state.ts";

const NIGHT = { at: "00:40" };
const state = (lastDay: string | null, hour: string, failing: unknown = null) =>
  roundState(NIGHT, { lastDay, failing }, { today: "2026-11-23", hour });

describe("a round", () => {
  it("is done with today's run, or before its hour with yesterday's", () => {
    expect(state("2026-11-23", "00:41")).toBe("done");
    expect(state("2026-11-22", "00:39")).toBe("done");
  });
  it("waits from its hour on until the day is run", () => {
    expect(state("2026-11-22", "00:40")).toBe("waiting");
    expect(state("2026-11-20", "00:39")).toBe("waiting");
  });
  it("that has a failed day fails, whatever ran since", () => {
    expect(state("2026-11-23", "09:00", { day: "2026-11-21" })).toBe("failing");
  });
  it("that never ran says so", () => expect(state(null, "09:00")).toBe("never"));
});
