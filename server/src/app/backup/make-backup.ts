import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { readArchive, writeArchive, type Part } from "../../kernel/backup/archive.ts";
import { copyCluster } from "../../kernel/backup/copy-cluster.ts";
import type { BackupKey } from "../../kernel/backup/key.ts";
import type { Manifest } from "../../kernel/backup/manifest.ts";
import {
  backupsIn,
  checkRoom,
  enterPlace,
  finishedFile,
  prune,
} from "../../kernel/backup/place.ts";
import {
  dumpOf,
  environmentFor,
  findServerTools,
  refuseHiddenRows,
} from "../../kernel/backup/server-tools.ts";
import type { Config } from "../../kernel/config.ts";
import type { OwnerConfig } from "../../kernel/database/connect.ts";
import { signInKeyFile } from "../house-keys.ts";
import { VERSION } from "../version.ts";
import { copyFiles } from "./copy-files.ts";
import { lookAround, MACHINE, type Surroundings } from "./surroundings.ts";

export interface MadeBackup {
  file: string;
  size: number;
  manifest: Manifest;
  /** How many earlier backups no day, week or month keeps any longer, and are gone. */
  pruned: number;
}

export interface BackupOrder {
  config: Pick<Config, "dataDir" | "databaseUrl" | "backup" | "auditKeys">;
  /** How the database's owner signs in. */
  owner: OwnerConfig;
  key: BackupKey;
  folder: string;
  now: Date;
}

/**
 * One backup of everything, while the program goes on working: the database, then every file it names, sealed into one file, read
 * back to its end, and only then called finished. Earlier ones go after that, never before.
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { config, owner, key, folder, now } = order;
  const lock = enterPlace(folder);
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const around = await lookAround(client);
    const earlier = backupsIn(folder).filter(({ of }) => of === around.of);
    checkRoom(folder, earlier, around.bytes);
    const made = await finishedFile(folder, around.of, now, async (draft) => {
      await writeParts(draft, order, client, around);
      return readArchive(draft, key);
    });
    const pruned = prune(folder, around.of, config.backup.keep).length;
    return { file: made.file, size: fs.statSync(made.file).size, manifest: made.said, pruned };
  } finally {
    await client.end();
    lock.release();
  }
}

async function writeParts(
  draft: string,
  { config, owner, key, now }: BackupOrder,
  client: pg.Client,
  around: Surroundings,
): Promise<void> {
  const { databaseUrl, dataDir, backup, auditKeys } = config;
  const told = { endedAt: null as Date | null };
  const files = { count: 0, lost: [] as string[] };
  const parts = async function* (): AsyncGenerator<Part> {
    // Before the database: whatever head is told here has its seal in the copy.
    yield* sealKeys(auditKeys, (name) => name === "heads.log");
    yield* databaseUrl
      ? dumpParts(databaseUrl, backup.serverTools, client, around.server, told)
      : clusterParts(owner, path.join(dataDir, "database"), told);
    yield* sealKeys(auditKeys, (name) => name.endsWith(".pub"));
    yield* signInKey(dataDir);
    yield* copyFiles(client, path.join(dataDir, "files"), files);
  };
  await writeArchive(draft, key, parts(), () => ({
    format: 1,
    program: VERSION,
    schema: around.schema,
    startedAt: now.toISOString(),
    endedAt: (told.endedAt ?? now).toISOString(),
    database: databaseUrl
      ? { kind: "dump", server: around.server }
      : { kind: "embedded", server: around.server, machine: MACHINE },
    counts: { ...around.counts, files: files.count },
    lost: files.lost,
  }));
}

/** What the journal's seals are verified with (ADR 36). Never the key that signs: who steals a backup must not make seals. */
async function* sealKeys(folder: string, taken: (name: string) => boolean): AsyncGenerator<Part> {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder).filter(taken))
    yield { name: `audit-keys/${name}`, bytes: fs.createReadStream(path.join(folder, name)) };
}

/**
 * What opens the secrets of the authenticator applications (ADR 38): without it nobody of whom a second step is asked could come
 * in to the restored house. After the database, so that whatever is sealed in the copy has its key here.
 */
async function* signInKey(dataDir: string): AsyncGenerator<Part> {
  const file = signInKeyFile(dataDir);
  if (fs.existsSync(file)) yield { name: "keys/sign-in", bytes: fs.createReadStream(file) };
}

async function* clusterParts(
  owner: OwnerConfig,
  folder: string,
  told: { endedAt: Date | null },
): AsyncGenerator<Part> {
  yield* copyCluster(owner, path.join(folder, "pgdata"), "database/pgdata", told);
  yield { name: "database/secret", bytes: fs.createReadStream(path.join(folder, "secret")) };
}

async function* dumpParts(
  url: string,
  tools: string | null,
  client: pg.Client,
  server: number,
  told: { endedAt: Date | null },
): AsyncGenerator<Part> {
  await refuseHiddenRows(client);
  const found = findServerTools(server, tools);
  // A dump holds what was there when it began.
  const { rows } = await client.query<{ at: Date }>("select clock_timestamp() as at");
  told.endedAt = rows[0]?.at ?? null;
  yield { name: "dump", bytes: dumpOf(found, environmentFor(url)) };
}
