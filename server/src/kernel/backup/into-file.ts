import { open } from "node:fs/promises";
import type { Writable } from "node:stream";

/**
 * Lets `write` fill a file for its owner alone. When it has failed nothing more is done to the file: it can be taken away. A
 * stream that opens its file itself may do so after its failure was heard, and leave an empty file behind.
 *
 * @param flags "wx" refuses a file that is there, "w" empties it.
 * @param flush true where it has to be on the disk when this ends.
 */
export async function intoFile(
  file: string,
  { flags, flush }: { flags: "w" | "wx"; flush: boolean },
  write: (into: Writable) => Promise<void>,
): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await write(handle.createWriteStream({ flush }));
  } finally {
    await handle.close();
  }
}
