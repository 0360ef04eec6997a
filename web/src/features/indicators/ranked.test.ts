import { expect, it } from "vitest";
import { ranked } from "./ranked.ts";

const row = (name: string, value: number | null, denominator = 10) => ({
  name,
  figure: { numerator: 0, denominator, value },
});
const rows = [row("A", 80), row("B", null, 2), row("C", 95), row("D", 80), row("E", 0, 0), row("F", 10)]; // prettier-ignore
const order = (direction: "up" | "down") =>
  ranked(rows, ({ figure }) => figure, direction).map(({ row: { name }, rank }) => [name, rank]);

it("puts the best first, equal ones on one rank, and last what has no value, unranked", () => {
  expect(order("up")).toEqual([["C", 1], ["A", 2], ["D", 2], ["F", 4], ["B", null], ["E", null]]); // prettier-ignore
});

it("turns round where less is better", () => {
  expect(order("down")).toEqual([["F", 1], ["A", 2], ["D", 2], ["C", 4], ["B", null], ["E", null]]); // prettier-ignore
});
