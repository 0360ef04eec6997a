import { describe, expect, it } from "vitest";
import { statusAt } from "./standing.ts";
import { instrument } from "../testing.ts";

const decree = (overrides: Partial<Parameters<typeof instrument>[0]>) =>
  instrument({
    reference: "61/2018/NĐ-CP",
    issuedOn: "2018-04-23",
    effectiveFrom: "2018-06-21",
    ...overrides,
  });

describe("a document's standing on a day", () => {
  it("begins with the day it takes effect, and ends with the first day without it", () => {
    const life = decree({ expiredFrom: "2025-07-01" });
    expect(
      ["2018-04-22", "2018-06-20", "2018-06-21", "2025-06-30", "2025-07-01"].map((day) =>
        statusAt(life, day),
      ),
    ).toEqual(["not-yet", "not-yet", "in-force", "in-force", "expired"]);
  });

  it("ends with the day of its replacement, whole; articles alone leave the rest", () => {
    const replaced = decree({ changes: [{ kind: "replaces", on: "2025-07-01" }] });
    expect([statusAt(replaced, "2025-06-30"), statusAt(replaced, "2025-07-01")]).toEqual([
      "in-force",
      "expired",
    ]);
    const partly = decree({
      changes: [{ kind: "abrogates", on: "2026-07-01", articles: ["Điều 7"] }],
    });
    expect([statusAt(partly, "2026-06-30"), statusAt(partly, "2026-07-01")]).toEqual([
      "in-force",
      "partly-expired",
    ]);
  });

  it("outlives an amendment, a correction and guidance", () => {
    const touched = decree({
      changes: (["amends", "corrects", "guides", "consolidates", "based-on"] as const).map(
        (kind) => ({ kind, on: "2019-01-01" }),
      ),
    });
    expect(statusAt(touched, "2020-01-01")).toBe("in-force");
  });

  it("pauses while it is suspended, and comes back", () => {
    const paused = decree({
      changes: [{ kind: "suspends", on: "2020-01-01", until: "2020-06-01" }],
    });
    expect(
      ["2019-12-31", "2020-01-01", "2020-05-31", "2020-06-01"].map((day) => statusAt(paused, day)),
    ).toEqual(["in-force", "suspended", "suspended", "in-force"]);
  });

  it("is unknown from the day an undated replacement may have come, and known before", () => {
    const life = decree({ changes: [{ kind: "replaces", notBefore: "2025-01-01" }] });
    expect([statusAt(life, "2024-12-31"), statusAt(life, "2025-01-01")]).toEqual([
      "in-force",
      "unknown",
    ]);
    const declared = decree({
      declared: { standing: "expired", on: "2026-11-01" },
      changes: [{ kind: "replaces", notBefore: "2025-01-01" }],
    });
    expect(
      ["2024-12-31", "2025-03-01", "2026-11-01"].map((day) => statusAt(declared, day)),
    ).toEqual(["in-force", "unknown", "expired"]);
  });

  it("that a source declares holds from that day on, and says nothing of the days before", () => {
    const declared = (standing: "in-force" | "expired" | "partly-expired" | "suspended") =>
      instrument({ reference: "1/2010/NĐ-CP", declared: { standing, on: "2026-11-01" } });
    for (const standing of ["in-force", "expired", "partly-expired", "suspended"] as const) {
      expect([
        statusAt(declared(standing), "2026-11-01"),
        statusAt(declared(standing), "2026-10-31"),
      ]).toEqual([standing, "unknown"]);
    }
  });

  it("of an ordinary document begins with the day of issue; of a normative one without a date it is unknown", () => {
    const directive = instrument({ reference: "26/CT-TTg", issuedOn: "2016-09-05" });
    expect([statusAt(directive, "2016-09-04"), statusAt(directive, "2016-09-05")]).toEqual([
      "not-yet",
      "in-force",
    ]);
    expect(
      statusAt(instrument({ reference: "34/2016/NĐ-CP", issuedOn: "2016-05-14" }), "2019-10-25"),
    ).toBe("unknown");
  });
});
