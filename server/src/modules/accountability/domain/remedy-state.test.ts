import { describe, expect, it } from "vitest";
import { remedyState, type Remedy } from "./remedy-state.ts";

const wanted = (change: Partial<Remedy> = {}): Remedy => ({
  wanted: true,
  by: "2026-12-10",
  reportedOn: null,
  remediedOn: null,
  withdrawnOn: null,
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

  it("is nothing where nothing was wanted, or the entry was withdrawn before it was put right", () => {
    const withdrawn = { withdrawnOn: "2026-12-12" };
    expect(remedyState(wanted(withdrawn), "2026-12-13")).toBe("none");
    expect(remedyState(wanted({ ...withdrawn, reportedOn: "2026-12-11" }), "2026-12-13")).toBe("none"); // prettier-ignore
    expect(remedyState(wanted({ ...withdrawn, remediedOn: "2026-12-11" }), "2026-12-13")).toBe("remedied"); // prettier-ignore
    expect(remedyState(wanted({ wanted: false, by: null }), "2026-12-13")).toBe("none");
  });
});
