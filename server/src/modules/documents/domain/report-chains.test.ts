import { expect, it } from "vitest";
import { chainPairs } from "./report-chains.ts";

const span = (start: number, end: number) => ({ start, end });
const placed = (id: string, start: number, end: number, mode: string | null = "followed") => ({
  id,
  state: "accepted",
  mode,
  span_start: start,
  span_end: end,
});
const chain = { feeds: [span(0, 10)], summary: span(20, 30) };
const pairs = (...args: Parameters<typeof chainPairs>) =>
  chainPairs(...args).map(({ feedId, collectorId }) => `${feedId} → ${collectorId}`);

it("each part of a passage that was split hands in as the whole did", () => {
  const parts = [placed("a", 0, 4), placed("b", 5, 10), placed("sum", 20, 30)];
  expect(pairs([chain], parts)).toEqual(["a → sum", "b → sum"]);
});

it("what was merged with its summary, is not followed or was rejected hands in to nobody", () => {
  expect(pairs([chain], [placed("both", 0, 30)])).toEqual([]);
  expect(pairs([chain], [placed("a", 0, 10, "noted"), placed("sum", 20, 30)])).toEqual([]);
  const rejected = { ...placed("a", 0, 10), state: "rejected" };
  expect(pairs([chain], [rejected, placed("sum", 20, 30)])).toEqual([]);
});

it("a passage that is no part of the chain is not drawn in by touching it", () => {
  expect(pairs([chain], [placed("a", 0, 10), placed("next", 10, 20), placed("sum", 20, 30)])).toEqual(["a → sum"]); // prettier-ignore
});

it("two duties that hand in to each other make no circle, nor do three", () => {
  const at = [placed("a", 0, 10), placed("b", 20, 30), placed("c", 40, 50)];
  const chains = [
    { feeds: [span(0, 10)], summary: span(20, 30) },
    { feeds: [span(20, 30)], summary: span(0, 10) },
    { feeds: [span(20, 30)], summary: span(40, 50) },
    { feeds: [span(40, 50)], summary: span(0, 10) },
  ];
  expect(pairs(chains, at)).toEqual(["a → b", "b → c"]);
});
