import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "./actor.ts";
import type { Tx } from "./database/scope.ts";
import { newId } from "./ids.ts";

export interface NewEvent {
  act: string;
  subjectType: string;
  subjectId: string;
  payload: Record<string, unknown>;
}

/** Binds a payload without holding it: with the salt gone, the commitment tells nothing of an expunged content. */
export function commitment(salt: Buffer, body: string): Buffer {
  return createHash("sha256").update(salt).update(body).digest();
}

/** Appends events and their payloads in one statement, since every act waits for it; the tables take inserts only. */
export async function appendEvents(
  tx: Tx,
  actor: Actor,
  now: Date,
  events: readonly NewEvent[],
  batchId: string | null = null,
): Promise<void> {
  const batch = batchId ?? (events.length > 1 ? newId() : null);
  const rows = events.map((event) => {
    const salt = randomBytes(16);
    const body = JSON.stringify(event.payload);
    return { ...event, id: newId(now.getTime()), salt, body, commitment: commitment(salt, body) };
  });
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick);
  await sql`
    with made as (
      select * from unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.act)}::text[],
        ${column((row) => row.subjectType)}::text[], ${column((row) => row.subjectId)}::uuid[],
        ${column((row) => row.commitment)}::bytea[], ${column((row) => row.salt)}::bytea[],
        ${column((row) => row.body)}::text[]) as event (id, act, subject_type, subject_id, commitment, salt, body)
    ), events as (
      insert into audit.event (id, at, act, actor_id, actor_name, subject_type, subject_id, batch_id, payload_commitment, delegation_id)
      select id, ${now}, act, ${actor.accountId}::uuid, ${actor.name}, subject_type, subject_id, ${batch}::uuid, commitment,
        ${actor.onBehalfOf?.delegationId ?? null}::uuid
      from made
    )
    insert into audit.payload (event_id, salt, body) select id, salt, body from made`.execute(tx);
}
