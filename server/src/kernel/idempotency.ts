import type { Actor } from "./actor.ts";
import type { Tx } from "./database/scope.ts";
import { refusals } from "./refusal.ts";

/** The program itself has no account; its keys live under this one. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Takes the client's key for this act. A second click waits here until the first has committed, and gets its answer;
 * a key that came with another act is refused.
 */
export async function claimKey(
  tx: Tx,
  actor: Actor,
  key: string,
  act: string,
  now: Date,
): Promise<{ result: unknown } | null> {
  const actorId = actor.accountId ?? NOBODY;
  const claimed = await tx
    .insertInto("audit.act_receipt")
    .values({ actor_id: actorId, key, act, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const earlier = await tx
    .selectFrom("audit.act_receipt")
    .select(["act", "result"])
    .where("actor_id", "=", actorId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (earlier.act !== act) throw refusals.KEY_REUSED();
  return { result: earlier.result === null ? undefined : JSON.parse(earlier.result) };
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
