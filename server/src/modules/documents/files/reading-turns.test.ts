import { expect, test } from "vitest";
import { createTurns } from "./reading-turns.ts";

test("so many run at once, the next begins when one ends, in the order they came", async () => {
  const turns = createTurns({ atOnce: 2, waiting: 2 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => () => {
    begun.push(number);
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  const taken = [1, 2, 3, 4].map((number) => turns.take(work(number)));
  expect(begun).toEqual([1, 2]);
  expect(turns.take(work(5))).toBeNull();
  ends[1]?.();
  expect(await taken[1]).toBe(2);
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  ends[0]?.();
  ends[2]?.();
  expect(await Promise.all([taken[0], taken[2]])).toEqual([1, 3]);
  await Promise.resolve();
  ends[3]?.();
  expect(await taken[3]).toBe(4);
});

test("work that fails makes room too", async () => {
  const turns = createTurns({ atOnce: 1, waiting: 0 });
  await expect(turns.take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await turns.take(async () => "next")).toBe("next");
});
