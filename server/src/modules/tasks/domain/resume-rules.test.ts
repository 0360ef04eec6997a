import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { latestAfterRest, wrongAfterRest } from "./resume-rules.ts";

const rest = { suspendedOn: "2026-11-23", today: "2026-12-03", calendar: vietnamCalendar };
const task = (overrides: Partial<Parameters<typeof wrongAfterRest>[0]> = {}) => ({
  lastDay: "2026-12-31",
  receivedOn: "2026-11-02",
  origin: "PROVINCE" as const,
  parentLastDay: null,
  parentNumber: null,
  ...overrides,
});
const wrong = (
  dueOn: string | undefined,
  overrides: Partial<Parameters<typeof wrongAfterRest>[0]> = {},
  basis?: string,
) => wrongAfterRest(task(overrides), { ...rest, dueOn, basis })?.refusal.code ?? null;

describe("a date after a rest", () => {
  it("is later at most by the days of rest, to the next working day", () => {
    // Ten days after 31/12/2026 is Sunday 10/1/2027.
    expect(latestAfterRest("2026-12-31", rest)).toBe("2027-01-11");
    expect(wrong("2027-01-11")).toBeNull();
    expect(wrong("2027-01-12")).toBe("BEYOND_REST");
    expect(latestAfterRest("2026-12-31", { ...rest, today: "2026-11-23" })).toBe("2026-12-31");
  });

  it("may have passed where the task was late already, and may be earlier, though not in the past", () => {
    expect(wrong("2026-11-30", { lastDay: "2026-11-20" })).toBeNull();
    expect(wrong("2026-12-20")).toBeNull();
    expect(wrong("2026-12-02")).toBe("DATE_IN_PAST");
  });

  it("must be said where there is one, and is free where none binds", () => {
    expect(wrong(undefined)).toBe("NEW_DUE_NEEDED");
    expect(wrong(undefined, { lastDay: null })).toBeNull();
    expect(wrong("2027-06-30", { lastDay: null })).toBeNull();
    expect(wrong("2027-06-30", { lastDay: "2026-11-01" })).toBeNull();
    expect(wrong("2026-12-02", { lastDay: null })).toBe("DATE_IN_PAST");
  });

  it("of the centre needs its paper, of a task that serves another that one's date", () => {
    expect(wrong("2027-01-04", { origin: "CENTRAL" })).toBe("CENTRAL_DATE_AFTER_REST");
    expect(wrong("2027-01-04", { origin: "CENTRAL" }, "120/VPCP-TH")).toBeNull();
    expect(wrong("2026-12-31", { origin: "CENTRAL" })).toBeNull();
    const serves = { parentLastDay: "2027-01-04", parentNumber: 7 };
    expect(wrong("2027-01-05", serves)).toBe("NEW_DUE_BEYOND_PARENT");
    expect(wrong("2027-01-05", { lastDay: null, ...serves })).toBe("NEW_DUE_BEYOND_PARENT");
  });
});
