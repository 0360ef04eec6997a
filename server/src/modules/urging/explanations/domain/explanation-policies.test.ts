import { describe, expect, it } from "vitest";
import { actorOf } from "../../../tasks/testing.ts";
import { mayDraftExplanation, mayExplain, standingOf } from "./explanation-policies.ts";

const who = { accountId: "a", personId: "p" };
const head = actorOf(who, ["urging.explain", "urging.draft-explanation"], ["finance"]);
const focal = actorOf(who, ["urging.draft-explanation"], ["finance"]);
const asked = { id: "e", version: 1, unitId: "finance", taskId: "t", answered: false };

describe("who explains", () => {
  it("is the agency that was asked: its focal officer writes, its head sends", () => {
    expect(mayDraftExplanation(focal, asked).allowed).toBe(true);
    expect(mayExplain(focal, asked).allowed).toBe(false);
    expect(mayExplain(head, asked).allowed).toBe(true);
    expect(mayExplain(head, { ...asked, unitId: "health" }).allowed).toBe(false);
  });
  it("does so once: what was sent stays", () => {
    expect(mayExplain(head, { ...asked, answered: true }).allowed).toBe(false);
    expect(mayDraftExplanation(head, { ...asked, answered: true }).allowed).toBe(false);
  });
});

describe("an explanation", () => {
  it("waits, is overdue, came in time or late, by the day it was asked for", () => {
    expect(standingOf("2026-11-25", null, "2026-11-25")).toBe("waiting");
    expect(standingOf("2026-11-25", null, "2026-11-26")).toBe("overdue");
    expect(standingOf("2026-11-25", "2026-11-25", "2026-12-01")).toBe("on-time");
    expect(standingOf("2026-11-25", "2026-11-26", "2026-12-01")).toBe("late");
  });
});
