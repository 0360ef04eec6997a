import type { OwnSession } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { doorOf } from "../domain/session-door.ts";

/** The open sessions of a person, the one they are in first, then by when somebody was last at it. */
export async function listSessions(
  tx: Tx,
  actor: Actor,
  token: string,
  now: Date,
): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom("app.session")
    .select((column) => [
      "id",
      "user_agent",
      "address",
      "created_at",
      "last_seen_at",
      "expires_at",
      "idle_minutes",
      "entrance",
      column("token_hash", "=", hashToken(token)).as("current"),
    ])
    .where("account_id", "=", actor.accountId)
    .where("expires_at", ">", now)
    .orderBy("current", "desc")
    .orderBy("last_seen_at", "desc")
    .execute();
  return rows.flatMap((row) => {
    const idleAt = new Date(row.last_seen_at.getTime() + row.idle_minutes * 60_000);
    const endsAt = idleAt < row.expires_at ? idleAt : row.expires_at;
    return endsAt <= now
      ? []
      : [
          {
            id: row.id,
            device: row.user_agent,
            address: row.address,
            door: doorOf(row.entrance),
            begunAt: row.created_at.toISOString(),
            lastSeenAt: row.last_seen_at.toISOString(),
            endsAt: endsAt.toISOString(),
            current: Boolean(row.current),
          },
        ];
  });
}
