import { describe, expect, it } from "vitest";
import { begunLate, type LineFacts, lineState, tallyLines } from "./line-state.ts";

/* Planned for March, asked on days around its end. */
const LAST = "2026-03-31";
const facts = (more: Partial<LineFacts> = {}): LineFacts => ({
  dropped: false,
  lastDay: LAST,
  begunOn: null,
  recordOn: null,
  concludedOn: null,
  proposed: false,
  ...more,
});

describe("a planned inspection", () => {
  it("waits until it is proposed, and is missed the day after its last month when nothing has begun", () => {
    expect(lineState(facts(), LAST)).toBe("waiting");
    expect(lineState(facts({ proposed: true }), LAST)).toBe("proposed");
    expect(lineState(facts(), "2026-04-01")).toBe("missed");
    expect(lineState(facts({ proposed: true }), "2026-04-01")).toBe("missed");
  });

  it("runs from its first day, is inspected with the signed record and concluded with the conclusion, however late", () => {
    const begun = facts({ proposed: true, begunOn: "2026-04-02" });
    expect(lineState(begun, "2026-06-01")).toBe("running");
    expect(begunLate(begun)).toBe(true);
    expect(begunLate(facts({ begunOn: LAST }))).toBe(false);
    expect(lineState({ ...begun, recordOn: "2026-04-05" }, "2026-06-01")).toBe("inspected");
    expect(
      lineState({ ...begun, recordOn: "2026-04-05", concludedOn: "2026-04-20" }, "2026-06-01"),
    ).toBe("concluded");
  });

  it("counts no longer as planned once it is dropped, and counts as done from the signed record on", () => {
    expect(lineState(facts({ dropped: true }), "2026-06-01")).toBe("dropped");
    const tally = tallyLines([
      { state: "waiting", late: false },
      { state: "missed", late: false },
      { state: "inspected", late: true },
      { state: "concluded", late: false },
      { state: "running", late: true },
      { state: "dropped", late: false },
    ]);
    expect(tally).toMatchObject({ planned: 5, done: 2, late: 2 });
    expect(tally.states).toMatchObject({ missed: 1, dropped: 1, running: 1, proposed: 0 });
  });
});
