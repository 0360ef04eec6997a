import type { VoiceLimit } from "@dondoc/contract";
import { eightHourDay, vietnamCalendar, type WorkSchedule } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { durationInWords, hoursDue, momentInWords, type HourUnit } from "./hours.ts";
import { hoursLeft, movedHours } from "./hours-left.ts";
import { clocksOf, isLate, type ClockFacts } from "./limits.ts";

const time = { calendar: vietnamCalendar, schedules: [eightHourDay] };
/** 07:30–11:30 and 13:30–17:30. */
const due = (from: string, amount: number, unit: HourUnit = "workhour") =>
  hoursDue(time, { amount, unit }, from, []).at;

describe("a limit in hours at work", () => {
  it("runs over noon, the evening and the night, and before the doors open", () => {
    expect(due("2026-11-18T10:30", 2)).toBe("2026-11-18T14:30");
    expect(due("2026-11-18T16:30", 2)).toBe("2026-11-19T08:30");
    expect(due("2026-11-18T12:10", 2)).toBe("2026-11-18T15:30");
    expect(due("2026-11-18T02:00", 2)).toBe("2026-11-18T09:30");
    expect(due("2026-11-18T21:00", 4)).toBe("2026-11-19T11:30");
  });

  it("begun at 16:59 on a Friday goes on on Monday; on a Saturday or Sunday it begins then", () => {
    expect(due("2026-11-20T16:59", 2)).toBe("2026-11-23T08:59");
    expect(due("2026-11-21T10:00", 2)).toBe("2026-11-23T09:30");
    expect(due("2026-11-22T23:59", 30, "workminute")).toBe("2026-11-23T08:00");
  });

  it("stands still on Culture Day and through Tết, and runs on a Saturday that is worked", () => {
    expect(due("2026-11-23T16:30", 2)).toBe("2026-11-25T08:30");
    expect(due("2026-11-24T09:00", 2)).toBe("2026-11-25T09:30");
    // 16–20/2/2026 are Tết; 14–15 and 21–22 the weekends around it.
    expect(due("2026-02-13T16:30", 2)).toBe("2026-02-23T08:30");
    expect(due("2026-08-21T16:30", 2)).toBe("2026-08-22T08:30");
  });

  it("takes no summer time, and hours of the clock take no holiday", () => {
    expect(due("2026-03-28T23:00", 4, "hour")).toBe("2026-03-29T03:00");
    expect(due("2026-10-24T23:00", 4, "hour")).toBe("2026-10-25T03:00");
    expect(due("2026-11-23T16:30", 24, "hour")).toBe("2026-11-24T16:30");
  });

  it("follows the hours that are decided, from their first day", () => {
    const winter: WorkSchedule = { ...eightHourDay, basis: "mùa đông", validFrom: "2026-11-19", intervals: [{ from: "08:00", to: "12:00" }, { from: "13:00", to: "17:00" }] }; // prettier-ignore
    const later = { ...time, schedules: [winter, eightHourDay] };
    const at = hoursDue(later, { amount: 2, unit: "workhour" }, "2026-11-18T16:30", []).at;
    expect(at).toBe("2026-11-19T09:00");
  });

  it("is told in words with the days it passed over", () => {
    expect(hoursDue(time, { amount: 2, unit: "workhour" }, "2026-11-23T16:30", []).why).toBe(
      "2 giờ làm việc từ 16:30 ngày 23/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam)",
    );
    expect(durationInWords(80)).toBe("1 giờ 20 phút");
    expect([durationInWords(0), durationInWords(59), durationInWords(180)]).toEqual(["0 phút", "59 phút", "3 giờ"]); // prettier-ignore
    expect(momentInWords("2026-11-24T16:30")).toBe("16:30 ngày 24/11/2026");
  });
});

describe("while the sender supplies more", () => {
  const limit = { amount: 4, unit: "workhour" } as const;
  const from = "2026-11-18T08:00";

  it("no minute at work counts; the rest goes on afterwards", () => {
    const pause = { from: "2026-11-18T09:00", to: "2026-11-18T14:00" };
    const { at, minutes, why } = hoursDue(time, limit, from, [pause]);
    // Three hours were waited: 9:00–11:30 and 13:30–14:00. One had passed before; three are left from 14:00.
    expect([at, minutes]).toEqual(["2026-11-18T17:00", 7 * 60]);
    expect(why).toContain("Cộng 3 giờ chờ người gửi bổ sung.");
  });

  it("gives nothing back to whoever asks after it is over, nor for what lay before its beginning", () => {
    const late = { from: "2026-11-18T14:31", to: "2026-11-19T09:00" };
    expect(hoursDue(time, limit, from, [late]).at).toBe("2026-11-18T14:00");
    const before = { from: "2026-11-17T08:00", to: "2026-11-18T07:50" };
    expect(hoursDue(time, limit, from, [before]).at).toBe("2026-11-18T14:00");
    const open = { from: "2026-11-18T09:00", to: null };
    expect(hoursDue(time, limit, from, [open]).minutes).toBe(4 * 60);
  });
});

const row = (
  step: VoiceLimit["step"],
  [amount, unit, countedFrom, validFrom]: [
    number,
    VoiceLimit["unit"],
    VoiceLimit["countedFrom"],
    string,
  ],
): VoiceLimit => ({
  kind: "service-request",
  step,
  amount,
  unit,
  countedFrom,
  validFrom,
  legalBasis: "x",
  certainty: "decided",
});
const limits = [
  row("triage", [1, "workday", "reception", "2018-01-01"]),
  row("triage", [4, "workhour", "reception", "2026-11-18"]),
  row("triage", [1, "workhour", "reception", "2026-11-20"]),
  row("triage-urgent", [30, "workminute", "reception", "2018-01-01"]),
  row("refuse", [2, "workhour", "reception", "2018-01-01"]),
  row("answer", [24, "hour", "assignment", "2018-01-01"]),
];
const law = { ...time, limits };
const facts = (over: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: "service-request",
  state: "NEW",
  receivedOn: "2026-11-18",
  roundFrom: over.receivedOn ?? "2026-11-18",
  roundAt: "2026-11-18T16:30",
  assignedOn: null,
  answeredOn: null,
  pauses: [],
  ...over,
});

describe("the clocks of a voice", () => {
  it("keep the row of the day of reception, in whatever it runs", () => {
    const triage = (day: string, at: string) =>
      clocksOf(facts({ receivedOn: day, roundAt: at }), law).running;
    expect(triage("2026-11-17", "2026-11-17T16:30")).toMatchObject({
      on: "2026-11-18",
      hours: null,
    });
    expect(triage("2026-11-18", "2026-11-18T16:30")?.hours?.at).toBe("2026-11-19T10:30");
    expect(triage("2026-11-20", "2026-11-20T16:59")?.hours?.at).toBe("2026-11-23T07:59");
  });

  it("count from the beginning of the day where no more than the day is known", () => {
    expect(clocksOf(facts({ roundAt: null }), law).running?.hours?.at).toBe("2026-11-18T11:30");
  });

  it("go by the rows of urgent matters where there are any, else by the others", () => {
    const urgent = facts({ urgent: true });
    expect(clocksOf(urgent, law).running?.hours?.at).toBe("2026-11-18T17:00");
    const assigned = { state: "PROCESSING", assignedOn: "2026-11-18", assignedAt: "2026-11-18T16:40" } as const; // prettier-ignore
    expect(clocksOf({ ...urgent, ...assigned }, law).answer?.hours?.at).toBe("2026-11-19T16:40");
  });

  it("say of a refusal by the minute whether it came in time", () => {
    const late = (now: string) => isLate(facts(), "refuse", { ...law, now });
    expect([late("2026-11-19T08:30"), late("2026-11-19T08:31")]).toEqual([false, true]);
  });
});

describe("how a clock stands", () => {
  const kept = { unit: "workhour", fromAt: "2026-11-20T16:30", minutes: 120, at: "2026-11-23T08:30" } as const; // prettier-ignore
  const stands = (now: string) => hoursLeft(time, kept, now);

  it("is what is left of it as it runs: over a weekend nothing is used up", () => {
    expect(stands("2026-11-20T16:30")).toMatchObject({ minutesLeft: 120, isHalfUsed: false });
    expect(stands("2026-11-21T12:00")).toMatchObject({ minutesLeft: 60, isHalfUsed: false });
    expect(stands("2026-11-23T07:31")).toMatchObject({ minutesLeft: 59, isHalfUsed: true });
    // Received ahead of its beginning it has all of it.
    expect(stands("2026-11-20T08:00")).toMatchObject({ minutesLeft: 120, isLate: false });
  });

  it("is late once its last minute has passed", () => {
    expect(stands("2026-11-23T08:30")).toMatchObject({ minutesLeft: 0, isLate: false });
    expect(stands("2026-11-23T08:31")).toMatchObject({ minutesLeft: 0, minutesLate: 1, isLate: true, isHalfUsed: false }); // prettier-ignore
    expect(stands("2026-11-23T14:00").minutesLate).toBe(3 * 60 + 30);
  });

  it("moves with the hours of work, as many minutes from the same moment; what is over stays", () => {
    const noons = { ...time, schedules: [{ ...eightHourDay, intervals: [{ from: "08:00", to: "12:00" }, { from: "13:00", to: "17:00" }] }] }; // prettier-ignore
    expect(movedHours(noons, kept, "2026-11-20T16:40")).toEqual({ at: "2026-11-23T09:30", left: false }); // prettier-ignore
    expect(movedHours(noons, kept, "2026-11-23T08:31")).toEqual({ at: "2026-11-23T09:30", left: true }); // prettier-ignore
    expect(movedHours(time, kept, "2026-11-20T16:40")).toBeNull();
  });
});
