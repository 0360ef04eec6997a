import { sql } from "kysely";
import type { SubjectType } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Something persons must learn of, as part of the act that made it so. */
export interface Notice {
  /** "tasks.assigned", "extension.decided": by it channels and digests choose. */
  kind: string;
  /** The record it opens. */
  subject: { type: SubjectType; id: string };
  /** One Vietnamese sentence that stands alone. */
  title: string;
  body?: string;
  /** A second notice with the same key to the same person is not made: "assigned", "rung:3:2026-11-25". */
  key: string;
}

/**
 * Tells persons, in this transaction: what does not commit was never said. Whoever has been told under the same key of the
 * same record is not told again. Returns how many were told. The conflict names no columns: naming them would ask that the
 * actor may read what others are told, which row-level security forbids an agency.
 */
export async function notify(
  tx: Tx,
  now: Date,
  accountIds: readonly string[],
  { kind, subject, title, body, key }: Notice,
): Promise<number> {
  if (accountIds.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into app.notification (account_id, kind, subject_type, subject_id, title, body, key, created_at)
    select distinct account, ${kind}, ${subject.type}, ${subject.id}::uuid, ${title}, ${body ?? null},
      ${`${kind}:${subject.id}:${key}`}, ${now}::timestamptz
    from unnest(${[...accountIds]}::uuid[]) as account
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
