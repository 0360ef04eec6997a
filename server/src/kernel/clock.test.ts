import { expect, it } from "vitest";
import { localDateOf, systemClock } from "./clock.ts";
import { hashToken, newId, newToken } from "./ids.ts";

it("a day in Việt Nam begins at 17:00 of the day before in Greenwich", () => {
  expect(localDateOf(new Date("2026-11-22T16:59:59.999Z"))).toBe("2026-11-22");
  expect(localDateOf(new Date("2026-11-22T17:00:00Z"))).toBe("2026-11-23");
  expect(localDateOf(new Date("2026-12-31T17:00:00Z"))).toBe("2027-01-01");
  expect(localDateOf(new Date("2028-02-28T17:00:00Z"))).toBe("2028-02-29");
});

it("the system's clock goes", () => {
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000);
});

it("ids are UUIDs of version 7, sorted by their time, and never the same", () => {
  const early = newId(Date.parse("2026-11-23T00:00:00Z"));
  const late = newId(Date.parse("2026-11-23T00:00:01Z"));
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
  expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000);
});

it("a token is safe in an address, long enough never to be guessed, and kept as a hash", () => {
  expect(newToken()).toMatch(/^[\w-]{43}$/);
  expect(newToken()).not.toBe(newToken());
  expect(hashToken("a").toString("hex")).toMatch(/^ca978112ca1b/);
});
