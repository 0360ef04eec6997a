import { expect, it } from "vitest";
import { instantOf, isTime, localTimeOf } from "./local-time.ts";

it("reads an hour as people type it and gives it back by the clock of Việt Nam", () => {
  expect(["8h20", "08:20", "23g59"].every(isTime)).toBe(true);
  expect(["8", "24:00", "8h60", ""].some(isTime)).toBe(false);
  expect(instantOf("2026-11-23", "8h20")).toBe("2026-11-23T08:20:00+07:00");
  expect(localTimeOf("2026-11-22T18:05:00Z")).toEqual({ day: "2026-11-23", time: "01:05" });
});
