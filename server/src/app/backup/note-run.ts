import path from "node:path";
import pg from "pg";
import type { OwnerConfig } from "../../kernel/database/connect.ts";
import type { MadeBackup } from "./make-backup.ts";

/** What has come of a backup that began at `startedAt`: the file, and whether it was opened elsewhere; or why there is none. */
export type Outcome = { made: MadeBackup; tried: boolean } | { because: string };

/** Leaves word in the database, where the program and those who keep it going look; a house of an older version has no place for it. */
export async function noteRun(
  owner: OwnerConfig,
  startedAt: Date,
  outcome: Outcome,
): Promise<void> {
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('app.backup_run') is not null as there",
    );
    if (!rows[0]?.there) return;
    const said =
      "made" in outcome
        ? [
            path.basename(outcome.made.file),
            outcome.made.size,
            outcome.made.manifest.counts.files,
            outcome.tried,
            null,
          ]
        : [null, null, null, false, outcome.because];
    await client.query(
      `insert into app.backup_run (started_at, ended_at, file_name, size, files, tried, because)
       values ($1, greatest(now(), $1), $2, $3, $4, $5, $6)`,
      [startedAt, ...said],
    );
  } finally {
    await client.end();
  }
}
