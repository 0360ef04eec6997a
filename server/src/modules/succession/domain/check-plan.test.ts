import { Reorganise } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { checkPlan, type UnitFacts } from "./check-plan.ts";

const DAY = "2026-12-01";
const ids = {
  a: "00000000-0000-4000-8000-00000000000a",
  b: "00000000-0000-4000-8000-00000000000b",
  c: "00000000-0000-4000-8000-00000000000c",
};
const BASIS = { effectiveOn: DAY, legalBasis: "Nghị quyết 15/NQ-HĐND" };
const facts = (overrides: Partial<Record<keyof typeof ids, Partial<UnitFacts>>> = {}) =>
  new Map(
    (Object.keys(ids) as (keyof typeof ids)[]).map((key): [string, UnitFacts] => [
      ids[key],
      {
        id: ids[key],
        name: `Sở ${key.toUpperCase()}`,
        begins: "2015-01-01",
        ends: null,
        changedOn: "2015-01-01",
        planned: [],
        ...overrides[key],
      },
    ]),
  );
const check = (plan: Record<string, unknown>, known = facts()) =>
  checkPlan(Reorganise.parse({ ...BASIS, ...plan }), known);
const absorb = { kind: "absorb", unitIds: [ids.a], successors: [{ unitId: ids.b }] };
const refusal = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe("what one decision may say of bodies (digest 17.2)", () => {
  it("lets one be absorbed by another", () => expect(refusal(() => check(absorb))).toBeNull());

  it("lets no body end twice, nor one that is named in what waits already", () => {
    expect(refusal(() => check(absorb, facts({ a: { ends: "2026-01-01" } })))).toBe("ENDED_TWICE");
    const planned = [{ number: 3, on: "2027-01-01", part: "ends" as const }];
    expect(refusal(() => check(absorb, facts({ a: { planned } })))).toBe("IN_ANOTHER");
  });

  it("lets no body take over from itself, round a circle, or after its own end", () => {
    expect(refusal(() => check({ ...absorb, successors: [{ unitId: ids.a }] }))).toBe("CIRCLE");
    // B takes over C on the 1st of January: it cannot go to A before.
    const receives = [{ number: 4, on: "2027-01-01", part: "receives" as const }];
    expect(refusal(() => check(absorb, facts({ a: { planned: receives } })))).toBe(
      "RECEIVES_LATER",
    );
    const ends = [{ number: 5, on: DAY, part: "ends" as const }];
    expect(refusal(() => check(absorb, facts({ b: { planned: ends } })))).toBe("SUCCESSOR_ENDS");
  });

  it("asks of several successors who takes what, and of which one the rest is", () => {
    const split = (successors: object[]) =>
      refusal(() => check({ kind: "split", unitIds: [ids.a], successors }));
    expect(split([{ unitId: ids.b }, { unitId: ids.c, functionScope: "Trẻ em" }])).toBe(
      "SCOPE_MISSING",
    );
    expect(
      split([
        { unitId: ids.b, isHeir: true },
        { unitId: ids.c, functionScope: "Trẻ em" },
      ]),
    ).toBeNull();
    expect(
      split([
        { unitId: ids.b, isHeir: true },
        { unitId: ids.c, isHeir: true },
      ]),
    ).toBe("TWO_HEIRS");
    expect(split([{ unitId: ids.b }])).toBe("WRONG_NUMBER");
  });

  it("lets no change stand before one that is written already", () => {
    expect(refusal(() => check(absorb, facts({ a: { changedOn: DAY } })))).toBe("LATER_CHANGE");
    expect(refusal(() => check(absorb, facts({ a: { begins: "2027-01-01" } })))).toBe("NOT_THEN");
  });

  it("is no merger of one alone", () => {
    const fresh = { name: "Sở Mới", kind: "department", parentId: null };
    const merge = (unitIds: string[]) =>
      refusal(() => check({ kind: "merge", unitIds, successors: [{ fresh }] }));
    expect(merge([ids.a])).toBe("WRONG_NUMBER");
    expect(merge([ids.a, ids.b])).toBeNull();
  });
});
