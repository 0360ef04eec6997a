import { buffer } from "node:stream/consumers";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { lockReading } from "../read/scan-readings.ts";
import { documentRefusals } from "../refusals.ts";
import { admitText } from "./admit-file.ts";
import { takeIn } from "./take-in.ts";

/** The intake of a scan that was held back as a copy, as the person who decides; it is not read again. */
export async function keepSecondCopy(
  runtime: Runtime,
  actor: Actor,
  readingId: string,
  key: string,
): Promise<{ id: string; assignments: number }> {
  const reading = await inScope(runtime.db, actor, (tx) => lockReading(tx, readingId));
  const { result, fileHash, fileName, receivedOn, origin } = reading;
  if (reading.state !== "duplicate" || result === null || fileHash === null)
    throw documentRefusals.READING_OVER();
  if (!(await runtime.files.has(fileHash))) throw documentRefusals.SCAN_LOST();
  const bytes = new Uint8Array(await buffer(runtime.files.read(fileHash)));
  const { text, signatures = [], ...read } = result;
  const file = admitText(text, { bytes, fileName: fileName ?? "", ...read, signatures });
  return takeIn(
    runtime,
    actor,
    { ...file, receivedOn, origin, secondCopy: true, scanReadingId: readingId },
    key,
  );
}
