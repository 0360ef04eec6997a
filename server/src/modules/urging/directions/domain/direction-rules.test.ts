import { describe, expect, it } from "vitest";
import { actorOf } from "../../../tasks/testing.ts";
import { mayAnswer, mayDirect, mayWithdraw, standingOfDirection } from "./direction-rules.ts";

const answers = ["urging.answer-direction"];
const head = actorOf({ accountId: "head", personId: "h" }, answers, ["finance"]);
const party = actorOf({ accountId: "party", personId: "p" }, ["urging.withdraw-direction"]);
const chair = actorOf({ accountId: "chair", personId: "c" }, ["urging.withdraw-direction"]);
const asked = {
  id: "d",
  version: 1,
  taskId: "t",
  unitId: "finance",
  givenBy: "party",
  answered: false,
  withdrawn: false,
};

describe("who directs, answers and takes back", () => {
  it("directs on what somebody answers for", () => {
    const task = { id: "t", number: 12, unitId: "finance", ended: false };
    expect(mayDirect(party, task).allowed).toBe(true);
    expect(mayDirect(party, { ...task, ended: true }).allowed).toBe(false);
  });
  it("is answered by the head of the agency that holds the task, and of no other", () => {
    expect(mayAnswer(head, asked).allowed).toBe(true);
    expect(mayAnswer(head, { ...asked, unitId: "health" }).allowed).toBe(false);
    expect(mayAnswer(party, asked).allowed).toBe(false);
  });
  it("is taken back by whoever gave it, and not by another leader", () => {
    expect(mayWithdraw(party, asked).allowed).toBe(true);
    expect(mayWithdraw(chair, asked).allowed).toBe(false);
  });
  it("stays as it was once it is answered or taken back", () => {
    for (const settled of [{ answered: true }, { withdrawn: true }]) {
      expect(mayAnswer(head, { ...asked, ...settled }).allowed).toBe(false);
      expect(mayWithdraw(party, { ...asked, ...settled }).allowed).toBe(false);
    }
  });
});

describe("an answer", () => {
  const on = (answeredOn: string | null, today: string, withdrawn = false) =>
    standingOfDirection({ answerBy: "2026-11-25", answeredOn, withdrawn }, today);
  it("waits until the end of its last day, is overdue after it, and came in time or late", () => {
    expect(on(null, "2026-11-25")).toBe("waiting");
    expect(on(null, "2026-11-26")).toBe("overdue");
    expect(on("2026-11-25", "2026-12-30")).toBe("on-time");
    expect(on("2026-11-26", "2026-12-30")).toBe("late");
    expect(on(null, "2026-12-30", true)).toBe("withdrawn");
  });
});
