import type { VoiceLimit, VoiceStep } from "@dondoc/contract";
import { eightHourDay, vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { clocksOf, type ClockFacts } from "../../domain/limits.ts";
import { settlementClocks } from "./clocks.ts";
import { settlementOf, type NotedStep } from "./facts.ts";
import { mayGoOn, mayGoUp, mayTake } from "./steps.ts";

const row = (step: VoiceStep, amount: number, unit: VoiceLimit["unit"] = "day", validFrom = "2012-07-01"): VoiceLimit =>
  ({ kind: "complaint", step, amount, unit, validFrom, countedFrom: "assignment", legalBasis: step, certainty: "law" }); // prettier-ignore
const limits = [
  row("triage", 10),
  row("triage", 7, "workday", "2026-07-01"),
  row("answer", 30),
  row("answer-complex", 45),
  row("answer-remote", 45),
  row("answer-remote-complex", 60),
  row("again", 45),
  row("again-complex", 60),
  row("again-remote", 60),
  row("again-remote-complex", 70),
  row("send", 3, "workday"),
  row("send-again", 7),
  row("appeal", 30),
  row("appeal-remote", 45),
];
const law = { limits, calendar: vietnamCalendar, schedules: [eightHourDay] };
/** Received on Wednesday 2/9/2026's morrow, accepted on 7/9. */
const facts = (steps: readonly NotedStep[], over: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: "complaint",
  state: "PROCESSING",
  receivedOn: "2026-09-03",
  roundFrom: "2026-09-03",
  assignedOn: "2026-09-04",
  answeredOn: null,
  pauses: [],
  complaint: { level: 1, steps },
  ...over,
});
const accept: NotedStep = { line: "accept", on: "2026-09-07" };
const due = (given: ClockFacts) => {
  const { running } = clocksOf(given, law);
  return running && `${running.step} ${running.on} ${running.limit.amount}`;
};

describe("the term of a complaint", () => {
  it("is that of the acceptance until it is accepted, whichever agency has it, and of the settlement from then on", () => {
    expect(due(facts([], { state: "NEW", assignedOn: null }))).toBe("triage 2026-09-14 7");
    expect(due(facts([]))).toBe("triage 2026-09-14 7");
    expect(due(facts([accept]))).toBe("answer 2026-10-07 30");
  });

  it("is longer in a remote place, for a complex case, and longest for both; again at the second settlement", () => {
    const remote = { ...accept, remote: true };
    const complex: NotedStep = { line: "extend", on: "2026-09-20" };
    const second = { complaint: { level: 2 as const, steps: [accept] } };
    const of = (steps: NotedStep[], level: 1 | 2) => due(facts(steps, { complaint: { level, steps } }))?.split(" ").at(-1); // prettier-ignore
    expect([of([accept, complex], 1), of([remote], 1), of([remote, complex], 1)]).toEqual(["45", "45", "60"]); // prettier-ignore
    expect([of([accept], 2), of([accept, complex], 2), of([remote], 2), of([remote, complex], 2)]).toEqual(["45", "60", "60", "70"]); // prettier-ignore
    expect(due(facts([accept], second))).toBe("answer 2026-10-22 45");
  });

  it("does not run while the case is suspended, and goes on by as many days", () => {
    const suspend: NotedStep = { line: "suspend", on: "2026-09-10" };
    expect(due(facts([accept, suspend]))).toBeNull();
    expect(due(facts([accept, suspend, { line: "resume", on: "2026-09-20" }]))).toBe("answer 2026-10-19 30"); // prettier-ignore
  });

  it("of the second settlement is that of the day on which the second complaint came", () => {
    const old = { receivedOn: "2026-06-20", roundFrom: "2026-08-03", complaint: { level: 2 as const, steps: [] } }; // prettier-ignore
    expect(due(facts([], old))).toBe("triage 2026-08-12 7");
    expect(due(facts([], { ...old, roundFrom: "2026-06-20", complaint: { level: 1, steps: [] } }))).toBe("triage 2026-06-30 10"); // prettier-ignore
  });

  it("shows what was late after it was done, and until when the complainant may go further", () => {
    const steps: NotedStep[] = [accept, { line: "decide", on: "2026-10-09" }, { line: "send", on: "2026-10-12" }]; // prettier-ignore
    const shown = settlementClocks(facts(steps, { state: "ANSWERED", answeredOn: "2026-10-09" }), { ...law, today: "2026-10-20" }); // prettier-ignore
    expect(shown.map(({ step, on, doneOn, daysLate }) => [step, on, doneOn, daysLate])).toEqual([
      ["accept", "2026-09-14", "2026-09-07", 0],
      ["settle", "2026-10-07", "2026-10-09", 2],
      ["send", "2026-10-14", "2026-10-12", 0],
      ["appeal", "2026-11-11", null, 0],
    ]);
  });
});

describe("the steps", () => {
  const at = (level: 1 | 2, ...lines: NotedStep["line"][]) =>
    settlementOf(level, lines.map((line) => ({ line, on: "2026-09-07", whole: true }))); // prettier-ignore
  const may = (step: Parameters<typeof mayTake>[0], ...given: Parameters<typeof at>) => mayTake(step, at(...given)).allowed; // prettier-ignore

  it("come in the order of the law", () => {
    expect(may("decide", 1)).toBe(false);
    expect(may("refuse", 1)).toBe(true);
    expect(may("refuse", 1, "accept")).toBe(false);
    expect(may("decide", 1, "accept", "verify")).toBe(true);
    expect(may("decide", 1, "accept", "suspend")).toBe(false);
    expect(may("decide", 1, "accept", "suspend", "resume")).toBe(true);
    expect(may("send", 1, "accept")).toBe(false);
    expect(may("send", 1, "accept", "decide")).toBe(true);
    expect(may("send", 1, "accept", "decide", "send")).toBe(false);
    expect(may("extend", 1, "accept", "extend")).toBe(false);
  });

  it("ask for a dialogue at the second settlement", () => {
    expect(may("decide", 2, "accept", "verify")).toBe(false);
    expect(may("decide", 2, "accept", "dialogue")).toBe(true);
  });

  it("end a case on a withdrawal of all of it only", () => {
    expect(may("terminate", 1, "accept")).toBe(false);
    expect(may("terminate", 1, "accept", "withdraw")).toBe(true);
    expect(mayTake("terminate", settlementOf(1, [accept, { line: "withdraw", on: "2026-09-08", whole: false }])).allowed).toBe(false); // prettier-ignore
    expect(at(1, "accept", "withdraw", "terminate").state).toBe("TERMINATED");
  });

  it("lead further once, from a decision or from not being accepted", () => {
    expect(mayGoOn(at(1, "accept")).allowed).toBe(false);
    expect(mayGoOn(at(1, "refuse")).allowed).toBe(true);
    expect(mayGoOn(at(1, "accept", "decide")).allowed).toBe(true);
    // After the second only a court is left, whether it was decided or not accepted.
    for (const second of [at(2, "accept", "dialogue", "decide"), at(2, "refuse")]) {
      expect(mayGoOn(second).allowed).toBe(true);
      expect(mayGoUp(second)).toMatchObject({ allowed: false, because: expect.stringContaining("lần hai") as string }); // prettier-ignore
    }
    expect(mayGoUp(at(1, "refuse")).allowed).toBe(true);
    expect(mayGoOn(at(1, "accept", "decide", "court")).allowed).toBe(false);
  });
});
