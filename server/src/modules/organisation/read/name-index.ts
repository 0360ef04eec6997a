import type { Tx } from "../../../kernel/database/scope.ts";
import { indexNames, type Directory, type NameIndex } from "../domain/directory.ts";
import { loadDirectory } from "./load-directory.ts";

interface KeptIndex {
  revision: string;
  directory: Directory;
  index: NameIndex;
}

/** The last one that was made. Its revision tells whether it still holds, in whatever transaction or database one looks. */
let kept: KeptIndex | null = null;

/** All names of all times, prepared for look-ups; read and prepared anew only after the organisation has changed. */
export async function readNameIndex(tx: Tx): Promise<Omit<KeptIndex, "revision">> {
  const now = await tx
    .selectFrom("app.organisation_revision")
    .select("revision")
    .executeTakeFirstOrThrow();
  if (kept?.revision === now.revision) return kept;
  // The revision comes with the directory: the two may have moved on since.
  const { revision, ...directory } = await loadDirectory(tx);
  kept = { revision, directory, index: indexNames(directory) };
  return kept;
}
