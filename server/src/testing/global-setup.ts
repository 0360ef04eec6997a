import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { parseDatabaseUrl } from "../kernel/database/database-url.ts";
import { startEmbedded } from "../kernel/database/embedded.ts";
import { installQueue } from "../kernel/jobs/queue-schema.ts";
import { migrate } from "../kernel/database/migrate.ts";
import type { OwnerConfig } from "../kernel/database/connect.ts";

declare module "vitest" {
  export interface ProvidedContext {
    owner: OwnerConfig;
    template: string;
  }
}

/** One PostgreSQL a run (embedded, or the one of DATABASE_URL), with a migrated template for each file to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env["DATABASE_URL"];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-test-"));
  fs.chmodSync(folder, 0o755);
  const embedded = url
    ? null
    : await startEmbedded(path.join(folder, "db"), { fsync: "off", max_connections: "200" });
  const owner: OwnerConfig = url
    ? parseDatabaseUrl(url)
    : { ...(embedded?.owner ?? { password: "" }), database: "postgres" };
  const template = `dondoc_template_${process.pid}`;

  const admin = new pg.Client(owner);
  await admin.connect();
  await admin.query(`create database ${template}`);
  const inside = new pg.Client({ ...owner, database: template });
  await inside.connect();
  await migrate(inside);
  await inside.end();
  await installQueue({ ...owner, database: template });
  project.provide("owner", owner);
  project.provide("template", template);

  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await embedded?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
