import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { SecretBox } from "../../../../kernel/secret-box.ts";

const KEY_BYTES = 32;

/**
 * The key by which a person's devices seal what they hold of visits, made when it is first asked for. It leaves a device when its
 * person signs out or somebody else signs in there; what was not sent stays, and opens again for the same person.
 */
export async function deviceKeyOf(
  tx: Tx,
  { accountId }: Actor,
  box: SecretBox,
  now: Date,
): Promise<{ accountId: string; key: string }> {
  if (accountId === null) throw refusals.NOT_SIGNED_IN();
  await sql`
    insert into app.device_key (account_id, sealed_key, made_at)
    values (${accountId}, ${box.seal(randomBytes(KEY_BYTES), accountId)}, ${now}) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed_key as sealed from app.device_key where account_id = ${accountId}`.execute(tx);
  const [kept] = rows;
  if (!kept) throw new Error("a device key was neither there nor made");
  return { accountId, key: box.open(kept.sealed, accountId).toString("base64") };
}
