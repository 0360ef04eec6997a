import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { inject } from "vitest";
import type { Runtime } from "../kernel/act.ts";
import type { Clock } from "../kernel/clock.ts";
import { connect, type Database } from "../kernel/database/connect.ts";
import type { DB } from "../kernel/database/schema.generated.ts";
import { createFileStore } from "../kernel/file-store.ts";
import { newId } from "../kernel/ids.ts";
import { dropDatabase } from "./drop-database.ts";

export interface TestDatabase {
  /** As the program sees it: its own role, row-level security on. */
  runtime: Runtime;
  /** As the owner sees it: for arranging rows and for looking behind the program's back. */
  owner: Database;
  /** How the queue of jobs signs in. */
  queue: pg.ClientConfig;
  clock: TestClock;
  name: string;
  close(): Promise<void>;
}

/** A clock that stands until it is set. */
interface TestClock extends Clock {
  set(instant: string): void;
}

function testClock(instant: string): TestClock {
  let now = new Date(instant);
  return { now: () => now, set: (next) => (now = new Date(next)) };
}

/** A fresh copy of the migrated database; call `close` in afterAll. The clock stands at 9:00 on Monday 23/11/2026. */
export async function createTestDatabase(instant = "2026-11-23T02:00:00Z"): Promise<TestDatabase> {
  const owner = inject("owner");
  const name = `dondoc_test_${newId().replaceAll("-", "").slice(0, 24)}`;
  const admin = new pg.Client(owner);
  await admin.connect();
  await admin.query(`create database ${name} template ${inject("template")}`);
  const connection = await connect({ ...owner, database: name }, 6);
  const ownersPool = new pg.Pool({ ...owner, database: name, max: 3 });
  ownersPool.on("error", () => undefined);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-files-"));
  const clock = testClock(instant);
  return {
    runtime: { db: connection.db, clock, files: createFileStore(folder) },
    owner: new Kysely<DB>({ dialect: new PostgresDialect({ pool: ownersPool }) }),
    queue: connection.queue,
    clock,
    name,
    async close() {
      await connection.close();
      await ownersPool.end();
      await dropDatabase(admin, name);
      await admin.end();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
