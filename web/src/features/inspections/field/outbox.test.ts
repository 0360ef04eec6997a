import type { DeviceAnswer } from "@dondoc/contract";
import { expect, test } from "vitest";
import { type OutboxServer, type OutboxStore, sendOut } from "./outbox.ts";

const answer = (id: string, hashes: string[] = []): DeviceAnswer => ({
  id,
  itemId: id,
  result: "pass",
  note: null,
  deviceAt: "2026-11-23T01:00:00Z",
  photos: hashes.map((fileHash) => ({ id: `${id}${fileHash}`, fileHash, fileName: fileHash, deviceAt: "2026-11-23T01:00:00Z" })), // prettier-ignore
});
const trouble = (status: number, message = "") => Object.assign(new Error(message), { status });

/** A device with what it holds, and a far side that notes what came. */
function stage(answers: DeviceAnswer[], far: Partial<OutboxServer> = {}) {
  const waiting = new Map(answers.map((one) => [one.id, one]));
  const refused = new Map<string, string>();
  const brought: string[] = [];
  const kept = new Map<string, DeviceAnswer>();
  const store: OutboxStore = {
    claim: async () => [...waiting.values()],
    bytesOf: async (hash) => (hash === "gone" ? null : new TextEncoder().encode(hash)),
    sent: async (ids) => ids.forEach((id) => waiting.delete(id)),
    refused: async (ids, because) => {
      for (const id of ids) {
        waiting.delete(id);
        refused.set(id, because);
      }
    },
  };
  const server: OutboxServer = {
    missing: async (hashes) => hashes.filter((hash) => !brought.includes(hash)),
    bring: async (bytes) => {
      brought.push(new TextDecoder().decode(bytes));
      return new TextDecoder().decode(bytes);
    },
    send: async (some) => {
      for (const one of some) kept.set(one.id, one);
      return { aheadSeconds: 0 };
    },
    ...far,
  };
  return { store, server, waiting, refused, brought, kept };
}

test("photographs go before the answers that name them, each once however many name it", async () => {
  const at = stage([answer("a", ["x", "y"]), answer("b", ["x"])]);
  expect(await sendOut(at.store, at.server)).toBe(0);
  expect([at.brought, [...at.kept.keys()], at.waiting.size]).toEqual([["x", "y"], ["a", "b"], 0]);
});

test("a cut anywhere leaves what was not sent waiting, and nothing is brought twice", async () => {
  let cut = true;
  const at = stage([answer("a", ["x", "y"])], {
    send: async () => {
      if (cut) throw trouble(0);
      return { aheadSeconds: 86_400 };
    },
  });
  await expect(sendOut(at.store, at.server)).rejects.toMatchObject({ status: 0 });
  expect([at.waiting.size, at.refused.size]).toEqual([1, 0]);
  cut = false;
  expect(await sendOut(at.store, at.server)).toBe(86_400);
  expect([at.waiting.size, at.brought]).toEqual([0, ["x", "y"]]);
});

test.each([401, 429, 500, 503])(
  "an answer of %i says nothing against what is sent",
  async (status) => {
    const at = stage([answer("a")], { send: () => Promise.reject(trouble(status)) });
    await expect(sendOut(at.store, at.server)).rejects.toMatchObject({ status });
    expect([at.waiting.size, at.refused.size]).toEqual([1, 0]);
  },
);

test("one wrong answer does not hold up the others", async () => {
  const at = stage([answer("a"), answer("b"), answer("wrong"), answer("c")]);
  const { server } = at;
  const through = { ...server };
  server.send = (some) =>
    some.some(({ id }) => id === "wrong")
      ? Promise.reject(trouble(400, "Mục lạ"))
      : through.send(some);
  await sendOut(at.store, at.server);
  expect([[...at.kept.keys()], [...at.refused]]).toEqual([["a", "b", "c"], [["wrong", "Mục lạ"]]]);
});

test("a signed record refuses all at once, with its reason, and they stay on the device", async () => {
  let calls = 0;
  const at = stage([answer("a"), answer("b")], {
    send: () => {
      calls += 1;
      return Promise.reject(trouble(403, "Biên bản đã ký"));
    },
  });
  expect(await sendOut(at.store, at.server)).toBeNull();
  expect([calls, [...at.refused.values()]]).toEqual([1, ["Biên bản đã ký", "Biên bản đã ký"]]);
});

test("an answer whose photograph is lost or refused waits for a person; the others go", async () => {
  const at = stage([answer("a", ["gone"]), answer("b", ["big"]), answer("c", ["x"])]);
  const through = { ...at.server };
  at.server.bring = (bytes, name) =>
    name === "big" ? Promise.reject(trouble(413, "Tệp quá lớn")) : through.bring(bytes, name);
  await sendOut(at.store, at.server);
  expect([...at.refused]).toEqual([["a", "Ảnh gone không còn trên máy này."], ["b", "Ảnh big: Tệp quá lớn"]]); // prettier-ignore
  expect([...at.kept.keys()]).toEqual(["c"]);
});
