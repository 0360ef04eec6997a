import type { VoiceKind, VoiceLimit, VoiceState } from "@dondoc/contract";
import { eightHourDay, vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { clocksOf, isLate, lastDay, limitOn, type ClockFacts } from "./limits.ts";

const calendar = vietnamCalendar;
const row = (
  kind: VoiceKind,
  step: VoiceLimit["step"],
  [amount, unit, countedFrom, validFrom]: [
    number,
    VoiceLimit["unit"],
    VoiceLimit["countedFrom"],
    string,
  ],
): VoiceLimit => ({
  kind,
  step,
  amount,
  unit,
  countedFrom,
  validFrom,
  legalBasis: "x",
  certainty: "law",
});
const limits = [
  row("rule-feedback", "triage", [5, "workday", "reception", "2008-01-01"]),
  row("rule-feedback", "refuse", [2, "workday", "reception", "2022-01-01"]),
  row("rule-feedback", "answer", [15, "workday", "reception", "2022-01-01"]),
  row("rule-feedback", "publish", [2, "workday", "answer", "2022-01-01"]),
  row("complaint", "triage", [10, "day", "reception", "2012-07-01"]),
  row("complaint", "triage", [7, "workday", "reception", "2026-07-01"]),
  row("complaint", "answer", [30, "day", "assignment", "2012-07-01"]),
  row("voter-council", "answer", [30, "day", "reception", "2025-01-01"]),
];
const law = { limits, calendar, schedules: [eightHourDay] };
const facts = (over: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: "rule-feedback",
  state: "NEW",
  receivedOn: "2026-11-18",
  roundFrom: over.receivedOn ?? "2026-11-18",
  assignedOn: null,
  answeredOn: null,
  pauses: [],
  ...over,
});
const clocks = (over: Partial<ClockFacts>) => {
  const { running, answer } = clocksOf(facts(over), law);
  return { step: running?.step, due: running?.on, answer: answer?.on };
};

describe("the acceptance of a complaint", () => {
  it("takes ten days of the calendar when it came by 30/6/2026, seven working days since", () => {
    const accept = (day: string) => limitOn(limits, { kind: "complaint", step: "triage", day });
    expect(accept("2026-06-30")).toMatchObject({ amount: 10, unit: "day" });
    expect(accept("2026-07-01")).toMatchObject({ amount: 7, unit: "workday" });
    expect(clocks({ kind: "complaint", receivedOn: "2026-06-30" }).due).toBe("2026-07-10");
    expect(clocks({ kind: "complaint", receivedOn: "2026-07-01" }).due).toBe("2026-07-10");
    // 10 days from 25/6 end on Sunday 5/7 and roll on to Monday (Civil Code, article 148).
    expect(clocks({ kind: "complaint", receivedOn: "2026-06-25" }).due).toBe("2026-07-06");
  });

  it("starts the term of settlement with the acceptance, not before", () => {
    expect(clocks({ kind: "complaint" }).answer).toBeUndefined();
    const accepted = { kind: "complaint", state: "PROCESSING", assignedOn: "2026-11-25" } as const;
    expect(clocks(accepted)).toEqual({ step: "answer", due: "2026-12-25", answer: "2026-12-25" });
  });

  it("has no rule before there was one", () => {
    expect(limitOn(limits, { kind: "complaint", step: "triage", day: "2012-06-30" })).toBeNull();
    expect(clocks({ kind: "complaint", receivedOn: "2012-06-29" })).toEqual({});
  });
});

describe("working days and days of the calendar", () => {
  it("are counted as each regime says: past 24 November, Vietnamese Culture Day; rolled on from a weekend", () => {
    // T9 of the digest: seven working days from Wed 18/11/2026 skip 24/11.
    expect(lastDay(calendar, { amount: 7, unit: "workday" }, "2026-11-18", []).on).toBe(
      "2026-11-30",
    );
    expect(lastDay(calendar, { amount: 30, unit: "day" }, "2025-12-04", []).on).toBe("2026-01-05");
    expect(clocks({ kind: "voter-council", receivedOn: "2026-11-05" }).answer).toBe("2026-12-07");
  });
});

describe("while the sender supplies more", () => {
  it("no clock runs, and afterwards it goes on with the days that were left", () => {
    const asked = { state: "AWAITING_SENDER", pauses: [{ from: "2026-11-20", to: null }] } as const;
    expect(clocks(asked)).toMatchObject({ step: undefined, due: undefined });
    const whole = clocks({ state: "PROCESSING", assignedOn: "2026-11-19" }).due;
    expect(whole).toBe("2026-12-10");
    // From Friday 20/11 to Thursday 26/11 are three working days: Culture Day is none.
    const pauses = [{ from: "2026-11-20", to: "2026-11-26" }];
    expect(clocks({ state: "PROCESSING", assignedOn: "2026-11-19", pauses }).due).toBe(
      "2026-12-15",
    );
  });

  it("gives nothing back to whoever asks after the term is over", () => {
    const late = { state: "PROCESSING", assignedOn: "2026-11-19", pauses: [{ from: "2026-12-14", to: "2026-12-20" }] } as const; // prettier-ignore
    expect(clocks(late).due).toBe("2026-12-10");
  });

  it("moves days of the calendar too, each pause by the term as it stood when it began", () => {
    const pauses = [
      { from: "2026-11-10", to: "2026-11-15" },
      { from: "2026-12-08", to: "2026-12-10" },
    ];
    // 30 + 5 days: 10/12; the second pause begins before that and adds two.
    expect(lastDay(calendar, { amount: 30, unit: "day" }, "2026-11-05", pauses).on).toBe(
      "2026-12-14",
    );
  });
});

describe("a reclassification", () => {
  it("counts by the other regime from the first reception", () => {
    expect(clocks({ kind: "rule-feedback" }).due).toBe("2026-11-26");
    expect(clocks({ kind: "complaint" }).due).toBe("2026-11-30");
  });
});

describe("raised again", () => {
  it("counts from that day, by the limits of the first reception", () => {
    const again = { state: "REOPENED", receivedOn: "2026-06-20", roundFrom: "2026-08-03", kind: "complaint" } as const; // prettier-ignore
    expect(clocks(again)).toMatchObject({ step: "triage", due: "2026-08-13" });
  });
});

describe("what is owed", () => {
  const step = (state: VoiceState) =>
    clocks({ state, assignedOn: "2026-11-19", answeredOn: "2026-11-27" }).step;
  it("is the step that is next, and nothing where there is none", () => {
    expect(
      (
        [
          "NEW",
          "REOPENED",
          "PROCESSING",
          "AWAITING_APPROVAL",
          "ANSWERED",
          "PUBLISHED",
          "REFUSED",
          "TRANSFERRED",
        ] as const
      ).map(step),
    ).toEqual(
      // prettier-ignore
      ["triage", "triage", "answer", "answer", "publish", undefined, undefined, undefined],
    );
    expect(clocks({ state: "ANSWERED", answeredOn: "2026-11-27" }).due).toBe("2026-12-01");
    expect(
      clocks({ kind: "complaint", state: "ANSWERED", answeredOn: "2026-11-27" }).due,
    ).toBeUndefined();
  });

  it("says of a refusal whether it came in time", () => {
    const refused = (today: string) => isLate(facts(), "refuse", { ...law, now: `${today}T09:00` });
    expect([refused("2026-11-20"), refused("2026-11-23")]).toEqual([false, true]);
    expect(
      isLate(facts({ kind: "complaint" }), "refuse", { ...law, now: "2027-01-01T00:00" }),
    ).toBeNull();
  });
});
