import { describe, expect, it } from "vitest";
import { consultationState, type AskedClock } from "./consultation-state.ts";

const asked = (changes: Partial<AskedClock> = {}): AskedClock => ({
  sent: true,
  withdrawn: false,
  silence: "none",
  lastDay: "2026-11-30",
  read: false,
  inHand: false,
  answeredOn: null,
  clarifyOn: null,
  clarifiedOn: null,
  accepted: false,
  ...changes,
});

describe("a consultation before its limit", () => {
  it("goes from sent over received to answering, and the limit's own day is still in time", () => {
    expect(consultationState(asked(), "2026-11-30")).toBe("sent");
    expect(consultationState(asked({ read: true }), "2026-11-30")).toBe("received");
    expect(consultationState(asked({ read: true, inHand: true }), "2026-11-30")).toBe("answering");
  });

  it("is a draft until the head has agreed and it was sent", () => {
    expect(consultationState(asked({ sent: false, lastDay: null }), "2027-01-01")).toBe("draft");
  });
});

describe("silence after the limit", () => {
  it.each([
    ["none", "overdue"],
    ["agree", "deemedAgree"],
    ["escalate", "overdueEscalated"],
  ] as const)("under the rule %s is %s from the next day", (silence, state) => {
    expect(consultationState(asked({ silence, read: true }), "2026-12-01")).toBe(state);
  });
});

describe("an answer", () => {
  it("on the last day is in time, a day later it is late, whatever silence meant", () => {
    expect(consultationState(asked({ answeredOn: "2026-11-30" }), "2026-12-05")).toBe("answered");
    const late = asked({ answeredOn: "2026-12-01", silence: "agree" });
    expect(consultationState(late, "2026-12-05")).toBe("answeredLate");
  });

  it("sent back waits for its clarification and is an answer again after it", () => {
    const back = asked({ answeredOn: "2026-11-27", clarifyOn: "2026-11-28" });
    expect(consultationState(back, "2026-11-28")).toBe("returnedForClarification");
    const clear = { ...back, clarifiedOn: "2026-12-01" };
    expect(consultationState(clear, "2026-12-02")).toBe("answered");
    expect(consultationState({ ...clear, accepted: true }, "2026-12-02")).toBe("accepted");
  });
});
