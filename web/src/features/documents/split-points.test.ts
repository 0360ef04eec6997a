import { expect, it } from "vitest";
import { piecesOf, splitPoints } from "./split-points.ts";

const pieces = (text: string) => {
  const whole = { start: 0, end: text.length };
  return piecesOf(text, whole, splitPoints(text, whole)).map((piece) =>
    text.slice(piece.start, piece.end),
  );
};

it("offers a cut after each sentence and clause", () => {
  expect(pieces("Giao Sở Nội vụ theo dõi; tổng hợp kết quả. Báo cáo UBND tỉnh.")).toEqual([
    "Giao Sở Nội vụ theo dõi; ",
    "tổng hợp kết quả. ",
    "Báo cáo UBND tỉnh.",
  ]);
});

it("offers a cut where a new line begins", () => {
  expect(pieces("rà soát\n- thống kê")).toEqual(["rà soát\n", "- thống kê"]);
});

it("does not cut at an abbreviation, a number of an item or a decimal", () => {
  expect(pieces("gửi TT. Tỉnh ủy, TP. Phan Rang đạt 81.04 điểm")).toHaveLength(1);
  expect(pieces("2. Giao Sở Nội vụ")).toHaveLength(1);
});

it("counts offsets in the whole text", () => {
  const text = "xxx Một; hai.";
  expect(splitPoints(text, { start: 4, end: text.length })).toEqual([9]);
});
