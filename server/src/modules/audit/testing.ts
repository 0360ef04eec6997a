import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { appendEvents } from "../../kernel/audit.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { buildActor } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { openKeyFolder, type KeyFolder } from "./keys/key-folder.ts";
import { verifyChain, type Finding } from "./read/verify-chain.ts";
import { readHeadsFile, type HeadsFile } from "./domain/heads-file.ts";
import { sealEvents } from "./write/seal-events.ts";

/** A journal with its seals, and somebody who owns the database and wants it to say something else. */
export interface SealedJournal {
  database: TestDatabase;
  actor: Actor & { accountId: string };
  folder: string;
  keys: KeyFolder;
  /** Appends so many events in one transaction. */
  append(count: number): Promise<void>;
  seal(): Promise<number>;
  /** What a verification finds; the log beside the key is looked at unless it is left out. */
  findings(kept?: { file?: HeadsFile; log?: boolean }): Promise<Finding[]>;
  /** As a superuser, past every trigger and constraint that can be switched off. */
  tamper(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Puts the tables back to what they were at `keep`. */
  keep(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

const TABLES = ["event", "payload", "expunged", "seal"];

export async function openSealedJournal(): Promise<SealedJournal> {
  const database = await createTestDatabase();
  const actor = await buildActor(database.owner);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-seals-"));
  const keys = openKeyFolder(path.join(folder, "keys"));
  const attacker = new pg.Client({ ...inject("owner"), database: database.name });
  await attacker.connect();
  await attacker.query("set session_replication_role = replica");
  const { runtime } = database;
  const tamper: SealedJournal["tamper"] = async (text, values = []) =>
    (await attacker.query<Record<string, unknown>>(text, values)).rows;
  return {
    database,
    actor,
    folder,
    keys,
    tamper,
    append: (count) =>
      inScope(runtime.db, actor, (tx) =>
        appendEvents(
          tx,
          actor,
          runtime.clock.now(),
          Array.from({ length: count }, (_, at) => ({
            act: "test.note",
            subjectType: "task",
            subjectId: newId(),
            payload: { at, say: "Đã báo cáo tiến độ." },
          })),
        ),
      ),
    seal: () => sealEvents(runtime, keys),
    async findings({ file, log = true } = {}) {
      const known = await keys.publicKeys();
      const verified = await verifyChain(database.owner, {
        keys: new Map([...known, ...(file?.keys ?? [])]),
        kept: [
          { where: "file", heads: file?.heads ?? [] },
          { where: "log", heads: log ? readHeadsFile(await keys.headLog()).heads : [] },
        ],
      });
      return verified.findings;
    },
    async keep() {
      for (const table of TABLES)
        await tamper(`drop table if exists public.kept_${table}; create table public.kept_${table} as table audit.${table}`); // prettier-ignore
    },
    async restore() {
      await tamper("alter table audit.seal disable trigger user");
      for (const table of TABLES)
        await tamper(`delete from audit.${table}; insert into audit.${table} overriding system value table public.kept_${table}`); // prettier-ignore
      await tamper("alter table audit.seal enable trigger user");
    },
    async close() {
      await attacker.end();
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
