import { describe, expect, it } from "vitest";
import { unitNow, type Lineage } from "./unit-now.ts";

type Life = [from: string, to: string | null];
const lineage = (
  lives: Record<string, Life>,
  successions: [from: string, to: string, on: string, isHeir?: boolean][],
): Lineage => ({
  versionsOf: new Map(
    Object.entries(lives).map(([unitId, [validFrom, validTo]]) => [
      unitId,
      [
        {
          unitId,
          name: unitId,
          shortName: null,
          kind: "department",
          parentId: null,
          validFrom,
          validTo,
        },
      ],
    ]),
  ),
  successorsOf: Map.groupBy(
    successions.map(([fromId, toId, effectiveOn, isHeir = false]) => ({
      fromId,
      toId,
      effectiveOn,
      isHeir,
    })),
    ({ fromId }) => fromId,
  ),
});

const TODAY = "2026-11-23";
const living: Life = ["2008-04-01", null];
const ended = (on: string): Life => ["2008-04-01", on];

describe("who stands for a unit on a day (digest 17.2)", () => {
  const one = lineage({ planning: ended("2025-03-01"), finance: living }, [
    ["planning", "finance", "2025-03-01"],
  ]);
  it("is the unit itself to its last day, and its only successor from then on", () => {
    expect(unitNow(one, "planning", "2025-02-28")).toBe("planning");
    expect(unitNow(one, "planning", "2025-03-01")).toBe("finance");
    expect(unitNow(one, "finance", TODAY)).toBe("finance");
  });

  it("is found through however many steps", () => {
    const chain = lineage({ a: ended("2024-01-01"), b: ended("2025-01-01"), c: living }, [
      ["a", "b", "2024-01-01"],
      ["b", "c", "2025-01-01"],
    ]);
    expect(unitNow(chain, "a", "2024-06-01")).toBe("b");
    expect(unitNow(chain, "a", TODAY)).toBe("c");
  });

  it("is, of several successors, the designated one; without one nobody stands for it", () => {
    const lives = { labour: ended("2025-03-01"), home: living, health: living };
    const split = (isHeir: boolean) =>
      lineage(lives, [
        ["labour", "home", "2025-03-01", isHeir],
        ["labour", "health", "2025-03-01"],
      ]);
    expect(unitNow(split(true), "labour", TODAY)).toBe("home");
    expect(unitNow(split(false), "labour", TODAY)).toBe("labour");
  });

  it("follows what happened at its end, not what it had handed on while it lived", () => {
    const early = lineage({ works: ended("2026-01-01"), transport: living, building: living }, [
      ["works", "transport", "2020-01-01"],
      ["works", "building", "2026-01-01"],
    ]);
    expect(unitNow(early, "works", "2025-12-31")).toBe("works");
    expect(unitNow(early, "works", TODAY)).toBe("building");
  });

  it("is not lost in a circle, nor with a body that ended and left nobody", () => {
    const circle = lineage({ a: ended("2024-01-01"), b: ended("2024-01-01") }, [
      ["a", "b", "2024-01-01"],
      ["b", "a", "2024-01-01"],
    ]);
    expect(unitNow(circle, "a", TODAY)).toBe("b");
    expect(unitNow(lineage({ a: ended("2024-01-01") }, []), "a", TODAY)).toBe("a");
  });
});
