import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterTry,
  beginsToHold,
  heldUntil,
  subscriberOf,
  waitInWords,
  withoutTry,
  type Patience,
  type Tries,
} from "./tries.ts";

const NOON = new Date("2026-11-23T05:00:00Z");
const patience: Patience = {
  free: 5,
  forgivenInSeconds: 600,
  firstWaitSeconds: 30,
  longestWaitSeconds: 900,
};
const none: Tries = { tries: 0, lastAt: NOON, heldUntil: null };
const seconds = (n: number) => new Date(NOON.getTime() + n * 1000);
const many = (count: number) =>
  Array.from({ length: count }).reduce<Tries>((kept) => afterTry(kept, NOON, patience), none);
const waitAfter = (count: number) =>
  ((many(count).heldUntil?.getTime() ?? NOON.getTime()) - NOON.getTime()) / 1000;

describe("wrong tries", () => {
  it("are free at first, then one waits, twice as long each time, up to the longest", () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 60].map(waitAfter)).toEqual([
      0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
    expect([4, 5, 6].map((count) => beginsToHold(many(count), patience))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("are held until the wait is over, to the second", () => {
    const kept = many(5);
    expect(heldUntil(kept, seconds(29))).toEqual(seconds(30));
    expect(heldUntil(kept, seconds(30))).toBeNull();
  });

  it("are forgiven with time, one in ten minutes", () => {
    expect(afterTry(many(5), seconds(3000), patience)).toMatchObject({ tries: 1, heldUntil: null });
    expect(afterTry(many(5), seconds(600), patience).tries).toBe(5);
    expect(afterTry(many(5), seconds(30), patience).heldUntil).toEqual(seconds(30 + 60));
  });

  it("count for nothing where the try was right, whatever came before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (before) => {
        const after = withoutTry(afterTry(many(before), NOON, patience), NOON, patience);
        expect(after).toEqual({ tries: before, lastAt: NOON, heldUntil: null });
      }),
    );
  });

  it("do not hold for days because a clock ran ahead and was set right; the next one holds again", () => {
    const kept = many(10);
    expect(heldUntil(kept, seconds(-30))).toEqual(seconds(900));
    const setRight = seconds(-2 * 86_400);
    expect(heldUntil(kept, setRight)).toBeNull();
    const next = afterTry(kept, setRight, patience);
    expect(heldUntil(next, setRight)).toEqual(new Date(setRight.getTime() + 900_000));
  });

  it("of a clock that was put back are not forgiven and not lost", () => {
    expect(afterTry(many(3), seconds(-9999), patience).tries).toBe(4);
  });
});

describe("an address", () => {
  it("is the subscriber's: a whole IPv4, the first 64 bits of an IPv6", () => {
    expect(subscriberOf("10.1.2.3")).toBe("10.1.2.3");
    expect(subscriberOf("::ffff:10.1.2.3")).toBe("10.1.2.3");
    expect(subscriberOf("2001:db8:1:2:aaaa::1")).toBe("2001:db8:1:2");
    expect(subscriberOf("2001:DB8:0001:2::")).toBe("2001:db8:1:2");
    expect(subscriberOf("fe80::1%eth0")).toBe("fe80:0:0:0");
    expect(subscriberOf("::1")).toBe("0:0:0:0");
  });
});

it("a wait is said in seconds, then in minutes, rounded up", () => {
  expect(waitInWords(seconds(30), NOON)).toBe("30 giây");
  expect(waitInWords(seconds(61), NOON)).toBe("2 phút");
  expect(waitInWords(NOON, NOON)).toBe("1 giây");
});
