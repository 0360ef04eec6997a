import { describe, expect, it } from "vitest";
import { lapsedFromLetter, lapsedFromList, type NamedTask } from "./lapsed-line.ts";

const named = (change: Partial<NamedTask> = {}): NamedTask => ({
  number: 12,
  saidLastDay: "2026-12-15",
  state: "IN_PROGRESS",
  lastDay: "2026-12-15",
  submittedOn: null,
  extensionPending: false,
  ...change,
});

describe("a line of a letter that urges", () => {
  it("holds while the task is with its agency, by the date that the letter says", () => {
    for (const state of ["ASSIGNED", "IN_PROGRESS", "RETURNED"]) {
      expect(lapsedFromLetter(named({ state }))).toBeNull();
    }
  });

  it("holds no more once the task was handed in, ended, paused or given another date", () => {
    expect(lapsedFromLetter(named({ state: "SUBMITTED", submittedOn: "2026-12-27" }))).toBe(
      "đã báo cáo hoàn thành ngày 27/12/2026",
    );
    expect(lapsedFromLetter(named({ state: "SUSPENDED" }))).toBe("đang tạm dừng");
    expect(lapsedFromLetter(named({ state: "COMPLETED" }))).toBe("đã hoàn thành");
    expect(lapsedFromLetter(named({ state: "REVOKED" }))).toBe("đã thu hồi");
    expect(lapsedFromLetter(named({ state: "TRANSFERRED" }))).toBe("đã chuyển cho cơ quan khác");
    expect(lapsedFromLetter(named({ lastDay: "2027-01-15" }))).toBe("có thời hạn mới 15/01/2027");
    expect(lapsedFromLetter(named({ lastDay: null }))).toBe("không còn ấn định thời hạn");
  });

  it("holds not while a request made in time waits: the delay is not the agency's (10.5)", () => {
    expect(lapsedFromLetter(named({ extensionPending: true }))).toContain("chờ quyết định gia hạn");
  });
});

describe("a line of the leaders' list", () => {
  it("may be of what rests or waits to be confirmed, not of what has ended or got another date", () => {
    expect(lapsedFromList(named({ state: "SUBMITTED" }))).toBeNull();
    expect(lapsedFromList(named({ state: "SUSPENDED" }))).toBeNull();
    expect(lapsedFromList(named({ state: "COMPLETED" }))).toBe("đã hoàn thành");
    expect(lapsedFromList(named({ lastDay: "2027-01-15" }))).toBe("có thời hạn mới 15/01/2027");
  });
});
