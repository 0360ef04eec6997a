import { sql, type Kysely } from "kysely";
import type { DB } from "../schema.generated.ts";
import { placeOf } from "./marks.ts";

/** Which database this is, in which of its lives: a promotion or a restore to a moment begins a new timeline. */
export interface Identity {
  cluster: string;
  timeline: number;
}

/** The primary, and how far its log is on the disk: every commit that was acknowledged lies before this place, and no replica has more. */
export interface PrimarySeen extends Identity {
  place: bigint;
}

/** A server that may be a replica, and how far it has replayed; no place where it replays nothing. */
export interface ReplicaSeen extends Identity {
  recovering: boolean;
  replayed: bigint | null;
}

/** @throws what PostgreSQL says when it is no primary itself (55000), or does not answer */
export async function lookAtPrimary(db: Kysely<DB>): Promise<PrimarySeen> {
  const { rows } = await sql<Identity & { place: string }>`
    select pg_current_wal_flush_lsn()::text as place, system_identifier::text as cluster,
      ('x' || left(pg_walfile_name(pg_current_wal_flush_lsn()), 8))::bit(32)::int as timeline
    from pg_control_system()`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("the primary says nothing of itself");
  return { ...row, place: placeOf(row.place) };
}

/** What it has replayed is visible to every statement that follows. Its timeline is that of its last restart point. */
export async function lookAtReplica(db: Kysely<DB>): Promise<ReplicaSeen> {
  const { rows } = await sql<Identity & { recovering: boolean; replayed: string | null }>`
    select pg_is_in_recovery() as recovering, pg_last_wal_replay_lsn()::text as replayed,
      system_identifier::text as cluster, timeline_id as timeline
    from pg_control_system(), pg_control_checkpoint()`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("the replica says nothing of itself");
  return { ...row, replayed: row.replayed === null ? null : placeOf(row.replayed) };
}
