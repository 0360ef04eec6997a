import { describe, expect, it } from "vitest";
import { actorOf } from "../../../tasks/testing.ts";
import { mayAnswerSpoken, maySettleItem, standingOfInstruction } from "./instruction-rules.ts";
import { settledWords } from "./settled-words.ts";

const chair = actorOf({ accountId: "chair", personId: "p1" }, ["briefing.confirm-spoken"]);
const vice = actorOf({ accountId: "vice", personId: "p2" }, ["briefing.confirm-spoken"]);
const delegate = {
  ...actorOf({ accountId: "delegate", personId: "p3" }, ["briefing.confirm-spoken"]),
  onBehalfOf: {
    delegationId: "d",
    accountId: "chair",
    personId: "p1",
    name: "Nguyễn Văn Bình",
    legalBasis: "Quyết định 1/QĐ-UBND",
  },
};
const spoken = {
  id: "i",
  version: 1,
  leaderAccountId: "chair",
  leader: "Nguyễn Văn Bình",
  enteredBy: "officer",
  confirmedOn: null,
  disowned: false,
};

describe("what a leader has only said (task digest 19.31)", () => {
  it("is confirmed by the leader named, or whom the leader has authorised, never by who wrote it down", () => {
    expect(mayAnswerSpoken(chair, spoken).allowed).toBe(true);
    expect(mayAnswerSpoken(vice, spoken).allowed).toBe(false);
    expect(mayAnswerSpoken(delegate, spoken).allowed).toBe(true);
    expect(mayAnswerSpoken(delegate, { ...spoken, enteredBy: "delegate" }).allowed).toBe(false);
    expect(mayAnswerSpoken(chair, { ...spoken, enteredBy: "chair" }).allowed).toBe(false);
  });
  it("is answered once", () => {
    expect(mayAnswerSpoken(chair, { ...spoken, confirmedOn: "2026-11-24" }).allowed).toBe(false);
    expect(mayAnswerSpoken(chair, { ...spoken, disowned: true }).allowed).toBe(false);
  });
  it("waits through its last day, is overdue after it, and confirmed then is late", () => {
    const on = (today: string, confirmedOn: string | null = null) =>
      standingOfInstruction({ confirmBy: "2026-11-25", confirmedOn, disowned: false }, today);
    expect(on("2026-11-25")).toBe("waiting");
    expect(on("2026-11-26")).toBe("overdue");
    expect(on("2026-12-01", "2026-11-25")).toBe("confirmed");
    expect(on("2026-12-01", "2026-11-26")).toBe("late");
  });
});

describe("a line of the list", () => {
  it("is settled once it is before the leaders, and by one of them", () => {
    const line = { id: "l", presented: true, settled: null };
    expect(maySettleItem(chair, line).allowed).toBe(true);
    expect(maySettleItem(chair, { ...line, presented: false }).allowed).toBe(false);
    expect(maySettleItem(vice, { ...line, settled: "Nguyễn Văn Bình đã cho ý kiến." })).toEqual({
      allowed: false,
      because: "Nguyễn Văn Bình đã cho ý kiến.",
    });
  });
  it("says who was first and when, by the clock of Việt Nam", () => {
    const leader = { accountId: "chair", name: "Nguyễn Văn Bình" };
    const entered = { leader, enteredBy: "Lê Thị Hoa", enteredAt: "2026-11-23T02:05:00Z" };
    const said = (instruction: Parameters<typeof settledWords>[0]["instruction"]) =>
      settledWords({ instruction, passed: null });
    expect(said(null)).toBeNull();
    expect(said({ ...entered, confirmedAt: "2026-11-23T02:15:00Z" })).toMatch(
      /^Nguyễn Văn Bình đã cho ý kiến về nhiệm vụ này lúc 09:15 ngày 23\/11\/2026/u,
    );
    expect(said({ ...entered, confirmedAt: null })).toMatch(
      /^Lê Thị Hoa đã ghi ý kiến của Nguyễn Văn Bình .* lúc 09:05/u,
    );
  });
});
