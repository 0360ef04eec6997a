import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { sha256 } from "./domain/merkle.ts";
import { eventContent, SEALED_COLUMNS } from "./read/event-content.ts";
import { verifyChain } from "./read/verify-chain.ts";
import { openSealedJournal, type SealedJournal } from "./testing.ts";
import { EVENTS_A_SEAL, sealEvents } from "./write/seal-events.ts";

let journal: SealedJournal;
beforeAll(async () => {
  journal = await openSealedJournal();
});
afterAll(() => journal.close());

const seals = async () =>
  (
    await sql<{ number: number; events: number; through: number; late: string }>`
      select number, events, through, late::text as late from audit.seal order by number`.execute(
      journal.database.owner,
    )
  ).rows;
const unsealed = async () =>
  (
    await sql<{ ordinal: number }>`select ordinal from audit.event
      except select unnest(ordinals) from audit.seal order by ordinal`.execute(
      journal.database.owner,
    )
  ).rows.map(({ ordinal }) => ordinal);

/** Somebody whose act takes its time: events are written, and the transaction stays open. */
async function slowWriter(count: number): Promise<pg.Client> {
  const client = new pg.Client({ ...inject("owner"), database: journal.database.name });
  await client.connect();
  await client.query("begin");
  await client.query(
    `with made as (
       insert into audit.event (at, act, actor_name, subject_type, subject_id, payload_commitment)
       select now(), 'test.slow', 'Người chậm', 'task', app.uuid7(), sha256('\\x00'::bytea || '{}'::bytea) from generate_series(1, $1)
       returning id)
     insert into audit.payload (event_id, salt, body) select id, '\\x00', '{}' from made`,
    [count],
  );
  return client;
}
async function ends(client: pg.Client, how: "commit" | "rollback"): Promise<void> {
  await client.query(how);
  await client.end();
}

describe("sealing", () => {
  it("takes what is committed once, and makes no seal of nothing", async () => {
    await journal.append(3);
    expect(await journal.seal()).toBe(3);
    expect(await journal.seal()).toBe(0);
    await journal.append(2);
    expect(await journal.seal()).toBe(2);
    expect((await seals()).map(({ number, events }) => [number, events])).toEqual([
      [1, 3],
      [2, 2],
    ]);
    expect(await journal.findings()).toEqual([]);
  });

  it("misses nobody who commits late, and seals nobody who is still at it", async () => {
    const slow = await slowWriter(2);
    const slower = await slowWriter(1);
    await journal.append(2);
    expect(await journal.seal()).toBe(2);
    expect((await seals()).at(-1)?.late).toMatch(/^\{\[\d+,\d+\)\}$/u);
    expect(await journal.findings()).toEqual([]);
    // Seals go on while they are open, and do not forget them.
    await journal.append(1);
    expect(await journal.seal()).toBe(1);
    await ends(slow, "commit");
    // Committed, and not yet sealed: nobody slipped it in.
    expect(await journal.findings()).toEqual([]);
    expect(await journal.seal()).toBe(2);
    await ends(slower, "commit");
    expect(await journal.seal()).toBe(1);
    expect(await unsealed()).toEqual([]);
    expect(await journal.findings()).toEqual([]);
  });

  it("waits no longer for an ordinal whose writer rolled back", async () => {
    const slow = await slowWriter(4);
    await journal.append(1);
    await journal.seal();
    await ends(slow, "rollback");
    await journal.append(1);
    await journal.seal();
    expect((await seals()).at(-1)?.late).toBe("{}");
    expect(await journal.findings()).toEqual([]);
  });

  it("takes more than one seal holds, also of what came late", async () => {
    const slow = await slowWriter(EVENTS_A_SEAL + 7);
    await journal.append(1);
    expect(await journal.seal()).toBe(1);
    await ends(slow, "commit");
    expect(await journal.seal()).toBe(EVENTS_A_SEAL + 7);
    expect((await seals()).slice(-2).map(({ events, late }) => [events, late === "{}"])).toEqual([
      [EVENTS_A_SEAL, false],
      [7, true],
    ]);
    expect(await unsealed()).toEqual([]);
    expect(await journal.findings()).toEqual([]);
  });

  it("is done by one process at a time, each event once", async () => {
    const { runtime } = journal.database;
    await journal.append(50);
    const sealed = await Promise.all([1, 2, 3].map(() => sealEvents(runtime, journal.keys)));
    expect(sealed.reduce((sum, count) => sum + count)).toBe(50);
    expect(await journal.findings()).toEqual([]);
  });

  it("binds every column of an event", async () => {
    const { rows } = await sql<{
      column_name: string;
    }>`select column_name from information_schema.columns
      where table_schema = 'audit' and table_name = 'event' order by column_name`.execute(
      journal.database.owner,
    );
    expect(rows.map(({ column_name: name }) => name)).toEqual(SEALED_COLUMNS);
  });

  it("hashes an event as anybody can by hand", async () => {
    const { rows } = await sql<Record<string, string | Buffer | null>>`
      select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, act, actor_id, actor_name, subject_type,
        subject_id, batch_id, delegation_id, payload_commitment, ${eventContent("event")} as content
      from audit.event where act = 'test.note' order by ordinal desc limit 1`.execute(
      journal.database.owner,
    );
    const [event = {}] = rows;
    const size = (bytes: number) => {
      const word = Buffer.alloc(4);
      word.writeInt32BE(bytes);
      return word;
    };
    const column = (type: number, bytes: Buffer | null) =>
      Buffer.concat([size(type), size(bytes ? bytes.length : -1), bytes ?? Buffer.alloc(0)]);
    const text = (name: string) => column(25, Buffer.from(String(event[name])));
    const id = (name: string) => {
      const value = event[name];
      return column(2950, value ? Buffer.from(String(value).replaceAll("-", ""), "hex") : null);
    };
    const micros = Buffer.alloc(8);
    micros.writeBigInt64BE(
      BigInt(Date.parse(String(event["at"])) - Date.parse("2000-01-01T00:00:00Z")) * 1000n,
    );
    const row = Buffer.concat([
      size(10),
      id("id"),
      column(1184, micros),
      text("act"),
      id("actor_id"),
      text("actor_name"),
      text("subject_type"),
      id("subject_id"),
      id("batch_id"),
      id("delegation_id"),
      column(17, event["payload_commitment"] as Buffer),
    ]);
    expect(sha256(row)).toEqual(event["content"]);
  });

  it("is for the province's hat alone, and for inserts only", async () => {
    const { owner } = journal.database;
    const allowed = async (hat: string, right: string) =>
      (
        await sql<{
          may: boolean;
        }>`select has_table_privilege(${hat}, 'audit.seal', ${right}) as may`.execute(owner)
      ).rows[0]?.may;
    for (const hat of ["dondoc_door", "dondoc_scoped", "dondoc_queue"])
      for (const right of ["select", "insert", "update", "delete"])
        expect([hat, right, await allowed(hat, right)]).toEqual([hat, right, false]);
    expect(await allowed("dondoc_wide", "update")).toBe(false);
    for (const text of [
      "update audit.seal set events = 1",
      "delete from audit.seal",
      "truncate audit.seal",
    ])
      await expect(sql.raw(text).execute(owner)).rejects.toThrow("takes inserts only");
  });
});

describe("the signing key", () => {
  const place = (name: string) => path.join(journal.folder, "keys", name);

  it("lies outside the database, for nobody else to read", () => {
    expect(fs.statSync(place("signing.key")).mode & 0o777).toBe(0o600);
    expect(fs.statSync(journal.folder + "/keys").mode & 0o777).toBe(0o700);
  });

  it("is replaced by another one, and what the old one signed still verifies", async () => {
    const old = await journal.keys.signing();
    const fresh = await journal.keys.rotate();
    expect(fresh.id).not.toBe(old.id);
    await journal.append(1);
    await journal.seal();
    expect([...(await journal.keys.publicKeys()).keys()].sort()).toEqual([old.id, fresh.id].sort());
    expect(await journal.findings()).toEqual([]);
    const own = await verifyChain(journal.database.owner, {
      keys: new Map([...(await journal.keys.publicKeys())].filter(([id]) => id === fresh.id)),
      kept: [],
    });
    expect(own.findings[0]).toEqual({ kind: "seal-key", seal: 1, keyId: old.id });
  });
});
