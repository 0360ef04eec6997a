import { describe, expect, it } from "vitest";
import { dueAfterParent, waitsToBeClosed, whyNotUnder } from "./parent-rules.ts";

const parent = { number: 7, state: "IN_PROGRESS", lastDay: "2026-12-20" } as const;

describe("a task that serves another (task digest 4.4)", () => {
  it("is due by that one's last day at the latest, the day itself among them", () => {
    expect(whyNotUnder({ lastDay: "2026-12-20" }, parent)).toBeNull();
    expect(whyNotUnder({ lastDay: "2026-12-21" }, parent)).toContain(
      "hạn 21/12/2026, sau hạn 20/12/2026 của NV-7",
    );
    expect(whyNotUnder({ lastDay: null }, parent)).toBeNull();
    expect(whyNotUnder({ lastDay: "2027-05-01" }, { ...parent, lastDay: null })).toBeNull();
  });

  it("serves nothing that has ended", () => {
    for (const state of ["COMPLETED", "REVOKED", "TRANSFERRED"] as const) {
      expect(whyNotUnder({ lastDay: "2026-12-01" }, { ...parent, state })).toContain("đã kết thúc");
    }
  });

  it("is named where dates have moved since", () => {
    expect(dueAfterParent("2026-12-21", "2026-12-20")).toBe(
      "Hạn 21/12/2026 sau hạn nhiệm vụ cấp trên (20/12/2026).",
    );
    expect(dueAfterParent("2026-12-20", "2026-12-20")).toBeNull();
  });
});

describe("a task whose parts have all ended", () => {
  const ask = (
    endedOn: (string | null)[],
    today: string,
    state: Parameters<typeof waitsToBeClosed>[0] = "IN_PROGRESS",
  ) => waitsToBeClosed(state, endedOn, { today, after: 2 });

  it("is pointed out from the second day on, and never closed by itself", () => {
    expect(ask(["2026-12-01", "2026-12-03"], "2026-12-04")).toBeNull();
    expect(ask(["2026-12-01", "2026-12-03"], "2026-12-05")).toContain(
      "2/2 nhiệm vụ cấp dưới đã kết thúc từ ngày 03/12/2026",
    );
  });

  it("is not while one of them runs, when it has none, or when its own result is in", () => {
    expect(ask(["2026-12-01", null], "2026-12-30")).toBeNull();
    expect(ask([], "2026-12-30")).toBeNull();
    for (const state of ["SUBMITTED", "COMPLETED"] as const)
      expect(ask(["2026-12-01"], "2026-12-30", state)).toBeNull();
  });
});
