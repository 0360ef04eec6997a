import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../settings/index.ts";
import { horizonOf } from "./horizon.ts";
import { standingOf } from "./standing.ts";
import type { TaskClock } from "./timeliness.ts";

const TODAY = "2026-11-23";
const horizon = horizonOf(TODAY, defaultSettings);
const standing = (task: Partial<TaskClock & { extensionCount: number }>) =>
  standingOf(
    {
      state: "IN_PROGRESS",
      lastDay: "2026-12-31",
      receivedOn: "2026-11-02",
      submittedOn: null,
      completedOn: null,
      extensionPending: false,
      extensionCount: 0,
      ...task,
    },
    horizon,
    defaultSettings,
  );

describe("the horizon", () => {
  it("counts working days after today and passes over 24/11", () => {
    expect(horizon).toStrictEqual({
      today: TODAY,
      dueSoonUntil: "2026-12-03",
      yellowUntil: "2026-11-27",
      silentSince: "2026-08-25",
    });
  });
});

describe("an open task with a request for extension in time", () => {
  it("is within its date as before, and after it waits for the assigner instead of being overdue", () => {
    const asked = (lastDay: string) => standing({ lastDay, extensionPending: true });
    expect(asked("2026-11-23").timeliness).toBe("OPEN_DUE_SOON");
    expect(asked("2026-11-19")).toStrictEqual({
      timeliness: "EXTENSION_PENDING",
      alert: "YELLOW",
      daysLate: 4,
      workingDaysLeft: null,
      extensionCount: 0,
    });
  });

  it("shows how often its date was moved", () => {
    expect(standing({ extensionCount: 2 }).extensionCount).toBe(2);
  });
});

describe("an open task", () => {
  it.each([
    ["2026-12-31", "OPEN_WITHIN_DUE", "GREEN", 0, 27],
    ["2026-12-04", "OPEN_WITHIN_DUE", "GREEN", 0, 8],
    ["2026-12-03", "OPEN_DUE_SOON", "GREEN", 0, 7],
    ["2026-11-27", "OPEN_DUE_SOON", "YELLOW", 0, 3],
    ["2026-11-23", "OPEN_DUE_SOON", "YELLOW", 0, 0],
    ["2026-11-22", "OPEN_OVERDUE", "RED", 1, null],
    ["2026-11-21", "OPEN_OVERDUE", "RED", 2, null],
    ["2026-11-20", "OPEN_OVERDUE", "SPECIAL_RED", 3, null],
  ] as const)("with last day %s is %s, %s", (lastDay, timeliness, alert, daysLate, left) => {
    expect(standing({ lastDay })).toStrictEqual({
      timeliness,
      alert,
      daysLate,
      workingDaysLeft: left,
      extensionCount: 0,
    });
  });

  it("is grey without a date, and never late", () => {
    expect(standing({ lastDay: null })).toStrictEqual({
      timeliness: "OPEN_NO_DEADLINE",
      alert: "GREY",
      daysLate: 0,
      workingDaysLeft: null,
      extensionCount: 0,
    });
  });

  it("that came after its own due date is not called overdue", () => {
    expect(standing({ lastDay: "2026-11-01" })).toMatchObject({
      timeliness: "RECEIVED_AFTER_DUE",
      alert: "GREY",
      daysLate: 0,
    });
  });
});

describe("a submitted task", () => {
  it("waits in green until its last day", () => {
    const task = { state: "SUBMITTED", submittedOn: "2026-11-20" } as const;
    expect(standing(task)).toMatchObject({ timeliness: "AWAITING_CONFIRMATION", alert: "GREEN" });
  });

  it("that came in time and waits past its last day is the confirmer's delay", () => {
    expect(
      standing({ state: "SUBMITTED", submittedOn: "2026-11-20", lastDay: "2026-11-20" }),
    ).toMatchObject({ timeliness: "AWAITING_CONFIRMATION_LATE", daysLate: 3 });
  });

  it("that came late stays overdue until it is confirmed", () => {
    expect(
      standing({ state: "SUBMITTED", submittedOn: "2026-11-20", lastDay: "2026-11-19" }),
    ).toMatchObject({ timeliness: "OPEN_OVERDUE", daysLate: 4 });
  });
});

describe("a task that has ended", () => {
  it.each([
    ["2026-12-30", "DONE_EARLY", 0],
    ["2026-12-31", "DONE_ON_TIME", 0],
    ["2027-01-02", "DONE_LATE", 2],
    [null, "DONE_NOT_ASSESSED", 0],
  ] as const)("completed on %s is %s", (completedOn, timeliness, daysLate) => {
    expect(standing({ state: "COMPLETED", completedOn })).toStrictEqual({
      timeliness,
      alert: "GREY",
      daysLate,
      workingDaysLeft: null,
      extensionCount: 0,
    });
  });

  it("is not judged without a date or with one that had passed at receipt", () => {
    const done = { state: "COMPLETED", completedOn: "2026-11-20" } as const;
    expect(standing({ ...done, lastDay: null }).timeliness).toBe("DONE_NO_DEADLINE");
    expect(standing({ ...done, lastDay: "2026-11-01" }).timeliness).toBe("DONE_NOT_ASSESSED");
  });

  it("is paused or left out by decision", () => {
    expect(standing({ state: "SUSPENDED" }).timeliness).toBe("PAUSED");
    expect(standing({ state: "REVOKED" }).timeliness).toBe("NOT_COUNTED");
    expect(standing({ state: "TRANSFERRED" }).timeliness).toBe("NOT_COUNTED");
  });
});
