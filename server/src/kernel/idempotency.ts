import { createHash } from "node:crypto";
import type { Actor } from "./actor.ts";
import type { Tx } from "./database/scope.ts";
import { refusals } from "./refusal.ts";

/** The program itself has no account; its keys live under this one. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What a key was used for: the act and everything that was sent with it. */
export interface KeyUse {
  key: string;
  act: string;
  input: unknown;
}

/**
 * Takes the client's key for this act. A second click waits here until the first has committed, and gets its answer;
 * a key that came with another act or another content is refused.
 */
export async function claimKey(
  tx: Tx,
  actor: Actor,
  { key, act, input }: KeyUse,
  now: Date,
): Promise<{ result: string | null } | null> {
  const actorId = actor.accountId ?? NOBODY;
  const inputHash = hashOf(input);
  const claimed = await tx
    .insertInto("audit.act_receipt")
    .values({ actor_id: actorId, key, act, input_hash: inputHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const earlier = await tx
    .selectFrom("audit.act_receipt")
    .select(["act", "input_hash", "result"])
    .where("actor_id", "=", actorId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (earlier.act !== act || !inputHash.equals(earlier.input_hash)) throw refusals.KEY_REUSED();
  return { result: earlier.result };
}

/** Bytes count by their own hash, so that an upload is not written out. */
function hashOf(input: unknown): Buffer {
  const fields = Object.entries(input ?? {}).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : value,
  ]);
  return createHash("sha256").update(JSON.stringify(fields)).digest();
}

export async function keepResult(
  tx: Tx,
  actor: Actor,
  key: string,
  result: unknown,
): Promise<void> {
  await tx
    .updateTable("audit.act_receipt")
    .set({ result: result === undefined ? null : JSON.stringify(result) })
    .where("actor_id", "=", actor.accountId ?? NOBODY)
    .where("key", "=", key)
    .execute();
}
