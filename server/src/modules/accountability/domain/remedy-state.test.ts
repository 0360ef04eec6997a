import { describe, expect, it } from "vitest";
import { remedyState, type Remedy } from "./remedy-state.ts";

const wanted = (change: Partial<Remedy> = {}): Remedy => ({
  wanted: true,
  by: "2026-12-10",
  reportedOn: null,
  remediedOn: null,
  ...change,
});

describe("what a measure wants put right", () => {
  it("is open up to its day and overdue from the day after", () => {
    expect(remedyState(wanted(), "2026-12-10")).toBe("open");
    expect(remedyState(wanted(), "2026-12-11")).toBe("overdue");
    expect(remedyState(wanted({ by: null }), "2026-12-11")).toBe("open");
  });

  it("is with Home Affairs once it was reported, in time or late, and ends when it is confirmed", () => {
    expect(remedyState(wanted({ reportedOn: "2026-12-12" }), "2026-12-13")).toBe("reported");
    expect(remedyState(wanted({ remediedOn: "2026-12-12" }), "2026-12-13")).toBe("remedied");
  });

  it("is nothing where nothing was wanted", () => {
    expect(remedyState(wanted({ wanted: false, by: null }), "2026-12-13")).toBe("none");
  });
});
