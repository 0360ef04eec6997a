import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { buildActor } from "../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { allActs, allowed, defineAct, defineNote, refuse, verdictsOn } from "./act.ts";
import type { Actor } from "./actor.ts";
import { commitment } from "./audit.ts";
import { newId } from "./ids.ts";

const SUBJECT = "00000000-0000-7000-8000-0000000000aa";
interface Counter {
  value: number;
}
let hooks: { onLoad?: () => Promise<void>; onRun?: () => Promise<void> } = {};

/** Adds to a counter that is kept in a row: read under lock, written back. */
const count = defineAct({
  name: "test.count",
  title: "Đếm",
  input: z.object({ key: z.string(), by: z.number() }),
  async load({ tx }, { key }): Promise<Counter> {
    const row = await tx
      .selectFrom("app.setting")
      .select("value")
      .where("key", "=", key)
      .forUpdate()
      .executeTakeFirst();
    await hooks.onLoad?.();
    return { value: Number(row?.value ?? 0) };
  },
  policy: (_actor, { value }) => (value >= 100 ? refuse("Đã đủ một trăm.") : allowed),
  async run(context, { value }, { key, by }) {
    const next = value + by;
    const row = {
      value: JSON.stringify(next),
      valid_from: context.today,
      changed_at: context.now,
    };
    await context.tx
      .insertInto("app.setting")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
    context.record("setting", SUBJECT, { key, from: value, to: next });
    await hooks.onRun?.();
    return { value: next };
  },
  tell: () => "đếm",
});
const forget = defineAct({
  name: "test.forget",
  title: "Quên ghi",
  input: z.object({ key: z.string() }),
  load: async () => null,
  policy: () => allowed,
  async run({ tx, today, now }, _subject, { key }) {
    const row = { key, value: "1", valid_from: today, changed_at: now };
    await tx.insertInto("app.setting").values(row).execute();
    return {};
  },
  tell: () => "",
});

/** Takes one lock, waits until the other has taken its own, and takes that: two of them in opposite order wait for each other. */
const cross = defineAct({
  name: "test.cross",
  title: "Đi ngược chiều",
  input: z.object({ first: z.string(), second: z.string() }),
  async load({ tx }, { first, second }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${first}, 0))`.execute(tx);
    await hooks.onLoad?.();
    await sql`select pg_advisory_xact_lock(hashtextextended(${second}, 0))`.execute(tx);
    return null;
  },
  policy: () => allowed,
  async run(context, _subject, { first }) {
    context.record("setting", SUBJECT, { crossed: first });
    return { first };
  },
  tell: () => "đi",
});

const whisper = defineAct({
  name: "test.whisper",
  title: "Nói nhỏ",
  input: z.object({}),
  load: async () => null,
  policy: () => allowed,
  async run(context) {
    context.record("setting", SUBJECT, {});
    return { link: "/lien-ket#bi-mat" };
  },
  secretResult: true,
  tell: () => "nói nhỏ",
});

let database: TestDatabase;
let actor: Actor;
let counter: string;

beforeAll(async () => {
  database = await createTestDatabase();
  actor = await buildActor(database.owner, {
    acts: ["test.count", "test.cross", "test.forget", "test.whisper"],
  });
});
afterAll(() => database.close());
beforeEach(() => {
  hooks = {};
  counter = newId();
});

const perform = (by: number, key?: string, who = actor) =>
  count.perform(database.runtime, who, { key: counter, by }, key);
const valueOf = async (key = counter) => {
  const row = await database.owner
    .selectFrom("app.setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row ? Number(row.value) : null;
};
const eventsOf = () =>
  database.owner
    .selectFrom("audit.event as event")
    .innerJoin("audit.payload as payload", "payload.event_id", "event.id")
    .selectAll()
    .where("payload.body", "like", `%${counter}%`)
    .orderBy("event.ordinal")
    .execute();
const receipts = async (key: string) =>
  (
    await database.owner
      .selectFrom("audit.act_receipt")
      .where("key", "=", key)
      .selectAll()
      .execute()
  ).length;

describe("performing an act", () => {
  it("writes, and leaves an event that names who, when and what", async () => {
    expect(await perform(5)).toEqual({ value: 5 });
    const [event, ...more] = await eventsOf();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      act: "test.count",
      actor_id: actor.accountId,
      actor_name: actor.name,
      subject_type: "setting",
      subject_id: SUBJECT,
      batch_id: null,
    });
    expect(event?.at.toISOString()).toBe("2026-11-23T02:00:00.000Z");
  });

  it("binds the payload by a salted commitment that any change of it breaks", async () => {
    await perform(1);
    const [event] = await eventsOf();
    if (!event) throw new Error("no event");
    expect(commitment(event.salt, event.body)).toEqual(event.payload_commitment);
    expect(commitment(event.salt, `${event.body} `)).not.toEqual(event.payload_commitment);
    expect(commitment(Buffer.alloc(16), event.body)).not.toEqual(event.payload_commitment);
  });

  it("is refused to whoever's offices do not carry it, before a row is touched", async () => {
    let loaded = false;
    hooks.onLoad = async () => void (loaded = true);
    const key = newId();
    const stranger = await buildActor(database.owner, { acts: ["test.forget"] });
    await expect(perform(1, key, stranger)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: 'Chức trách của bạn không có quyền "Đếm".',
    });
    expect([loaded, await valueOf(), await receipts(key)]).toEqual([false, null, 0]);
  });

  it("asks the policy before it writes, and says the policy's reason", async () => {
    await perform(100);
    let ran = false;
    hooks.onRun = async () => void (ran = true);
    await expect(perform(1)).rejects.toMatchObject({ status: 403, message: "Đã đủ một trăm." });
    expect([ran, await valueOf(), (await eventsOf()).length]).toEqual([false, 100, 1]);
  });

  it("holds its rows: twenty at once lose no count", async () => {
    await perform(0);
    await Promise.all(Array.from({ length: 20 }, () => perform(1)));
    expect(await valueOf()).toBe(20);
  });

  it("that leaves no event is a fault, and nothing of it stays", async () => {
    const work = forget.perform(database.runtime, actor, { key: counter });
    await expect(work).rejects.toThrow("act test.forget left no event");
    expect(await valueOf()).toBeNull();
  });

  it("that fails leaves no write, no event and no receipt", async () => {
    hooks.onRun = async () => Promise.reject(new Error("mất điện"));
    const key = newId();
    await expect(perform(7, key)).rejects.toThrow("mất điện");
    expect([await valueOf(), await eventsOf(), await receipts(key)]).toEqual([null, [], 0]);
    hooks = {};
    expect(await perform(7, key)).toEqual({ value: 7 });
  });
});

describe("the client's key", () => {
  it("makes the second call get the first answer and change nothing", async () => {
    const key = newId();
    const first = await perform(3, key);
    expect(await perform(3, key)).toEqual(first);
    expect([await valueOf(), (await eventsOf()).length]).toEqual([3, 1]);
  });

  it("makes ten clicks at once one effect and ten equal answers", async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => perform(4, key)));
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ value: 4 })));
    expect([await valueOf(), (await eventsOf()).length, await receipts(key)]).toEqual([4, 1, 1]);
  });

  it("of a click that failed is free for the one that waited", async () => {
    const key = newId();
    let calls = 0;
    hooks.onRun = async () => {
      calls += 1;
      if (calls === 1) throw new Error("mất điện");
    };
    const results = await Promise.allSettled([perform(4, key), perform(4, key)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect([await valueOf(), (await eventsOf()).length]).toEqual([4, 1]);
  });

  it("that came with another act is refused", async () => {
    const key = newId();
    await perform(1, key);
    const work = forget.perform(database.runtime, actor, { key: newId() }, key);
    await expect(work).rejects.toMatchObject({ code: "KEY_REUSED", status: 409 });
  });

  it("that came with another content is refused, and nothing is lost silently", async () => {
    const key = newId();
    await count.perform(database.runtime, actor, { key: counter, by: 1 }, key);
    await expect(
      count.perform(database.runtime, actor, { key: counter, by: 2 }, key),
    ).rejects.toMatchObject({ code: "KEY_REUSED" });
  });

  it("of a secret answer is told once: no receipt keeps it, and the second click is told what to do", async () => {
    const key = newId();
    const { link } = await whisper.perform(database.runtime, actor, {}, key);
    const kept = await database.owner
      .selectFrom("audit.act_receipt")
      .select("result")
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    expect(link).toBe("/lien-ket#bi-mat");
    expect(kept.result).toBeNull();
    await expect(whisper.perform(database.runtime, actor, {}, key)).rejects.toMatchObject({
      code: "TOLD_ONCE",
    });
  });

  it("is each person's own", async () => {
    const key = newId();
    const other = await buildActor(database.owner, { acts: ["test.count"] });
    await perform(1, key);
    await perform(1, key, other);
    expect(await valueOf()).toBe(2);
  });
});

describe("the register of acts", () => {
  it("knows every act and note once", () => {
    const all = ["test.count", "test.forget", "test.cross", "test.whisper"];
    expect([...allActs().keys()]).toEqual(all);
    expect(() => defineNote("test.count", "đếm")).toThrow("two acts are called test.count");
    expect(() => defineAct({ ...count })).toThrow("two acts are called test.count");
  });

  it("tells a page what may be done and why not, and leaves out what the person's offices lack", () => {
    const reader: Actor = { ...actor, grants: [] };
    expect(verdictsOn(actor, { value: 100 }, "2026-11-23", [count])).toEqual([
      { act: "test.count", title: "Đếm", allowed: false, because: "Đã đủ một trăm." },
    ]);
    expect(verdictsOn(reader, { value: 1 }, "2026-11-23", [count])).toEqual([]);
  });
});

describe("two acts that wait for each other", () => {
  it("are both done: the one that PostgreSQL ends is done once more", async () => {
    const [here, there] = [newId(), newId()];
    let waiting = 0;
    let letGo: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    hooks.onLoad = () => {
      waiting += 1;
      if (waiting === 2) letGo();
      return both;
    };
    const going = (first: string, second: string) =>
      cross.perform(database.runtime, actor, { first, second });
    expect(await Promise.all([going(here, there), going(there, here)])).toEqual([
      { first: here },
      { first: there },
    ]);
    expect(waiting).toBe(3);
  });
});
