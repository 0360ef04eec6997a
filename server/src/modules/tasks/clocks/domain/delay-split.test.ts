import { describe, expect, it } from "vitest";
import { daysStoodConfirmed, delaySplit, type DelayFacts } from "./delay-split.ts";

const facts = (overrides: Partial<DelayFacts> = {}): DelayFacts => ({
  state: "IN_PROGRESS",
  lastDay: "2026-11-10",
  receivedOn: "2026-11-02",
  completedOn: null,
  extensionPending: false,
  passedOn: null,
  submissions: [],
  reopenings: [],
  waiting: [],
  ...overrides,
});
const split = (overrides: Partial<DelayFacts>, asOf = "2026-11-23") =>
  delaySplit(facts(overrides), asOf);

describe("the days after the last day", () => {
  it("are the agency's own while nothing else is known", () => {
    expect(split({})).toEqual({ total: 13, own: 13, partner: 0, suspended: 0, confirmer: 0 });
  });

  it("are nobody's on the last day itself, without a date, or when it came too late to its agency (case 12)", () => {
    expect(split({}, "2026-11-10").total).toBe(0);
    expect(split({ lastDay: null }).total).toBe(0);
    expect(split({ receivedOn: "2026-11-11" }).total).toBe(0);
    expect(split({ state: "REVOKED" }).total).toBe(0);
  });

  it("are the confirmer's from the day after a result was handed in (R18)", () => {
    const submissions = [{ submittedOn: "2026-11-13", decidedOn: null, outcome: null }];
    expect(split({ state: "SUBMITTED", submissions })).toEqual({
      total: 13,
      own: 3,
      partner: 0,
      suspended: 0,
      confirmer: 10,
    });
  });

  it("go back to the agency when the result is returned", () => {
    const submissions = [
      { submittedOn: "2026-11-09", decidedOn: "2026-11-12", outcome: "returned" as const },
    ];
    expect(split({ state: "RETURNED", submissions })).toMatchObject({ own: 11, confirmer: 2 });
  });

  it("end with the confirmation", () => {
    const submissions = [
      { submittedOn: "2026-11-12", decidedOn: "2026-11-16", outcome: "confirmed" as const },
    ];
    expect(split({ state: "COMPLETED", completedOn: "2026-11-12", submissions })).toEqual({
      total: 6,
      own: 2,
      partner: 0,
      suspended: 0,
      confirmer: 4,
    });
  });

  it("are the partner's where a finding says so, and nobody's work while suspended (case 21)", () => {
    const waiting = [
      { kind: "partner" as const, fromOn: "2026-11-05", toOn: "2026-11-14", knownOn: "2026-11-18" },
      {
        kind: "suspended" as const,
        fromOn: "2026-11-14",
        toOn: "2026-11-16",
        knownOn: "2026-11-14",
      },
    ];
    // Nine days went to the partner by 13/11 and a tenth while the task rested: all of the agency's ten late days.
    expect(split({ waiting })).toEqual({
      total: 13,
      own: 0,
      partner: 10,
      suspended: 3,
      confirmer: 0,
    });
  });

  it("are the partner's as far as it kept the agency waiting, also before the due date (case 21)", () => {
    const submissions = [
      { submittedOn: "2026-12-20", decidedOn: "2026-12-20", outcome: "confirmed" as const },
    ];
    const done = { state: "COMPLETED" as const, completedOn: "2026-12-20", submissions };
    const eleven = { fromOn: "2026-12-02", toOn: "2026-12-12", knownOn: "2026-12-14" };
    const three = { ...eleven, toOn: "2026-12-04" };
    const late = (waits: typeof eleven) =>
      split(
        { ...done, lastDay: "2026-12-15", waiting: [{ kind: "partner", ...waits }] },
        "2026-12-31",
      );
    expect(late(eleven)).toMatchObject({ total: 5, own: 0, partner: 5 });
    expect(late(three)).toMatchObject({ total: 5, own: 2, partner: 3 });
  });

  it("are nobody's when the evidence is of a day in time, but for those of the confirmer (case 13)", () => {
    const submissions = [
      { submittedOn: "2026-11-13", decidedOn: "2026-11-20", outcome: "confirmed" as const },
    ];
    expect(split({ state: "COMPLETED", completedOn: "2026-11-09", submissions })).toEqual({
      total: 7,
      own: 0,
      partner: 0,
      suspended: 0,
      confirmer: 7,
    });
  });

  it("are not the agency's while a timely request to extend waits for its decision (10.5)", () => {
    expect(split({ extensionPending: true })).toMatchObject({ total: 0, own: 0 });
  });

  it("are nobody's while a result stood confirmed, until the day on which it was reopened", () => {
    // Handed in on the 12th, confirmed on the 14th, reopened on the 20th; it is the 23rd.
    const submissions = [
      { submittedOn: "2026-11-12", decidedOn: "2026-11-14", outcome: "confirmed" as const },
    ];
    const reopenings = [{ confirmedOn: "2026-11-14", reopenedOn: "2026-11-20" }];
    expect(split({ submissions, reopenings })).toEqual({
      total: 8,
      own: 6,
      partner: 0,
      suspended: 0,
      confirmer: 2,
    });
    expect(daysStoodConfirmed(facts({ submissions, reopenings }), "2026-11-23")).toBe(5);
    // Confirmed and reopened on one day: nothing stood.
    const sameDay = [{ confirmedOn: "2026-11-14", reopenedOn: "2026-11-14" }];
    expect(split({ submissions, reopenings: sameDay })).toMatchObject({ total: 13, own: 11 });
    // A result confirmed in time makes no day late, and only what comes after the reopening is the agency's.
    const early = [{ confirmedOn: "2026-11-06", reopenedOn: "2026-11-20" }];
    expect(split({ reopenings: early })).toMatchObject({ total: 4, own: 4 });
    expect(daysStoodConfirmed(facts({ reopenings: early }), "2026-11-23")).toBe(9);
  });

  it("stay with the agency that handed the task on, until that day (17.2)", () => {
    expect(split({ state: "TRANSFERRED", passedOn: "2026-11-14" })).toMatchObject({
      total: 4,
      own: 4,
    });
  });

  it("are not the confirmer's while the work rests by the assigner's decision", () => {
    const submissions = [{ submittedOn: "2026-11-10", decidedOn: null, outcome: null }];
    const waiting = [
      {
        kind: "suspended" as const,
        fromOn: "2026-11-12",
        toOn: "2026-11-15",
        knownOn: "2026-11-12",
      },
    ];
    expect(split({ state: "SUBMITTED", submissions, waiting })).toMatchObject({
      suspended: 4,
      confirmer: 9,
    });
  });

  it("are told of an earlier day as that day knew them: no finding, decision or confirmation of later days", () => {
    const submissions = [
      { submittedOn: "2026-11-12", decidedOn: "2026-11-16", outcome: "confirmed" as const },
    ];
    const waiting = [
      { kind: "partner" as const, fromOn: "2026-11-11", toOn: "2026-11-12", knownOn: "2026-11-18" },
    ];
    const asOf = (day: string) => split({ state: "SUBMITTED", submissions, waiting }, day);
    expect(asOf("2026-11-14")).toMatchObject({ total: 4, own: 2, partner: 0, confirmer: 2 });
    expect(split({ submissions, waiting }, "2026-11-18")).toMatchObject({ own: 2, partner: 2 });
  });
});
