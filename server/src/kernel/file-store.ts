import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { refusals } from "./refusal.ts";

/** Files by the hash of their content: the same bytes are stored once, and a name can never lead elsewhere. */
export interface FileStore {
  /** Written and flushed before anybody refers to it. */
  put(bytes: Uint8Array): Promise<{ hash: string; size: number }>;
  read(hash: string): ReadStream;
  has(hash: string): Promise<boolean>;
  remove(hash: string): Promise<void>;
}

export function createFileStore(folder: string): FileStore {
  const place = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("not a content hash");
    return path.join(folder, hash.slice(0, 2), hash.slice(2));
  };
  const has = (hash: string) =>
    stat(place(hash)).then(
      () => true,
      () => false,
    );
  return {
    has,
    read: (hash) => createReadStream(place(hash)),
    remove: (hash) => rm(place(hash), { force: true }),
    async put(bytes) {
      const hash = createHash("sha256").update(bytes).digest("hex");
      if (!(await has(hash))) await writeAtomically(place(hash), bytes);
      return { hash, size: bytes.length };
    },
  };
}

/** No room on the disk, or none left of what the user was given. */
const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
    await flushFolder(path.dirname(target));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (error instanceof Error && "code" in error && FULL.has(error.code))
      throw refusals.DISK_FULL();
    throw error;
  }
}

/** A renamed file is only there after a power cut when its folder was flushed too. Windows cannot, and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
