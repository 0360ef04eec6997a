import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import type { Part } from "../../kernel/backup/archive.ts";

/** What became of the files while they were copied. */
export interface CopiedFiles {
  count: number;
  /** Named by the database, and not in the store or not what their name says. */
  lost: string[];
}

/**
 * Every file the database names. It is asked after the database was copied: a file is written before its row, so that whatever
 * row is in the copy has its file here. What was expunged meanwhile is let go; what is missing or damaged otherwise is told.
 */
export async function* copyFiles(
  client: pg.Client,
  folder: string,
  told: CopiedFiles,
): AsyncGenerator<Part> {
  const { rows } = await client.query<{ hash: string }>("select hash from app.file order by hash");
  for (const { hash } of rows) {
    const place = path.join(folder, hash.slice(0, 2), hash.slice(2));
    const measured = await hashOf(place);
    if (measured === hash) {
      told.count += 1;
      yield {
        name: `files/${hash.slice(0, 2)}/${hash.slice(2)}`,
        bytes: fs.createReadStream(place),
      };
    } else if (await isStillNamed(client, hash)) told.lost.push(hash);
  }
}

/** The sha256 of a file; null when it is not there. */
export async function hashOf(file: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of fs.createReadStream(file)) hash.update(bytes as Buffer);
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function isStillNamed(client: pg.Client, hash: string): Promise<boolean> {
  const { rowCount } = await client.query("select from app.file where hash = $1", [hash]);
  return rowCount === 1;
}
