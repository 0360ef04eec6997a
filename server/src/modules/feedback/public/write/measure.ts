import { sql } from "kysely";
import { atTheDoor } from "../../../../kernel/database/scope.ts";
import { subscriberOf } from "../../../access/index.ts";
import type { Settings } from "../../../settings/index.ts";
import type { PublicParts } from "../parts.ts";
import { publicRefusals } from "../refusals.ts";

const HOUR_MS = 3_600_000;
const KILOBYTE = 1024;

/** From when on the measure is empty again, as the clock on the wall says it in Việt Nam. */
function nextHour(now: Date): string {
  const next = new Date(Math.floor(now.getTime() / HOUR_MS + 1) * HOUR_MS);
  return next.toLocaleTimeString("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
  });
}

async function measure(
  { db, keyed, clock }: PublicParts,
  what: "sendings" | "kilobytes",
  address: string,
  { much, ofSource, ofAll }: { much: number; ofSource: number; ofAll: number },
): Promise<"counted" | "source" | "all"> {
  const hour = new Date(Math.floor(clock.now().getTime() / HOUR_MS) * HOUR_MS);
  const source = keyed.of("source", subscriberOf(address));
  // In a transaction of its own: it is counted before anything is taken in, and holds nobody up meanwhile.
  const { rows } = await atTheDoor(db, (tx) =>
    sql<{ told: "counted" | "source" | "all" }>`
      select app.measure_public(${what}, ${source}, ${hour}, ${much}::int, ${ofSource}::int, ${ofAll}::int) as told`.execute(
      tx,
    ),
  );
  return rows[0]?.told ?? "all";
}

/** Counts a sending from this address, or refuses it until the hour is over. */
export async function measureSending(
  parts: PublicParts,
  address: string,
  settings: Settings,
): Promise<void> {
  const ofSource = settings["publicVoices.perSource"];
  const ofAll = settings["publicVoices.perHour"];
  const told = await measure(parts, "sendings", address, { much: 1, ofSource, ofAll });
  const at = nextHour(parts.clock.now());
  if (told === "source") throw publicRefusals.SOURCE_FULL(ofSource, at);
  if (told === "all") throw publicRefusals.ALL_FULL(at);
}

/** Counts the bytes of a file from this address, or refuses them until the hour is over. */
export async function measureBytes(
  parts: PublicParts,
  address: string,
  bytes: number,
  settings: Settings,
): Promise<void> {
  const told = await measure(parts, "kilobytes", address, {
    much: Math.ceil(bytes / KILOBYTE),
    ofSource: settings["publicVoices.sourceMegabytes"] * KILOBYTE,
    ofAll: settings["publicVoices.megabytesPerHour"] * KILOBYTE,
  });
  if (told !== "counted") throw publicRefusals.FILES_FULL(nextHour(parts.clock.now()));
}
