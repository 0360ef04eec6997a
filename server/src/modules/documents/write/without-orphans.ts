import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { FileStore } from "../../../kernel/file-store.ts";
import { waitForTwins } from "./wait-for-twins.ts";

/** Bytes are written before the rows that name them: where the rows did not come, they go again. */
export async function withoutOrphans<T>(
  runtime: Runtime,
  actor: Actor,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  const written = new Set<string>();
  const files: FileStore = {
    ...runtime.files,
    async put(bytes) {
      const file = await runtime.files.put(bytes);
      written.add(file.hash);
      return file;
    },
  };
  try {
    return await work({ ...runtime, files });
  } catch (error) {
    // What made the work fail is what the person must hear, whatever becomes of the bytes.
    for (const hash of written) await removeOrphan(runtime, actor, hash).catch(() => undefined);
    throw error;
  }
}

/** Every use of a file goes through its row; looked at under the lock that an intake of the same bytes takes. */
async function removeOrphan({ db, files }: Runtime, actor: Actor, hash: string): Promise<void> {
  await inScope(db, actor, async (tx) => {
    await waitForTwins(tx, [hash]);
    const row = await tx
      .selectFrom("app.file")
      .select("hash")
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (!row) await files.remove(hash);
  });
}
