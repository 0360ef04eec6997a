import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../settings/index.ts";
import type { ClockFacts } from "./clock-facts.ts";
import { deputyFrom } from "../../domain/deputy-from.ts";
import { clocksOf, deputyRule } from "./clocks.ts";
import { remarksOn, skippedDays, type DatesOfTask } from "./deadline-story.ts";

const TODAY = "2026-11-23";
const facts = (overrides: Partial<ClockFacts> = {}): ClockFacts => ({
  state: "IN_PROGRESS",
  lastDay: "2026-12-15",
  receivedOn: "2026-11-18",
  completedOn: null,
  submissions: [],
  reopenings: [],
  waiting: [],
  documentReceivedOn: "2026-11-18",
  documentIssuedOn: "2026-11-16",
  givenOn: "2026-11-19",
  urgency: null,
  tasksOfDocument: 3,
  isLaterPeriod: false,
  isSuccessor: false,
  extensionPending: false,
  passedOn: null,
  acknowledgedOn: "2026-11-20",
  firstActOn: "2026-11-20",
  endedOn: null,
  submittedOn: null,
  reportedOn: [],
  due: [{ before: "2026-12-15" }],
  holder: "Sở Tài chính",
  monitor: "Lò Hồng Thu Châu",
  ...overrides,
});
const clock = (kind: string, overrides: Partial<ClockFacts> = {}, today = TODAY) =>
  clocksOf(facts(overrides), today, defaultSettings).find((one) => one.kind === kind);

describe("the clock of entry, held by the Office", () => {
  it.each([
    [{}, "2026-11-19", 0],
    [{ urgency: "khẩn" as const }, "2026-11-18", 1],
    [{ tasksOfDocument: 110 }, "2026-11-20", 0],
    [{ givenOn: "2026-11-25" }, "2026-11-19", 6],
  ])("of a document with %j ends on %s (R1–R3)", (given, lastDay, daysLate) => {
    expect(clock("entry", given)).toMatchObject({
      startOn: "2026-11-18",
      lastDay,
      daysLate,
      heldBy: "Văn phòng UBND tỉnh",
    });
  });

  it("of an urgent document that comes on a Saturday ends on Monday", () => {
    const given = { urgency: "hỏa tốc" as const, documentReceivedOn: "2026-11-21" };
    expect(clock("entry", given)?.lastDay).toBe("2026-11-23");
  });

  it("does not run for a period that the calendar made", () => {
    expect(clock("entry", { isLaterPeriod: true })).toBeUndefined();
    expect(clock("entry", { isSuccessor: true })).toBeUndefined();
  });
});

describe("the clock of taking up, held by the agency", () => {
  const untouched = { acknowledgedOn: null, firstActOn: null };
  it("ends with whatever the agency does first, and with the task", () => {
    const given = { state: "ASSIGNED" as const, ...untouched };
    expect(clock("acknowledgement", given, "2026-12-10")).toMatchObject({
      endedOn: null,
      daysLate: 20,
    });
    expect(
      clock("acknowledgement", { ...given, firstActOn: "2026-11-20" }, "2026-12-10"),
    ).toMatchObject({ endedOn: "2026-11-20", daysLate: 0 });
    const revoked = { ...given, state: "REVOKED" as const, endedOn: "2026-11-23" };
    expect(clock("acknowledgement", revoked, "2026-12-10")).toMatchObject({
      endedOn: "2026-11-23",
      daysLate: 3,
    });
  });

  it("does not run while the task rests, and begins anew after a rest within its term", () => {
    const rest = (toOn: string | null) => ({
      ...untouched,
      waiting: [{ kind: "suspended" as const, fromOn: "2026-11-20", toOn, knownOn: "2026-11-20" }],
    });
    const resting = { ...rest(null), state: "SUSPENDED" as const };
    expect(clock("acknowledgement", resting, "2026-12-10")).toBeUndefined();
    const goesOn = { ...rest("2026-12-06"), state: "ASSIGNED" as const };
    expect(clock("acknowledgement", goesOn, "2026-12-08")).toMatchObject({
      lastDay: "2026-12-08",
      daysLate: 0,
    });
    // It was late before it came to rest.
    const late = { ...goesOn, givenOn: "2026-11-18" };
    expect(clock("acknowledgement", late, "2026-12-08")?.lastDay).toBe("2026-11-19");
  });

  it("gives it one working day and passes over 24/11", () => {
    expect(clock("acknowledgement", { givenOn: "2026-11-23", ...untouched })).toMatchObject({
      lastDay: "2026-11-25",
      endedOn: null,
      daysLate: 0,
      workingDaysLeft: 1,
    });
  });
});

describe("the clock of the way, held by the agency", () => {
  it("asks for a report each month while the end is far", () => {
    const far = { lastDay: "2027-06-30", reportedOn: ["2026-11-21"] };
    expect(clock("interim", far)).toMatchObject({ startOn: "2026-11-21", lastDay: "2026-12-21" });
    expect(clock("interim", {})).toBeUndefined();
  });

  it("asks for it also of an agency that never took the task up", () => {
    const ignored = { state: "ASSIGNED" as const, acknowledgedOn: null, lastDay: "2027-06-30" };
    expect(clock("interim", ignored, "2027-01-20")?.daysLate).toBeGreaterThan(0);
  });

  it("follows the other terms that the text names", () => {
    const due = [{ before: "2026-12-15" }, { by: "2027-03-31" }];
    expect(clock("interim", { due })).toMatchObject({
      startOn: "2026-12-15",
      lastDay: "2027-03-31",
    });
  });

  it("of another term is stopped by a result handed in, not by a word on the way, and with the task", () => {
    const due = [{ before: "2026-12-15" }, { by: "2027-03-31" }];
    const now = "2027-04-02";
    const given = { due, reportedOn: ["2027-01-10"] };
    expect(clock("interim", given, now)).toMatchObject({ endedOn: null, daysLate: 2 });
    const submissions = [
      { submittedOn: "2027-03-20", decidedOn: "2027-03-21", outcome: "returned" as const },
      { submittedOn: "2027-04-01", decidedOn: null, outcome: null },
    ];
    expect(clock("interim", { ...given, submissions }, now)).toMatchObject({
      endedOn: "2027-04-01",
      daysLate: 1,
    });
    const done = { ...given, state: "COMPLETED" as const, endedOn: "2026-12-10" };
    expect(clock("interim", done, now)).toMatchObject({ endedOn: "2026-12-10", daysLate: 0 });
  });
});

describe("the last clock, held by the agency", () => {
  it("ends with what the evidence says", () => {
    expect(clock("final")).toMatchObject({ endedOn: null, daysLate: 0, workingDaysLeft: 15 });
    const done = { state: "COMPLETED" as const, completedOn: "2026-12-18" };
    expect(clock("final", done, "2026-12-22")).toMatchObject({
      daysLate: 3,
      workingDaysLeft: null,
    });
  });

  it("does not run for a task that came after its date", () => {
    expect(clock("final", { lastDay: "2026-11-01" })).toBeUndefined();
  });
});

describe("the clock of confirming, held by whoever confirms", () => {
  it("runs from the handing in, and gives it to a deputy after three working days (case 15)", () => {
    const submissions = [{ submittedOn: "2026-11-20", decidedOn: null, outcome: null }];
    const given = { state: "SUBMITTED" as const, submittedOn: "2026-11-20", submissions };
    expect(clock("confirmation", given, "2026-11-27")).toMatchObject({
      heldBy: "Lò Hồng Thu Châu",
      lastDay: "2026-11-23",
      daysLate: 4,
    });
    expect(deputyFrom("2026-11-20", deputyRule(defaultSettings))).toBe("2026-11-27");
  });
});

describe("the clock of confirming a result that nobody will judge", () => {
  const submissions = [{ submittedOn: "2026-11-20", decidedOn: null, outcome: null }];
  it("ends with the task, and rests with it", () => {
    const revoked = { state: "REVOKED" as const, submissions, endedOn: "2026-11-25" };
    expect(clock("confirmation", revoked, "2027-01-15")).toMatchObject({
      endedOn: "2026-11-25",
      daysLate: 2,
    });
    const resting = {
      state: "SUSPENDED" as const,
      submissions,
      waiting: [
        {
          kind: "suspended" as const,
          fromOn: "2026-11-23",
          toOn: null,
          knownOn: "2026-11-23",
        },
      ],
    };
    expect(clock("confirmation", resting, "2027-01-15")).toBeUndefined();
  });
});

describe("why a day is the last", () => {
  const dates = (overrides: Partial<DatesOfTask> = {}): DatesOfTask => ({
    due: [{ within: 5, unit: "workday", from: "receipt" }],
    issuedOn: "2026-11-16",
    receivedOn: "2026-11-18",
    lastDay: "2026-11-26",
    startEstimated: false,
    decided: false,
    ...overrides,
  });

  it("names the days off that were passed over, with the law or notice behind them", () => {
    const [skipped] = skippedDays(dates(), defaultSettings);
    expect(skipped).toMatchObject({ from: "2026-11-24", name: "Ngày Văn hóa Việt Nam" });
    expect(skipped?.basis).not.toBe("");
    expect(skippedDays(dates({ due: [{ by: "2026-11-26" }] }), defaultSettings)).toEqual([]);
  });

  it("says plainly that a day had passed, stands before the document, or is a day off", () => {
    expect(remarksOn(dates({ lastDay: "2026-11-17" }), defaultSettings)).toMatchObject([
      expect.stringContaining("sau khi thời hạn 17/11/2026 đã qua"),
    ]);
    expect(remarksOn(dates({ lastDay: "2026-11-10" }), defaultSettings)[0]).toContain(
      "đứng trước ngày ban hành",
    );
    expect(remarksOn(dates({ lastDay: "2026-11-29" }), defaultSettings)).toEqual([
      "Ngày cuối là ngày nghỉ; ngày ghi trong văn bản không dời, nên gửi kết quả từ ngày làm việc 27/11/2026.",
    ]);
    expect(remarksOn(dates(), defaultSettings)).toEqual([]);
  });
});
