import type { DenunciationLine, DenunciationState } from "@dondoc/contract";
import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { clocksOf, dueOf, type DenunciationLimit } from "./clocks.ts";
import { factsOf, type Noted } from "./facts.ts";
import { identityIn } from "./identity.ts";
import { mayTake, stateAfter, stepsNow } from "./steps.ts";

const limit = (
  step: DenunciationLimit["step"],
  amount: number,
  unit: DenunciationLimit["unit"],
  validFrom = "2019-01-01",
): DenunciationLimit => ({ step, validFrom, amount, unit, legalBasis: `basis of ${step}` });
const limits = [
  limit("first", 7, "workday"),
  limit("first-several", 10, "workday"),
  limit("transfer", 5, "workday"),
  limit("notify", 5, "workday"),
  limit("settle", 30, "day"),
  limit("extend", 30, "day"),
  limit("extend-again", 30, "day"),
  limit("send", 5, "workday"),
  limit("act", 7, "workday"),
  limit("publish", 7, "workday"),
];
const law = { limits, calendar: vietnamCalendar };
const noted = (...lines: readonly [DenunciationLine, string][]): Noted[] =>
  lines.map(([line, on]) => ({ line, on }));
const CLOSED: readonly DenunciationState[] = ["PUBLISHED", "NOT_ACCEPTED", "TRANSFERRED", "TERMINATED"]; // prettier-ignore
function facts(state: DenunciationState, steps: Noted[] = [], severalPlaces = false) {
  const closedOn = CLOSED.includes(state) ? (steps.at(-1)?.on ?? null) : null;
  return factsOf({ state, receivedOn: "2026-10-05", severalPlaces, closedOn }, steps);
}
const ends = (of: ReturnType<typeof facts>) =>
  Object.fromEntries(clocksOf(of, law).map(({ step, on }) => [step, on]));

describe("the clocks of a denunciation (Law 25/2018/QH14)", () => {
  it("give seven working days for the first handling, ten where several places must be asked, five to pass it on", () => {
    // Monday 5/10/2026: the seventh working day after it is Wednesday 14/10.
    expect(ends(facts("RECEIVED"))).toEqual({ first: "2026-10-14", transfer: "2026-10-12" });
    expect(ends(facts("RECEIVED", [], true))["first"]).toBe("2026-10-19");
    expect(dueOf(clocksOf(facts("RECEIVED"), law))?.step).toBe("first");
  });

  it("give thirty days of the calendar from acceptance, thirty more for each extension", () => {
    const accepted = noted(["accept", "2026-10-12"]);
    expect(ends(facts("ACCEPTED", accepted))).toMatchObject({ notify: "2026-10-19", settle: "2026-11-11" }); // prettier-ignore
    const once = [...accepted, ...noted(["verify", "2026-10-14"], ["extend", "2026-11-09"])];
    expect(ends(facts("VERIFYING", once))["settle"]).toBe("2026-12-11");
    // The sixtieth further day is a Sunday.
    const twice = [...once, ...noted(["extend", "2026-12-09"])];
    expect(ends(facts("VERIFYING", twice))["settle"]).toBe("2027-01-11");
  });

  it("do not count days of suspension, and have no end while it lasts", () => {
    const resting = noted(["accept", "2026-10-12"], ["notify", "2026-10-13"], ["suspend", "2026-10-20"]); // prettier-ignore
    expect(ends(facts("SUSPENDED", resting))).not.toHaveProperty("settle");
    expect(dueOf(clocksOf(facts("SUSPENDED", resting), law))).toBeNull();
    const again = [...resting, ...noted(["resume", "2026-10-30"])];
    // Ten days rested: 11/11 and ten more is Saturday 21/11, which rolls on to Monday.
    expect(ends(facts("ACCEPTED", again))["settle"]).toBe("2026-11-23");
    const late = noted(["accept", "2026-09-01"], ["suspend", "2026-10-20"], ["resume", "2026-11-10"]); // prettier-ignore
    expect(ends(facts("ACCEPTED", late))["settle"]).toBe("2026-10-01");
  });

  it("run to the sending, the handling and the publication; an ended case owes nothing", () => {
    const concluded = noted(["accept", "2026-10-12"], ["verify", "2026-10-13"], ["conclude", "2026-11-02"]); // prettier-ignore
    expect(ends(facts("CONCLUDED", concluded))).toMatchObject({ send: "2026-11-09", act: "2026-11-11" }); // prettier-ignore
    const acted = [...concluded, ...noted(["act", "2026-11-05"])];
    expect(ends(facts("ACTED", acted))["publish"]).toBe("2026-11-16");
    const ended = facts("TERMINATED", noted(["accept", "2026-10-12"], ["terminate", "2026-10-20"]));
    expect(clocksOf(ended, law).map(({ step, doneOn }) => [step, doneOn])).toEqual([["first", "2026-10-12"]]); // prettier-ignore
  });

  it("are chosen by the day of reception", () => {
    const newer = { ...law, limits: [...limits, limit("first", 3, "workday", "2026-10-05")] };
    expect(clocksOf(facts("RECEIVED"), newer)[0]?.on).toBe("2026-10-08");
    const before = { ...law, limits: [...limits, limit("first", 3, "workday", "2026-10-06")] };
    expect(clocksOf(facts("RECEIVED"), before)[0]?.on).toBe("2026-10-14");
  });
});

describe("the order of steps", () => {
  it("is that of the law", () => {
    expect(stepsNow(facts("RECEIVED"), "lead")).toEqual(["accept", "refuse", "transfer", "note", "withdraw", "terminate", "request-protection"]); // prettier-ignore
    const accepted = facts("ACCEPTED", noted(["accept", "2026-10-12"]));
    expect(stepsNow(accepted, "settler")).toEqual(["verify", "notify", "note", "extend", "suspend", "withdraw", "terminate", "request-protection"]); // prettier-ignore
    expect(mayTake("conclude", accepted, "lead")).toMatchObject({ allowed: false });
    expect(stepsNow(facts("PUBLISHED", noted(["publish", "2026-11-12"])), "lead")).toEqual([]);
  });

  it("leaves who verifies notes and requests, and who is not charged nothing", () => {
    const verifying = facts("VERIFYING", noted(["accept", "2026-10-12"], ["verify", "2026-10-13"]));
    expect(stepsNow(verifying, "verifier")).toEqual(["note", "request-protection"]);
    expect(stepsNow(verifying, null)).toEqual([]);
  });

  it("goes back from a suspension to where the case was, extends twice at most and withdraws without ending", () => {
    const steps = noted(["accept", "2026-10-12"], ["suspend", "2026-10-20"]);
    expect(stateAfter("resume", facts("SUSPENDED", steps))).toBe("ACCEPTED");
    const verified = noted(["accept", "2026-10-12"], ["verify", "2026-10-13"], ["suspend", "2026-10-20"]); // prettier-ignore
    expect(stateAfter("resume", facts("SUSPENDED", verified))).toBe("VERIFYING");
    const twice = noted(["accept", "2026-10-12"], ["extend", "2026-11-01"], ["extend", "2026-12-01"]); // prettier-ignore
    expect(mayTake("extend", facts("ACCEPTED", twice), "lead")).toMatchObject({ allowed: false });
    expect(stateAfter("withdraw", facts("ACCEPTED", twice))).toBe("ACCEPTED");
  });

  it("grants a protection that was asked for, and ends one that was granted, also after the case", () => {
    const asked = facts("ACCEPTED", noted(["request-protection", "2026-10-12"]));
    expect(mayTake("grant-protection", facts("ACCEPTED"), "lead").allowed).toBe(false);
    expect(mayTake("grant-protection", asked, "lead").allowed).toBe(true);
    const granted = noted(["request-protection", "2026-10-12"], ["grant-protection", "2026-10-13"], ["publish", "2026-11-12"]); // prettier-ignore
    expect(stepsNow(facts("PUBLISHED", granted), "lead")).toEqual(["end-protection"]);
  });
});

describe("a text that others will read", () => {
  const denouncer = { name: "Nguyễn Thị Bưởi", address: "12 Lê Lợi", phone: "0903 000 777", email: "buoi@an-son.example", papers: "068 090 001 234" }; // prettier-ignore
  it("is found to give the denouncer away, however it is written", () => {
    expect(identityIn("Ba NGUYEN THI BUOI thay", denouncer)).toEqual(["họ tên người tố cáo"]);
    expect(identityIn("ở số 12, Lê Lợi", denouncer)).toEqual(["địa chỉ người tố cáo"]);
    expect(identityIn("gọi 0903.000.777", denouncer)).toEqual(["số điện thoại người tố cáo"]);
    expect(identityIn("CCCD 068090001234", denouncer)).toEqual(["số giấy tờ của người tố cáo"]);
    expect(identityIn("thư buoi@an-son.example nhé", denouncer)).toEqual(["thư điện tử người tố cáo"]); // prettier-ignore
    expect(identityIn("Ông Nguyễn Văn Bưởi, điện thoại 0904 000 777", denouncer)).toEqual([]);
  });
});
