import { describe, expect, it } from "vitest";
import { studyCounts, studyDaysLate, studyState, type StudyFacts } from "./standing.ts";

const sent: StudyFacts = {
  mustStudy: true,
  dueOn: "2026-11-20",
  acknowledged: false,
  opened: false,
  studiedOn: null,
};

describe("how far an agency has come with a document", () => {
  it("goes from sent over received and read to studied", () => {
    expect(studyState(sent)).toBe("sent");
    expect(studyState({ ...sent, acknowledged: true })).toBe("received");
    expect(studyState({ ...sent, acknowledged: true, opened: true })).toBe("read");
    expect(studyState({ ...sent, studiedOn: "2026-11-19" })).toBe("studied");
  });

  it("is late from the day after its limit, by the day of the evidence and not of the report", () => {
    expect(studyDaysLate(sent, "2026-11-20")).toBe(0);
    expect(studyDaysLate(sent, "2026-11-21")).toBe(1);
    expect(studyDaysLate({ ...sent, studiedOn: "2026-11-20" }, "2026-12-01")).toBe(0);
    expect(studyDaysLate({ ...sent, studiedOn: "2026-11-23" }, "2026-12-01")).toBe(3);
  });

  it("is never late where nothing must be studied, or no limit was set", () => {
    expect(studyDaysLate({ ...sent, mustStudy: false }, "2027-01-01")).toBe(0);
    expect(studyDaysLate({ ...sent, dueOn: null }, "2027-01-01")).toBe(0);
  });

  it("counts each agency at its own step and at those before it", () => {
    const rows = [
      sent,
      { ...sent, acknowledged: true },
      { ...sent, opened: true },
      { ...sent, studiedOn: "2026-11-19" },
      { ...sent, mustStudy: false, dueOn: null },
    ];
    expect(studyCounts(rows, "2026-11-21")).toEqual({
      sent: 5,
      received: 3,
      read: 2,
      studied: 1,
      missing: 3,
      late: 3,
    });
  });
});
