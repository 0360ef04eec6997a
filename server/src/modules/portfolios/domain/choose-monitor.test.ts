import { describe, expect, it } from "vitest";
import { chooseMonitor, type Candidate } from "./choose-monitor.ts";

const officer = (name: string) => ({ accountId: name, name });
const division = (name: string) => ({ id: name, name, shortName: null });
const charge = (
  by: Candidate["by"],
  of: string,
  who: string | null,
  more: Partial<Candidate> = {},
): Candidate => ({
  by,
  unitId: by === "field" || by === "chosen" ? null : "Sở Y tế",
  fieldId: by === "field" ? "y tế" : null,
  division: division(of),
  officer: who === null ? null : officer(who),
  head: officer(`Trưởng ${of}`),
  since: "2026-01-01",
  ...more,
});
const task = { unitId: "Sở Y tế", fieldId: "y tế", divisionId: null };
const chosen = (candidates: Candidate[], of: Partial<typeof task> & { divisionId?: string } = {}) =>
  chooseMonitor(candidates, { ...task, ...of })?.officer.name ?? null;

describe("the monitor of a new task", () => {
  it("is the officer in charge of its agency, before the one of its field", () => {
    const both = [charge("field", "Tổng hợp", "Bình"), charge("unit", "Văn xã", "An")];
    expect(chosen(both)).toBe("An");
    expect(chosen([charge("field", "Tổng hợp", "Bình")])).toBe("Bình");
  });

  it("comes from the narrowest charge: the agency itself, what stands above it, a group", () => {
    const all = [
      charge("group", "Tổng hợp", "Chi"),
      charge("above", "Kinh tế", "Bình"),
      charge("unit", "Văn xã", "An"),
    ];
    expect(chosen(all)).toBe("An");
    expect(chosen(all.slice(0, 2))).toBe("Bình");
    expect(chosen(all.slice(0, 1))).toBe("Chi");
  });

  it("is the division's head where two of its officers are in charge, or none is named", () => {
    const two = [charge("unit", "Văn xã", "An"), charge("unit", "Văn xã", "Bình")];
    expect(chosen(two)).toBe("Trưởng Văn xã");
    expect(chosen([charge("unit", "Văn xã", null)])).toBe("Trưởng Văn xã");
  });

  it("is of the division that also has the field where two divisions have the agency, else of the elder charge", () => {
    const two = [
      charge("unit", "Kinh tế", "An", { since: "2025-01-01" }),
      charge("unit", "Văn xã", "Bình"),
    ];
    expect(chosen(two)).toBe("An");
    expect(chosen([...two, charge("field", "Văn xã", null)])).toBe("Bình");
    expect(chosen([...two, charge("field", "Văn xã", null)], { fieldId: null as never })).toBe(
      "An",
    );
  });

  it("is the head of the division a person chose, or its officer in charge there", () => {
    const candidates = [
      charge("unit", "Văn xã", "An"),
      charge("chosen", "Kinh tế", null),
      charge("chosen", "Văn xã", null),
    ];
    expect(chosen(candidates, { divisionId: "Kinh tế" as never })).toBe("Trưởng Kinh tế");
    expect(chosen(candidates, { divisionId: "Văn xã" as never })).toBe("An");
  });

  it("is nobody where nobody is in charge, and looks further where a division has neither officer nor head", () => {
    expect(chosen([])).toBeNull();
    expect(chosen([charge("unit", "Văn xã", "An", { unitId: "Sở Tài chính" })])).toBeNull();
    const vacant = charge("unit", "Văn xã", null, { head: null });
    expect(chosen([vacant, charge("field", "Tổng hợp", "Bình")])).toBe("Bình");
  });
});
