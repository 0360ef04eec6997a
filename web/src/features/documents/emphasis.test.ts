import { expect, it } from "vitest";
import { emphasisOf } from "./emphasis.ts";

const found = (text: string) =>
  emphasisOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

it("finds bold words and their marks, also over one line break", () => {
  expect(found("**ỦY BAN\nTỈNH** và")).toEqual([
    ["strong", "**ỦY BAN\nTỈNH**"],
    ["marker", "**"],
    ["marker", "**"],
  ]);
});

it("tells italics from bold", () => {
  expect(found("(*kèm theo*)").map(([kind]) => kind)).toEqual(["em", "marker", "marker"]);
});

it("leaves single asterisks and footnote stars alone", () => {
  expect(found("5 * 3 = 15; ghi chú (*)")).toEqual([]);
});

it("does not reach into the next paragraph", () => {
  expect(found("**Nơi nhận:\n\n- Như trên**")).toEqual([]);
});
