import { describe, expect, it } from "vitest";
import { redact, sumOf, type AgencyCounts } from "./redact.ts";

const agency = (unitId: string, assigned: number): AgencyCounts => ({
  unitId,
  name: `Cơ quan ${unitId}`,
  assigned,
  done: Math.floor(assigned / 2),
  onTime: Math.floor(assigned / 2),
  late: 0,
  open: assigned - Math.floor(assigned / 2),
  overdue: 0,
  rateOf: { numerator: Math.floor(assigned / 2), denominator: assigned },
});
const nobody = new Map<string, string>();
const alone = { withheld: new Set<string>(), named: new Map<string, string>() };
const idsOf = (agencies: readonly AgencyCounts[]) => agencies.map(({ unitId }) => unitId);

describe("a published table", () => {
  it("names every agency that has enough tasks", () => {
    const { shown, others } = redact([agency("a", 5), agency("b", 9)], {
      smallest: 5,
      struck: nobody,
      beside: alone,
    });
    expect(idsOf(shown)).toEqual(["a", "b"]);
    expect(others).toBeNull();
  });

  it("leaves out agencies without a task at all", () => {
    const { shown, others } = redact([agency("a", 5), agency("b", 0)], {
      smallest: 5,
      struck: nobody,
      beside: alone,
    });
    expect(idsOf(shown)).toEqual(["a"]);
    expect(others).toBeNull();
  });

  it("puts agencies of few tasks together and keeps the sums whole", () => {
    const all = [agency("a", 12), agency("b", 3), agency("c", 4), agency("d", 8)];
    const { shown, others, withheld } = redact(all, { smallest: 5, struck: nobody, beside: alone });
    expect(idsOf(shown)).toEqual(["a", "d"]);
    expect(others).toMatchObject({ agencies: 2, assigned: 7, rateOf: { denominator: 7 } });
    expect(withheld.map(({ because }) => because)).toEqual(["few", "few"]);
    expect(sumOf([...shown, ...(others ? [others] : [])])).toEqual(sumOf(all));
  });

  it("never leaves out one alone: the sums would tell its figures", () => {
    const all = [agency("a", 12), agency("b", 2), agency("c", 8)];
    const { shown, others, withheld } = redact(all, { smallest: 5, struck: nobody, beside: alone });
    expect(idsOf(shown)).toEqual(["a"]);
    expect(others).toMatchObject({ agencies: 2, assigned: 10 });
    expect(withheld).toEqual([
      { unitId: "b", because: "few", reason: null },
      { unitId: "c", because: "shield", reason: null },
    ]);
  });

  it("joins more where those together still have too few tasks", () => {
    const all = [agency("a", 30), agency("b", 1), agency("c", 2), agency("d", 20)];
    expect(redact(all, { smallest: 5, struck: nobody, beside: alone }).others).toMatchObject({
      agencies: 3,
      assigned: 23,
    });
  });

  it("does not name whom the office struck, for the reason it gave", () => {
    const struck = new Map([["a", "Nhiệm vụ nội bộ ngành quân sự"]]);
    const { shown, withheld } = redact([agency("a", 12), agency("b", 9), agency("c", 20)], {
      smallest: 5,
      struck,
      beside: alone,
    });
    expect(idsOf(shown)).toEqual(["c"]);
    expect(withheld[0]).toEqual({
      unitId: "a",
      because: "struck",
      reason: "Nhiệm vụ nội bộ ngành quân sự",
    });
  });

  it("of a province with one agency tells the sum only", () => {
    const { shown, others } = redact([agency("a", 2)], {
      smallest: 5,
      struck: nobody,
      beside: alone,
    });
    expect(shown).toEqual([]);
    expect(others).toMatchObject({ agencies: 1, assigned: 2 });
  });
});

describe("a table beside those of periods that share its days", () => {
  const all = [agency("a", 12), agency("b", 9), agency("c", 20)];

  it("does not name whom one of them does not name: a half-year less a quarter would tell the other quarter", () => {
    const beside = { withheld: new Set(["a", "b"]), named: new Map([["c", "Quý I/2026"]]) };
    const { shown, withheld, exposed } = redact(all, { smallest: 5, struck: nobody, beside });
    expect(idsOf(shown)).toEqual(["c"]);
    expect(withheld.map(({ because }) => because)).toEqual(["beside", "beside"]);
    expect(exposed).toEqual([]);
  });

  it("says whom it leaves out although one of them names it", () => {
    const named = new Map([["a", "6 tháng đầu năm 2026"]]);
    const struck = new Map([["a", "Đang rà soát"]]);
    const { exposed } = redact(all, {
      smallest: 5,
      struck,
      beside: { withheld: new Set<string>(), named },
    });
    expect(exposed).toEqual([{ name: "Cơ quan a", by: "6 tháng đầu năm 2026" }]);
  });

  it("takes as a shield rather whom none of them names", () => {
    const named = new Map([["b", "Quý I/2026"]]);
    const struck = new Map([["a", "Đang rà soát"]]);
    const { withheld } = redact(all, {
      smallest: 5,
      struck,
      beside: { withheld: new Set<string>(), named },
    });
    expect(withheld.map(({ unitId }) => unitId)).toEqual(["a", "c"]);
  });
});
