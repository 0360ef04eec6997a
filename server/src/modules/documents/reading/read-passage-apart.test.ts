import { afterEach, expect, test } from "vitest";
import { createPassageReader, type PassageReader } from "./read-passage-apart.ts";

const text = "1. Giao Sở Nội vụ tham mưu ban hành Kế hoạch trước ngày 15/12/2026.";
const task = { text, span: { start: 0, end: text.length } };

let reader: PassageReader | null = null;
afterEach(() => reader?.close());

test("a passage is read in a thread of its own, one after another", async () => {
  reader = createPassageReader();
  const both = await Promise.all([reader.read(task), reader.read(task)]);
  for (const read of both) expect(read?.due[0]?.value).toEqual({ before: "2026-12-15" });
});

test("a thread that never answers is stopped, and the next passage gets a new one", async () => {
  const script = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ text }) => {
        while (text === "slow") continue;
        parentPort.postMessage({ read: null });
      });
    `)}`,
  );
  reader = createPassageReader({ script, milliseconds: 1500 });
  await expect(reader.read({ ...task, text: "slow" })).rejects.toMatchObject({
    code: "PASSAGE_TIMEOUT",
  });
  expect(await reader.read(task)).toBeNull();
});

test("more than wait in line are turned away", async () => {
  reader = createPassageReader();
  const { read } = reader;
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => read(task)));
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(9);
  expect(refused[0]).toMatchObject({ reason: { code: "PASSAGES_BUSY" } });
});
