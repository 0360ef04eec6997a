import { sql } from "kysely";
import type { Runtime } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { FORMAT, headHash, NO_HEAD, signHead, type SealedHead } from "../domain/head.ts";
import { headLine } from "../domain/heads-file.ts";
import { ENTRY_BYTES, merkleRoot } from "../domain/merkle.ts";
import type { KeyFolder, SigningKey } from "../keys/key-folder.ts";
import { eventContent } from "../read/event-content.ts";

/** Events of one seal at most: so many are read, hashed and written in well under a second. */
export const EVENTS_A_SEAL = 10_000;

interface Made {
  head: SealedHead;
  hash: Buffer;
}

/** Seals what is committed and not yet sealed, in as many seals as it takes; says how many events that were. */
export async function sealEvents(
  { db, clock }: Pick<Runtime, "db" | "clock">,
  keys: KeyFolder,
  signal?: AbortSignal,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    if (signal?.aborted) break;
    const key = await keys.signing();
    const made = await inScope(db, theProgram, (tx) => sealOnce(tx, key, clock.now()));
    if (!made) break;
    await keys.noteHead(headLine({ ...made.head, head: made.hash }));
    sealed += made.head.events;
    if (made.head.events < EVENTS_A_SEAL) break;
  }
  return sealed;
}

/** One seal more, or none: nothing waits, or another process is at it. */
async function sealOnce(tx: Tx, key: SigningKey, now: Date): Promise<Made | null> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('dondoc audit seal', 0)) as taken`.execute(
    tx,
  );
  if (!rows[0]?.taken) return null;
  const last = await lastSeal(tx);
  // Asked before the events are looked at: whoever is gone by now, has what they wrote seen by the next statement or never.
  const atWork = await writersAtWork(tx);
  const mayCome = last.writers.some((writer) => atWork.includes(writer)) ? last.late : "{}";
  const batch = await gather(tx, last, mayCome);
  if (batch.ordinals.length === 0) return null;
  // Asked after: whoever holds one of the missing ordinals is among these, or has ended and is seen next time or never.
  const writers = await writersAtWork(tx);
  const head: SealedHead = {
    number: last.number + 1,
    format: FORMAT,
    previous: last.head,
    root: merkleRoot(batch.entries),
    events: batch.ordinals.length,
    through: batch.through,
    late: batch.late,
    sealedAt: now,
    keyId: key.id,
  };
  const hash = headHash(head);
  await sql`
    insert into audit.seal (number, format, previous, root, events, through, late, sealed_at, head, key_id, signature, writers,
      ordinals, contents)
    select ${head.number}, ${head.format}, ${head.previous}, ${head.root}, ${head.events}, ${head.through},
      ${head.late}::int8multirange, ${head.sealedAt}, ${hash}, ${head.keyId}, ${signHead(head, key.privateKey)},
      ${writers}::text[], ${batch.ordinals}::bigint[],
      array(select substring(entries.bytes from at * ${ENTRY_BYTES} + 9 for 32)
        from (select ${batch.entries}::bytea as bytes) entries, generate_series(0, ${head.events} - 1) at order by at)`.execute(
    tx,
  );
  return { head, hash };
}

interface LastSeal {
  number: number;
  head: Buffer;
  through: number;
  late: string;
  writers: string[];
}

async function lastSeal(tx: Tx): Promise<LastSeal> {
  const last = await tx
    .selectFrom("audit.seal")
    .select(["number", "head", "through", sql<string>`late::text`.as("late"), "writers"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { number: 0, head: NO_HEAD, through: 0, late: "{}", writers: [] };
}

/** Transactions that may have taken an ordinal: the lock of an insert is held from before it until they end. */
async function writersAtWork(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ writer: string }>`
    select distinct virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'audit.event'::regclass and mode = 'RowExclusiveLock'
      and database = (select oid from pg_database where datname = current_database())`.execute(tx);
  return rows.map(({ writer }) => writer);
}

interface Batch {
  /** As PostgreSQL writes them. */
  ordinals: string[];
  /** The entries of the events in their order. */
  entries: Buffer;
  through: number;
  /** What of the ordinals up to `through` is not here and may come. */
  late: string;
}

/**
 * The next events in one look: those behind the last seal, and those that came late before it. Where so many came late that
 * they do not fit, none of the missing is given up yet.
 */
async function gather(tx: Tx, last: LastSeal, mayCome: string): Promise<Batch> {
  const { rows } = await sql<Batch>`
    with fresh as (
      select event.ordinal, ${eventContent("event")} as content from audit.event event
      where event.ordinal > ${last.through} order by event.ordinal limit ${EVENTS_A_SEAL}
    ), late as (
      -- Each gap looked up by itself: joined, the whole table would be gone through in its order to fill the limit.
      select event.ordinal, ${eventContent("event")} as content from unnest(${last.late}::int8multirange) gap
      cross join lateral (select * from audit.event where ordinal >= lower(gap) and ordinal < upper(gap)
        order by ordinal limit ${EVENTS_A_SEAL}) event
      order by event.ordinal limit ${EVENTS_A_SEAL}
    ), next as (
      select * from (select * from late union all select * from fresh) found order by ordinal limit ${EVENTS_A_SEAL}
    ), reach as (
      select greatest(${last.through}::bigint, max(ordinal)) as through,
        case when (select count(*) from late) < ${EVENTS_A_SEAL} then ${mayCome}::int8multirange
          else ${last.late}::int8multirange end as may_come
      from next
    )
    select coalesce(array_agg(ordinal order by ordinal), '{}') as ordinals,
      coalesce(string_agg(int8send(ordinal) || content, ''::bytea order by ordinal), '') as entries,
      (select through from reach) as through,
      ((select may_come + int8multirange(int8range(${last.through}::bigint + 1, through + 1)) from reach)
        - coalesce(range_agg(int8range(ordinal, ordinal, '[]')), '{}'))::text as late
    from next`.execute(tx);
  return rows[0] ?? { ordinals: [], entries: Buffer.alloc(0), through: last.through, late: "{}" };
}
